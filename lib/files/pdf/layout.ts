/** A page taken apart into its tables and its lines of text, from top to bottom. */
import { type Glyph, type PageContent, type Segment, unknownCharacter } from "./content";
import { coursesBetween, coursesOf, piecesBetween } from "./courses";
import type { Rectangle } from "./geometry";
import { buildGrid, extent, findTables, joinSegments } from "./grid";
import type { TablePart } from "./stack";
import { isHeading, linesOf, type TextLine, textOf, touchingDigits } from "./text";
import { doubtUnclear } from "./unclear";

/** A page laid out: lines of text and tables from top to bottom. */
export interface Layout {
  readonly page: PageContent;
  readonly items: readonly (TextLine | TablePart)[];
}

/** Lays out what the page draws. */
export function layOut(page: PageContent): Layout {
  const segments = joinSegments(page.segments);
  const glyphs = doubtUnclear(page.glyphs, segments);
  const groups = joinPieces(joinOverlapping(findTables(segments)), glyphs);
  const boxes = groups
    .filter((group) => {
      const grid = buildGrid(group);
      return grid !== null && (grid.xs.length > 2 || grid.ys.length > 2);
    })
    .map((group) => {
      const box = boxOf(group, glyphs);
      return { segments: goOn(group, box), box, glyphs: [] as Glyph[] };
    })
    .sort((one, other) => area(one.box) - area(other.box));
  const free: Glyph[] = [];
  const tableAt = (glyph: Glyph) => {
    const x = (glyph.left + glyph.right) / 2;
    const y = (glyph.top + glyph.bottom) / 2;
    return boxes.find(
      ({ box }) => x > box.left - 1 && x < box.right + 1 && y > box.top - 1 && y < box.bottom + 1,
    );
  };
  for (const glyph of glyphs) (tableAt(glyph)?.glyphs ?? free).push(glyph);
  // A cell in which a number lies on its side is not empty.
  for (const glyph of page.turned)
    tableAt(glyph)?.glyphs.push({ ...glyph, text: unknownCharacter });
  doubtCutOff(boxes, free);
  const tables = boxes
    .filter(({ glyphs }) => glyphs.length > 0)
    .map((table): TablePart => ({ page, ...table }));
  const items = [...tables, ...linesOf(free)].sort((one, other) => topOf(one) - topOf(other));
  return { page, items };
}

/** A number that runs out of its table has digits there which are no text of the page. */
function doubtCutOff(tables: readonly { glyphs: Glyph[] }[], free: readonly Glyph[]): void {
  const outside = new Set(free);
  const cut = new Set(
    touchingDigits([...free, ...tables.flatMap(({ glyphs }) => glyphs)])
      .filter(([one, other]) => outside.has(one) !== outside.has(other))
      .flat(),
  );
  for (const table of tables) {
    table.glyphs = table.glyphs.map((glyph) =>
      cut.has(glyph) ? { ...glyph, text: unknownCharacter } : glyph,
    );
  }
}

function topOf(item: TextLine | TablePart): number {
  return "segments" in item ? item.box.top : item.top;
}

function area({ left, top, right, bottom }: Rectangle): number {
  return (right - left) * (bottom - top);
}

/** With lines missing, one table may fall apart: pieces that overlap are one. */
function joinOverlapping(groups: readonly Segment[][]): Segment[][] {
  const joined: Segment[][] = [];
  for (const group of groups) {
    let whole = group;
    for (let index = joined.length - 1; index >= 0; index -= 1) {
      const other = joined[index];
      if (!other || !overlap(extent(whole), extent(other))) continue;
      joined.splice(index, 1);
      whole = [...whole, ...other];
    }
    joined.push(whole);
  }
  return joined;
}

/**
 * A table open at its sides falls apart where a row is one cell: nothing there stands upright.
 * Pieces of one width with no more than a line between them are one, unless it is a heading.
 */
function joinPieces(groups: readonly Segment[][], glyphs: readonly Glyph[]): Segment[][] {
  const sorted = [...groups].sort((one, other) => extent(one).top - extent(other).top);
  const joined: Segment[][] = [];
  for (const group of sorted) {
    const last = joined.at(-1);
    const above = last && extent(last);
    const box = extent(group);
    const fits =
      above &&
      Math.abs(above.left - box.left) < 3 &&
      Math.abs(above.right - box.right) < 3 &&
      box.top - above.bottom < 36;
    const between = fits
      ? linesOf(glyphs.filter((each) => each.top > above.bottom - 1 && each.bottom < box.top + 1))
      : [];
    if (last && fits && between.length < 2 && !between.some((line) => isHeading(textOf(line)))) {
      joined[joined.length - 1] = [...last, ...group];
    } else {
      joined.push(group);
    }
  }
  return joined;
}

/** A row that a page break cuts has no line there, and its text may stand beyond the lines beside it. */
function boxOf(group: readonly Segment[], glyphs: readonly Glyph[]): Rectangle {
  const box = extent(group);
  const courses = coursesOf(group.filter(({ horizontal }) => horizontal));
  const closed = (glyph: Glyph, y: number) =>
    coursesBetween(courses, y - 3, y + 3).some(
      (course) =>
        Math.abs(course.at - y) < 3 &&
        piecesBetween(course, glyph.left, glyph.right).some(
          ({ from, to }) => from < glyph.right && to > glyph.left,
        ),
    );
  const isInside = ({ left, right }: Glyph) => left > box.left && right < box.right;
  const within = glyphs.filter(isInside);
  // The heading of the section stands above its table, and belongs to none.
  const above = linesOf(
    glyphs.filter((each) => each.top < box.top && each.bottom > box.top - each.size),
  )
    .filter((line) => !isHeading(textOf(line)))
    .flatMap((line) => line.glyphs.filter((each) => isInside(each) && !closed(each, box.top)));
  const under = within.filter(
    (each) =>
      each.bottom > box.bottom && each.top < box.bottom + each.size && !closed(each, box.bottom),
  );
  return {
    ...box,
    top: Math.min(box.top, ...above.map(({ top }) => top)),
    bottom: Math.max(box.bottom, ...under.map(({ bottom }) => bottom)),
  };
}

/** Columns go on as far as the text of the table, where no line across ends it. */
function goOn(group: readonly Segment[], { top, bottom }: Rectangle): Segment[] {
  const drawn = extent(group);
  return group.map((segment) =>
    segment.horizontal
      ? segment
      : {
          ...segment,
          from: segment.from - drawn.top < 3 ? top : segment.from,
          to: drawn.bottom - segment.to < 3 ? bottom : segment.to,
        },
  );
}

function overlap(one: Rectangle, other: Rectangle): boolean {
  const within = 1;
  return (
    one.left < other.right + within &&
    other.left < one.right + within &&
    one.top < other.bottom + within &&
    other.top < one.bottom + within
  );
}
