import { flatten } from "../../lib/parse/flatten/flatten";
import { read } from "../../lib/parse/read";
import { parseDocument } from "../../lib/saved/parse-document";
import { type Facts, readFacts } from "../generate/facts";
import { plainManner, writeArticle, writePage, writeTable } from "../generate/html";
import { layOut, type Model } from "../generate/model";

/** The facts of one real report. */
export function factsOf(slug: string): Facts {
  const found = readFacts().find((each) => each.slug === slug);
  if (!found) throw new Error(`There is no report ${slug}.`);
  return found;
}

/** The facts of most tests: a report with many numbers that holds. */
export const facts = factsOf("test-city-2025");

/** The cells that are read of a plain page of a report, its tables changed and its markup dressed. */
export function readModel(
  change: (model: Model) => Partial<Model>,
  dress = (article: string) => article,
  of = facts,
) {
  const laid = layOut(of);
  const model = { ...laid, ...change(laid) };
  const article = writeArticle(model, plainManner, {
    disclosure: writeTable(model.disclosure, plainManner),
    applications: writeTable(model.applications, plainManner),
    disputes: writeTable(model.disputes, plainManner),
  });
  const html = writePage(model.title, dress(article));
  return read(flatten(parseDocument(html), { url: null })).reading.report?.cells ?? {};
}
