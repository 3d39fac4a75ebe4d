/** How much the line takes of random pages, those among them that once held their reader up. */
import { expect, test } from "vitest";
import { check } from "../../lib/check";
import { flatten } from "../../lib/parse/flatten/flatten";
import { read } from "../../lib/parse/read";
import { parseDocument } from "../../lib/saved/parse-document";
import { slowPages, wildSeed } from "../bench/wild-run";
import { makeWildPages } from "../generate/wild";
import { workOf } from "./work-of";

/** For each character of the page: a plain report takes 20, and none so much as to hold up who reads it. */
const mostWork = 300;

const pages = [...Array(50).keys(), ...slowPages];
const make = makeWildPages(wildSeed);

test.each(pages)("random page %i takes no more work than its length allows", async (index) => {
  const { html } = make(index);
  const document = parseDocument(html);
  const work = await workOf(() => {
    const { reading, sentences } = read(flatten(document, { url: null }));
    check(reading, { locale: "zh", now: new Date(0), digest: "" }, sentences);
  });
  // A page of nothing takes its hundred steps too.
  expect(work).toBeLessThan(mostWork * (1000 + html.length));
});
