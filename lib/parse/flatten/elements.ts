/** What the elements of a page are to one who reads it. */
import type { DomElement } from "./dom";
import { isVeiling } from "./hidden";
import type { InlineStyle } from "./inline-style";

/** How an element is read. `inline` is every element that no list names. */
export type Kind =
  | "skip"
  | "picture"
  | "field"
  | "struck"
  | "raised"
  | "veiled"
  | "inline"
  | "block"
  | "closable"
  | "heading"
  | "break"
  | "table"
  | "group"
  | "row"
  | "cell"
  | "link"
  | "image"
  | "frame"
  | "object"
  | "title"
  | "meta"
  | "style"
  | "form";

const names: Readonly<Partial<Record<Kind, string>>> = {
  skip: "script template noscript option datalist audio map rt rp",
  picture: "svg math canvas video button",
  field: "input textarea select",
  struck: "del s strike bdo",
  raised: "sup sub",
  veiled: "small",
  block:
    "address article aside blockquote body center dd div dl dt fieldset figure footer header hr html li main nav ol p pre section summary ul caption",
  closable: "details dialog",
  heading: "h1 h2 h3 h4 h5 h6",
  break: "br",
  table: "table",
  group: "thead tbody tfoot",
  row: "tr",
  cell: "td th",
  link: "a",
  image: "img",
  frame: "iframe frame",
  object: "object embed",
  title: "title",
  meta: "meta",
  style: "style",
  form: "form",
};

const kinds: ReadonlyMap<string, Kind> = new Map(
  (Object.entries(names) as [Kind, string][]).flatMap(([kind, list]) =>
    list.split(" ").flatMap((name): [string, Kind][] => [
      [name, kind],
      [name.toUpperCase(), kind],
    ]),
  ),
);

const roles: Readonly<Record<string, Kind>> = {
  table: "table",
  grid: "table",
  treegrid: "table",
  row: "row",
  cell: "cell",
  gridcell: "cell",
  columnheader: "cell",
  rowheader: "cell",
};

/** The kind of a node that is no text, by its name. A clobbered form has an element for a name. */
export function kindOf(name: unknown): Kind {
  if (typeof name !== "string") return "form";
  return kinds.get(name) ?? (name[0] === "#" ? "skip" : "inline");
}

/** The kind of an element whose role or style makes it another than its name says. */
export function restyledKind(element: DomElement, kind: Kind, style: InlineStyle | null): Kind {
  if (kind !== "inline" && kind !== "block") return kind;
  if (kind === "inline" && style?.inline) return style.inline;
  const isFont = element.nodeName.length === 4 && /^font$/i.test(element.nodeName);
  if (isFont && isVeiling(`color:${element.getAttribute("color")}`)) return "veiled";
  const role = element.getAttribute("role");
  const byRole = role ? roles[role] : undefined;
  return byRole ?? style?.part ?? kind;
}
