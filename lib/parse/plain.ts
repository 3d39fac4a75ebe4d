/**
 * What the first half of reading yields and the second half takes: plain rows and paragraphs in
 * document order. A web page comes here through its nodes, a PDF through glyphs and lines, a Word
 * file through HTML. `Anchor` is whatever ties a piece to its source; reading only carries it.
 */

/**
 * Stands for what is no plain text: a picture, a field, a struck number; or for the content of a
 * cell that is in the stream already, a nested table or an article.
 */
export const elsewhere = "\ufffc";

/** Between digits that may be the thousands of one number: they are not of two lines. */
export const withinNumber = "\u00a0";

/** One cell of a row: its text and its place in the grid. */
export interface PlainCell<Anchor> {
  /** As printed, white space folded, zero-width characters dropped; a space may be `withinNumber`. */
  readonly text: string;
  /** The grid column it starts at, row spans of the rows above counted. */
  readonly column: number;
  readonly columnSpan: number;
  readonly rowSpan: number;
  readonly anchor: Anchor;
}

/** A row of a table. All tables lie in one stream; `table` tells them apart. */
export interface PlainRow<Anchor> {
  readonly kind: "row";
  /** Number of the table in the document, from 0. */
  readonly table: number;
  /** False for a row that the page hides. */
  readonly visible: boolean;
  readonly cells: readonly PlainCell<Anchor>[];
}

/** One paragraph, or one line that stands by itself. */
export interface PlainParagraph<Anchor> {
  readonly kind: "paragraph";
  /** As printed, white space folded, zero-width characters dropped; never empty. */
  readonly text: string;
  readonly visible: boolean;
  /** 1–6 for a heading element, else null. */
  readonly level: number | null;
  readonly anchor: Anchor;
}

/** What follows upon one another in a document. */
export type PlainBlock<Anchor> = PlainRow<Anchor> | PlainParagraph<Anchor>;

/** A link or embedded object of the page that may be the report itself. */
export interface Attachment {
  /** As written in the page. */
  readonly href: string;
  readonly text: string;
}

/** A document without its nodes: all that the second half of reading sees. */
export interface PlainDocument<Anchor> {
  readonly url: string | null;
  /** The document's own title. */
  readonly title: string;
  /** `<meta>` by name, lower case: pubdate, contentsource, articletitle … */
  readonly meta: Readonly<Record<string, string>>;
  readonly blocks: readonly PlainBlock<Anchor>[];
  /** Images large enough to be a table's picture. */
  readonly images: number;
  readonly attachments: readonly Attachment[];
  /** Addresses of frames whose document was not read. */
  readonly frames: readonly string[];
}
