/** The only writer of the page: one attribute on its cells, highlights on its text. */
import type { Listed } from "../findings/list";
import type { Severity } from "../report/schema";
import type { Locate } from "./locate";

/** A place in the page and the findings that speak of it, the first listed first. */
export interface Mark {
  readonly place: Element | Range;
  readonly findings: Listed[];
}

const weight = { error: 0, warning: 1, note: 2 };

/** The places that the findings mark, in the order of the list. */
export function findMarks(findings: readonly Listed[], locate: Locate): Mark[] {
  const marks: Mark[] = [];
  const cells = new Map<Element, Mark>();
  for (const listed of findings) {
    for (const place of placesOf(listed, locate)) {
      const known = place instanceof Element ? cells.get(place) : undefined;
      if (known) {
        if (!known.findings.includes(listed)) known.findings.push(listed);
        continue;
      }
      const mark = { place, findings: [listed] };
      marks.push(mark);
      if (place instanceof Element) cells.set(place, mark);
    }
  }
  return marks;
}

/** The cell that states the total, those the diagnosis would change, and the numbers of the text. */
function placesOf(listed: Listed, locate: Locate): (Element | Range)[] {
  const { result, diagnosis } = listed;
  const stated = result.operands.find((each) => each.role === "right") ?? result.operands[0];
  const refs = new Set([stated?.ref ?? result.subject ?? ""]);
  for (const change of diagnosis?.changes ?? []) refs.add(change.ref);
  const places = [...refs].map(locate);
  for (const { ref } of result.operands) {
    const place = refs.has(ref) ? null : locate(ref);
    if (place instanceof Range) places.push(place);
  }
  return places.filter((place) => place !== null);
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
export function highlight(name: string, ranges: readonly Range[], signal: AbortSignal): void {
  const registry = globalThis.CSS?.highlights;
  if (!registry || typeof Highlight === "undefined" || ranges.length === 0) return;
  const key = `crossfoot-${name}`;
  const made = new Highlight(...ranges);
  registry.set(key, made);
  signal.addEventListener("abort", () => {
    if (registry.get(key) === made) registry.delete(key);
  });
}
