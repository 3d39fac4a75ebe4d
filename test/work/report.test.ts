/** How much the whole line takes of a report, from its nodes to its findings. */
import { expect, test } from "vitest";
import { check } from "../../lib/check";
import { flatten } from "../../lib/parse/flatten/flatten";
import { read } from "../../lib/parse/read";
import { parseDocument } from "../../lib/saved/parse-document";
import { type Facts, inventFacts, readFacts } from "../generate/facts";
import { plainManner, writeArticle, writePage, writeTable } from "../generate/html";
import { layOut } from "../generate/model";
import { seedRandom } from "../generate/random";
import { workOf } from "./work-of";

const [published] = readFacts() as [Facts];

function write(paragraphs: string): string {
  const model = layOut(inventFacts(published, seedRandom(1)));
  const article = writeArticle(model, plainManner, {
    disclosure: writeTable(model.disclosure, plainManner),
    applications: writeTable(model.applications, plainManner),
    disputes: writeTable(model.disputes, plainManner),
  });
  return writePage(model.title, article.replace(/一、总体情况<\/\w+>/, `$&${paragraphs}`));
}

test.each([
  ["without a number", "本机关认真落实政府信息公开各项工作要求。"],
  ["that say what the table says otherwise", "本机关收到政府信息公开申请9081件。"],
  ["that list their parts", "全年公开信息620条，其中要闻480条、重点118条，其他12条。"],
  ["that compare with the year before", "收到申请22件，比2022年（31件）下降29%。"],
  ["that nobody understands", "另有桥8座，合计9，比例3%。"],
])("a report of more sentences %s takes no more work for each", async (_, sentence) => {
  const work = (times: number) => {
    const document = parseDocument(write(`<p>${sentence}</p>`.repeat(times)));
    return workOf(() => {
      const { reading, sentences } = read(flatten(document, { url: null }));
      expect(reading.detected).toBe("report");
      check(reading, { locale: "zh", now: new Date(0), digest: "" }, sentences);
    });
  };
  await work(10);
  const none = await work(0);
  const few = (await work(100)) - none;
  expect(few).toBeGreaterThan(0);
  expect((await work(1000)) - none).toBeLessThanOrEqual(11 * few);
});
