/** The queue of what is to be checked: on the device, so that it outlives the tab. */
import type { DBSchema, IDBPDatabase } from "idb";
import { openDatabase, type Step, settle } from "../database";
import type { Reading } from "../report/reading";
import { type Batch, type Item, mayTryAgain, type NewItem } from "./batch";

interface Stores extends DBSchema {
  batches: { key: number; value: Omit<Batch, "id"> & { id?: number } };
  items: { key: number; value: Omit<Item, "id"> & { id?: number }; indexes: { batch: number } };
  /** What was read, by item: rules, language and years can be applied again without a request. */
  readings: { key: number; value: Reading };
  /** Dropped files by item, until they are read. */
  files: { key: number; value: Blob };
}

/** The queue, open. */
export type Queue = IDBPDatabase<Stores>;

const queueSteps: readonly Step<Stores>[] = [
  (database) => {
    database.createObjectStore("batches", { keyPath: "id", autoIncrement: true });
    const items = database.createObjectStore("items", { keyPath: "id", autoIncrement: true });
    items.createIndex("batch", "batch");
    database.createObjectStore("readings");
    database.createObjectStore("files");
  },
];

/** Opens the queue of this browser profile. */
export function openQueue(name = "crossfoot-batch"): Promise<Queue> {
  return openDatabase(name, queueSteps);
}

/** Opens the queue for one task. */
export async function withQueue<Result>(task: (queue: Queue) => Promise<Result>): Promise<Result> {
  const queue = await openQueue();
  try {
    return await task(queue);
  } finally {
    queue.close();
  }
}

const stores = ["batches", "items", "readings", "files"] as const;

function begin(queue: Queue) {
  return queue.transaction(stores, "readwrite");
}

type Transaction = ReturnType<typeof begin>;

async function putNew(transaction: Transaction, batch: number, items: readonly NewItem[]) {
  for (const { task, url, name, file, problem } of items) {
    const id = await transaction.objectStore("items").put({
      batch,
      task,
      url,
      name,
      state: problem === undefined ? "waiting" : "failed",
      attempts: 0,
      notBefore: 0,
      problem: problem === undefined ? null : { code: problem, detail: "" },
      summary: null,
      savedFrom: null,
      compared: false,
      changedSince: null,
    });
    if (file !== undefined) await transaction.objectStore("files").put(file, id);
  }
}

/** Queues a batch with its first items; gives its id. */
export function createBatch(
  queue: Queue,
  batch: Omit<Batch, "id" | "createdAt" | "state" | "pagesLeft">,
  items: readonly NewItem[],
  now: Date,
): Promise<number> {
  const transaction = begin(queue);
  const write = async () => {
    const id = await transaction
      .objectStore("batches")
      .put({ ...batch, createdAt: now.toISOString(), state: "running", pagesLeft: [] });
    await putNew(transaction, id, items);
    return id;
  };
  return settle(transaction, write());
}

/** What the tab holds that works through a batch. */
export function lockOf(batch: number): string {
  return `batch:${batch}`;
}

/** The batches, the newest first. */
export async function listBatches(queue: Queue): Promise<Batch[]> {
  const batches = await queue.getAll("batches");
  return (batches as Batch[]).reverse();
}

/** One batch; null when it has been removed. */
export async function readBatch(queue: Queue, id: number): Promise<Batch | null> {
  return ((await queue.get("batches", id)) as Batch | undefined) ?? null;
}

/** As many items as are in memory at once. */
const handful = 200;

/** Goes over the items of a batch in the order in which they were queued. */
export async function eachItem(
  queue: Queue,
  batch: number,
  visit: (item: Item) => void,
): Promise<void> {
  const ids = await queue.getAllKeysFromIndex("items", "batch", batch);
  for (let at = 0; at < ids.length; at += handful) {
    const some = ids.slice(at, at + handful);
    const range = IDBKeyRange.bound(some[0], some.at(-1));
    for (const item of await queue.getAll("items", range)) {
      // Two batches that grow at once take their numbers in turns.
      if (item.batch === batch) visit(item as Item);
    }
  }
}

/** The items of a batch that were queued after the one with this id. */
export async function newItems(queue: Queue, batch: number, after: number): Promise<Item[]> {
  const items = await queue.getAll("items", IDBKeyRange.lowerBound(after, true));
  return (items as Item[]).filter((item) => item.batch === batch);
}

/** The items with these ids, in their order; null for one that is gone. */
export async function readItems(queue: Queue, ids: readonly number[]): Promise<(Item | null)[]> {
  const store = queue.transaction("items").store;
  const items = await Promise.all(ids.map((id) => store.get(id)));
  return items.map((item) => (item as Item | undefined) ?? null);
}

/** An item that is to be worked off, with its file where it is one; null when it is gone. */
export async function takeItem(
  queue: Queue,
  id: number,
): Promise<{ readonly item: Item; readonly file: Blob | null } | null> {
  const transaction = queue.transaction(["items", "files"]);
  const [item, file = null] = await Promise.all([
    transaction.objectStore("items").get(id),
    transaction.objectStore("files").get(id),
  ]);
  return item === undefined ? null : { item: item as Item, file };
}

/** What was read of an item; null until it is done. */
export async function readReading(queue: Queue, item: number): Promise<Reading | null> {
  return (await queue.get("readings", item)) ?? null;
}

/** What became of an item, and of its batch where it was a page of the list. */
export interface Progress {
  readonly reading?: Reading;
  readonly items?: readonly NewItem[];
  /** From the batch as it stands when this is written: two of its pages may be read at once. */
  readonly batch?: (batch: Batch) => Partial<Omit<Batch, "id">>;
}

/**
 * Writes an item's new state with all that belongs to it, at once or not at all. False where its
 * batch is to be worked on no more: it is gone, or another tab has paused, cancelled or ended it. What
 * was read by then is kept; what failed waits for no other try.
 */
export function writeItem(queue: Queue, item: Item, progress: Progress = {}): Promise<boolean> {
  const transaction = begin(queue);
  const write = async () => {
    const batch = await transaction.objectStore("batches").get(item.batch);
    if (batch === undefined) return false;
    const goesOn = batch.state === "running";
    if (!goesOn && item.state === "waiting") return false;
    await transaction.objectStore("items").put(item);
    if (progress.reading) await transaction.objectStore("readings").put(progress.reading, item.id);
    if (item.state === "done") await transaction.objectStore("files").delete(item.id);
    if (progress.items) await putNew(transaction, item.batch, progress.items);
    if (progress.batch) {
      const change = progress.batch(batch as Batch);
      await transaction.objectStore("batches").put({ ...batch, ...change });
    }
    return goesOn;
  };
  return settle(transaction, write());
}

/** Sets a batch going, or stops it; cancelling gives up what waits, and `retryBatch` takes it up again. */
export function steerBatch(queue: Queue, id: number, state: Batch["state"]): Promise<void> {
  const transaction = begin(queue);
  const write = async () => {
    const batches = transaction.objectStore("batches");
    const batch = await batches.get(id);
    if (batch === undefined) return;
    await batches.put({ ...batch, state });
    if (state !== "cancelled") return;
    const items = transaction.objectStore("items");
    for (const item of await items.index("batch").getAll(id)) {
      if (item.state === "waiting") await items.put({ ...item, state: "cancelled" });
    }
  };
  return settle(transaction, write());
}

/** Queues again what failed or was cancelled, and sets the batch going. */
export function retryBatch(queue: Queue, id: number): Promise<void> {
  const transaction = begin(queue);
  const write = async () => {
    const items = transaction.objectStore("items");
    for (const item of await items.index("batch").getAll(id)) {
      if (!mayTryAgain(item)) continue;
      await items.put({ ...item, state: "waiting", attempts: 0, notBefore: 0, problem: null });
    }
    const batches = transaction.objectStore("batches");
    const batch = await batches.get(id);
    if (batch) await batches.put({ ...batch, state: "running" });
  };
  return settle(transaction, write());
}

/** Forgets all batches. */
export function emptyQueue(queue: Queue): Promise<void> {
  const transaction = begin(queue);
  const write = async () => {
    for (const store of stores) await transaction.objectStore(store).clear();
  };
  return settle(transaction, write());
}

/** Forgets a batch with all that belongs to it. */
export function removeBatch(queue: Queue, id: number): Promise<void> {
  const transaction = begin(queue);
  const write = async () => {
    const items = transaction.objectStore("items");
    for (const key of await items.index("batch").getAllKeys(id)) {
      await items.delete(key);
      await transaction.objectStore("readings").delete(key);
      await transaction.objectStore("files").delete(key);
    }
    await transaction.objectStore("batches").delete(id);
  };
  return settle(transaction, write());
}
