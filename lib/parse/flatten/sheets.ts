/** What the style sheets in a page say of what is seen of it. */
import type { DomElement } from "./dom";
import { type HidingRule, hidingOf, isVeiling } from "./hidden";

/** What the style sheets of a page say of what is seen. */
export interface Sheets {
  /** Those that hide or show for certain. */
  readonly rules: HidingRule[];
  /** Classes that may hide, on some screens or in some places, or veil. */
  readonly veils: Set<string>;
  /** Classes before or behind whose elements a sheet prints digits. */
  readonly printing: Set<string>;
  /** Attributes that a sheet prints. */
  readonly printed: Set<string>;
}

/** Before any sheet was read: the classes by which systems hide what only readers aloud are told. */
export function startSheets(): Sheets {
  const veils =
    "sr-only visually-hidden screen-reader-text invisible hidden hide none d-none layui-hide";
  return {
    rules: [],
    veils: new Set(veils.split(" ")),
    printing: new Set(),
    printed: new Set(),
  };
}

/** How much the sheets leave in doubt. */
export function countDoubts({ veils, printing, printed }: Sheets): number {
  return veils.size + printing.size + printed.size;
}

const compound = /^([a-z][a-z0-9]*)?((?:[.#][\w-]+)*)$/i;
const speaks =
  /display|visibility|overflow|absolute|fixed|opacity|color|content|float|position|indent|transform|vertical|line-through|mso-hide/i;
const comment = /\/\*[\s\S]*?(?:\*\/|$)/g;
const screens = /@(?:media|supports|layer)(?!.*\bprint\b)/i;

/** Adds the rules of a style sheet; those with combinators or conditions hide nothing for certain. */
export function readSheet(sheets: Sheets, sheet: string): void {
  const own: Sheets = { ...sheets, rules: [] };
  readRules(own, sheet.replace(comment, ""), false);
  // Rules that only show matter only against those that hide.
  if (own.rules.some((each) => each.hiding !== "none")) sheets.rules.push(...own.rules);
}

function readRules(sheets: Sheets, sheet: string, conditional: boolean): void {
  if (!speaks.test(sheet)) return;
  let depth = 0;
  let selector = "";
  let start = 0;
  for (const { 0: mark, index } of sheet.matchAll(/[{};]/g)) {
    if (mark === "{") {
      if (depth++ > 0) continue;
      selector = sheet.slice(start, index);
    } else if (mark === "}") {
      if (depth === 0 || --depth > 0) continue;
      const body = sheet.slice(start, index);
      if (!selector.includes("@")) addRules(sheets, selector, body, conditional);
      else if (!conditional && screens.test(selector)) readRules(sheets, body, true);
    } else if (depth > 0) continue;
    start = index + 1;
  }
}

function addRules(sheets: Sheets, selectors: string, body: string, conditional: boolean): void {
  const style = body.toLowerCase();
  const hiding = hidingOf(style);
  const veils = (hiding !== null && hiding !== "none") || isVeiling(style);
  const content = /content\s*:\s*(?:attr\(\s*([\w-]+)|["'][^"'\\]*\d)/.exec(style);
  if (content?.[1]) sheets.printed.add(content[1]);
  if (!hiding && !veils && !content) return;
  const important = style.includes("!important") ? 1000 : 0;
  for (const selector of selectors.split(",")) {
    const match = compound.exec(selector.trim());
    if (!match || conditional || !hiding) {
      addClasses(sheets, selector.trim(), veils, content !== null && !content[1]);
      continue;
    }
    if (match[0] === "") continue;
    const parts = match[2]?.match(/[.#][^.#]+/g) ?? [];
    const ids = parts.filter((part) => part.startsWith("#"));
    const classes = parts.filter((part) => part.startsWith(".")).map((part) => part.slice(1));
    sheets.rules.push({
      tag: match[1]?.toLowerCase() ?? null,
      id: ids[0]?.slice(1) ?? null,
      classes,
      hiding,
      weight: important + ids.length * 100 + classes.length * 10 + (match[1] ? 1 : 0),
    });
  }
}

/** The classes of what a selector is about, its place aside. */
function addClasses(sheets: Sheets, selector: string, veils: boolean, prints: boolean): void {
  const last = selector.slice(
    Math.max(...[..." >+~"].map((each) => selector.lastIndexOf(each))) + 1,
  );
  const isBeside = /:(?:before|after)$/.test(last);
  for (const name of last.match(/\.[\w-]+/g) ?? []) {
    if (isBeside && prints) sheets.printing.add(name.slice(1));
    if (!isBeside && veils) sheets.veils.add(name.slice(1));
  }
}

function hasClass(element: Pick<DomElement, "getAttribute">, names: ReadonlySet<string>): boolean {
  const own = element.getAttribute("class");
  return own?.split(/\s+/).some((each) => names.has(each)) === true;
}

/** Whether a class may hide the element, or take it out of the line. */
export function isVeiled(element: Pick<DomElement, "getAttribute">, { veils }: Sheets): boolean {
  return hasClass(element, veils);
}

/** Whether a sheet shows digits at the element that do not stand in the page. */
export function printsDigits(
  element: Pick<DomElement, "getAttribute">,
  { printing, printed }: Sheets,
): boolean {
  if (printing.size > 0 && hasClass(element, printing)) return true;
  for (const name of printed) if (/^[\s+-]*\d/.test(element.getAttribute(name) ?? "")) return true;
  return false;
}
