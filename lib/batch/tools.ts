/** What a run of a batch needs of its surroundings. */

import type { Batch, Item } from "./batch";
import type { Limits } from "./fetch-bytes";
import type { Source } from "./open-item";
import type { Pacer } from "./pacer";
import type { Queue } from "./queue";
import type { Conclude, Read } from "./read-item";

/** All that a run needs of its surroundings. */
export interface Tools {
  readonly queue: Queue;
  /** A fetch that reaches this portal alone. */
  fetchFor(portal: string): typeof fetch;
  /** Reads what an item holds, and checks it. */
  read(contents: Blob | Uint8Array, source: Source): Promise<Read>;
  /** Checks again what was read. */
  readonly concludeAgain: Conclude;
  /** Whether reports are compared with the year before, where there is one. */
  readonly comparesYears: boolean;
  now(): number;
  /** Waits, or rejects when the signal is aborted. */
  wait(milliseconds: number, signal: AbortSignal): Promise<void>;
  /** Told of every item that came or changed, and of the batch. */
  onChange(batch: Batch, items: readonly Item[]): void;
  /** Told what is being read. */
  onWork?(item: number, working: boolean): void;
  readonly limits?: Limits;
  readonly pacer?: Pacer;
}
