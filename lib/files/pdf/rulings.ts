/** Ruling lines among the shapes that a page draws: strokes, thin rectangles, dots, thin images. */
import type { Segment } from "./content";
import { apply, around, type Matrix, type Rectangle } from "./geometry";

/** The numbers that pdf.js gives its operators. */
export type Operators = Readonly<Record<string, number>>;

/** How the operator paints a path; null where it draws nothing. */
export type Painting = "stroke" | "fill" | null;

/** Thicker than this is a shape and no ruling line; 2¼ pt is the thickest border in use. */
const thickest = 3;

type Point = readonly [number, number];

/** Whether the shape is thin enough to be a line. */
export function isThin({ left, top, right, bottom }: Rectangle): boolean {
  return Math.min(right - left, bottom - top) <= thickest;
}

/** What an operator that ends a path does with it. */
export function paintingOf(operator: number, ops: Operators): Painting {
  const strokes =
    operator === ops.stroke ||
    operator === ops.closeStroke ||
    operator === ops.fillStroke ||
    operator === ops.eoFillStroke ||
    operator === ops.closeFillStroke ||
    operator === ops.closeEOFillStroke;
  if (strokes) return "stroke";
  return operator === ops.fill || operator === ops.eoFill ? "fill" : null;
}

/** The path's pieces on the page, each a chain of points; curved ones are left out. */
export function piecesOf(path: ArrayLike<number>, ctm: Matrix, closes: boolean): Point[][] {
  const pieces: Point[][] = [];
  let piece: Point[] = [];
  let curved = false;
  const finish = (closed: boolean) => {
    const first = piece[0];
    if (first && !curved) pieces.push(closed && piece.length > 1 ? [...piece, first] : piece);
    piece = first && closed ? [first] : [];
    curved = false;
  };
  for (let index = 0; index < path.length; ) {
    const kind = path[index++];
    if (kind === 0 || kind === 1) {
      if (kind === 0) finish(false);
      const point = apply(ctm, path[index] ?? 0, path[index + 1] ?? 0);
      if (kind === 0) piece = [point];
      else piece.push(point);
      index += 2;
    } else if (kind === 2 || kind === 3) {
      curved = true;
      index += kind === 2 ? 6 : 4;
    } else {
      finish(true);
    }
  }
  finish(closes);
  return pieces;
}

/** A short line with a stroke as wide as the table is tall is a line the other way. */
export function strokesOf(points: readonly Point[], lineWidth: number, ctm: Matrix): Rectangle[] {
  const [a, b, c, d] = ctm;
  const half = (lineWidth * Math.sqrt(Math.abs(a * d - b * c))) / 2;
  const strokes: Rectangle[] = [];
  for (let index = 1; index < points.length; index += 1) {
    const from = points[index - 1];
    const to = points[index];
    if (!from || !to) continue;
    const flat = Math.abs(from[1] - to[1]) < 0.3;
    const upright = Math.abs(from[0] - to[0]) < 0.3;
    if (flat === upright) continue;
    const box = around([from, to]);
    strokes.push(
      flat
        ? { ...box, top: box.top - half, bottom: box.bottom + half }
        : { ...box, left: box.left - half, right: box.right + half },
    );
  }
  return strokes;
}

/** A dot of a dotted line is a piece of a line either way; alone it is too short to be one. */
export function segmentOf({ left, top, right, bottom }: Rectangle): Segment[] {
  const width = right - left;
  const height = bottom - top;
  if (Math.min(width, height) > thickest) return [];
  const level: Segment = { horizontal: true, at: (top + bottom) / 2, from: left, to: right };
  const upright: Segment = { horizontal: false, at: (left + right) / 2, from: top, to: bottom };
  if (Math.max(width, height) <= thickest) return [level, upright];
  return width >= height ? [level] : [upright];
}
