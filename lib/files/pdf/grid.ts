/** From ruling lines to grids: which lines make a table, and where its cells are. */

import type { Segment } from "./content";
import { coursesBetween, coursesOf, piecesBetween } from "./courses";
import type { Rectangle } from "./geometry";

/** Unbroken pieces of one line of a grid, in order. */
type Pieces = readonly (readonly [number, number])[];

/** The lines of one table: columns begin at `xs`, rows at `ys`; the last of each is the end. */
export interface Grid extends Rectangle {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  /** Whether the line at `xs[line]` is drawn along that row. */
  upright(line: number, row: number): boolean;
  /** Whether the line at `ys[line]` is drawn along that column. */
  level(line: number, column: number): boolean;
}

/** Lines nearer than this are one: two borders of neighbours, a double line. No text fits between. */
const sameLine = 4.5;
/** A gap in a dashed line, and what a corner may miss. */
const joint = 3;
/** A line belongs to a grid square when it runs along this share of its side. */
const enough = 0.75;
/** Points; what is shorter strikes a digit or dots a page, and parts no cells. */
const shortest = 4;
/** More lines than any table has: what is drawn is no table. */
const mostLines = 400;
/** More pieces of lines than the tables of one page have, or one table of many pages. */
const mostSegments = 8000;
/** Lines of the largest table meet no more often. */
const mostMeetings = mostLines ** 2;
/** More than one page has room for. */
const mostTables = 200;

/** Joins pieces that lie on one line and touch. */
export function joinSegments(segments: readonly Segment[]): Segment[] {
  const joined: Segment[] = [];
  for (const horizontal of [true, false]) {
    const sorted = segments
      .filter((segment) => segment.horizontal === horizontal)
      .sort((one, other) => one.at - other.at || one.from - other.from);
    for (let start = 0; start < sorted.length; ) {
      const at = sorted[start]?.at ?? 0;
      let end = start;
      while (end < sorted.length && (sorted[end]?.at ?? 0) - at < 0.8) end += 1;
      const line = sorted.slice(start, end);
      for (const [from, to] of joinPieces(line.map((piece) => [piece.from, piece.to]))) {
        joined.push({ horizontal, at, from, to });
      }
      start = end;
    }
  }
  return joined;
}

/** Groups of lines that touch each other: each may be a table. None where there are too many. */
export function findTables(all: readonly Segment[]): Segment[][] {
  const segments = all.filter(({ from, to }) => to - from > shortest);
  if (segments.length > mostSegments) return [];
  const rows = coursesOf(segments.filter((segment) => segment.horizontal));
  const columns = segments.filter((segment) => !segment.horizontal);
  const parent = new Map<Segment, Segment>();
  const root = (segment: Segment): Segment => {
    let top = segment;
    for (let next = parent.get(top); next; next = parent.get(top)) top = next;
    for (let each = segment; each !== top; ) {
      const next = parent.get(each) ?? top;
      parent.set(each, top);
      each = next;
    }
    return top;
  };
  let meetings = 0;
  for (const column of columns) {
    const { at, from, to } = column;
    const near = coursesBetween(rows, from - joint, to + joint);
    meetings += near.length;
    if (meetings > mostMeetings) return [];
    for (const row of near.flatMap((course) => piecesBetween(course, at - joint, at + joint))) {
      const one = root(row);
      const other = root(column);
      if (one !== other) parent.set(one, other);
    }
  }
  const groups = new Map<Segment, Segment[]>();
  for (const segment of segments) {
    const key = root(segment);
    const group = groups.get(key);
    if (group) group.push(segment);
    else groups.set(key, [segment]);
  }
  const tables = [...groups.values()].filter(isTable);
  return tables.length > mostTables ? [] : tables;
}

/** More than a frame: at least three lines one way and two the other, or one where the sides are open. */
function isTable(group: readonly Segment[]): boolean {
  const rows = distinct(group.filter((segment) => segment.horizontal)).length;
  const columns = distinct(group.filter((segment) => !segment.horizontal)).length;
  return (rows >= 1 && columns >= 1 && rows + columns >= 5) || (rows >= 3 && columns >= 1);
}

/** The smallest rectangle that holds the lines. */
export function extent(segments: readonly Segment[]): Rectangle {
  let left = Number.POSITIVE_INFINITY;
  let top = Number.POSITIVE_INFINITY;
  let right = Number.NEGATIVE_INFINITY;
  let bottom = Number.NEGATIVE_INFINITY;
  for (const { horizontal, at, from, to } of segments) {
    left = Math.min(left, horizontal ? from : at);
    right = Math.max(right, horizontal ? to : at);
    top = Math.min(top, horizontal ? at : from);
    bottom = Math.max(bottom, horizontal ? at : to);
  }
  return { left, top, right, bottom };
}

/** Places of lines, near ones taken as one at their mean, the longer counting more. */
function distinct(segments: readonly Segment[], more: readonly number[] = []): number[] {
  const places = [
    ...segments.map(({ at, from, to }) => ({ at, weight: to - from })),
    ...more.map((at) => ({ at, weight: 0.01 })),
  ].sort((one, other) => one.at - other.at);
  const lines: { at: number; weight: number }[] = [];
  for (const { at, weight } of places) {
    const last = lines.at(-1);
    if (last && at - last.at <= sameLine) {
      last.at = (last.at * last.weight + at * weight) / (last.weight + weight);
      last.weight += weight;
    } else {
      lines.push({ at, weight });
    }
  }
  return lines.map(({ at }) => at);
}

/**
 * The grid of a table's lines; null where they make none. Tables are often open at their sides:
 * the ends of the lines across are lines then.
 */
export function buildGrid(
  segments: readonly Segment[],
  breaks: readonly number[] = [],
): Grid | null {
  if (segments.length > mostSegments) return null;
  const box = extent(segments);
  const { level, upright } = withoutStrokes(segments, box);
  const xs = distinct(upright, [box.left, box.right]);
  const ys = distinct(level, [box.top, box.bottom, ...breaks]);
  if (xs.length < 2 || ys.length < 2 || xs.length > mostLines || ys.length > mostLines) return null;
  const uprightPieces = piecesOf(xs, upright);
  const levelPieces = piecesOf(ys, level);
  return {
    ...box,
    xs,
    ys,
    upright: (line, row) =>
      line === 0 || line === xs.length - 1 || runs(uprightPieces[line], ys[row], ys[row + 1]),
    level: (line, column) =>
      line === 0 ||
      line === ys.length - 1 ||
      breaks.some((at) => nearestLine(ys, at) === line) ||
      runs(levelPieces[line], xs[column], xs[column + 1]),
  };
}

/** An underline or a stroke inside a cell meets no line across at either end. */
function withoutStrokes(segments: readonly Segment[], box: Rectangle) {
  const level = segments.filter((segment) => segment.horizontal);
  const upright = segments.filter((segment) => !segment.horizontal);
  return {
    level: level.filter(meetsOneOf(upright, [box.left, box.right])),
    upright: upright.filter(meetsOneOf(level, [box.top, box.bottom])),
  };
}

/** Whether a segment ends at one of these places, or at one of the lines that lie across. */
function meetsOneOf(lines: readonly Segment[], places: readonly number[]) {
  const courses = coursesOf(lines);
  const isAt = (place: number, end: number): boolean => Math.abs(place - end) < joint;
  return ({ at, from, to }: Segment): boolean =>
    [from, to].some(
      (end) =>
        places.some((place) => isAt(place, end)) ||
        coursesBetween(courses, end - joint, end + joint).some(
          (course) =>
            isAt(course.at, end) &&
            piecesBetween(course, at - joint, at + joint).some(
              (line) => at > line.from - joint && at < line.to + joint,
            ),
        ),
    );
}

/** The index of the line nearest to that place. */
export function nearestLine(lines: readonly number[], at: number): number {
  let nearest = 0;
  lines.forEach((line, index) => {
    if (Math.abs(line - at) < Math.abs((lines[nearest] ?? 0) - at)) nearest = index;
  });
  return nearest;
}

/** Each piece counts for the line nearest to it and no other, or slivers appear. */
function piecesOf(lines: readonly number[], segments: readonly Segment[]): Pieces[] {
  const pieces: [number, number][][] = lines.map(() => []);
  for (const { at, from, to } of segments) {
    pieces[nearestLine(lines, at)]?.push([from, to]);
  }
  return pieces.map(joinPieces);
}

function joinPieces(pieces: readonly [number, number][]): [number, number][] {
  const joined: [number, number][] = [];
  for (const [from, to] of [...pieces].sort((one, other) => one[0] - other[0])) {
    const last = joined.at(-1);
    if (last && from <= last[1] + joint) last[1] = Math.max(last[1], to);
    else joined.push([from, to]);
  }
  return joined;
}

function runs(
  pieces: Pieces | undefined,
  from: number | undefined,
  to: number | undefined,
): boolean {
  if (!pieces || from === undefined || to === undefined) return false;
  let covered = 0;
  for (const [start, end] of pieces) {
    covered += Math.max(0, Math.min(end, to) - Math.max(start, from));
  }
  return covered >= (to - from) * enough;
}
