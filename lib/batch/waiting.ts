/** The items of a batch that wait, and which of them may be begun. */
import { portalOf } from "../portal";
import type { Item } from "./batch";
import type { Pacer } from "./pacer";

/** An item that waits. */
export interface Waiting {
  readonly id: number;
  readonly notBefore: number;
  /** At hand where it is an address, so that its request starts when the pace has it. Null for a file. */
  readonly item: Item | null;
}

/** Those that wait by portal, null for files: the next is found as quickly among thousands. */
export type Lines = Map<string | null, Waiting[]>;

/**
 * Lines up those of the items that wait: pages of a list before all reports, so that it is soon known
 * how many there are.
 */
export function lineUp(items: readonly Item[], lines: Lines): void {
  for (const item of items) {
    if (item.state !== "waiting") continue;
    const { id, notBefore, url, task } = item;
    const portal = portalOf(url);
    const line = lines.get(portal) ?? [];
    lines.set(portal, line);
    const reports = line.findIndex((each) => each.item?.task !== "page");
    const place = task === "page" && reports !== -1 ? reports : line.length;
    line.splice(place, 0, { id, notBefore, item: url === null ? null : item });
  }
}

/** The item to begin with, and whose it is. */
export interface Next {
  readonly next: Waiting;
  readonly portal: string | null;
}

/** Takes the next item that may be begun, or tells when there will be one. */
export function takeNext(lines: Lines, pacer: Pacer, now: number): Next | number {
  let soonest = Number.POSITIVE_INFINITY;
  for (const [portal, line] of lines) {
    const free = portal === null ? 0 : pacer.readyAt(portal);
    const due = line.findIndex(({ notBefore }) => notBefore <= Math.max(free, now));
    const first = line[due];
    if (first !== undefined && free <= now) {
      line.splice(due, 1);
      if (line.length === 0) lines.delete(portal);
      return { next: first, portal };
    }
    const next = first ?? line.reduce((a, b) => (b.notBefore < a.notBefore ? b : a));
    soonest = Math.min(soonest, Math.max(free, next.notBefore));
  }
  return soonest;
}
