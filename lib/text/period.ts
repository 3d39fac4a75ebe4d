const range =
  /(\d ?\d ?\d ?\d)(?:年0?1月?(?:0?1日)?起?|\.0?1\.0?1)，?[至到~-]{1,2}(?:(\d ?\d ?\d ?\d)[年.])?12(?:月(?:31日|底|末)?|\.31)/;

/** The year of the statistics: `2024年1月1日` to `12月31日`, where a sentence states their period. */
export function readPeriod(folded: string): { year: number; from: number; to: number } | null {
  if (!/统计|期限|所列数据/.test(folded)) return null;
  const found = range.exec(folded);
  if (found === null) return null;
  const [words, first = "", last = first] = found;
  const year = Number(first.replaceAll(" ", ""));
  if (Number(last.replaceAll(" ", "")) !== year) return null;
  return { year, from: found.index, to: found.index + words.length };
}
