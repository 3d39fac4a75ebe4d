/**
 * What a page draws, from the operators that pdf.js lists: single glyphs with their places, ruling
 * lines, images. Glyphs and not the library's text items, which run over the borders of cells.
 */
import type { PDFPageProxy } from "pdfjs-dist";
import type { PageContent } from "./content";
import { askLibrary } from "./fault";
import { identity, type Matrix, multiply, type Rectangle } from "./geometry";
import { type FontFacts, type GlyphFacts, placeGlyphs } from "./glyphs";
import { blackInk, boundsOf, boxOf, inkAfter, inkWithin, within } from "./ink";
import type { Operators } from "./rulings";
import { createSheet, type DrawState } from "./sheet";

function asMatrix(value: unknown): Matrix {
  const list = value as ArrayLike<number> | null;
  if (!list || list.length < 6) return identity;
  return [0, 1, 2, 3, 4, 5].map((index) => Number(list[index])) as unknown as Matrix;
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
  const list = await askLibrary(() => page.getOperatorList());
  const base = asMatrix(viewport.transform);

  const sheet = createSheet(width, height, ops);
  let state: DrawState = {
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
    ink: blackInk,
  };
  const stack: DrawState[] = [];
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

  const cutAway = (box: Rectangle | null) => {
    if (box) state.ink = { ...state.ink, clip: within(box, state.ink.clip) };
  };

  const show = (glyphs: readonly (GlyphFacts | number)[]) => {
    const placed = placeGlyphs(glyphs, state, { matrix: textMatrix, x, y });
    ({ x, y } = placed);
    if (hiddenLayers === 0) sheet.drawGlyphs(placed.drawn, state);
  };

  const { fnArray, argsArray } = list;
  const fonts = new Map<string, FontFacts>();
  for (let index = 0; index < fnArray.length; index += 1) {
    const name = fnArray[index] === ops.setFont ? String(argsArray[index]?.[0]) : null;
    if (name !== null && !fonts.has(name)) fonts.set(name, await loadFont(page, name));
  }

  let cuts = false;
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
      case ops.endGroup:
        restore();
        break;
      case ops.transform:
        transform(asMatrix(args));
        break;
      case ops.paintFormXObjectBegin:
        save();
        transform(asMatrix(args[0]));
        cutAway(boxOf(args[1], state.ctm));
        break;
      case ops.beginGroup:
        save();
        state.ink = inkWithin(state.ink);
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
      case ops.clip:
      case ops.eoClip:
        cuts = true;
        break;
      case ops.constructPath: {
        const path = (args[1] as unknown[] | null)?.[0];
        if (path && typeof path === "object" && "length" in path) {
          if (hiddenLayers === 0) sheet.drawPath(Number(args[0]), path as ArrayLike<number>, state);
          if (cuts) cutAway(boundsOf(path as ArrayLike<number>, state.ctm));
        }
        cuts = false;
        break;
      }
      case ops.setFillRGBColor:
      case ops.setFillColorN:
      case ops.setGState:
        state.ink = inkAfter(operator, args, state.ink, ops) ?? state.ink;
        break;
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
        if (hiddenLayers === 0) sheet.drawImage(state);
        break;
    }
  }

  return { page: page.pageNumber, shownOn: page.pageNumber, ...sheet.finish() };
}

/** A browser loads the document's fonts beside the list of operators: wait for this one. */
function loadFont(page: PDFPageProxy, name: string): Promise<FontFacts> {
  const store = name.startsWith("g_") ? page.commonObjs : page.objs;
  return new Promise((resolve) => {
    store.get(name, (font: FontFacts | null) => resolve(font ?? {}));
  });
}
