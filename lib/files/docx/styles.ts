/** What paragraphs and runs inherit from their styles. */
import { listOf } from "./numbering";
import { child, settingOf, switchOf, type XmlElement } from "./xml";

/** What a paragraph or run inherits from its style. */
export interface Style {
  readonly hidden: boolean | null;
  readonly outline: number | null;
  readonly list: string | null;
  readonly level: number | null;
  /** Half points; null where it is not stated. */
  readonly size: number | null;
  readonly centred: boolean | null;
  /** White letters: to be seen on a shaded ground only. */
  readonly white: boolean | null;
  readonly struck: boolean | null;
  readonly struckTwice: boolean | null;
  /** `superscript`, `subscript` or `baseline`. */
  readonly raised: string | null;
  /** Half points above the line. */
  readonly shift: string | null;
}

/** The document's styles, and what is known of them so far. */
export interface Styles {
  readonly all: ReadonlyMap<string, XmlElement>;
  readonly known: Map<string, Style>;
}

/** States nothing. */
export const noStyle: Style = {
  hidden: null,
  outline: null,
  list: null,
  level: null,
  size: null,
  centred: null,
  white: null,
  struck: null,
  struckTwice: null,
  raised: null,
  shift: null,
};

/** Half points in which Word sets text where nothing states its size. */
const usualSize = 20;

/** What holds where no style says otherwise; `styles` is the part of that name. */
export function defaultsOf(styles: XmlElement | null): Style {
  const run = child(child(child(styles, "docDefaults"), "rPrDefault"), "rPr");
  return over(statedBy(null, run), { ...noStyle, size: usualSize });
}

/** The number that a setting states; null where it states none. */
export function numberOf(value: string | null): number | null {
  return value === null || value === "" || Number.isNaN(Number(value)) ? null : Number(value);
}

/** What the properties of a paragraph and of a run state themselves. */
export function statedBy(properties: XmlElement | null, run: XmlElement | null): Style {
  const alignment = settingOf(properties, "jc");
  const colour = settingOf(run, "color");
  return {
    hidden: switchOf(run, "vanish"),
    outline: numberOf(settingOf(properties, "outlineLvl")),
    ...listOf(properties),
    size: numberOf(settingOf(run, "sz")),
    centred: alignment === null ? null : alignment === "center",
    white: colour === null ? null : isWhite(colour),
    struck: switchOf(run, "strike"),
    struckTwice: switchOf(run, "dstrike"),
    raised: settingOf(run, "vertAlign"),
    shift: settingOf(run, "position"),
  };
}

/** A style on top of the one that it is based on. */
export function over(own: Style, base: Style): Style {
  return {
    hidden: own.hidden ?? base.hidden,
    outline: own.outline ?? base.outline,
    list: own.list ?? base.list,
    level: own.level ?? base.level,
    size: own.size ?? base.size,
    centred: own.centred ?? base.centred,
    white: own.white ?? base.white,
    struck: own.struck ?? base.struck,
    struckTwice: own.struckTwice ?? base.struckTwice,
    raised: own.raised ?? base.raised,
    shift: own.shift ?? base.shift,
  };
}

/** The style of that name with all that it is based on. */
export function styleOf(id: string | null, styles: Styles, depth = 0): Style {
  const style = id === null ? null : styles.all.get(id);
  if (!id || !style || depth > 12) return noStyle;
  const known = styles.known.get(id);
  if (known) return known;
  const base = styleOf(settingOf(style, "basedOn"), styles, depth + 1);
  const merged = over(statedBy(child(style, "pPr"), child(style, "rPr")), base);
  styles.known.set(id, merged);
  return merged;
}

/** The style of that name and all that it is based on, the most general first. */
export function chainOf(id: string | null, { all }: Styles): XmlElement[] {
  const chain: XmlElement[] = [];
  let style = id === null ? undefined : all.get(id);
  while (style && chain.length < 12) {
    chain.unshift(style);
    style = all.get(settingOf(style, "basedOn") ?? "");
  }
  return chain;
}

function isWhite(colour: string): boolean {
  return /^f{6}$/i.test(colour);
}

/** Whether the ground that a cell, a paragraph or a run states is not white; null where it states none. */
export function groundOf(properties: XmlElement | null): boolean | null {
  const highlight = settingOf(properties, "highlight");
  if (highlight !== null && highlight !== "none") return highlight !== "white";
  const fill = child(properties, "shd")?.attributes.fill ?? "auto";
  return fill === "auto" ? null : !isWhite(fill);
}
