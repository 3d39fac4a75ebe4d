/** A number or a negation of a sentence, with the words that govern it. */
import type { Denied } from "./denial";
import type { Governing } from "./governed";
import type { Quantity } from "./sentence";
import type { Tag } from "./words";

/** One counted number, of the organ's own in the report's year unless it is one of `others`. */
export interface Phrase extends Governing {
  readonly is: "number";
  readonly quantity: Quantity;
  readonly to: number;
  /** From where its words begin to its end, and what stands before and behind: as far as anything asks. */
  readonly text: string;
  readonly lead: string;
  readonly behind: string;
  /** What the words up to here speak of. */
  readonly topic: Tag | null;
  /** True behind 其中 and 中. */
  readonly part: boolean;
  /** True right behind 中: the words before it name the whole, 6件复议中4件维持. */
  readonly within: boolean;
  /** True when nothing but the topic has been named since the number before. */
  readonly alone: boolean;
  /** True behind the name of one site, account or board. */
  readonly oneChannel: boolean;
  /** True where it is said to count what several channels have: 通过网站、公众号等平台. */
  readonly everywhere: boolean;
  /** True behind a clause that names those that are counted: 属于投诉的，收到85件. */
  readonly ofThose: boolean;
  /** True for one of another organ or time: it states nothing, but the next may count the same. */
  readonly others: boolean;
}

/** A clause that says that there was none. */
export interface Denial extends Denied {
  readonly is: "denial";
  /** What the words up to here speak of. */
  readonly topic: Tag | null;
  /** True when nothing but the topic has been named since the number before. */
  readonly alone: boolean;
}
