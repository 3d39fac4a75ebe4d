/** From the bytes of an item to its line in the table. */
import type { RowSummary } from "../findings/row-summary";
import type { ReportList } from "../links/list-page";
import type { Reading } from "../report/reading";
import type { Parse } from "../saved/parse-document";
import type { Problem } from "./batch";
import { openItem, type Source } from "./open-item";

/** What checking a report came to. */
export interface Conclusion {
  readonly summary: RowSummary;
  /** Whether the year before was there to be compared with. */
  readonly compared: boolean;
  /** When the archive last saw another text at its address; null where it did not. */
  readonly changedSince: string | null;
}

/** Checks what was read, keeps it where the user wants that, and sums it up. */
export type Conclude = (reading: Reading) => Promise<Conclusion>;

/** An item that was read and checked, or why it was not. */
export type Read =
  | (Conclusion & { readonly reading: Reading; readonly list: ReportList | null })
  | { readonly problem: Problem; readonly detail: string };

/** Reads an item, and checks what stands in it. */
export async function readItem(
  contents: Blob | Uint8Array,
  source: Source,
  conclude: Conclude,
  parse?: Parse,
): Promise<Read> {
  const bytes = contents instanceof Blob ? new Uint8Array(await contents.arrayBuffer()) : contents;
  const opened = await openItem(bytes, source, parse);
  if ("problem" in opened) return opened;
  return concludeItem(opened, conclude);
}

/** Checks what was read of an item. */
export async function concludeItem(
  { reading: whole, list }: { readonly reading: Reading; readonly list: ReportList | null },
  conclude: Conclude,
): Promise<Read> {
  // Why a cell is where it is, is asked for in the page alone, and half of what would be stored.
  const reading = { ...whole, evidence: {} };
  return { reading, list, ...(await conclude(reading)) };
}
