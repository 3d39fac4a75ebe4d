/**
 * A thread that reads and checks: thousands of reports keep every core busy, and the page answers
 * all the while. Built as an entry of its own, so that it shares its files with the pages.
 */
import { openArchive } from "../../lib/archive/database";
import { concludeWith } from "../../lib/batch/conclude";
import { readItem } from "../../lib/batch/read-item";
import { answer, ask } from "../../lib/browser/ask-thread";
import type { DomDocument } from "../../lib/parse/flatten/dom";
import { findNames, type Meanings, withMeanings } from "../../lib/saved/browser-entities";
import { type Frames, parseDocument } from "../../lib/saved/parse-document";
import type { Task } from "./reader";

const archive = openArchive();

/** Has the page say what the names in the markup stand for: only a document can be asked. */
async function parse(html: string, frames: Frames = new Map()): Promise<DomDocument> {
  const names = findNames(html, ...frames.values());
  const meanings = names.length === 0 ? new Map() : await ask<Meanings>(self, names);
  return withMeanings(meanings, () => parseDocument(html, frames));
}

answer(self, async ({ item, reading, choices }: Task) => {
  const conclude = concludeWith(await archive, choices);
  return item ? readItem(item.contents, item.source, conclude, parse) : conclude(reading);
});
