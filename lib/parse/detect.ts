/**
 * A first look at every page of every portal: may a report be here? Asks for nothing but the title,
 * the headings and a bounded number of rows, so that it costs nothing where none is.
 */
import { mayBeTitle } from "../report/title-words";

// Asked by `item` alone: an index or the length would make the browser count the whole page.
interface GateCollection {
  item(index: number): GateElement | null;
}

interface GateElement {
  readonly localName: string;
  readonly textContent: string | null;
  /** Of a table: its own rows, without those of tables inside. */
  readonly rows?: GateCollection;
  querySelector(name: string): unknown;
}

/** The part of a browser's document that the look needs. */
export interface GateDocument {
  readonly title: string;
  getElementsByTagName(name: string): GateCollection;
}

const labels =
  /政府信息公开申请数量|第二十条第[（(]?[一五六八九]|结转下.?年度继续办理|申请人情况|未经复议直接起诉|指标名称/;
const headings = ["h1", "h2", "h3"];
const mostTables = 400;
const mostRows = 400;
/** An official table has its labels at its top, whatever else it is one table with. */
const mostRowsOfTable = 80;
/** One with more than `mostRows` is hardly official. */
const mostRowsOfHuge = 30;
const mostHeadings = 30;
const mostElements = 200;
const longestRow = 4000;
const longestHeading = 1600;

/** Whether the page is worth a full reading. May err towards yes, never on an official table. */
export function looksLikeReport(document: GateDocument): boolean {
  if (mayBeTitle.test(String(document.title))) return true;
  const { text, all } = readRows(document);
  // One long text is searched at compiled speed, many short ones are not.
  if (labels.test(text.replace(/\s+/g, ""))) return true;
  if (all) return headings.some((name) => hasTitle(document, name, mostHeadings));
  // Looking for headings that are not there would take the browser through every cell.
  return hasTitle(document, "*", mostElements);
}

/** What the first rows of the tables say, and whether the page may have little more. */
function readRows(document: GateDocument): { text: string; all: boolean } {
  const tables = document.getElementsByTagName("table");
  let text = "";
  let left = mostRows;
  for (let at = 0; at < mostTables && left > 0; at++) {
    const table = tables.item(at);
    if (!table) return { text, all: true };
    const isHuge = Boolean(table.rows?.item(mostRows));
    const most = Math.min(left, isHuge ? mostRowsOfHuge : mostRowsOfTable);
    for (let index = 0; index < most; index++) {
      const row = table.rows?.item(index);
      if (!row) break;
      left--;
      // The rows of a table inside come by themselves.
      if (row.querySelector("table")) continue;
      const own = row.textContent ?? "";
      if (own.length < longestRow) text += `${own}\n`;
    }
    // Looking for a table behind a huge one would take the browser through all its cells.
    if (isHuge) break;
  }
  return { text, all: false };
}

function hasTitle(document: GateDocument, name: string, most: number): boolean {
  const elements = document.getElementsByTagName(name);
  for (let index = 0; index < most; index++) {
    const element = elements.item(index);
    if (!element) return false;
    if (!headings.includes(element.localName)) continue;
    const text = element.textContent ?? "";
    if (text.length < longestHeading && mayBeTitle.test(text.replace(/\s+/g, ""))) return true;
  }
  return false;
}
