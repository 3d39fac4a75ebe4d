/** Grids whose cells are one element's children: which of them begin a row. */
import { type Outline, styleOf } from "./outline";

/** Columns by class, as the page's own style sheets state them. */
export type Tracks = ReadonlyMap<string, number>;

/** How many columns and rows a cell covers. */
export interface Spans {
  readonly columns: number;
  readonly rows: number;
}

/** One cell of a grid whose rows have no elements of their own. */
export interface FlatCell {
  readonly child: Outline;
  readonly opensRow: boolean;
  readonly spans: Spans;
}

const template = /grid-template(?:-columns)?\s*:\s*([^;}]{1,400})/;
const repeated = /repeat\(\s*(\d{1,3})\s*,\s*([^)]{1,200}(?:\([^)]{0,200}\))?[^)]{0,200})\)/;
const widest = 64;

/** The number of columns that a declaration states; null for none. */
function countTracks(style: string): number | null {
  const columns = template.exec(style)?.[1]?.trim();
  if (columns === undefined) return null;
  const match = repeated.exec(columns);
  const rest = (match ? columns.replace(match[0], "") : columns).replace(/\([^)]{0,200}\)/g, "");
  const own = rest.split(/[\s/]+/).filter((each) => each !== "" && each !== "none").length;
  const inner =
    match?.[2]
      ?.replace(/\([^)]{0,200}\)/g, "")
      .trim()
      .split(/\s+/).length ?? 0;
  const count = own + Number(match?.[1] ?? 0) * inner;
  return count > 1 && count <= widest ? count : null;
}

/** Reads the columns of grids from style sheets. */
export function readTracks(sheets: readonly string[]): Tracks {
  const tracks = new Map<string, number>();
  for (const sheet of sheets) {
    if (!sheet.includes("grid-template")) continue;
    for (const rule of sheet.split("}")) {
      const [selectors = "", style = ""] = rule.split("{").slice(-2);
      const count = countTracks(style);
      if (count === null) continue;
      for (const selector of selectors.split(",")) {
        const name = /^\s*\.([\w-]+)\s*$/.exec(selector)?.[1];
        if (name) tracks.set(name, count);
      }
    }
  }
  return tracks;
}

const lines = {
  column: /grid-column\s*:\s*([^;]{1,60})/,
  row: /grid-row\s*:\s*([^;]{1,60})/,
};
const between = /^(\d{1,3}) ?\/ ?(-?\d{1,3})/;

/** How many columns or rows a cell's style lets it cover in a grid of a width. */
function spanOf(style: string, axis: "column" | "row", width: number): number {
  const printed = lines[axis].exec(style)?.[1] ?? "";
  const span = /span\s+(\d{1,3})/.exec(printed)?.[1];
  if (span) return Number(span);
  const [, from, to] = between.exec(printed) ?? [];
  const end = Number(to);
  return from ? Math.max(1, (end < 0 ? width + 2 + end : end) - Number(from)) : 1;
}

/** How many columns a grid has by its style or its class; null where neither tells. */
export function countColumns({ element }: Outline, tracks: Tracks): number | null {
  const names = (element.getAttribute("class") ?? "").split(/\s+/);
  const named = names.flatMap((name) => tracks.get(name) ?? []);
  return countTracks(styleOf(element)) ?? named[0] ?? null;
}

/** The cells in the rows that the grid breaks them into; null where its width is not known. */
export function placeFlat(grid: Outline, tracks: Tracks): FlatCell[] | null {
  const { children } = grid;
  const columns = countColumns(grid, tracks) ?? guessWidth(children);
  if (columns === null) return null;
  // Rows still to be covered, by column.
  const covered: number[] = Array.from({ length: columns }, () => 0);
  let column = columns;
  return children.map((child) => {
    const style = styleOf(child.element);
    const spans = {
      columns: Math.min(spanOf(style, "column", columns), columns),
      rows: spanOf(style, "row", columns),
    };
    let opensRow = false;
    const isFree = (): boolean =>
      column + spans.columns <= columns &&
      covered.slice(column, column + spans.columns).every((left) => left === 0);
    for (let step = 0; step < columns * 40 && !isFree(); step++) {
      column++;
      if (column < columns) continue;
      column = 0;
      opensRow = true;
      for (const [at, left] of covered.entries()) covered[at] = Math.max(0, left - 1);
    }
    for (let at = column; at < column + spans.columns; at++) covered[at] = spans.rows;
    column += spans.columns;
    return { child, opensRow, spans };
  });
}

/** The width on which every label agrees: rows of the same depth begin one width apart. */
function guessWidth(children: readonly Outline[]): number | null {
  const labels = children.flatMap(({ text }, index) => {
    const next = children[index + 1]?.text ?? "";
    return /[\u4e00-\u9fff]{2}/.test(text) && /^\d/.test(next) ? [index] : [];
  });
  const steps = new Map<number, number>();
  labels.forEach((label, index) => {
    const step = label - (labels[index - 1] ?? label);
    if (step > 1 && step <= widest) steps.set(step, (steps.get(step) ?? 0) + 1);
  });
  const [common] = [...steps].sort(([, one], [, other]) => other - one);
  if (!common || common[1] < 3) return null;
  const [width] = common;
  const places = new Set(labels.map((label) => label % width));
  return children.length % width === 0 && Math.max(...places) < 4 ? width : null;
}
