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

const transparent =
  /(?:^|[;\s{])(?:opacity\s*:\s*(?:0|0?\.0+)|color\s*:\s*(?:transparent|rgba\([\d\s,.]{5,40},\s*0\s*\)))\s*(?:;|!|$)/i;
/** Far off the page. */
const away = /(?:left|right|top|bottom|text-indent)\s*:\s*-\d{3,}(?:\d|em)/i;
const nothingWide =
  /(?:^|[;\s{])(?:max-)?(?:height|width)\s*:\s*(?:0(?:px|pt|em)?|1px)\s*(?:;|!|$)/i;

/** Moved off the page or cut to nothing, as copies for machines are, or rolled up as closed sections are. */
function isOutOfSight(style: string): boolean {
  if (away.test(style) || /scale\(\s*0\s*\)/.test(style)) return true;
  if (style.includes("absolute") || style.includes("fixed")) {
    if (/(?:^|[;\s{])clip\s*:\s*rect\(\s*[01](?:px)?[\s,]/i.test(style)) return true;
    if (/(?:^|[;\s{])clip-path\s*:\s*inset\(\s*(?:50|100)%/i.test(style)) return true;
  }
  return /(?:^|[;\s{])overflow\s*:\s*hidden/i.test(style) && nothingWide.test(style);
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

/** Pale, raised, moved or struck: text that may be no part of the line that it stands in. */
const veiling =
  /(?:^|[;\s{])color\s*:\s*(?:white|#(?:[c-f]{3}|(?:[c-f][\da-f]){3})\b|rgb\(\s*2\d\d,\s*2\d\d,\s*2\d\d)|line-through|vertical-align\s*:\s*(?:super|text-top)|position\s*:\s*[raf]|float\s*:\s*[lr]|transform\s*:|z-index|mso-text-raise|mso-hide|direction\s*:\s*rtl|content-visibility|font-size\s*:\s*[01](?:\.\d+)?p[xt]/i;

/** Whether a style makes it doubtful that text is read on with what stands beside it. */
export function isVeiling(style: string): boolean {
  return veiling.test(style);
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
