/** The pages of a PDF as in any viewer, with the places of cells and text laid over them. */
import { AnnotationMode, type PDFDocumentProxy, type PDFPageProxy } from "pdfjs-dist";
import { numberAnchors } from "../../lib/anchors";
import type { Rectangle } from "../../lib/files/pdf/geometry";
import type { PdfAnchor, PdfPlace } from "../../lib/files/pdf/place";
import { element } from "../../lib/panel/element";
import type { PlainDocument } from "../../lib/parse/plain";
import type { Shown } from "./shown";

/** CSS pixels per point. */
const pixels = 96 / 72;
/** Device pixels of one page's picture: a phone's browser takes no more. */
const mostPixels = 16_000_000;

interface Sheet {
  readonly number: number;
  readonly frame: HTMLElement;
  readonly canvas: HTMLCanvasElement;
  readonly overlay: HTMLElement;
  readonly width: number;
  readonly height: number;
  /** The scale that it is drawn at; 0 for not at all. */
  drawn: number;
  task: { cancel(): void } | null;
}

/** Shows the document until the signal. */
export async function showPdf(
  pdf: PDFDocumentProxy,
  document: PlainDocument<PdfAnchor>,
  pageLabel: (number: number) => string,
  signal: AbortSignal,
): Promise<Shown> {
  const { plain, anchors } = numberAnchors(document);
  const sheets = await makeSheets(pdf, pageLabel);
  const pictures = drawInView(pdf, sheets, signal);
  const lay = placesOver(sheets);
  const layCell = (anchor: number) => lay(`cell ${anchor}`, anchors[anchor] ?? []);
  const layText = (anchor: number, start: number, end: number) =>
    lay(`text ${anchor} ${start} ${end}`, anchors[anchor]?.slice(start, end) ?? []);
  const isCell = (anchor: number) =>
    plain.blocks.some(
      (block) => block.kind === "row" && block.cells.some((cell) => cell.anchor === anchor),
    );
  return {
    element: element("div", { class: "pages" }, ...sheets.map(({ frame }) => frame)),
    plain,
    pages: sheets.length,
    locator: (places) => (ref) => {
      const anchor = places.cells[ref] ?? places.near[ref] ?? -1;
      if (anchors[anchor]) return layCell(anchor);
      const stretch = places.stretches[ref];
      return stretch ? layText(stretch.anchor, stretch.start, stretch.end) : null;
    },
    placeOf: (anchor, _text, start, end) =>
      isCell(anchor) ? layCell(anchor) : layText(anchor, start, end),
    currentPage() {
      const middle = window.innerHeight / 2;
      const sheet = sheets.find(({ frame }) => frame.getBoundingClientRect().bottom > middle);
      return sheet?.number ?? sheets.length;
    },
    goTo: (page) => sheets[page - 1]?.frame.scrollIntoView({ block: "start" }),
    setZoom: pictures.setZoom,
    fitWidth(room) {
      const widest = Math.max(...sheets.map(({ width }) => width));
      return Math.min(Math.max(room / (widest * pixels), 0.25), 4);
    },
    prepareToPrint: pictures.drawAll,
  };
}

/** A frame for each page, still empty. */
async function makeSheets(
  pdf: PDFDocumentProxy,
  pageLabel: (number: number) => string,
): Promise<Sheet[]> {
  const sheets: Sheet[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { width, height } = (await pdf.getPage(number)).getViewport({ scale: 1 });
    const canvas = element("canvas");
    const overlay = element("div", { class: "overlay" });
    const label = pageLabel(number);
    const frame = element("section", { class: "page", "aria-label": label }, canvas, overlay);
    sheets.push({ number, frame, canvas, overlay, width, height, drawn: 0, task: null });
  }
  return sheets;
}

/** Keeps the pages drawn that are in view or near it, at the zoom that is set, until the signal. */
function drawInView(pdf: PDFDocumentProxy, sheets: readonly Sheet[], signal: AbortSignal) {
  let zoom = 1;
  const inView = new Set<Sheet>();
  const scaleNow = () => zoom * pixels * (window.devicePixelRatio || 1);
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        const sheet = sheets.find(({ frame }) => frame === target);
        if (!sheet) continue;
        if (isIntersecting) {
          inView.add(sheet);
          draw(pdf, sheet, scaleNow(), signal);
        } else {
          inView.delete(sheet);
          clear(sheet);
        }
      }
    },
    { rootMargin: "100% 0px" },
  );
  for (const { frame } of sheets) observer.observe(frame);
  signal.addEventListener("abort", () => observer.disconnect());
  const clearUnseen = () => {
    for (const sheet of sheets) if (!inView.has(sheet)) clear(sheet);
  };
  addEventListener("afterprint", clearUnseen, { signal });
  return {
    setZoom(value: number): void {
      zoom = value;
      for (const { frame, width, height } of sheets) {
        frame.style.width = `${width * pixels * zoom}px`;
        frame.style.height = `${height * pixels * zoom}px`;
      }
      for (const sheet of inView) draw(pdf, sheet, scaleNow(), signal);
    },
    async drawAll(): Promise<void> {
      for (const sheet of sheets) await draw(pdf, sheet, Math.max(scaleNow(), 2), signal);
    },
  };
}

/** Draws a page at that scale, unless it is so drawn already. */
async function draw(
  pdf: PDFDocumentProxy,
  sheet: Sheet,
  scale: number,
  signal: AbortSignal,
): Promise<void> {
  if (sheet.drawn === scale || signal.aborted) return;
  sheet.task?.cancel();
  sheet.drawn = scale;
  const page: PDFPageProxy = await pdf.getPage(sheet.number);
  // It may have left the view meanwhile, or be wanted at another scale.
  if (sheet.drawn !== scale) return;
  const most = Math.sqrt(mostPixels / (sheet.width * sheet.height));
  const viewport = page.getViewport({ scale: Math.min(scale, most) });
  // Drawn aside, so that the page does not go white while it is drawn anew.
  const picture = element("canvas");
  picture.width = Math.floor(viewport.width);
  picture.height = Math.floor(viewport.height);
  const task = page.render({
    canvas: picture,
    viewport,
    annotationMode: AnnotationMode.ENABLE,
  });
  sheet.task = task;
  try {
    await task.promise;
  } catch {
    // Cancelled, or a page that cannot be drawn: what was read of it stands all the same.
    return;
  }
  sheet.canvas.width = picture.width;
  sheet.canvas.height = picture.height;
  sheet.canvas.getContext("2d")?.drawImage(picture, 0, 0);
}

/** A long file must not keep every page's picture. */
function clear(sheet: Sheet): void {
  sheet.task?.cancel();
  sheet.drawn = 0;
  sheet.canvas.width = 0;
}

/** Lays an element over the places that a key stands for, once; null where no page has them. */
function placesOver(sheets: readonly Sheet[]) {
  const made = new Map<string, Element | null>();
  return (key: string, places: readonly PdfPlace[]): Element | null => {
    const known = made.get(key);
    if (known !== undefined) return known;
    const parts = joinPlaces(places).flatMap(({ page, rectangle }) => {
      const sheet = sheets[page - 1];
      return sheet ? [layOver(sheet, rectangle)] : [];
    });
    const [first = null, ...others] = parts;
    if (first && others.length > 0) markAlike(first, others);
    made.set(key, first);
    return first;
  };
}

function layOver({ overlay, width, height }: Sheet, place: Rectangle): Element {
  const part = element("div", { class: "place" });
  part.style.left = `${(100 * place.left) / width}%`;
  part.style.top = `${(100 * place.top) / height}%`;
  part.style.width = `${(100 * (place.right - place.left)) / width}%`;
  part.style.height = `${(100 * (place.bottom - place.top)) / height}%`;
  overlay.append(part);
  return part;
}

/** Characters side by side are one place; a line and a page each are another. */
function joinPlaces(places: readonly PdfPlace[]): PdfPlace[] {
  const joined: PdfPlace[] = [];
  for (const place of places) {
    const last = joined.at(-1);
    const { rectangle, page } = place;
    const follows =
      last &&
      last.page === page &&
      Math.abs(last.rectangle.bottom - rectangle.bottom) < 4 &&
      rectangle.left >= last.rectangle.left - 1;
    if (last && follows) {
      joined[joined.length - 1] = {
        page,
        rectangle: {
          left: last.rectangle.left,
          top: Math.min(last.rectangle.top, rectangle.top),
          right: Math.max(last.rectangle.right, rectangle.right),
          bottom: Math.max(last.rectangle.bottom, rectangle.bottom),
        },
      };
    } else {
      joined.push(place);
    }
  }
  return joined;
}

/** A cell on two pages is marked on both. */
function markAlike(first: Element, others: readonly Element[]): void {
  const observer = new MutationObserver(() => {
    const mark = first.getAttribute("data-crossfoot");
    for (const other of others) {
      if (mark === null) other.removeAttribute("data-crossfoot");
      else other.setAttribute("data-crossfoot", mark);
    }
  });
  observer.observe(first, { attributeFilter: ["data-crossfoot"] });
}
