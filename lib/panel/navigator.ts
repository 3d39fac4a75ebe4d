/** The small bar at the edge of the page: how many hold, how many do not, how many cannot be checked. */
import { signOf, type Tally, verdict } from "../findings/verdict";
import type { CardTexts } from "./card";
import { element } from "./element";

/** What its buttons do. */
export interface NavigatorActions {
  readonly step: (by: 1 | -1) => void;
  readonly collapse: () => void;
  readonly hide: () => void;
}

/** The bar; one quiet line when all agrees, a single button when collapsed. */
export function makeNavigator(
  counts: Tally,
  findings: number,
  collapsed: boolean,
  { common, panel }: CardTexts,
  actions: NavigatorActions,
): HTMLElement {
  const failures = counts.errors + counts.warnings;
  const button = (label: string, text: string, act: () => void) =>
    element("button", { "aria-label": label, title: label, onclick: act }, text);
  const count = (kind: string, symbol: string, n: number, say: (n: number) => string) =>
    element("span", { class: kind, role: "img", "aria-label": say(n) }, `${symbol} ${n}`);
  const bar = (...children: (Node | false)[]) =>
    element(
      "nav",
      { class: `bar${collapsed ? " collapsed" : ""}`, "aria-label": panel.title },
      ...children,
    );

  const sign = signOf(counts);
  // What is only to be clarified does not look like what is wrong.
  const [grave, mark] = counts.errors > 0 ? ["failed", "✕"] : ["doubtful", "!"];
  const kind = failures > 0 ? grave : sign === "✓" ? "passed" : "untold";
  if (collapsed) {
    const open = button(
      panel.expand,
      failures > 0 ? `${mark} ${failures}` : sign,
      actions.collapse,
    );
    open.className = kind;
    open.setAttribute("aria-expanded", "false");
    return bar(open);
  }
  // Of what was dismissed no count here would tell.
  const isSentence = failures === 0 && (sign !== "✓?" || counts.cantTell === 0);
  return bar(
    ...(isSentence
      ? [element("span", { class: kind }, `${sign === "✓" ? "✓ " : ""}${verdict(counts, common)}`)]
      : [
          count("passed", "✓", counts.passed, common.passed),
          failures > 0 && count(grave, mark, failures, common.failed),
          count("untold", "?", counts.cantTell, common.untold),
        ]),
    element(
      "span",
      { class: "buttons" },
      findings > 0 && button(`${panel.previous} (←)`, "‹", () => actions.step(-1)),
      findings > 0 && button(`${panel.next} (→)`, "›", () => actions.step(1)),
      button(panel.collapse, "–", actions.collapse),
      button(panel.hide, "×", actions.hide),
    ),
  );
}
