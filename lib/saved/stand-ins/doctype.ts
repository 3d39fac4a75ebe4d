/**
 * In place of the parser's list of document types: it knows by them in which
 * pages a table does not end the paragraph that it stands in, and to reading that makes no difference.
 */
import { html } from "parse5";

/** Of every document. */
export function getDocumentMode(): typeof html.DOCUMENT_MODE.NO_QUIRKS {
  return html.DOCUMENT_MODE.NO_QUIRKS;
}

/** Asked for errors alone. */
export function isConforming(): boolean {
  return true;
}
