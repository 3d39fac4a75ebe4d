/**
 * Tables that a page makes of divisions, by classes, flexible boxes or a grid: siblings that are
 * laid out alike, words first and then numbers. Only what they are is found here; whether they are
 * tables of a report is seen when their rows are read like any others.
 */

import type { PlainBlock } from "../plain";
import type { DomElement } from "./dom";
import { type Kind, kindOf } from "./elements";
import { countColumns, placeFlat, readTracks, type Spans, type Tracks } from "./flat-grid";
import { longestCell, type Outline, outline, styleOf } from "./outline";

/** What an element is, though neither its name nor its own style says so. */
export interface Part {
  readonly kind: Extract<Kind, "table" | "row" | "cell">;
  /** Whether a row begins with the cell. */
  readonly opensRow: boolean;
  readonly spans: Spans | null;
}

const table: Part = { kind: "table", opensRow: false, spans: null };
const row: Part = { kind: "row", opensRow: false, spans: null };
const plainCell: Part = { kind: "cell", opensRow: false, spans: null };

/** Tables that are tables need nobody to find them. */
const ofTables: ReadonlySet<Kind> = new Set(["table", "group", "row"]);
const words = /[\u4e00-\u9fff]{2}/;
const value =
  /^(?:[+\-\u2212\uff0b\uff0d增减]?[\d\uff10-\uff19,，.．]+ ?(?:[\u4e00-\u9fff]{0,2}|[%％])(?:[（(][^（）()]*[）)])?|[-/\\\u2010-\u2015\uff0d\uff0f\uff3c无零〇\s]*)$/;
const digit = /[\d\uff10-\uff19零〇]/;
const disputeLabels = /^(?:结果维持|结果纠正|其他结果|尚未审结|总计)$/;
const fewestRows = 3;
/** A flat grid of fewer cells is no table of ours, nor a part of one where its style tells its columns. */
const fewestCells = 12;
const fewestOfPart = 5;

/** Labels of the three tables, in what is no sentence. */
const strayLabel =
  /政府信息公开申请数量|结转下.?年度继续办理|行政事业性收费|本机关不掌握相关|未经复议直接起诉|^(?:商业企业|科研机构|结果维持|尚未审结)$/;
const sentenceEnd = /[。；]/;
const longestStray = 80;

/** Whether labels of the form stand in no table. */
export function mayHoldGrids(blocks: readonly PlainBlock<unknown>[]): boolean {
  return blocks.some(
    (each) =>
      each.kind === "paragraph" &&
      each.text.length < longestStray &&
      strayLabel.test(each.text.replaceAll(" ", "")) &&
      !sentenceEnd.test(each.text),
  );
}

/** Finds the parts of such tables in a document; empty where there are none. */
export function findGrids(root: DomElement): ReadonlyMap<DomElement, Part> {
  const { outline: top, sheets } = outline(root);
  const parts = new Map<DomElement, Part>();
  const tracks = readTracks(sheets);
  const waiting: Outline[] = [top];
  for (let each = waiting.pop(); each; each = waiting.pop()) {
    if (ofTables.has(kindOf(each.element.nodeName))) {
      waiting.push(...each.children);
      continue;
    }
    if (isFlat(each, tracks)) {
      const placed = placeFlat(each, tracks);
      if (!placed) continue;
      parts.set(each.element, table);
      for (const { child, opensRow, spans } of placed) {
        parts.set(child.element, { kind: "cell", opensRow, spans });
      }
      continue;
    }
    const rows = isPositioned(each) ? [] : findRows(each, tracks);
    if (rows.length > 0) parts.set(each.element, table);
    for (const { element, children } of rows) {
      parts.set(element, row);
      for (const child of children) parts.set(child.element, plainCell);
    }
    // What is a row or a cell holds no table of its own.
    const own = new Set(rows);
    for (const child of each.children) if (!own.has(child)) waiting.push(child);
  }
  return parts;
}

/** Whether children are put where they are seen, in whatever order they come. */
function isPositioned({ children }: Outline): boolean {
  const isPut = ({ element }: Outline) => /absolute|fixed/.test(styleOf(element));
  return children.some((child) => isPut(child) || child.children.some(isPut));
}

/** Children that are short, with nothing beside them. */
function hasCells({ bare, children }: Outline): boolean {
  return !bare && children.length > 0 && children.every(({ text }) => text.length <= longestCell);
}

/** How often words follow upon numbers that follow upon words. */
function countTurns({ children }: Outline): number {
  let turns = 0;
  let last: "words" | "numbers" | null = null;
  for (const { text } of children) {
    if (digit.test(text) && value.test(text)) last &&= "numbers";
    else if (words.test(text)) {
      if (last === "numbers") turns++;
      last = "words";
    }
  }
  return turns;
}

/** Whether all cells of a table are one element's children. */
function isFlat(each: Outline, tracks: Tracks): boolean {
  if (!hasCells(each) || each.children.length < fewestOfPart || isPositioned(each)) return false;
  // Rows may be the children of a grid whose cells are theirs.
  if (each.children.filter((child) => hasCells(child) && isRow(child)).length >= fewestRows)
    return false;
  if (countColumns(each, tracks) !== null) return true;
  return each.children.length >= fewestCells && countTurns(each) >= fewestRows;
}

/** Words, then values to the end. */
function isRow(each: Outline): boolean {
  return isLine(each) && !each.children.some((child) => isBlockwise(child) && isLine(child));
}

function isLine(each: Outline): boolean {
  const { children } = each;
  const last = children.at(-1)?.text ?? "";
  return children.length > 1 && words.test(each.text) && value.test(last) && countTurns(each) === 0;
}

/** Whether the parts of an element stand below or beside each other, as cells do and words do not. */
function isBlockwise({ children }: Outline): boolean {
  return children.every(({ element }) => kindOf(element.nodeName) === "block");
}

/** Nothing but values, so many that they are those of table four. */
function isValues({ children }: Outline): boolean {
  return children.length >= 15 && children.every(({ text }) => value.test(text));
}

function isHeader(each: Outline): boolean {
  return (
    each.children.filter(({ text }) => disputeLabels.test(text.replaceAll(" ", ""))).length >= 5
  );
}

/** The children that are rows of one table, those that are laid out like them among them. */
function findRows({ children }: Outline, tracks: Tracks): Outline[] {
  const likely = children.filter((each) => hasCells(each) && !isFlat(each, tracks));
  const sure = new Set(likely.filter((each) => isRow(each) || isHeader(each) || isValues(each)));
  const isTableFour = (each: Outline) => isHeader(each) || isValues(each);
  if (sure.size < fewestRows && ![...sure].some(isTableFour)) return [];
  // Nothing but rows: the others are lines of its header.
  if (likely.length === children.length && sure.size * 2 >= likely.length) return likely;
  const shapes = new Set([...sure].map(shapeOf));
  const widths = new Set([...sure].map((each) => each.children.length));
  return likely.filter((each) => {
    if (sure.has(each)) return true;
    // Paragraphs may have parts too, but neither a class of rows nor as many cells.
    const isNamed = each.element.getAttribute("class") !== null;
    return shapes.has(shapeOf(each)) && (isNamed || widths.has(each.children.length));
  });
}

function shapeOf({ element }: Outline): string {
  return `${element.nodeName} ${element.getAttribute("class") ?? ""}`;
}
