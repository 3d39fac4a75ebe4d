/**
 * Digits of which it is not sure that they belong to the number they stand in: struck through,
 * printed over one another, or set smaller or off the line as the marks of footnotes are. A number
 * with one of them must not be read as if it were whole.
 */
import { type Glyph, type Segment, unknownCharacter } from "./content";
import { wordGap } from "./text";

/** Points; more than the height of a digit of any table. */
const bucket = 24;
/** So many glyphs in one place are no text. */
const crowd = 400;

type Index<T> = ReadonlyMap<string, readonly T[]>;

/** The glyphs, such digits as characters that are not known. */
export function doubtUnclear(
  glyphs: readonly Glyph[],
  segments: readonly Segment[],
): readonly Glyph[] {
  const around = indexBy(glyphs, ({ left, baseline }) => [left, baseline]);
  const rulings = new Map<number, Segment[]>();
  for (const segment of segments.filter(({ horizontal }) => horizontal)) {
    const row = Math.floor(segment.at / bucket);
    const list = rulings.get(row);
    if (list) list.push(segment);
    else rulings.set(row, [segment]);
  }
  return glyphs.map((glyph) => {
    if (!isDigit(glyph)) return glyph;
    const rows = [-1, 0, 1].flatMap(
      (step) => rulings.get(Math.floor(glyph.baseline / bucket) + step) ?? [],
    );
    const near = neighbours(glyph, around);
    const unclear =
      near.length > crowd ||
      rows.some((line) => strikes(line, glyph)) ||
      near.some((other) => other !== glyph && (covers(other, glyph) || differs(other, glyph)));
    return unclear ? { ...glyph, text: unknownCharacter } : glyph;
  });
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
