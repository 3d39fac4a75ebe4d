/** A new batch of what was pasted, chosen or dropped. */
import { nameAll } from "../../lib/batch/addresses";
import { type BatchKind, mostItems, type NewItem } from "../../lib/batch/batch";
import { createBatch, type Queue } from "../../lib/batch/queue";
import { type StorageProblem, storageProblem } from "../../lib/storage-problem";
import type { Dropped } from "./dropped-files";

/** What the files end in that may hold a report: saved pages, PDF and Word. */
export const endings = [".html", ".htm", ".mht", ".mhtml", ".pdf", ".docx"];

/** What a batch is to be made of. */
export interface Wanted {
  readonly kind: BatchKind;
  readonly items: readonly NewItem[];
  /** What is left out because a batch is full, by name. */
  readonly beyond: readonly string[];
  /** How many pages of a list are read. */
  readonly pageLimit: number;
}

function mayHoldReport(name: string): boolean {
  return endings.some((each) => name.toLowerCase().endsWith(each));
}

/** A batch of files; one that cannot hold a report is in it too, and says so. */
export function ofFiles(files: readonly Dropped[]): Wanted {
  const all = files.map(({ name, file }): NewItem => {
    const item = { task: "report", url: null, name } as const;
    return mayHoldReport(name) ? { ...item, file } : { ...item, problem: "other-name" };
  });
  const beyond = nameAll(all.slice(mostItems));
  return { kind: "files", items: all.slice(0, mostItems), beyond, pageLimit: 1 };
}

/** Makes the batch and leads to it; what the device had against it, or null. Of nothing none is made. */
export async function begin(queue: Queue, wanted: Wanted): Promise<StorageProblem | null> {
  const { items, beyond, ...batch } = wanted;
  if (items.length === 0) return null;
  const fresh = { ...batch, title: "", url: null, pagesRead: 0 };
  const leftOut = { elsewhere: [], unusable: [], beyond };
  try {
    const id = await createBatch(queue, { ...fresh, ...leftOut }, items, new Date());
    location.hash = `#batch=${id}`;
    return null;
  } catch (error) {
    // A device without room for the files: nothing of them is queued, and the user must know.
    return storageProblem(error);
  }
}
