/** The organ that published a page, from the labels around the report and what the page says of itself. */

import { figureDates } from "../../report/printed-date";
import type { PlainDocument, PlainParagraph } from "../plain";
import { isOrganName } from "./organ-name";

const siteEnd = /[-_|｜–—]/;

/** What stands before the name of the organ, the surest first. */
const sourceLabels = [
  /发布(?:机构|单位|部门)|发文机[关构]|公开(?:机构|主体)/g,
  /来源/g,
  /供稿(?:单位)?|作者/g,
  // Behind a date it needs no word.
  /^\d{4}[-/.年][-/.年月日:\s\d]{3,17}(?=\s)/g,
];
/** What reprints the reports of others. */
const media = /融媒|新闻中心|报社|电视台/;
const isSource = (name: string): boolean => isOrganName(name) && !media.test(name);
const nameAfterLabel = /^[\]】:：\s[【(（]{0,4}([\u4e00-\u9fff（）]{3,30})/;

/** The organ of which a sentence presents the report that it begins. */
const presented =
  /(?:编制|现将|[公发]布)《?([\u4e00-\u9fff（）]{4,30}?)(?:19|20)\d{2}年[^，。；]{0,8}公开/;

/**
 * `label`: named by the report's own words or a label of the page, the surest; `other`: by anything
 * else. Null where none is.
 */
export function readSource<A>(
  { meta, title }: PlainDocument<A>,
  paragraphs: readonly PlainParagraph<A>[],
  cellLines: readonly string[],
): { label: string | null; other: string | null } {
  const texts = paragraphs.slice(0, 80).map(({ text }) => text);
  const presenting = texts.map((text) => presented.exec(text)?.[1] ?? "");
  const own = [...presenting, readSignature(paragraphs)].find(isOrganName);
  if (own) return { label: own, other: null };
  // A label that is a line of its own goes before the next.
  const lines = texts.map((line, index) =>
    line.length < 12 && /[:：]$/.test(line) ? `${line} ${texts[index + 1] ?? ""}` : line,
  );
  const labelled = [...lines, ...cellLines].filter((line) => line.length < 300);
  for (const label of sourceLabels) {
    for (const line of labelled) {
      for (const at of line.matchAll(label)) {
        const name = nameAfterLabel.exec(line.slice(at.index + at[0].length))?.[1];
        if (name && isSource(name)) return { label: name, other: null };
      }
    }
  }
  const isOrgan = (name: string): boolean => name.length <= 30 && isSource(name);
  const said = [meta.contentsource, meta.source, meta.author].map(withoutSite);
  // A site within a site: whose report it is, its title does not tell.
  const sites = title.split(siteEnd).slice(1).map(withoutSite).filter(isOrgan);
  const site = sites.length === 1 ? sites : [];
  const named = [...said, withoutSite(meta.sitename), ...site];
  return { label: null, other: named.find(isOrgan) ?? null };
}

function withoutSite(name = ""): string {
  return name.trim().replace(/(?:政府)?(?:门户)?网站?$/, "");
}

/** The organ that signs at the end, above the date; empty when none does. */
function readSignature<A>(paragraphs: readonly PlainParagraph<A>[]): string {
  const tail = paragraphs.slice(-20).map(({ text }) => text.replace(/\s/g, ""));
  const isDate = (line = ""): boolean => /^\d[-\d年月日./]{7,10}$/.test(figureDates(line));
  return tail.find((line, index) => isOrganName(line) && isDate(tail[index + 1])) ?? "";
}
