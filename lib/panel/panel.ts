/** The interface in the page: badges, card, trace and navigator in one shadow root. */

import { type Listed, listFindings } from "../findings/list";
import { tally } from "../findings/verdict";
import { titleOf } from "../findings/words";
import type { CommandName, View } from "../protocol";
import { makeBadges } from "./badges";
import { type CardTexts, makeCard } from "./card";
import { fitCover, makeCover } from "./cover";
import { element } from "./element";
import { followLayout } from "./follow-layout";
import { formulaOf } from "./formula";
import { attachHost } from "./host";
import type { Locate } from "./locate";
import { findMarks, highlight, type Mark, showMarks } from "./mark";
import { makeNavigator } from "./navigator";
import { nameOperands, type Printed } from "./operand-names";
import { placeCard, readViewport } from "./place-card";
import { followPointer } from "./pointer";
import { followPrint } from "./print";
import { reveal } from "./reveal";
import { drawEdges, drawTrace, findTraced, type Traced } from "./trace";

/** What outlives a run: the page may rerender while the reader looks at a card. */
export interface Memory {
  /** Id of the finding whose card is open. */
  open: string | null;
  collapsed: boolean;
  /** Whether the card had the focus when the run ended. */
  focused: boolean;
}

/** What the panel has others do. */
export interface PanelActions {
  readonly copy: (listed: Listed) => Promise<boolean>;
  readonly dismiss: (listed: Listed, reason: string | null) => void;
  readonly hide: () => void;
  /** What is printed after the page: the whole check as text. */
  readonly write: () => string;
}

/** What others may ask of the panel. */
export interface Panel {
  /** Scrolls to the finding and opens its card. */
  jump(id: string): void;
  command(name: CommandName): void;
  /** Says that the extension is gone, in place of all that needs it. */
  end(): void;
  /** Puts everything where its place in the page now is. */
  layout(): void;
}

interface Options {
  readonly view: View;
  readonly locate: Locate;
  readonly printed: Printed;
  readonly texts: CardTexts;
  readonly textMarks: boolean;
  readonly memory: Memory;
  readonly actions: PanelActions;
}

/** Shows the findings in the page until the signal. */
export function showPanel(options: Options, signal: AbortSignal): Panel {
  const { view, locate, texts, memory, actions } = options;
  const { common, panel } = texts;
  const findings = listFindings(view.check, view.dismissed);
  const marks = findMarks(findings, locate).filter(
    (mark) => options.textMarks || mark.place instanceof Element,
  );
  showMarks(marks, signal);

  const cards = element("div");
  // Before the host is taken away, and the focus with it.
  signal.addEventListener("abort", () => {
    memory.focused = cards.querySelector(":focus") !== null;
  });
  const { host, root } = attachHost(common.tag, signal);
  const traces = element("div");
  const edges = element("div");
  const bars = element("div");
  let traced: Traced[] = [];
  let tracing = new AbortController();
  let leaving = 0;
  /** A card that was asked for stays; one that hovering opened goes with the pointer. */
  let pinned = false;

  const badges = makeBadges(
    marks,
    (listed, number) =>
      panel.mark(
        number,
        common.severity[listed.result.severity],
        titleOf(listed, view.words, view.check, common),
      ),
    { open: (listed) => pin(listed), hover: (listed) => hover(listed) },
  );
  const cover = makeCover(traces, badges.layer);
  const live = element("div", { class: "live" }, cards, edges, bars);
  root.append(cover, live, element("p", { class: "gone", role: "status" }, panel.orphaned));
  followPrint(marks, host, root, actions.write, signal);

  function open(listed: Listed | null): void {
    // A click comes before the card that hovering would have opened: that one must not replace it.
    clearTimeout(leaving);
    tracing.abort();
    tracing = new AbortController();
    memory.open = listed?.result.id ?? null;
    traced = [];
    cards.replaceChildren();
    root.classList.toggle("open", listed !== null);
    if (listed) {
      const { result } = listed;
      const refs = result.operands.map((each) => each.ref);
      const name = nameOperands(refs, view.check, common, options.printed);
      const formula = formulaOf(result, name);
      traced = findTraced(result, locate, name, formula);
      for (const side of ["left", "right"] as const) {
        const ranges = traced.filter((each) => each.role === side).map((each) => each.place);
        highlight(
          side,
          ranges.filter((each) => each instanceof Range),
          tracing.signal,
        );
      }
      const position = { index: findings.indexOf(listed), count: findings.length };
      cards.append(
        makeCard(listed, formula, position, view, texts, {
          close,
          step,
          copy: () => actions.copy(listed),
          dismiss: (reason) => actions.dismiss(listed, reason),
        }),
      );
    }
    following.watch(cards.firstElementChild);
    layout();
  }

  function pin(listed: Listed): void {
    pinned = true;
    open(listed);
    cards.querySelector<HTMLElement>(".card")?.focus({ preventScroll: true });
  }

  function close(): void {
    pinned = false;
    const focused = cards.querySelector(":focus") !== null;
    const current = marksOf(memory.open).find(({ numbered }) =>
      numbered.some((each) => each.result.id === memory.open),
    );
    open(null);
    // A card that hovering opened has left the focus where the page has it.
    if (!focused) return;
    if (current) badges.focus(current);
    else bars.querySelector("button")?.focus({ preventScroll: true });
  }

  function hover(listed: Listed | null): void {
    clearTimeout(leaving);
    if (pinned || (listed?.result.id ?? null) === memory.open) return;
    // Time to reach the card before it goes, and to pass over a mark without one coming up.
    leaving = window.setTimeout(() => open(listed), listed ? 120 : 300);
  }

  function step(by: 1 | -1): void {
    const index = findings.findIndex((each) => each.result.id === memory.open);
    const next = index < 0 && by < 0 ? findings.length - 1 : index + by;
    const listed = findings[(next + findings.length) % findings.length];
    if (listed) jump(listed.result.id);
  }

  function jump(id: string): void {
    const listed = findings.find((each) => each.result.id === id);
    if (!listed) return;
    const place = placeOf(listed);
    if (place) reveal(place);
    pin(listed);
  }

  /** Where the list says it stands; for what is not on the page, what stands nearest. */
  function placeOf({ result, place }: Listed): Element | Range | null {
    const there = [
      ...marksOf(result.id).map((mark) => mark.place),
      ...result.operands.map((each) => locate(each.ref)),
      locate(result.id),
    ].filter((each) => each !== null);
    const inText = place === "text" || typeof place === "number";
    return (inText && there.find((each) => each instanceof Range)) || (there[0] ?? null);
  }

  function marksOf(id: string | null): Mark[] {
    return marks.filter((mark) => mark.findings.some((each) => each.result.id === id));
  }

  function drawBar(): void {
    bars.replaceChildren(
      makeNavigator(tally(view.check, findings), findings.length, memory.collapsed, texts, {
        step,
        hide: actions.hide,
        collapse() {
          memory.collapsed = !memory.collapsed;
          drawBar();
          bars.querySelector("button")?.focus();
        },
      }),
    );
  }

  function layout(): void {
    const origin = fitCover(cover, host);
    badges.layout(origin, memory.open);
    drawTrace(traces, traced, origin);
    layoutFixed();
  }

  function layoutFixed(): void {
    const viewport = readViewport();
    root.style.setProperty("--room", `${viewport.width}px`);
    drawEdges(edges, traced, viewport, panel.jump, reveal);
    const card = cards.firstElementChild;
    if (!(card instanceof HTMLElement)) return;
    placeCard(card, edges, viewport, {
      marked: marksOf(memory.open).map((mark) => mark.place),
      told: traced.filter((each) => each.told).map((each) => each.place),
      near: locate(memory.open ?? ""),
      bars: [...bars.children],
    });
  }

  const following = followLayout({ all: layout, fixed: layoutFixed }, signal);
  const pointer = followPointer(marks, host, { hover, open: pin }, signal);
  document.addEventListener(
    "keydown",
    (event) => {
      if (event.key === "Escape" && memory.open) close();
    },
    { signal, passive: true, capture: true },
  );
  cards.addEventListener("pointerover", () => clearTimeout(leaving));
  cards.addEventListener("pointerleave", () => {
    pointer.forget();
    hover(null);
  });
  root.addEventListener("keydown", (event) => {
    if (event.target instanceof HTMLInputElement) return;
    // With another key held down it is the browser's own: to print, to go back.
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "ArrowRight" || event.key === "n") step(1);
    if (event.key === "ArrowLeft" || event.key === "p") step(-1);
  });

  signal.addEventListener("abort", () => {
    clearTimeout(leaving);
    tracing.abort();
  });
  drawBar();
  const reopened = findings.find((each) => each.result.id === memory.open) ?? null;
  if (reopened && memory.focused) pin(reopened);
  else {
    pinned = reopened !== null;
    open(reopened);
  }

  return {
    jump,
    layout,
    end() {
      root.classList.add("ended");
    },
    command(name) {
      if (name === "next") step(1);
      else if (name === "previous") step(-1);
      else if (memory.open) close();
      else step(1);
    },
  };
}
