/**
 * Digits of which it is not sure that they belong to the number they stand in: struck through,
 * printed over one another, or set smaller or off the line. A number with one of them must not be
 * read as if it were whole; but behind it a small raised one is the mark of a footnote.
 */
import { type Glyph, type Segment, unknownCharacter } from "./content";
import { wordGap } from "./text";

/** Points; more than the height of a digit of any table. */
const bucket = 24;
/** How far behind its number the last sign of a mark stands, as a share of the font size: [1]. */
const markGap = 1.2;
/** So many glyphs in one place are no text. */
const crowd = 400;

type Index<T> = ReadonlyMap<string, readonly T[]>;

/** The glyphs, such digits as characters that are not known, but plain marks as raised ones. */
export function doubtUnclear(
  glyphs: readonly Glyph[],
  segments: readonly Segment[],
): readonly Glyph[] {
  const around = indexBy(glyphs, ({ left, baseline }) => [left, baseline]);
  const marks = findMarks(glyphs, around);
  const rulings = new Map<number, Segment[]>();
  for (const segment of segments.filter(({ horizontal }) => horizontal)) {
    const row = Math.floor(segment.at / bucket);
    const list = rulings.get(row);
    if (list) list.push(segment);
    else rulings.set(row, [segment]);
  }
  const isUnclear = (glyph: Glyph): boolean => {
    const rows = [-1, 0, 1].flatMap(
      (step) => rulings.get(Math.floor(glyph.baseline / bucket) + step) ?? [],
    );
    const near = neighbours(glyph, around);
    return (
      near.length > crowd ||
      rows.some((line) => strikes(line, glyph)) ||
      near.some(
        (other) =>
          other !== glyph && (covers(other, glyph) || (!marks.has(other) && differs(other, glyph))),
      )
    );
  };
  return glyphs.map((glyph) => {
    const marked = marks.get(glyph);
    if (marked) return { ...glyph, text: raise(glyph.text), baseline: marked.baseline };
    return isDigit(glyph) && isUnclear(glyph) ? { ...glyph, text: unknownCharacter } : glyph;
  });
}

/** The marks of footnotes, each with the digit of the number that it stands behind. */
function findMarks(glyphs: readonly Glyph[], around: Index<Glyph>): ReadonlyMap<Glyph, Glyph> {
  return new Map(
    glyphs.flatMap((glyph): [Glyph, Glyph][] => {
      if (!/[\p{Nd}①-⑳[\]［］〔〕]/u.test(glyph.text)) return [];
      const near = neighbours(glyph, around).filter(isDigit);
      const marked = near.find((other) => stands(glyph, other, markGap) && isRaised(glyph, other));
      // A digit that goes on behind it makes it a part of the number.
      const goesOn = near.some((other) => stands(other, glyph, wordGap) && isRaised(glyph, other));
      return marked && near.length <= crowd && !goesOn ? [[glyph, marked]] : [];
    }),
  );
}

/** Whether a glyph stands behind another, at most that far, as a share of the font size. */
function stands(glyph: Glyph, before: Glyph, farthest: number): boolean {
  const gap = glyph.left - before.right;
  const size = Math.max(glyph.size, before.size);
  return gap > -0.15 * size && gap < farthest * size;
}

/** Whether it is clearly smaller than the digit, and stands above its line, but beside it. */
function isRaised(mark: Glyph, { size, baseline, top }: Glyph): boolean {
  const above = baseline - mark.baseline;
  return mark.size < 0.85 * size && above > 0.15 * size && mark.bottom > top + 0.2 * mark.size;
}

function raise(text: string): string {
  return text.replace(/\d/g, (digit) => "⁰¹²³⁴⁵⁶⁷⁸⁹".charAt(Number(digit)));
}

function isDigit({ text }: Glyph): boolean {
  return /\p{Nd}/u.test(text);
}

function indexBy(
  glyphs: readonly Glyph[],
  place: (glyph: Glyph) => readonly [number, number],
): Index<Glyph> {
  const index = new Map<string, Glyph[]>();
  for (const glyph of glyphs) {
    const [x, y] = place(glyph);
    const key = `${Math.floor(x / bucket)} ${Math.floor(y / bucket)}`;
    const list = index.get(key);
    if (list) list.push(glyph);
    else index.set(key, [glyph]);
  }
  return index;
}

/** Glyphs around that one; at most a few more than a crowd. */
function neighbours({ left, baseline }: Glyph, index: Index<Glyph>): Glyph[] {
  const near: Glyph[] = [];
  for (const dx of [-1, 0, 1]) {
    for (const dy of [-1, 0, 1]) {
      const key = `${Math.floor(left / bucket) + dx} ${Math.floor(baseline / bucket) + dy}`;
      near.push(...(index.get(key) ?? []).slice(0, crowd + 1 - near.length));
      if (near.length > crowd) return near;
    }
  }
  return near;
}

/** A line through the middle of the digit; a border or an underline runs above or below it. */
function strikes({ at, from, to }: Segment, { baseline, size, left, right }: Glyph): boolean {
  const within = at > baseline - 0.58 * size && at < baseline - 0.12 * size;
  return within && Math.min(to, right) - Math.max(from, left) > 0.6 * (right - left);
}

/** Another letter or digit in its place. A watermark's are much larger, and hide nothing. */
function covers(other: Glyph, glyph: Glyph): boolean {
  if (other.size > 1.8 * glyph.size || !/[\p{L}\p{N}\ufffd]/u.test(other.text)) return false;
  const across = Math.min(other.right, glyph.right) - Math.max(other.left, glyph.left);
  const down = Math.min(other.bottom, glyph.bottom) - Math.max(other.top, glyph.top);
  const width = Math.min(other.right - other.left, glyph.right - glyph.left);
  return across > 0.4 * width && down > 0.5 * Math.min(other.size, glyph.size);
}

/** A digit before or after it in the same word, of another size or on another line. */
function differs(other: Glyph, glyph: Glyph): boolean {
  if (!isDigit(other)) return false;
  const larger = Math.max(other.size, glyph.size);
  const smaller = Math.min(other.size, glyph.size);
  const gap = Math.max(other.left - glyph.right, glyph.left - other.right);
  const down = Math.min(other.bottom, glyph.bottom) - Math.max(other.top, glyph.top);
  if (Math.abs(gap) > wordGap * larger || down < 0.2 * smaller) return false;
  return smaller < 0.85 * larger || Math.abs(other.baseline - glyph.baseline) > 0.15 * larger;
}
