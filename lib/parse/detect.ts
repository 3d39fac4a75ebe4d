/**
 * A first look at every page of every portal: may a report be here? Asks for nothing but the title,
 * the headings and a bounded number of cells, so that it costs nothing where none is.
 */

/** The part of a browser's document that the look needs. */
export interface GateDocument {
  readonly title: string;
  getElementsByTagName(name: string): ArrayLike<{ readonly textContent: string | null }>;
}

const titles = /信息公开[^。]{0,12}(?:年度|年报|报告)/;
const labels =
  /政府信息公开申请数量|第二十条第[（(]?[一五六八九]|结转下.?年度继续办理|申请人情况|未经复议直接起诉|指标名称/;
const mostCells = 1500;
const mostHeadings = 30;
const longestCell = 60;

/** Whether the page is worth a full reading. May err towards yes, never on an official table. */
export function looksLikeReport(document: GateDocument): boolean {
  if (titles.test(String(document.title))) return true;
  for (const name of ["h1", "h2", "h3"]) {
    if (some(document, name, mostHeadings, 200, titles)) return true;
  }
  return (
    some(document, "td", mostCells, longestCell, labels) ||
    some(document, "th", 200, longestCell, labels)
  );
}

function some(
  document: GateDocument,
  name: string,
  most: number,
  longest: number,
  pattern: RegExp,
): boolean {
  const elements = document.getElementsByTagName(name);
  const count = Math.min(elements.length, most);
  for (let index = 0; index < count; index++) {
    const text = elements[index]?.textContent ?? "";
    if (text.length > 1 && text.length < longest * 8 && pattern.test(text.replace(/\s+/g, "")))
      return true;
  }
  return false;
}
