/**
 * In place of what the parser knows of SVG and MathML: reading asks neither for the letter case of their
 * attributes nor for their namespaces, only where HTML goes on. By the HTML standard, 13.2.6.5.
 */
import { html, type Token } from "parse5";

const { ATTRS, NS, TAG_ID } = html;

/** Tags that end foreign markup. */
const ends = new Set(
  "b big blockquote body br center code dd div dl dt em embed h1 h2 h3 h4 h5 h6 head hr i img li listing menu meta nobr ol p pre ruby s small span strong strike sub sup table tt u ul var"
    .split(" ")
    .map(html.getTagID),
);

/** Whether a tag in foreign markup ends it. */
export function causesExit({ tagID, attrs }: Token.TagToken): boolean {
  if (tagID !== TAG_ID.FONT) return ends.has(tagID);
  return attrs.some(({ name }) => name === "color" || name === "face" || name === "size");
}

/** Whether HTML, or text, goes on in an element; `foreign` asks for that of one markup alone. */
export function isIntegrationPoint(
  tag: html.TAG_ID,
  ns: html.NS,
  attrs: readonly Token.Attribute[],
  foreign?: html.NS,
): boolean {
  const isText = [TAG_ID.MI, TAG_ID.MO, TAG_ID.MN, TAG_ID.MS, TAG_ID.MTEXT].includes(tag);
  const type = attrs.find(({ name }) => name === ATTRS.ENCODING)?.value.toLowerCase() ?? "";
  const isHtml =
    ns === NS.MATHML
      ? tag === TAG_ID.ANNOTATION_XML && ["text/html", "application/xhtml+xml"].includes(type)
      : ns === NS.SVG && [TAG_ID.FOREIGN_OBJECT, TAG_ID.DESC, TAG_ID.TITLE].includes(tag);
  if (isHtml && (foreign ?? NS.HTML) === NS.HTML) return true;
  return isText && ns === NS.MATHML && (foreign ?? ns) === NS.MATHML;
}

/** Of the names of SVG that are not in lower case the one in which HTML goes on. */
export function adjustTokenSVGTagName(token: Token.TagToken): void {
  if (token.tagName !== "foreignobject") return;
  token.tagName = "foreignObject";
  token.tagID = TAG_ID.FOREIGN_OBJECT;
}

/** Attributes stay as they are printed. */
export function adjustTokenMathMLAttrs(): void {}
export function adjustTokenSVGAttrs(): void {}
export function adjustTokenXMLAttrs(): void {}
