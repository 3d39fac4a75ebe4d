/** What a page hides by its own markup, read without a browser so that a saved page agrees. */
import type { DomElement } from "./dom";

/** How an element is hidden: taken out of the layout, or left blank in its place. */
export type Hiding = "none" | "removed" | "blanked";

/** A rule of a `<style>` element that shows or hides by tag, id and classes. */
export interface HidingRule {
  readonly tag: string | null;
  readonly id: string | null;
  readonly classes: readonly string[];
  readonly hiding: Hiding;
  /** Specificity; a later rule wins among equals. */
  readonly weight: number;
}

const displayProperty = /(?:^|[;\s{])display\s*:\s*([a-z-]+)/i;
const visibilityProperty = /(?:^|[;\s{])visibility\s*:\s*([a-z]+)/i;

const transparent = /(?:^|[;\s{])opacity\s*:\s*0(?:\.0+)?\s*(?:;|!|$)/i;

/** Moved off the page or cut to nothing, as copies for machines are, or rolled up as closed sections are. */
function isOutOfSight(style: string): boolean {
  if (style.includes("absolute") || style.includes("fixed")) {
    if (/(?:^|[;\s{])(?:left|top)\s*:\s*-\d{4,}/i.test(style)) return true;
    if (/(?:^|[;\s{])clip\s*:\s*rect\(\s*[01](?:px)?[\s,]/i.test(style)) return true;
    if (/(?:^|[;\s{])clip-path\s*:\s*inset\(\s*(?:50|100)%/i.test(style)) return true;
  }
  return (
    /(?:^|[;\s{])overflow\s*:\s*hidden/i.test(style) &&
    /(?:^|[;\s{])(?:max-)?height\s*:\s*(?:0(?:px)?|1px)\s*(?:;|!|$)/i.test(style)
  );
}

/** How the declarations of a style hide what they are given to; null where they do not say. */
export function hidingOf(style: string): Hiding | null {
  if (isOutOfSight(style)) return "removed";
  const display = displayProperty.exec(style)?.[1]?.toLowerCase();
  if (display === "none") return "removed";
  const visibility = visibilityProperty.exec(style)?.[1]?.toLowerCase();
  if (visibility === "hidden" || visibility === "collapse") return "blanked";
  if (transparent.test(style)) return "blanked";
  return display || visibility ? "none" : null;
}

const compound = /^([a-z][a-z0-9]*)?((?:[.#][\w-]+)*)$/i;

/** Reads the simple rules of a style sheet; those with conditions or combinators are left out. */
export function readHidingRules(sheet: string): HidingRule[] {
  const rules: HidingRule[] = [];
  if (!/display|visibility|overflow|absolute|fixed|opacity/.test(sheet)) return rules;
  let depth = 0;
  let selector = "";
  let start = 0;
  for (let index = 0; index < sheet.length; index++) {
    const character = sheet[index];
    if (character === "/" && sheet[index + 1] === "*") {
      const end = sheet.indexOf("*/", index + 2);
      if (end < 0) break;
      index = end + 1;
      if (depth === 0) start = index + 1;
    } else if (character === "{") {
      if (depth === 0) {
        selector = sheet.slice(start, index);
        start = index + 1;
      }
      depth++;
    } else if (character === "}" && depth > 0) {
      depth--;
      if (depth > 0) continue;
      if (!selector.includes("@")) addRules(rules, selector, sheet.slice(start, index));
      start = index + 1;
    } else if (character === ";" && depth === 0) {
      start = index + 1;
    }
  }
  // Rules that only show matter only against those that hide.
  return rules.some((each) => each.hiding !== "none") ? rules : [];
}

function addRules(rules: HidingRule[], selectors: string, style: string): void {
  const hiding = hidingOf(style);
  if (!hiding) return;
  const important = style.includes("!important") ? 1000 : 0;
  for (const selector of selectors.split(",")) {
    const match = compound.exec(selector.trim());
    if (!match || match[0] === "") continue;
    const parts = match[2]?.match(/[.#][^.#]+/g) ?? [];
    const ids = parts.filter((part) => part.startsWith("#"));
    const classes = parts.filter((part) => part.startsWith(".")).map((part) => part.slice(1));
    rules.push({
      tag: match[1]?.toLowerCase() ?? null,
      id: ids[0]?.slice(1) ?? null,
      classes,
      hiding,
      weight: important + ids.length * 100 + classes.length * 10 + (match[1] ? 1 : 0),
    });
  }
}

/**
 * How the element itself is hidden, its ancestors aside; `opens` where it shows nothing unless it is
 * open, `own` is what its style says.
 */
export function findHiding(
  element: Pick<DomElement, "getAttribute" | "nodeName">,
  opens: boolean,
  own: Hiding | null,
  rules: readonly HidingRule[],
): Hiding {
  if (own) return own;
  const closed = opens && element.getAttribute("open") === null;
  let hiding: Hiding = closed || element.getAttribute("hidden") !== null ? "removed" : "none";
  if (rules.length > 0) {
    let weight = -1;
    const name = element.nodeName.toLowerCase();
    const classes = ` ${element.getAttribute("class") ?? ""} `.replace(/\s/g, " ");
    for (const rule of rules) {
      if (rule.weight < weight) continue;
      if (rule.tag !== null && rule.tag !== name) continue;
      if (rule.id !== null && rule.id !== element.getAttribute("id")) continue;
      if (!rule.classes.every((each) => classes.includes(` ${each} `))) continue;
      weight = rule.weight;
      hiding = rule.hiding;
    }
  }
  return hiding;
}
