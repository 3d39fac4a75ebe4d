/** The interface in the page: badges, card, trace and navigator in one shadow root. */

import { type Listed, listFindings } from "../findings/list";
import { tally } from "../findings/verdict";
import { titleOf } from "../findings/words";
import type { CommandName, View } from "../protocol";
import { makeBadges } from "./badges";
import type { CardTexts } from "./card";
import { fitCover, makeCover } from "./cover";
import { element } from "./element";
import { followLayout } from "./follow-layout";
import { attachHost } from "./host";
import { followKeys } from "./keys";
import type { Locate } from "./locate";
import { findMarks, showMarks } from "./mark";
import { makeNavigator } from "./navigator";
import { type Opened, openCard } from "./open-card";
import type { Printed } from "./operand-names";
import { placeCard, readViewport } from "./place-card";
import { marksOf, placeOf } from "./place-of";
import { followPointer } from "./pointer";
import { followPrint } from "./print";
import { reveal } from "./reveal";
import { drawEdges, drawTrace } from "./trace";

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
  readonly dismiss: (listed: Listed, reason: string | null) => Promise<void>;
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
  let opened: Opened | null = null;
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
    opened?.end();
    memory.open = listed?.result.id ?? null;
    const position = { index: listed ? findings.indexOf(listed) : -1, count: findings.length };
    opened =
      listed &&
      openCard(listed, position, options, {
        close,
        step,
        copy: () => actions.copy(listed),
        dismiss: (reason) => actions.dismiss(listed, reason),
      });
    cards.replaceChildren(...(opened ? [opened.card] : []));
    root.classList.toggle("open", opened !== null);
    following.watch(opened?.card ?? null);
    layout();
  }

  function pin(listed: Listed): void {
    pinned = true;
    open(listed);
    opened?.card.focus({ preventScroll: true });
  }

  function close(): void {
    pinned = false;
    const focused = cards.querySelector(":focus") !== null;
    const current = marksOf(marks, memory.open).find(({ numbered }) =>
      numbered.some((each) => each.result.id === memory.open),
    );
    open(null);
    // A card that hovering opened has left the focus where the page has it.
    if (!focused) return;
    if (current) badges.focus(current);
    else bars.querySelector("button")?.focus({ preventScroll: true });
  }

  /** One step back: from the reasons in the card to the card, from the card to the page. */
  function leave(): void {
    const asking = cards.querySelector<HTMLElement>("[aria-controls=why][aria-expanded=true]");
    if (!asking) return void (memory.open && close());
    asking.click();
    asking.focus({ preventScroll: true });
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
    const place = placeOf(listed, marks, locate);
    if (place) reveal(place);
    pin(listed);
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
    drawTrace(traces, opened?.traced ?? [], origin);
    layoutFixed();
  }

  function layoutFixed(): void {
    const viewport = readViewport();
    root.style.setProperty("--room", `${viewport.width}px`);
    drawEdges(edges, opened?.traced ?? [], viewport, panel.jump, (place) => {
      reveal(place);
      // What was pressed goes once its place is in sight.
      opened?.card.focus({ preventScroll: true });
    });
    if (!opened) return;
    placeCard(opened.card, edges, viewport, {
      marked: marksOf(marks, memory.open).map((mark) => mark.place),
      told: opened.traced.filter((each) => each.told).map((each) => each.place),
      near: locate(memory.open ?? ""),
      bars: [...bars.children],
    });
  }

  const following = followLayout({ all: layout, fixed: layoutFixed }, signal);
  const pointer = followPointer(marks, host, { hover, open: pin }, signal);
  followKeys(root, { leave, step }, signal);
  cards.addEventListener("pointerover", () => clearTimeout(leaving));
  // Whoever uses it has asked for it: a reason half written does not go with the pointer.
  cards.addEventListener("focusin", () => {
    clearTimeout(leaving);
    pinned = true;
  });
  cards.addEventListener("pointerleave", () => {
    pointer.forget();
    hover(null);
  });
  signal.addEventListener("abort", () => {
    clearTimeout(leaving);
    opened?.end();
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
