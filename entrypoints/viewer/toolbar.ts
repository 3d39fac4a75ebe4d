/** The bar above the report: pages, zoom, search, print. */

import { element } from "../../lib/panel/element";
import { highlight } from "../../lib/panel/mark";
import type { ViewerTexts } from "../../locales/viewer";
import { findMatches, type Match } from "./search";
import type { Shown } from "./shown";

/** A wide window is no reason to show a page larger than it is read with ease. */
const usualMost = 1.25;
const steps = [0.5, 0.67, 0.8, 1, 1.25, 1.5, 2, 3, 4];

/** What the bar says of the file, and what its buttons do. */
export interface ToolbarOptions {
  readonly name: string;
  readonly url: string | null;
  readonly texts: ViewerTexts;
  readonly choose: () => void;
  readonly toggleMarks: () => void;
}

/** The bar for a report; it follows the page in view until the signal. */
export function makeToolbar(
  shown: Shown,
  { name, url, texts, choose, toggleMarks }: ToolbarOptions,
  signal: AbortSignal,
): HTMLElement {
  let zoom = 1;
  const button = (label: string, text: string, act: () => void) =>
    element("button", { type: "button", title: label, "aria-label": label, onclick: act }, text);

  const percent = element("output", { class: "percent" });
  const setZoom = (value: number) => {
    // What is at the top of the window stays there.
    const { documentElement: page } = document;
    const share = page.scrollTop / page.scrollHeight;
    zoom = value;
    shown.setZoom(zoom);
    page.scrollTop = share * page.scrollHeight;
    percent.textContent = `${Math.round(zoom * 100)} %`;
  };
  /** How large it may become by fitting the window; null where the user has chosen a size. */
  let most: number | null = usualMost;
  const fitWindow = () => {
    if (most === null) return;
    setZoom(Math.min(shown.fitWidth(document.documentElement.clientWidth - 48), most));
  };
  const chooseZoom = (value: number) => {
    most = null;
    setZoom(value);
  };
  window.addEventListener("resize", fitWindow, { signal });

  const page = element("input", {
    type: "number",
    min: "1",
    max: String(shown.pages),
    value: "1",
    "aria-label": texts.page,
    onchange: () => shown.goTo(Math.min(Math.max(Number(page.value) || 1, 1), shown.pages)),
  });
  document.addEventListener(
    "scroll",
    () => {
      if (document.activeElement !== page) page.value = String(shown.currentPage());
    },
    { signal, passive: true },
  );

  let matches: Match[] = [];
  let index = -1;
  let found = new AbortController();
  const count = element("output", { class: "count" });
  const words = element("input", {
    type: "search",
    placeholder: texts.search,
    "aria-label": texts.search,
    oninput: () => {
      matches = findMatches(shown.plain, words.value);
      index = -1;
      step(1);
    },
    onkeydown: (event) => {
      if (!(event instanceof KeyboardEvent) || event.key !== "Enter") return;
      event.preventDefault();
      step(event.shiftKey ? -1 : 1);
    },
  });
  const step = (by: 1 | -1) => {
    found.abort();
    found = new AbortController();
    index = matches.length === 0 ? -1 : (index + by + matches.length) % matches.length;
    count.textContent = words.value.trim() === "" ? "" : texts.matches(index + 1, matches.length);
    const match = matches[index];
    const place = match && shown.placeOf(match.anchor, match.text, match.start, match.end);
    if (!place) return;
    const target = place instanceof Element ? place : place.startContainer.parentElement;
    target?.scrollIntoView({ block: "center" });
    if (place instanceof Range) return highlight("left", [place], found.signal);
    place.classList.add("found");
    found.signal.addEventListener("abort", () => place.classList.remove("found"));
  };
  signal.addEventListener("abort", () => found.abort());

  const title = url
    ? element("a", { class: "name", href: url, rel: "noreferrer", target: "_blank" }, name)
    : element("span", { class: "name" }, name);
  const bar = element(
    "header",
    { class: "toolbar" },
    title,
    element(
      "span",
      { class: "group", role: "group" },
      shown.pages > 1 && page,
      shown.pages > 1 && element("span", {}, texts.pageOf(shown.pages)),
    ),
    element(
      "span",
      { class: "group", role: "group" },
      button(texts.smaller, "−", () =>
        chooseZoom(steps.findLast((each) => each < zoom - 0.01) ?? zoom),
      ),
      percent,
      button(texts.larger, "+", () => chooseZoom(steps.find((each) => each > zoom + 0.01) ?? zoom)),
      button(texts.width, "↔", () => {
        most = Number.POSITIVE_INFINITY;
        fitWindow();
      }),
    ),
    element(
      "span",
      { class: "group", role: "search" },
      words,
      count,
      button(texts.previous, "‹", () => step(-1)),
      button(texts.next, "›", () => step(1)),
    ),
    element(
      "span",
      { class: "group", role: "group" },
      button(texts.toggleMarks, texts.marks, toggleMarks),
      button(texts.print, texts.print, async () => {
        await shown.prepareToPrint();
        window.print();
      }),
      button(texts.choose, texts.choose, choose),
    ),
  );
  percent.textContent = "100 %";
  requestAnimationFrame(() => {
    fitWindow();
    window.scrollTo(0, 0);
  });
  return bar;
}
