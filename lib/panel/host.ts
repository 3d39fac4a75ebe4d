/** The one element of ours in the page. What the page says of `*` or of its name stops at it. */

import { browser } from "../browser/browser";
import { element } from "./element";
import { clearMarks } from "./mark";
import css from "./panel.css?inline";

const style: Readonly<Record<string, string>> = {
  all: "initial",
  display: "block",
  position: "absolute",
  top: "0",
  left: "0",
  width: "0",
  height: "0",
  "pointer-events": "none",
  "z-index": "2147483647",
};

/** Puts the host into the page until the signal; yields it and the root to draw in. */
export function attachHost(
  language: string,
  signal: AbortSignal,
): { host: HTMLElement; root: HTMLElement } {
  const host = document.createElement("crossfoot-panel");
  // Through the object model, which the page's content security policy does not govern.
  for (const [name, value] of Object.entries(style))
    host.style.setProperty(name, value, "important");
  const shadow = host.attachShadow({ mode: "closed" });
  const root = element("div", { class: "root", lang: language });
  shadow.append(root);
  adoptStyle(shadow);
  // What happens in the panel is none of the page's business: its own shortcuts stay asleep.
  for (const type of ["click", "keydown", "keyup", "keypress", "input", "pointerdown", "mousedown"])
    host.addEventListener(type, (event) => event.stopPropagation(), { signal });
  // Beside the body, so that no child of it is counted that the page did not put there.
  document.documentElement.append(host);
  keepIn(document.documentElement, host, signal);
  signal.addEventListener("abort", () => host.remove());
  return { host, root };
}

/**
 * Takes away what a check has left that was ended without a word, as Firefox does when the extension
 * is updated or switched off.
 */
export function clearRemains(page: Document): void {
  const left = [...page.querySelectorAll<HTMLElement>(":root > crossfoot-panel")].filter(
    ({ style: its }) => Object.entries(style).every(([name]) => its.getPropertyPriority(name)),
  );
  if (left.length === 0) return;
  for (const host of left) host.remove();
  clearMarks(page);
}

/** Puts the host back where the page throws it out or moves it, but quarrels with no page forever. */
function keepIn(root: HTMLElement, host: HTMLElement, signal: AbortSignal): void {
  let patience = 20;
  const observer = new MutationObserver(() => {
    // A later check takes the place of one whose extension is gone.
    const isOver = signal.aborted || browser.runtime?.id === undefined;
    if (isOver || host.parentNode === root || patience-- === 0) return;
    root.append(host);
  });
  observer.observe(root, { childList: true });
  signal.addEventListener("abort", () => observer.disconnect());
}

function adoptStyle(shadow: ShadowRoot): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    shadow.adoptedStyleSheets = [sheet];
  } catch {
    // Firefox refuses sheets that a content script constructs; it exempts its style elements.
    shadow.append(element("style", {}, css));
  }
}
