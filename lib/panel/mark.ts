/** What is written on the page: one attribute on its cells, highlights on its text. */
import type { Listed } from "../findings/list";
import type { Severity } from "../report/schema";
import type { Locate } from "./locate";

/** A place in the page and the findings that speak of it, the first listed first. */
export interface Mark {
  readonly place: Element | Range;
  readonly findings: Listed[];
  /** Those whose number stands at it; at a part of a sum in the text, and where notes swarm, none. */
  readonly numbered: Listed[];
}

/** Names of the highlights: findings by severity, and the operands of the open one by their side. */
const highlightNames = ["error", "warning", "note", "left", "right"] as const;
type HighlightName = (typeof highlightNames)[number];

const weight = { error: 0, warning: 1, note: 2 };

/** More notes of one rule than these have one badge: on 135 blank cells they would hide the page. */
const mostNotes = 8;

/** The places that the findings mark, in the order of the list. */
export function findMarks(findings: readonly Listed[], locate: Locate): Mark[] {
  const marks: Mark[] = [];
  const known = new Map<Node, Mark[]>();
  const swarming = findSwarming(findings);
  for (const listed of findings) {
    for (const { place, isNumbered } of placesOf(listed, locate)) {
      const node = place instanceof Element ? place : place.endContainer;
      const near = known.get(node) ?? [];
      let mark = near.find((each) => isSamePlace(each.place, place));
      if (!mark) {
        mark = { place, findings: [], numbered: [] };
        marks.push(mark);
        known.set(node, [...near, mark]);
      }
      if (!mark.findings.includes(listed)) mark.findings.push(listed);
      if (!isNumbered || swarming.has(listed) || mark.numbered.includes(listed)) continue;
      mark.numbered.push(listed);
    }
  }
  return marks;
}

/** The notes that go without a badge: all but the first of a rule that has very many. */
function findSwarming(findings: readonly Listed[]): ReadonlySet<Listed> {
  const notes = findings.filter(({ result }) => result.severity === "note");
  const rules = new Set(notes.map(({ result }) => result.rule));
  const byRule = [...rules].map((rule) => notes.filter(({ result }) => result.rule === rule));
  return new Set(byRule.flatMap((each) => (each.length > mostNotes ? each.slice(1) : [])));
}

/** Stretches of text that end together are one place: a number, and the words that state it. */
function isSamePlace(one: Element | Range, other: Element | Range): boolean {
  if (one instanceof Element || other instanceof Element) return one === other;
  return one.endContainer === other.endContainer && one.endOffset === other.endOffset;
}

/** The cell that states the total, those the diagnosis would change, and the numbers of the text. */
function placesOf({ result, diagnosis }: Listed, locate: Locate) {
  const { operands, subject } = result;
  const stated = operands.find((each) => each.role === "right") ?? operands[0];
  const changed = diagnosis?.changes.map(({ ref }) => ref) ?? [];
  const refs = new Set([stated?.ref ?? subject ?? "", ...changed]);
  const all = new Set([...refs, ...operands.map(({ ref }) => ref)]);
  return [...all].flatMap((ref) => {
    const place = locate(ref);
    if (!place || (place instanceof Element && !refs.has(ref))) return [];
    return [{ place, isNumbered: refs.has(ref) || ref === subject }];
  });
}

/** How grave the mark is: a dismissed finding weighs no more than a note. */
export function severityOf(mark: Mark): Severity {
  return mark.findings
    .map((each) => (each.dismissed === null ? each.result.severity : "note"))
    .reduce((worst, each) => (weight[each] < weight[worst] ? each : worst), "note");
}

/** `1`, `1–3`, `1, 4`; `i` for notes alone. */
export function numbersOf(findings: readonly Listed[]): string {
  const numbers = findings.flatMap((each) => (each.number === null ? [] : [each.number]));
  const [first] = numbers;
  const last = numbers.at(-1);
  if (first === undefined || last === undefined) return "i";
  if (first === last) return String(first);
  if (last - first === numbers.length - 1) return `${first}–${last}`;
  return numbers.length === 2 ? `${first}, ${last}` : `${first} …`;
}

/** Shows the marks until the signal. */
export function showMarks(marks: readonly Mark[], signal: AbortSignal): void {
  const ranges = new Map<Severity, Range[]>();
  for (const mark of marks) {
    const severity = severityOf(mark);
    if (mark.place instanceof Element) {
      mark.place.setAttribute("data-crossfoot", severity);
    } else {
      ranges.set(severity, [...(ranges.get(severity) ?? []), mark.place]);
    }
  }
  for (const [severity, all] of ranges) highlight(severity, all, signal);
  signal.addEventListener("abort", () => {
    for (const { place } of marks)
      if (place instanceof Element) place.removeAttribute("data-crossfoot");
  });
}

/** Highlights ranges under `crossfoot-…` until the signal; without the API the badges must do. */
export function highlight(
  name: HighlightName,
  ranges: readonly Range[],
  signal: AbortSignal,
): void {
  const registry = globalThis.CSS?.highlights;
  if (!registry || typeof Highlight === "undefined" || ranges.length === 0) return;
  const key = `crossfoot-${name}`;
  const made = new Highlight(...ranges);
  registry.set(key, made);
  signal.addEventListener("abort", () => {
    if (registry.get(key) === made) registry.delete(key);
  });
}

/** Takes away what a check has written that can no longer do so itself, printed numbers included. */
export function clearMarks(page: Document): void {
  for (const cell of page.querySelectorAll("[data-crossfoot]")) {
    cell.removeAttribute("data-crossfoot");
    cell.removeAttribute("data-crossfoot-number");
  }
  // By name: Firefox does not let a content script go through them.
  for (const name of highlightNames) globalThis.CSS?.highlights?.delete(`crossfoot-${name}`);
}
