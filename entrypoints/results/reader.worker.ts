/**
 * A thread that reads and checks: thousands of reports keep every core busy, and the page answers
 * all the while. Built as an entry of its own, so that it shares its files with the pages.
 */
import { openArchive } from "../../lib/archive/database";
import { concludeWith } from "../../lib/batch/conclude";
import { readItem } from "../../lib/batch/read-item";
import { answer, ask } from "../../lib/browser/ask-thread";
import { findUnknown, htmlDecodeTree, type Meaning } from "../../lib/saved/browser-entities";
import type { Task } from "./reader";

const archive = openArchive();

/** Has the page say what the markup's references stand for: only a document can be asked. */
async function learn(markup: string): Promise<void> {
  const unknown = findUnknown(markup);
  if (unknown.length === 0) return;
  const meanings = await ask<Meaning[]>(self, unknown);
  for (const [index, printed] of unknown.entries()) {
    htmlDecodeTree.set(printed, meanings[index] ?? null);
  }
}

answer(self, async ({ item, reading, choices }: Task) => {
  const conclude = concludeWith(await archive, choices);
  return item ? readItem(item.contents, item.source, conclude, learn) : conclude(reading);
});
