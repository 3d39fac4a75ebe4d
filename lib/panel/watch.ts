/** Notices that the page has changed. Portals swap content, switch tabs, rewrite the whole body. */

/** A banner that moves all the time puts the call off this many times as long, and no longer. */
const patience = 4;

/** Calls back when the page has been still for a moment after a change, until the signal. */
export function watch(
  document: Document,
  changed: () => void,
  pause: () => number,
  signal: AbortSignal,
): void {
  let timer = 0;
  let since = 0;
  const observer = new MutationObserver((records) => {
    if (records.every(isOurs)) return;
    const now = performance.now();
    if (timer === 0) since = now;
    clearTimeout(timer);
    const rest = Math.min(pause(), since + patience * pause() - now);
    timer = window.setTimeout(() => {
      timer = 0;
      changed();
    }, rest);
  });
  observer.observe(document, {
    childList: true,
    subtree: true,
    characterData: true,
    attributes: true,
    attributeFilter: ["class", "style", "hidden"],
  });
  signal.addEventListener("abort", () => {
    clearTimeout(timer);
    observer.disconnect();
  });
}

/** The coming and going of our own host is no change of the page. */
function isOurs({ type, addedNodes, removedNodes, target }: MutationRecord): boolean {
  if (type !== "childList") return target.nodeName === "CROSSFOOT-PANEL";
  return [...addedNodes, ...removedNodes].every((each) => each.nodeName === "CROSSFOOT-PANEL");
}
