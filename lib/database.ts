import {
  type DBSchema,
  type IDBPDatabase,
  type IDBPTransaction,
  openDB,
  type StoreNames,
} from "idb";

/** One step of a database's history: from version n to n + 1, n being its place in the list. */
export type Step<Schema extends DBSchema> = (
  database: IDBPDatabase<Schema>,
  transaction: IDBPTransaction<Schema, StoreNames<Schema>[], "versionchange">,
) => void;

/**
 * Opens a database and brings it up to date, step by step, in one transaction: an upgrade that is
 * cut short leaves the version before it. Steps are only ever added at the end.
 */
export function openDatabase<Schema extends DBSchema>(
  name: string,
  steps: readonly Step<Schema>[],
): Promise<IDBPDatabase<Schema>> {
  return openDB<Schema>(name, steps.length, {
    upgrade(database, oldVersion, _newVersion, transaction) {
      // An upgrade that fails is told by the opening; this promise would tell it to nobody.
      transaction.done.catch(() => undefined);
      for (const step of steps.slice(oldVersion)) step(database, transaction);
    },
    // Another tab holds a newer version: let it upgrade, rather than block it.
    blocking(_current, _blocked, event) {
      (event.target as IDBDatabase).close();
    },
  });
}

/**
 * Ends a transaction with the work done in it: all of it is written, or, if anything failed,
 * nothing. Rejects with the storage's own reason where it gives one.
 */
export async function settle<Result>(
  transaction: { done: Promise<void>; error: DOMException | null; abort(): void },
  work: Promise<Result>,
): Promise<Result> {
  const ended = transaction.done.then(
    () => null,
    (error: unknown) => error,
  );
  try {
    const result = await work;
    const failure = await ended;
    if (failure !== null) throw failure;
    return result;
  } catch (error) {
    try {
      transaction.abort();
    } catch {
      // The storage has aborted it before us; `error` then says why.
    }
    await ended;
    throw transaction.error ?? error;
  }
}
