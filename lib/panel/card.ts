/** The card of one finding: what must hold, the formula, what is likely wrong, what to do. */

import type * as zh from "../../locales/panel/zh";
import type { Listed } from "../findings/list";
import { type Common, holdDots, suppose, titleOf } from "../findings/words";
import { passing } from "../passing";
import { isWeb } from "../portal";
import type { View, Words } from "../protocol";
import { round } from "../report/round";
import type { Result } from "../report/schema";
import { element } from "./element";
import type { Formula, Term } from "./formula";

/** What a card says, in one language. */
export interface CardTexts {
  readonly common: Common;
  readonly panel: typeof zh.panel;
}

/** What the buttons of a card do. */
export interface CardActions {
  readonly close: () => void;
  readonly step: (by: 1 | -1) => void;
  readonly copy: () => Promise<boolean>;
  /** Null restores; rejects where the device keeps nothing more. */
  readonly dismiss: (reason: string | null) => Promise<void>;
}

const symbols = { error: "✕", warning: "!", note: "i" };

/** The card's content; `formula` is null where the rule's own stands. */
export function makeCard(
  listed: Listed,
  formula: Formula | null,
  position: { readonly index: number; readonly count: number },
  view: View,
  texts: CardTexts,
  actions: CardActions,
): HTMLElement {
  const { common, panel } = texts;
  const { result, diagnosis, dismissed } = listed;
  const { severity } = result;
  const words = view.words[result.rule];
  const title = titleOf(listed, view.words, view.check, common);
  const name = panel.mark(listed.number, common.severity[severity], title);
  const button = (name: string, label: string, act: () => void, text = label) =>
    element("button", { class: name, "aria-label": label, title: label, onclick: act }, text);

  const status = element("p", { class: "status", role: "status" });
  let callOff = () => {};
  /** What has come up at the end of the card is seen from its beginning, however little room there is. */
  const show = (part: HTMLElement) => body.scrollTo(0, part.offsetTop - body.offsetTop);
  /** A button that opens a part of the card, and closes it; `then` follows the opening. */
  const opener = (label: string, part: HTMLElement, then = () => {}) => {
    part.id = part.className;
    const says = { "aria-expanded": "false", "aria-controls": part.id };
    const opening = element("button", { ...says, onclick: turn }, label);
    function turn(): void {
      part.hidden = !part.hidden;
      opening.setAttribute("aria-expanded", String(!part.hidden));
      if (part.hidden) return;
      then();
      show(part);
    }
    return opening;
  };
  const source = element("p", { class: "source", hidden: true }, words?.source ?? "");
  const dismiss = (reason: string | null) =>
    actions.dismiss(reason).catch(() => {
      // The device has no room for it: the finding stays, and so does the word that it does.
      status.textContent = common.notDismissed;
      show(status);
    });
  const why = makeReasons(common, dismiss);
  const dismissButton =
    dismissed === null
      ? opener(common.dismiss, why, () => why.querySelector("button")?.focus())
      : button("", common.restore, () => dismiss(null));

  const body = element(
    "div",
    { class: "body" },
    dismissed !== null && element("p", { class: "chip" }, `${common.dismissed} · ${dismissed}`),
    formula
      ? element("p", { class: "must" }, words ? panel.rule(words.explanation) : result.message)
      : element("p", { class: "message" }, result.message),
    formula ? makeFormula(formula, texts) : makePlainFormula(result.formula),
    formula && makeDifference(result.difference, words?.holds ?? null, common),
    diagnosis &&
      element(
        "p",
        { class: "maybe" },
        suppose(diagnosis, common.thenAgree(diagnosis.explains.length), view.check, common),
      ),
    ...(!formula && words ? [words.explanation, common.holds[words.holds]] : []).map((each) =>
      element("p", { class: "must" }, each),
    ),
    makePriorLink(result, view, common),
    source,
    why,
    status,
  );
  return element(
    "section",
    { class: `card ${severity}`, role: "dialog", "aria-label": name, tabindex: "-1" },
    // In a dialog they would be landmarks of the page.
    element(
      "header",
      { role: "none" },
      element(
        "div",
        {},
        element("span", { class: "chip" }, `${symbols[severity]} ${common.severity[severity]}`),
        element("h2", {}, holdDots(title)),
      ),
      button("close", `${panel.close} (Esc)`, actions.close, "×"),
    ),
    body,
    element(
      "footer",
      { role: "none" },
      opener(common.source, source),
      button("", panel.copy, async () => {
        const copied = await actions.copy();
        callOff();
        status.textContent = copied ? common.copied : common.copyFailed;
        // What failed stays to be read.
        if (copied) callOff = passing(() => status.replaceChildren());
        show(status);
      }),
      // Which would be remembered.
      !view.isPrivate && dismissButton,
      element(
        "span",
        { class: "steps" },
        button("", `${panel.previous} (←)`, () => actions.step(-1), "‹"),
        element("b", {}, panel.position(position.index + 1, position.count)),
        button("", `${panel.next} (→)`, () => actions.step(1), "›"),
      ),
    ),
  );
}

/** The way to last year's report, for a finding that compares with it. */
function makePriorLink(result: Result, { years }: View, common: Common): HTMLElement | null {
  const { url = null, year = 0 } = years?.before ?? {};
  const compares = result.operands.some(({ ref }) => ref.startsWith("prior:"));
  if (!compares || !isWeb(url)) return null;
  const link = { href: url, target: "_blank", rel: "noreferrer" };
  return element("p", {}, element("a", link, `${common.names.prior} · ${year}`));
}

/** Each sign stays with the term that follows it, wherever the line breaks. */
function makeFormula(formula: Formula, texts: CardTexts): HTMLElement {
  const { left, right, sums } = formula;
  const side = (terms: readonly Term[]) =>
    terms.map((term, index) =>
      element("span", { class: "step" }, index > 0 && element("i", {}, "+"), makeTerm(term, texts)),
    );
  const [first = "", ...rest] = side(right);
  const total = (role: Term["role"]) => {
    const sum = sums[role];
    if (sum === null) return [];
    const term = element("span", { class: `term ${role}` }, element("b", {}, text(sum)));
    return [element("i", {}, "="), term];
  };
  const end = total("right");
  return element(
    "div",
    { class: left.length + right.length > 5 ? "formula long" : "formula" },
    ...side(left),
    element(
      "span",
      { class: "step" },
      ...total("left"),
      element("i", { class: "unequal" }, "≠"),
      first,
    ),
    ...rest,
    end.length > 0 && element("span", { class: "step" }, ...end),
  );
}

function makeTerm(term: Term, { common, panel }: CardTexts): HTMLElement {
  const name = term.zeros > 0 ? panel.zeros(term.zeros) : term.name;
  const value = term.value === null ? common.blank : text(term.value);
  return element(
    "span",
    { class: `term ${term.role}` },
    element("b", {}, value),
    name !== "" && element("small", {}, name),
  );
}

function makePlainFormula(formula: string | null): HTMLElement | null {
  return formula === null ? null : element("code", { class: "formula" }, formula);
}

/** By how much, and how firmly the relation holds: what is usual may have its reasons. */
function makeDifference(
  difference: number | null,
  holds: Words["holds"] | null,
  common: Common,
): HTMLElement | null {
  if (difference === null) return null;
  const signed = `${difference > 0 ? "+" : "−"}${text(Math.abs(difference))}`;
  const parts = [`${common.difference} ${signed}`, holds ? common.holds[holds] : ""];
  return element("p", { class: "difference" }, parts.filter(Boolean).join(" · "));
}

function makeReasons(texts: Common, choose: (reason: string) => void): HTMLElement {
  const own = element("input", {
    type: "text",
    required: true,
    maxlength: "200",
    placeholder: texts.ownReason,
    "aria-label": texts.ownReason,
  });
  const submit = (event: Event) => {
    event.preventDefault();
    if (own.value.trim()) choose(own.value.trim());
  };
  return element(
    "form",
    { class: "why", hidden: true, "aria-label": texts.reasonPrompt, onsubmit: submit },
    element("p", {}, texts.reasonPrompt),
    ...texts.reasons.map((reason) =>
      element("button", { type: "button", onclick: () => choose(reason) }, reason),
    ),
    own,
    element("button", { type: "submit" }, texts.confirm),
  );
}

function text(value: number): string {
  return String(round(value)).replace("-", "−");
}
