/**
 * In place of the parser's list of document types, by the HTML standard, 13.2.6.4.1: in a page of one of
 * these a table does not end the paragraph that it stands in. The standard lists what each of the makers
 * published, which is all that bears their names.
 */
import { html, type Token } from "parse5";

const { NO_QUIRKS, QUIRKS } = html.DOCUMENT_MODE;

const makers =
  "as|advasoft ltd|ietf|metrius|microsoft|netscape comm. corp.|o'reilly and associates|softquad software|softquad|spyglass|sq|sun microsystems corp.|webtechs";
const ofW3c =
  "(?:w3 html|html (?:3 1995-03-24|3\\.2s? draft|3\\.2(?: final)?|4\\.0 (?:frameset|transitional)|experimental (?:19960712|970421)))//";
const old = new RegExp(
  `^(?:\\+//silmaril//|-//(?:${makers})//dtd |-//w3c//dtd ${ofW3c}|-//w3o//dtd w3 html (?:3\\.0//|strict 3\\.0//en//$)|-/w3c/dtd html 4\\.0 transitional/en$|html$)`,
);
/** Old only where the page does not say where the type is to be found. */
const oldAlone = /^-\/\/w3c\/\/dtd html 4\.01 (?:frameset|transitional)\/\//;
const ofIbm = "http://www.ibm.com/data/dtd/v11/ibmxhtml1-transitional.dtd";

/** How the page's tables stand in its paragraphs; of nothing else the parser asks it. */
export function getDocumentMode({ name, publicId, systemId }: Token.DoctypeToken) {
  const id = publicId?.toLowerCase() ?? "";
  const isOld =
    name !== "html" ||
    systemId?.toLowerCase() === ofIbm ||
    old.test(id) ||
    (systemId === null && oldAlone.test(id));
  return isOld ? QUIRKS : NO_QUIRKS;
}

/** Asked for errors alone. */
export function isConforming(): boolean {
  return true;
}
