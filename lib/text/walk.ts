/** What holds while a sentence is walked from left to right: whose work, which topic, since when. */
import { beginChannels, type Channels } from "./channels";
import type { Clauses, Piece } from "./clauses";
import { stopAt } from "./governed";
import type { Denial, Phrase } from "./phrase";
import { carrying, has } from "./tags";
import { beginWhose, type ClaimContext, type Whose } from "./whose";
import type { Tag } from "./words";

/** 政务公开专区接待群众，受理申请4件: who acts is one desk of the organ's. */
const atDesk =
  /^[^，。；：]{0,24}(?:窗口|专区|大厅|查阅点|服务台)(?:全年|年内|现场|共|累计){0,2}(?:接待|提供|受理|办理)/;
const namesDesk = /窗口|专区|大厅|查阅点|服务台/;
/** 如将同日提交的合并计算，申请为71件; not 如期 nor 若干. */
const supposes = /^(?:如[将按果不]|若(?!干)|假[设如])/;

/** What a sentence that ends in ； has come to speak of instead of the report's own, and the next goes on with. */
export interface Aside {
  /** Parts of something else than the report counts. */
  readonly ofOthers: boolean;
  /** Another organ's or area's, until one is named. */
  readonly elsewhere: boolean;
  /** Another year's, until one is named. */
  readonly otherTime: boolean;
  /** The report's year has been named, in a sentence before or in this one. */
  readonly ownYear: boolean;
}

/** The report's own, as every paragraph begins. */
export const nothingAside: Aside = {
  ofOthers: false,
  elsewhere: false,
  otherTime: false,
  ownYear: false,
};

/** A sentence on its way from left to right: what holds until something else is said. */
export interface Walk {
  readonly clauses: Clauses;
  readonly context: ClaimContext;
  readonly phrases: (Phrase | Denial)[];
  readonly whose: Whose;
  /** The words that name the organ itself. */
  readonly ownName: Set<Piece>;
  /** One desk of the organ's is what acts. */
  readonly desk: boolean;
  topic: Tag | null;
  /** Behind 其中. */
  part: boolean;
  /** What the number before 其中 counts is something else than the report's. */
  ofOthers: boolean;
  /** What the last number counted. */
  counted: Tag | null;
  /** The last number was another organ's or area's. */
  elsewhere: boolean;
  /** A number has been of the report's year. */
  ownTime: boolean;
  /** What others have passed on has been named. */
  passedOn: boolean;
  /** Where the last number of people ends. */
  people: number;
  /** In a quotation behind a colon or a supposition: nobody says here that it is so. */
  unsaid: boolean;
  /** Parentheses around. */
  depth: number;
  /** Before the parenthesis: whose the numbers around it are, whomever it names. */
  outside: boolean | null;
  /** Where the words of the next number begin. */
  left: number;
  clause: Clause;
  since: SinceNumber;
}

/** What holds within one clause. */
interface Clause {
  start: number;
  readonly end: number;
  /** What was spoken of when it began. */
  readonly topic: Tag | null;
  /** It speaks of 结转. */
  readonly carried: boolean;
  /** The clause before ends in 的 and names those of which this one speaks. */
  readonly ofThose: boolean;
  /** It has had its verb. */
  predicated: boolean;
  planned: boolean;
  /** It has a number. */
  counts: boolean;
  /** Its first negation; −1 for none. */
  denied: number;
}

/** What has been named since the last number. */
interface SinceNumber {
  subjects: readonly Tag[];
  readonly channels: Channels;
}

/** Before the first word of a clause. */
export function beginClause(
  { pieces }: Clauses,
  start: number,
  topic: Tag | null,
  ofThose = false,
): Clause {
  const end = stopAt(pieces, start, "mark");
  const carried = has(pieces.slice(start, end), ...carrying);
  // Field by field: spreading costs more than all the rest.
  return {
    start,
    end,
    topic,
    carried,
    ofThose,
    predicated: false,
    planned: false,
    counts: false,
    denied: -1,
  };
}

/** Right behind a number. */
export function beginNumber(): SinceNumber {
  return { subjects: [], channels: beginChannels() };
}

/** Before the first word; `before` is what the sentence before spoke of. */
export function beginWalk(
  clauses: Clauses,
  before: Tag | null,
  context: ClaimContext,
  aside: Aside,
): Walk {
  const { ofOthers, elsewhere, otherTime, ownYear } = aside;
  return {
    clauses,
    context,
    phrases: [],
    whose: { ...beginWhose(), elsewhere, otherTime, ownYear },
    ownName: new Set(),
    // Hardly a report names a desk: then the long expression need not even be compiled.
    desk: namesDesk.test(clauses.folded) && atDesk.test(clauses.folded),
    topic: before,
    part: false,
    ofOthers,
    counted: null,
    elsewhere,
    ownTime: false,
    passedOn: false,
    people: -1,
    unsaid: supposes.test(clauses.folded),
    depth: 0,
    outside: null,
    left: 0,
    clause: beginClause(clauses, 0, before),
    since: beginNumber(),
  };
}
