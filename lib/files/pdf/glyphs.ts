/** Where the characters of a text operator stand, and what they are. */
import { foldRadicals } from "../../text/radicals";
import { unknownCharacter } from "./content";
import { type Matrix, move, multiply } from "./geometry";
import { type Drawn, quarterTurn } from "./upright";

/** What pdf.js tells of a font. */
export interface FontFacts {
  readonly name?: string;
  readonly vertical?: boolean;
  readonly isType3Font?: boolean;
  readonly fontMatrix?: readonly number[];
  readonly defaultVMetrics?: readonly number[];
  readonly composite?: boolean;
  readonly toUnicode?: object;
}

/** What pdf.js tells of a character that is shown; a bare number moves the place. */
export interface GlyphFacts {
  readonly unicode: string;
  readonly width: number;
  readonly isSpace: boolean;
  readonly vmetric?: readonly number[] | null;
}

/** How text is set: what is saved and restored with the rest of a page's state. */
export interface TextState {
  ctm: Matrix;
  font: FontFacts;
  size: number;
  charSpacing: number;
  wordSpacing: number;
  scale: number;
  leading: number;
  rise: number;
  mode: number;
}

/** Where the next character goes: the text's own frame and the place in it. */
export interface TextPlace {
  readonly matrix: Matrix;
  readonly x: number;
  readonly y: number;
}

/**
 * Whether the font tells which characters its codes stand for. A composite font that does not has
 * numbers of glyphs for codes: the library takes them for characters, from first to last, as if they were.
 */
function namesCharacters({ composite, toUnicode }: FontFacts): boolean {
  return !composite || !toUnicode || !("firstChar" in toUnicode);
}

/** Private use and control characters: the font does not say what it draws. */
function printedText(unicode: string, font: FontFacts): string {
  const text = namesCharacters(font) ? foldRadicals(unicode) : "";
  return text === "" || /[\p{Co}\p{Cc}\p{Cn}]/u.test(text) ? unknownCharacter : text;
}

/** The library's `isSpace` is about word spacing: in a subset font any character may have it. */
function isWhite({ unicode, isSpace }: GlyphFacts): boolean {
  return unicode === "" ? isSpace : unicode.trim() === "";
}

/** Recognition software draws without ink, or with a font of its own that draws nothing. */
export function isInkless({ mode, font }: TextState): boolean {
  return mode === 3 || mode === 7 || font.name?.includes("GlyphLess") === true;
}

/** The characters that are shown from that place on, and the place after them. */
export function placeGlyphs(
  shown: readonly (GlyphFacts | number)[],
  state: TextState,
  place: TextPlace,
): { drawn: Drawn[]; x: number; y: number } {
  const { font, size, charSpacing, wordSpacing, scale } = state;
  let { x, y } = place;
  const drawn: Drawn[] = [];
  const unit = font.isType3Font ? (font.fontMatrix?.[0] ?? 0.001) : 0.001;
  const matrix = multiply(state.ctm, place.matrix);
  const mirrored = scale < 0 !== size < 0;
  const turn = quarterTurn(mirrored ? multiply(matrix, [-1, 0, 0, 1, 0, 0]) : matrix);
  const shownSize = Math.abs(size) * Math.hypot(matrix[2], matrix[3]);
  for (const glyph of shown) {
    if (typeof glyph === "number") {
      if (font.vertical) y += (-glyph * size) / 1000;
      else x -= (glyph * size * scale) / 1000;
      continue;
    }
    const spacing = charSpacing + (glyph.isSpace ? wordSpacing : 0);
    const metric = font.vertical ? (glyph.vmetric ?? font.defaultVMetrics) : null;
    const advance = metric
      ? (metric[0] ?? -1000) * size * unit - spacing
      : (glyph.width * size * unit + spacing) * scale;
    const width = glyph.width * size * unit * scale;
    const originX = metric ? x - (metric[1] ?? glyph.width / 2) * size * unit : x;
    const originY = (metric ? y - (metric[2] ?? 880) * size * unit : y) + state.rise;
    if (metric) y += advance;
    else x += advance;
    if (isWhite(glyph) || turn === null || shownSize < 1) continue;
    const box = move(matrix, {
      left: originX,
      right: originX + width,
      top: originY - 0.14 * size,
      bottom: originY + 0.86 * size,
    });
    drawn.push({ ...box, text: printedText(glyph.unicode, font), size: shownSize, turn });
  }
  return { drawn, x, y };
}
