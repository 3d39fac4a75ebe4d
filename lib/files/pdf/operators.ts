/**
 * What a page draws, from the operators that pdf.js lists: single glyphs with their places, ruling
 * lines, images. Glyphs and not the library's text items, which run over the borders of cells.
 */
import type { PDFPageProxy } from "pdfjs-dist";
import { foldRadicals } from "../../text/radicals";
import { apply, around, type Matrix, move, multiply, type Rectangle } from "./geometry";

/** One character as drawn. Its box is the em box, not the ink. */
export interface Glyph extends Rectangle {
  readonly text: string;
  readonly baseline: number;
  /** Font size on the page, in points. */
  readonly size: number;
}

/** A straight piece of a line: horizontal at y = `at`, or vertical at x = `at`. */
export interface Segment {
  readonly horizontal: boolean;
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** All that reading needs of one page. */
export interface PageContent {
  /** From 1. */
  readonly page: number;
  readonly width: number;
  readonly height: number;
  readonly glyphs: readonly Glyph[];
  readonly segments: readonly Segment[];
  /** From the frame in which the text is upright to the page as it is shown. */
  readonly toShown: Matrix;
  /** Characters drawn with no ink, as over a scan. */
  readonly invisible: number;
  /** The share of the page that its largest image covers. */
  readonly imageShare: number;
  /** True when a bound was met and the rest of the page was left unread. */
  readonly cut: boolean;
}

/** The numbers that pdf.js gives its operators. */
export type Operators = Readonly<Record<string, number>>;

/** Thicker than this is a shape and no ruling line; 2¼ pt is the thickest border in use. */
const thickest = 3;
/** A page of a report has some 1,500 glyphs and 1,000 pieces of lines. */
const mostGlyphs = 60_000;
const mostSegments = 60_000;
/** What a font cannot say is kept as a place: a number must not lose a digit silently. */
export const unknownCharacter = "\ufffd";

interface FontFacts {
  readonly name?: string;
  readonly vertical?: boolean;
  readonly isType3Font?: boolean;
  readonly fontMatrix?: readonly number[];
  readonly defaultVMetrics?: readonly number[];
}

interface GlyphFacts {
  readonly unicode: string;
  readonly width: number;
  readonly isSpace: boolean;
  readonly vmetric?: readonly number[] | null;
}

interface State {
  ctm: Matrix;
  font: FontFacts;
  size: number;
  charSpacing: number;
  wordSpacing: number;
  scale: number;
  leading: number;
  rise: number;
  mode: number;
  lineWidth: number;
}

interface Drawn extends Glyph {
  /** Quarter turns of its writing direction, 0–3; text at other angles is a watermark. */
  readonly turn: number;
}

const identity: Matrix = [1, 0, 0, 1, 0, 0];

function asMatrix(value: unknown): Matrix {
  const list = value as ArrayLike<number> | null;
  if (!list || list.length < 6) return identity;
  return [0, 1, 2, 3, 4, 5].map((index) => Number(list[index])) as unknown as Matrix;
}

/** Private use and control characters: the font does not say what it draws. */
function printedText(unicode: string): string {
  const text = foldRadicals(unicode);
  return text === "" || /[\p{Co}\p{Cc}\p{Cn}]/u.test(text) ? unknownCharacter : text;
}

function isWhite({ unicode, isSpace }: GlyphFacts): boolean {
  return unicode === "" ? isSpace : unicode.trim() === "";
}

function quarterTurn([a, b]: Matrix): number | null {
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

/**
 * Reads one page.
 * @param isVisible whether the document shows the content of that optional layer
 */
export async function readOperators(
  page: PDFPageProxy,
  ops: Operators,
  isVisible: (layer: unknown) => boolean,
): Promise<PageContent> {
  const viewport = page.getViewport({ scale: 1 });
  const { width, height } = viewport;
  const list = await page.getOperatorList();
  const base = asMatrix(viewport.transform);

  const drawn: Drawn[] = [];
  const rectangles: Rectangle[] = [];
  let invisible = 0;
  let imageShare = 0;
  let cut = false;

  let state: State = {
    ctm: base,
    font: {},
    size: 0,
    charSpacing: 0,
    wordSpacing: 0,
    scale: 1,
    leading: 0,
    rise: 0,
    mode: 0,
    lineWidth: 1,
  };
  const stack: State[] = [];
  const layers: boolean[] = [];
  let hiddenLayers = 0;
  let textMatrix: Matrix = identity;
  let x = 0;
  let y = 0;
  let lineX = 0;
  let lineY = 0;

  const save = () => {
    if (stack.length < 1000) stack.push({ ...state });
  };
  const restore = () => {
    state = stack.pop() ?? state;
  };
  const transform = (matrix: Matrix) => {
    state.ctm = multiply(state.ctm, matrix);
  };
  const moveText = (dx: number, dy: number) => {
    lineX += dx;
    lineY += dy;
    x = lineX;
    y = lineY;
  };

  const addRuling = (rectangle: Rectangle) => {
    if (rectangles.length >= mostSegments) cut = true;
    else rectangles.push(rectangle);
  };

  const addImage = () => {
    const place = move(state.ctm, { left: 0, top: 0, right: 1, bottom: 1 });
    const inside =
      Math.max(0, Math.min(place.right, width) - Math.max(place.left, 0)) *
      Math.max(0, Math.min(place.bottom, height) - Math.max(place.top, 0));
    imageShare = Math.max(imageShare, inside / (width * height));
    // Some writers draw a border as an image of one stretched pixel.
    if (Math.min(place.right - place.left, place.bottom - place.top) <= thickest) addRuling(place);
  };

  const addPath = (operator: number, path: ArrayLike<number>) => {
    const strokes =
      operator === ops.stroke ||
      operator === ops.closeStroke ||
      operator === ops.fillStroke ||
      operator === ops.eoFillStroke ||
      operator === ops.closeFillStroke ||
      operator === ops.closeEOFillStroke;
    const fills = !strokes && (operator === ops.fill || operator === ops.eoFill);
    if (!strokes && !fills) return;
    const [a, b, c, d] = state.ctm;
    const half = (state.lineWidth * Math.sqrt(Math.abs(a * d - b * c))) / 2;
    let subpath: (readonly [number, number])[] = [];
    let curved = false;
    const finish = (closed: boolean) => {
      const points = subpath;
      const first = points[0];
      if (first && !curved) {
        if (closed && points.length > 1) points.push(first);
        if (strokes) strokeLines(points, half);
        else fillShape(points);
      }
      subpath = first && closed ? [first] : [];
      curved = false;
    };
    for (let index = 0; index < path.length; ) {
      const kind = path[index++];
      if (kind === 0 || kind === 1) {
        if (kind === 0) finish(false);
        const point = apply(state.ctm, path[index] ?? 0, path[index + 1] ?? 0);
        if (kind === 0) subpath = [point];
        else subpath.push(point);
        index += 2;
      } else if (kind === 2 || kind === 3) {
        curved = true;
        index += kind === 2 ? 6 : 4;
      } else {
        finish(true);
      }
    }
    finish(operator === ops.closeStroke);
  };

  /** A short line with a stroke as wide as the table is tall is a line the other way. */
  const strokeLines = (points: readonly (readonly [number, number])[], half: number) => {
    for (let index = 1; index < points.length; index += 1) {
      const from = points[index - 1];
      const to = points[index];
      if (!from || !to) continue;
      const flat = Math.abs(from[1] - to[1]) < 0.3;
      const upright = Math.abs(from[0] - to[0]) < 0.3;
      if (flat === upright) continue;
      const box = around([from, to]);
      addRuling(
        flat
          ? { ...box, top: box.top - half, bottom: box.bottom + half }
          : { ...box, left: box.left - half, right: box.right + half },
      );
    }
  };

  const fillShape = (points: readonly (readonly [number, number])[]) => {
    const box = around(points);
    if (Math.min(box.right - box.left, box.bottom - box.top) > thickest) return;
    addRuling(box);
  };

  const show = (glyphs: readonly (GlyphFacts | number)[]) => {
    const { font, size, charSpacing, wordSpacing, scale } = state;
    const unit = font.isType3Font ? (font.fontMatrix?.[0] ?? 0.001) : 0.001;
    const matrix = multiply(state.ctm, textMatrix);
    const mirrored = scale < 0 !== size < 0;
    const turn = quarterTurn(mirrored ? multiply(matrix, [-1, 0, 0, 1, 0, 0]) : matrix);
    const shownSize = Math.abs(size) * Math.hypot(matrix[2], matrix[3]);
    for (const glyph of glyphs) {
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
      // The library's `isSpace` is about word spacing: in a subset font any character may have it.
      if (isWhite(glyph)) continue;
      if (turn === null || hiddenLayers > 0 || shownSize < 1) continue;
      // Recognition software has a font of its own that draws nothing.
      if (state.mode === 3 || state.mode === 7 || font.name?.includes("GlyphLess")) {
        invisible += 1;
        continue;
      }
      if (drawn.length >= mostGlyphs) {
        cut = true;
        continue;
      }
      const box = move(matrix, {
        left: originX,
        right: originX + width,
        top: originY - 0.14 * size,
        bottom: originY + 0.86 * size,
      });
      if (
        box.right < 0 ||
        box.bottom < 0 ||
        box.left > viewport.width ||
        box.top > viewport.height
      ) {
        continue;
      }
      drawn.push({ ...box, text: printedText(glyph.unicode), baseline: 0, size: shownSize, turn });
    }
  };

  const { fnArray, argsArray } = list;
  const fonts = new Map<string, FontFacts>();
  for (let index = 0; index < fnArray.length; index += 1) {
    const name = fnArray[index] === ops.setFont ? String(argsArray[index]?.[0]) : null;
    if (name !== null && !fonts.has(name)) fonts.set(name, await loadFont(page, name));
  }

  for (let index = 0; index < fnArray.length; index += 1) {
    const operator = fnArray[index];
    const args = (argsArray[index] ?? []) as unknown[];
    switch (operator) {
      case ops.save:
        save();
        break;
      case ops.restore:
      case ops.paintFormXObjectEnd:
      case ops.endAnnotation:
        restore();
        break;
      case ops.transform:
        transform(asMatrix(args));
        break;
      case ops.paintFormXObjectBegin:
        save();
        transform(asMatrix(args[0]));
        break;
      case ops.beginAnnotation:
        save();
        state.ctm = base;
        transform(asMatrix(args[2]));
        transform(asMatrix(args[3]));
        break;
      case ops.beginMarkedContent:
        layers.push(false);
        break;
      case ops.beginMarkedContentProps: {
        const hidden = args[0] === "OC" && !isVisible(args[1]);
        layers.push(hidden);
        if (hidden) hiddenLayers += 1;
        break;
      }
      case ops.endMarkedContent:
        if (layers.pop()) hiddenLayers -= 1;
        break;
      case ops.setLineWidth:
        state.lineWidth = Number(args[0]);
        break;
      case ops.constructPath: {
        const path = (args[1] as unknown[] | null)?.[0];
        if (path && hiddenLayers === 0 && typeof path === "object" && "length" in path) {
          addPath(Number(args[0]), path as ArrayLike<number>);
        }
        break;
      }
      case ops.beginText:
        textMatrix = identity;
        x = y = lineX = lineY = 0;
        break;
      case ops.setCharSpacing:
        state.charSpacing = Number(args[0]);
        break;
      case ops.setWordSpacing:
        state.wordSpacing = Number(args[0]);
        break;
      case ops.setHScale:
        state.scale = Number(args[0]) / 100;
        break;
      case ops.setLeading:
        state.leading = -Number(args[0]);
        break;
      case ops.setFont:
        state.font = fonts.get(String(args[0])) ?? {};
        state.size = Number(args[1]);
        break;
      case ops.setTextRenderingMode:
        state.mode = Number(args[0]);
        break;
      case ops.setTextRise:
        state.rise = Number(args[0]);
        break;
      case ops.setTextMatrix:
        textMatrix = asMatrix(args[0]);
        x = y = lineX = lineY = 0;
        break;
      case ops.moveText:
        moveText(Number(args[0]), Number(args[1]));
        break;
      case ops.setLeadingMoveText:
        state.leading = Number(args[1]);
        moveText(Number(args[0]), Number(args[1]));
        break;
      case ops.nextLine:
        moveText(0, state.leading);
        break;
      case ops.showText:
        show(args[0] as (GlyphFacts | number)[]);
        break;
      case ops.paintImageXObject:
      case ops.paintInlineImageXObject:
      case ops.paintImageMaskXObject:
      case ops.paintSolidColorImageMask:
        if (hiddenLayers === 0) addImage();
        break;
    }
  }

  return {
    page: page.pageNumber,
    ...turned(drawn, rectangles, width, height),
    invisible,
    imageShare,
    cut,
  };
}

/** A browser loads the document's fonts beside the list of operators: wait for this one. */
function loadFont(page: PDFPageProxy, name: string): Promise<FontFacts> {
  const store = name.startsWith("g_") ? page.commonObjs : page.objs;
  return new Promise((resolve) => {
    store.get(name, (font: FontFacts | null) => resolve(font ?? {}));
  });
}

/** Turns the page so that most of its text is upright, and leaves out what runs another way. */
function turned(
  drawn: readonly Drawn[],
  rectangles: readonly Rectangle[],
  shownWidth: number,
  shownHeight: number,
): Pick<PageContent, "width" | "height" | "glyphs" | "segments" | "toShown"> {
  const count = [0, 0, 0, 0];
  for (const { turn } of drawn) count[turn] = (count[turn] ?? 0) + 1;
  const turn = count.indexOf(Math.max(...count));
  const frame = uprightFrame(turn, shownWidth, shownHeight);
  const sideways = turn % 2 === 1;
  const glyphs = drawn
    .filter((glyph) => glyph.turn === turn)
    .map(({ text, size, ...box }): Glyph => {
      const { left, top, right, bottom } = turn === 0 ? box : move(frame, box);
      return { text, size, left, top, right, bottom, baseline: bottom - 0.14 * size };
    });
  return {
    width: sideways ? shownHeight : shownWidth,
    height: sideways ? shownWidth : shownHeight,
    glyphs: withoutRepeats(glyphs),
    segments: rectangles.flatMap((each) => segmentOf(turn === 0 ? each : move(frame, each))),
    toShown: invert(frame),
  };
}

/** A dot of a dotted line is a piece of a line either way; alone it is too short to be one. */
function segmentOf({ left, top, right, bottom }: Rectangle): Segment[] {
  const width = right - left;
  const height = bottom - top;
  if (Math.min(width, height) > thickest) return [];
  const level: Segment = { horizontal: true, at: (top + bottom) / 2, from: left, to: right };
  const upright: Segment = { horizontal: false, at: (left + right) / 2, from: top, to: bottom };
  if (Math.max(width, height) <= thickest) return [level, upright];
  return width >= height ? [level] : [upright];
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
