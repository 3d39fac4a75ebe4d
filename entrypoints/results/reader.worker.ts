/**
 * A thread that reads and checks: thousands of reports keep every core busy, and the page answers
 * all the while. Built as an entry of its own, so that it shares its files with the pages.
 */
import { openArchive } from "../../lib/archive/database";
import { concludeAgainWith, concludeWith } from "../../lib/batch/conclude";
import type { Contents } from "../../lib/batch/open-item";
import { concludeItem, readItem } from "../../lib/batch/read-item";
import { answer, ask } from "../../lib/browser/ask-thread";
import { findNames, type Meanings, withMeanings } from "../../lib/saved/browser-entities";
import { type Parse, parseDocument } from "../../lib/saved/parse-document";
import type { ItemContents, Task } from "./reader";

const archive = openArchive();

/** Has the page say what the names in the markup stand for: only a document can be asked. */
const parse: Parse = async (html, frames = new Map()) => {
  const names = findNames(html, ...frames.values());
  const meanings = names.length === 0 ? new Map() : await ask<Meanings>(self, names);
  return withMeanings(meanings, () => parseDocument(html, frames));
};

/** Reads a PDF or Word file; what reads them is loaded with the first. */
async function readFile({ contents, source: { name, url } }: ItemContents): Promise<Contents> {
  const bytes = contents instanceof Blob ? new Uint8Array(await contents.arrayBuffer()) : contents;
  const [{ readReportFile }, { loadBrowserEngine }] = await Promise.all([
    import("../../lib/files/read-report"),
    import("../../lib/files/pdf/browser-engine"),
  ]);
  const done = new AbortController();
  const { signal } = done;
  try {
    const loadEngine = async () => loadBrowserEngine(signal);
    const found = await readReportFile(bytes, name, { signal, url, loadEngine }, parse);
    if (found.kind === "read") return { reading: found.reading, list: null };
    return { problem: "unreadable-file", detail: found.kind === "html" ? "unknown" : found.reason };
  } finally {
    done.abort();
  }
}

answer(self, async ({ item, reading, choices }: Task) => {
  if (!item) return concludeAgainWith(await archive, choices)(reading);
  const conclude = concludeWith(await archive, choices);
  const found = await readItem(item.contents, item.source, conclude, parse);
  if (!("problem" in found) || found.problem !== "other-file") return found;
  const opened = await readFile(item);
  return "problem" in opened ? opened : concludeItem(opened, conclude);
});
