/** From glyphs to words and lines of text. */

import type { Glyph } from "./content";
import type { Rectangle } from "./geometry";

/**
 * Stands between what must not be read as one number: two numbers in one cell of the grid, or a
 * number of which it is not sure whose it is.
 */
export const unsure = "¦";

/** Glyphs on one baseline, from left to right. */
export interface TextLine extends Rectangle {
  readonly glyphs: readonly Glyph[];
  readonly baseline: number;
  /** The largest font size in it. */
  readonly size: number;
}

/** The line that the glyphs make; they must not be none. */
export function lineOf(glyphs: readonly Glyph[]): TextLine {
  const sorted = [...glyphs].sort((one, other) => one.left - other.left);
  let left = Number.POSITIVE_INFINITY;
  let top = Number.POSITIVE_INFINITY;
  let right = Number.NEGATIVE_INFINITY;
  let bottom = Number.NEGATIVE_INFINITY;
  let size = 0;
  let baseline = 0;
  for (const glyph of sorted) {
    left = Math.min(left, glyph.left);
    top = Math.min(top, glyph.top);
    right = Math.max(right, glyph.right);
    bottom = Math.max(bottom, glyph.bottom);
    if (glyph.size > size) {
      size = glyph.size;
      baseline = glyph.baseline;
    }
  }
  return { glyphs: sorted, left, top, right, bottom, size, baseline };
}

/** Lines from top to bottom. A glyph joins the line whose baseline is its own or nearly so. */
export function linesOf(glyphs: readonly Glyph[]): TextLine[] {
  const sorted = [...glyphs].sort((one, other) => one.baseline - other.baseline);
  const groups: Glyph[][] = [];
  let group: Glyph[] = [];
  let baseline = Number.NEGATIVE_INFINITY;
  for (const glyph of sorted) {
    // Digits of another font sit a little off the line of the characters beside them.
    if (group.length > 0 && glyph.baseline - baseline > glyph.size * 0.4) {
      groups.push(group);
      group = [];
    }
    group.push(glyph);
    baseline = group.length === 1 ? glyph.baseline : (baseline * 3 + glyph.baseline) / 4;
  }
  if (group.length > 0) groups.push(group);
  return groups.map(lineOf);
}

/** The widest gap between the characters of a word, as a share of the font size. */
export const wordGap = 0.6;

/** Parts of a line with no gap wider than that share of the font size. */
export function wordsOf(line: TextLine, gap = wordGap): TextLine[] {
  const words: Glyph[][] = [];
  let right = Number.NEGATIVE_INFINITY;
  for (const glyph of line.glyphs) {
    const word = words.at(-1);
    if (word && glyph.left - right <= gap * glyph.size) word.push(glyph);
    else words.push([glyph]);
    right = Math.max(right, glyph.right);
  }
  return words.map(lineOf);
}

/** The text of a line, with a space where a gap shows. */
export function textOf(line: TextLine): string {
  return wordsOf(line)
    .map((word) => word.glyphs.map((glyph) => glyph.text).join(""))
    .join(" ");
}

const value = /^[+\-−–—]?[\d.,，\ufffd]+(?:[%件条项宗份元]|万元)?$/;

/** Whether a word can only be what stands in a number cell: a number, known or not, or a dash for none. */
export function isValue(text: string): boolean {
  const folded = text.normalize("NFKC").replace(/\s/g, "");
  return value.test(folded) || /^(?:[-−–—/]+|无)$/.test(folded);
}

/** Neighbours on a line with no gap between them: digits of one number, seen or not, or two that touch. */
export function touchingDigits(glyphs: readonly Glyph[]): [Glyph, Glyph][] {
  const digits = glyphs.filter(({ text }) => isValue(text));
  return linesOf(digits).flatMap((line) =>
    line.glyphs.flatMap((glyph, index): [Glyph, Glyph][] => {
      const next = line.glyphs[index + 1];
      return next && next.left - glyph.right < 0.12 * glyph.size ? [[glyph, next]] : [];
    }),
  );
}

/** Chinese runs on from line to line; words of letters and digits keep their distance. */
export function joinLines(before: string, line: string): string {
  if (before === "") return line;
  const apart = /[\w]$/.test(before) && /^[A-Za-z]/.test(line);
  return apart ? `${before} ${line}` : before + line;
}

const heading = /^(?:[一二三四五六七八九十]{1,2}、|（[一二三四五六七八九十]{1,2}）)/;

/** Whether the text begins as the heading of a section does: 一、, （一）. */
export function isHeading(text: string): boolean {
  return heading.test(text);
}
