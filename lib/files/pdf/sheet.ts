/** What a page has drawn so far: glyphs, ruling lines, and the papers that lie over them. */
import { type PageContent, unknownCharacter } from "./content";
import { around, move, type Rectangle } from "./geometry";
import { isInkless, type TextState } from "./glyphs";
import { colourOnPaper, type Ink, isCovered, isSeen, opacityOf, type Paper, within } from "./ink";
import { isThin, type Operators, paintingOf, piecesOf, strokesOf } from "./rulings";
import { type Drawn, turnUpright } from "./upright";

/** A page of a report has some 1,500 glyphs and 1,000 pieces of lines. */
const mostGlyphs = 60_000;
const mostSegments = 60_000;
const mostPapers = 2000;

/** How things are drawn: what is saved and restored. */
export interface DrawState extends TextState {
  lineWidth: number;
  ink: Ink;
}

/** A page that is being drawn. */
export interface Sheet {
  /** Draws a path, given in the library's numbers, with one of its painting operators. */
  drawPath(operator: number, path: ArrayLike<number>, state: DrawState): void;
  drawImage(state: DrawState): void;
  drawGlyphs(glyphs: readonly Drawn[], state: DrawState): void;
  /** All that is there once the page is drawn, upright. */
  finish(): Omit<PageContent, "page" | "shownOn">;
}

/** Begins an empty page. */
export function createSheet(width: number, height: number, ops: Operators): Sheet {
  const drawn: Drawn[] = [];
  /** How many papers lay there when the glyph was drawn. */
  const papersUnder: number[] = [];
  const papers: Paper[] = [];
  const rectangles: Rectangle[] = [];
  let invisible = 0;
  let imageShare = 0;
  let cut = false;

  const addRuling = (rectangle: Rectangle) => {
    if (rectangles.length >= mostSegments) cut = true;
    else rectangles.push(rectangle);
  };

  const addPaper = (box: Rectangle, { clip }: Ink, facts: Pick<Paper, "colour" | "opaque">) => {
    if (papers.length < mostPapers) papers.push({ ...within(box, clip), ...facts });
  };

  return {
    drawPath(operator, path, { ctm, ink, lineWidth }) {
      const painting = paintingOf(operator, ops);
      if (!painting) return;
      for (const points of piecesOf(path, ctm, operator === ops.closeStroke)) {
        if (painting === "stroke") strokesOf(points, lineWidth, ctm).forEach(addRuling);
        else if (isThin(around(points))) addRuling(around(points));
        else if (points.length <= 5) {
          const opaque = opacityOf(ink) === 1 && !ink.blends;
          addPaper(around(points), ink, { colour: colourOnPaper(ink), opaque });
        }
      }
    },

    drawImage({ ctm, ink }) {
      const place = move(ctm, { left: 0, top: 0, right: 1, bottom: 1 });
      addPaper(place, ink, { colour: null, opaque: false });
      const inside =
        Math.max(0, Math.min(place.right, width) - Math.max(place.left, 0)) *
        Math.max(0, Math.min(place.bottom, height) - Math.max(place.top, 0));
      imageShare = Math.max(imageShare, inside / (width * height));
      // Some writers draw a border as an image of one stretched pixel.
      if (isThin(place)) addRuling(place);
    },

    drawGlyphs(glyphs, state) {
      if (isInkless(state)) {
        invisible += glyphs.length;
        return;
      }
      for (const glyph of glyphs) {
        if (drawn.length >= mostGlyphs) {
          cut = true;
          return;
        }
        const { left, top, right, bottom } = glyph;
        if (right < 0 || bottom < 0 || left > width || top > height) continue;
        const seen = state.mode % 4 !== 0 || isSeen(glyph, state.ink, papers);
        drawn.push(seen ? glyph : doubted(glyph));
        papersUnder.push(papers.length);
      }
    },

    finish() {
      const glyphs = drawn.map((glyph, index) =>
        isCovered(glyph, papers.slice(papersUnder[index])) ? doubted(glyph) : glyph,
      );
      return { ...turnUpright(glyphs, rectangles, width, height), invisible, imageShare, cut };
    },
  };
}

/** A digit that cannot be seen may be part of a number or none; a letter leaves no doubt. */
function doubted(glyph: Drawn): Drawn {
  return /\p{N}/u.test(glyph.text) ? { ...glyph, text: unknownCharacter } : glyph;
}
