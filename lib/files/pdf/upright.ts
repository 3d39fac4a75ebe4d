/** Turns what a page draws so that its text is upright. */
import type { Glyph, PageContent } from "./content";
import { identity, type Matrix, move, type Rectangle } from "./geometry";
import { segmentOf } from "./rulings";

/** A glyph before it is known which way the page's text runs. */
export interface Drawn extends Omit<Glyph, "baseline"> {
  /** Quarter turns of its writing direction, 0–3. */
  readonly turn: number;
}

/** Quarter turns of a matrix; null at other angles, as of a watermark. */
export function quarterTurn([a, b]: Matrix): number | null {
  const along = Math.abs(a);
  const across = Math.abs(b);
  if (across < along * 0.03) return a > 0 ? 0 : 2;
  if (along < across * 0.03) return b > 0 ? 1 : 3;
  return null;
}

/** Turns a page's shown frame so that text of that direction runs from left to right. */
function uprightFrame(turn: number, width: number, height: number): Matrix {
  if (turn === 1) return [0, -1, 1, 0, 0, width];
  if (turn === 2) return [-1, 0, 0, -1, width, height];
  if (turn === 3) return [0, 1, -1, 0, height, 0];
  return identity;
}

function invert([a, b, c, d, e, f]: Matrix): Matrix {
  const size = a * d - b * c;
  return [d / size, -b / size, -c / size, a / size, (c * f - d * e) / size, (b * e - a * f) / size];
}

/** Turns the page so that most of its text is upright; of what runs another way the digits are kept apart. */
export function turnUpright(
  drawn: readonly Drawn[],
  rectangles: readonly Rectangle[],
  shownWidth: number,
  shownHeight: number,
): Pick<PageContent, "width" | "height" | "glyphs" | "turned" | "segments" | "toShown"> {
  const count = [0, 0, 0, 0];
  for (const { turn } of drawn) count[turn] = (count[turn] ?? 0) + 1;
  const turn = count.indexOf(Math.max(...count));
  const frame = uprightFrame(turn, shownWidth, shownHeight);
  const sideways = turn % 2 === 1;
  const inFrame = ({ text, size, ...box }: Drawn): Glyph => {
    const { left, top, right, bottom } = turn === 0 ? box : move(frame, box);
    return { text, size, left, top, right, bottom, baseline: bottom - 0.14 * size };
  };
  const glyphs = drawn.filter((glyph) => glyph.turn === turn).map(inFrame);
  const turned = drawn.filter((glyph) => glyph.turn !== turn && /\p{Nd}/u.test(glyph.text));
  return {
    width: sideways ? shownHeight : shownWidth,
    height: sideways ? shownWidth : shownHeight,
    glyphs: withoutRepeats(glyphs),
    turned: turned.map(inFrame),
    segments: rectangles.flatMap((each) => segmentOf(turn === 0 ? each : move(frame, each))),
    toShown: invert(frame),
  };
}

/** Fake bold draws a glyph twice, a hair apart. */
function withoutRepeats(glyphs: readonly Glyph[]): Glyph[] {
  const seen = new Map<string, Glyph[]>();
  return glyphs.filter((glyph) => {
    const near = glyph.size * 0.15;
    const column = Math.round(glyph.left / 4);
    const line = Math.round(glyph.baseline / 4);
    for (let dx = -1; dx <= 1; dx += 1) {
      for (let dy = -1; dy <= 1; dy += 1) {
        const found = seen.get(`${glyph.text} ${column + dx} ${line + dy}`);
        const repeated = found?.some(
          (other) =>
            Math.abs(other.left - glyph.left) < near &&
            Math.abs(other.baseline - glyph.baseline) < near,
        );
        if (repeated) return false;
      }
    }
    const key = `${glyph.text} ${column} ${line}`;
    const list = seen.get(key);
    if (list) list.push(glyph);
    else seen.set(key, [glyph]);
    return true;
  });
}
