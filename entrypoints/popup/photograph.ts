/** A picture of the whole page with its marks: the browser shows a view at a time, so it is put together. */
import { browser } from "../../lib/browser/browser";

/** The browser allows two pictures a second. */
const pause = 550;
/** The longest side, in pixels, that every canvas can have; a longer page is drawn smaller. */
const longest = 16_000;

interface Stand {
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** With the scrollbar, as the picture has it. */
  readonly outerWidth: number;
  readonly total: number;
}

/**
 * Scrolls to the view of that number and takes away what would stand in every view; null puts all
 * back, as does silence for some seconds, when the popup was closed meanwhile. Runs in the page.
 */
async function stand(view: number | null): Promise<Stand> {
  const key = Symbol.for("crossfoot.picture");
  const world = globalThis as { [key]?: { timer: number; readonly restore: () => void } };
  const { scrollX, scrollY } = window;
  const hosts = [...document.querySelectorAll(":root > crossfoot-panel")];
  const fixed = [...document.body.querySelectorAll("*")].filter(
    (each) => view !== null && getComputedStyle(each).position === "fixed",
  );
  world[key] ??= {
    timer: 0,
    restore: () => {
      for (const each of document.querySelectorAll("[data-crossfoot-away]"))
        each.removeAttribute("data-crossfoot-away");
      scrollTo({ left: scrollX, top: scrollY, behavior: "instant" });
      delete world[key];
    },
  };
  clearTimeout(world[key].timer);
  if (view === null) world[key].restore();
  else {
    world[key].timer = window.setTimeout(world[key].restore, 4000);
    for (const each of view === 0 ? hosts : [...hosts, ...fixed])
      each.setAttribute("data-crossfoot-away", "");
  }
  const { clientWidth: width, clientHeight: height } = document.documentElement;
  const { scrollHeight: total } = document.scrollingElement ?? document.documentElement;
  if (view !== null) scrollTo({ left: 0, top: view * height, behavior: "instant" });
  // Two frames until what was scrolled to is drawn; a window behind others draws none.
  await Promise.race([
    new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
    new Promise((resolve) => setTimeout(resolve, 300)),
  ]);
  return { top: window.scrollY, width, height, outerWidth: window.innerWidth, total };
}

async function standAt(tab: number, view: number | null): Promise<Stand> {
  const target = { tabId: tab, frameIds: [0] };
  const [answer] = await browser.scripting.executeScript({ target, func: stand, args: [view] });
  return answer?.result as Stand;
}

async function takeView(windowId: number | undefined): Promise<HTMLImageElement> {
  const picture = new Image();
  picture.src = await browser.tabs.captureVisibleTab(windowId, { format: "png" });
  await picture.decode();
  return picture;
}

/** The page as a PNG, scrolled through and put back as it was; throws where the browser refuses. */
export async function photograph(
  tab: number,
  tell: (done: number, all: number) => void,
): Promise<Blob> {
  const { active, windowId } = await browser.tabs.get(tab);
  if (!active) throw new Error("Another tab is shown.");
  const canvas = document.createElement("canvas");
  try {
    let scale = 1;
    for (let view = 0, views = 1; view < views; view++) {
      const started = performance.now();
      const { top, width, height, outerWidth, total } = await standAt(tab, view);
      const picture = await takeView(windowId);
      const density = picture.naturalWidth / outerWidth;
      if (view === 0) {
        views = Math.max(1, Math.ceil(total / height));
        scale = Math.min(density, longest / total);
        canvas.width = Math.round(width * scale);
        canvas.height = Math.round(total * scale);
      }
      const source = [0, 0, width * density, height * density] as const;
      const place = [0, top * scale, width * scale, height * scale] as const;
      canvas.getContext("2d")?.drawImage(picture, ...source, ...place);
      tell(view + 1, views);
      const rest = pause - (performance.now() - started);
      if (view + 1 < views) await new Promise((resolve) => setTimeout(resolve, rest));
    }
  } finally {
    // The tab may be gone, and its place in the page with it.
    await standAt(tab, null).catch(() => null);
  }
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("No picture."))), "image/png");
  });
}
