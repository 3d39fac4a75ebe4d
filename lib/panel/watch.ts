/** Notices that the page has changed. Portals swap content, switch tabs, rewrite the whole body. */

/** Calls back when the page has been still for a moment after a change, until the signal. */
export function watch(
  document: Document,
  changed: () => void,
  pause: () => number,
  signal: AbortSignal,
): void {
  let timer = 0;
  const observer = new MutationObserver((records) => {
    if (records.every(isOurs)) return;
    clearTimeout(timer);
    timer = window.setTimeout(changed, pause());
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
