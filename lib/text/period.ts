import type { Stated } from "./stated/reader";

const range =
  /(\d ?\d ?\d ?\d)(?:年0?1月?(?:0?1日(?:[0零]时)?)?(?:起|开?始)?|\.0?1\.0?1)，?[至到~-]{1,2}(?:(\d ?\d ?\d ?\d)[年.])?12(?:月(?:31日|底|末)?|\.31)/g;

/** 统计周期为2024年度 */
const named = /统计(?:期限|周期|时段|时间|区间)[为是：]{1,2}(20\d\d)年(?:度|全年)?(?![^，。；）])/g;

/** 二〇二四年一月一日至二〇二四年十二月三十一日 */
const spelled =
  /二[〇零○]([〇零○一二三四五六七八九]{2})年一月(?:一日)?(?:起|开?始)?，?[至到~-]{1,2}(?:二[〇零○]([〇零○一二三四五六七八九]{2})年)?十二月(?:三十一日|底|末)?/g;
const digits = "零一二三四五六七八九";

/** 二四 is 24. */
function readPair(pair: string): string {
  return [...pair].map((each) => Math.max(0, digits.indexOf(each))).join("");
}

/** 上年度报告的统计期限 is told beside the report's own. */
const lastYears = /(?:上一?年|去年|往年)[^，。；]{0,20}$/;

/** 与2023年1月1日至12月31日相比, 2023年…统计数据已于去年公布: nor is what this year's are held against. */
const compared = /^日?[^，。；]{0,14}(?:相比|同期|对比|已于|已在)/;

/** The year of the statistics: `2024年1月1日` to `12月31日`, where a sentence states their period. */
export function readPeriod(folded: string): Stated | null {
  if (!/统计|期限|所列数据/.test(folded)) return null;
  const told = [...folded.matchAll(range)];
  const other = () => [...folded.matchAll(spelled), ...folded.matchAll(named)];
  const found = (told.length > 0 ? told : other()).find(
    ({ 0: words, index }) =>
      !lastYears.test(folded.slice(Math.max(0, index - 30), index)) &&
      !compared.test(folded.slice(index + words.length)),
  );
  if (found === undefined) return null;
  const [words, first = "", last = first] = found;
  const yearOf = (text: string) =>
    Number(words.startsWith("二") ? `20${readPair(text)}` : text.replaceAll(" ", ""));
  const value = yearOf(first);
  if (yearOf(last) !== value) return null;
  return { kind: "period", value, from: found.index, to: found.index + words.length };
}
