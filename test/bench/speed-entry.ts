/** What runs in the browser under measurement: the whole line, and the bare walk beside it. */
import { check } from "../../lib/check";
import { digestOf } from "../../lib/digest";
import { looksLikeReport } from "../../lib/parse/detect";
import { flatten } from "../../lib/parse/flatten/flatten";
import { read } from "../../lib/parse/read";

/** One walk over the page's text nodes and table cells that reads their text. */
function walkBare(document: Document): number {
  let length = 0;
  const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    length += node.nodeValue?.length ?? 0;
  }
  for (const cell of document.querySelectorAll("td, th")) length += cell.textContent?.length ?? 0;
  return length;
}

/** The whole line, from the document to the findings. */
async function readAndCheck(document: Document): Promise<number> {
  const { reading, sentences } = read(flatten(document, { url: null }));
  const digest = await digestOf(reading.text);
  return check(reading, { locale: "zh", now: new Date(0), digest }, sentences).results.length;
}

function flattenOnly(document: Document): number {
  return flatten(document, { url: null }).blocks.length;
}

function readOnly(document: Document): number {
  return read(flatten(document, { url: null })).reading.paragraphs.length;
}

const runs = {
  walkBare,
  flattenOnly,
  readOnly,
  readAndCheck,
  look: (each: Document) => Number(looksLikeReport(each)),
};

export type RunName = keyof typeof runs;

/** Median of `samples`, each the mean time of `times` runs, in milliseconds. */
async function measure(name: RunName, samples: number, times: number): Promise<number> {
  const all: number[] = [];
  let kept = 0;
  for (let sample = 0; sample < samples; sample++) {
    const start = performance.now();
    for (let time = 0; time < times; time++) kept += await runs[name](document);
    all.push((performance.now() - start) / times);
  }
  if (kept < 0) throw new Error("nothing was read");
  return all.sort((one, other) => one - other)[samples >> 1] ?? 0;
}

Object.assign(globalThis, { measure });
