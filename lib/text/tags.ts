/** Asking the pieces of a sentence for the parts of speech that its words have. */
import type { Piece } from "./clauses";
import type { Tag } from "./words";

/** What may become of a request: the rows and groups of table three. */
export const outcomes: readonly Tag[] = [
  ...(["granted", "partial", "refused", "unavailable", "notHeld", "declined", "other"] as const),
];
/** The groups of table four, and 行政诉讼 without saying which. */
export const disputeKinds: readonly Tag[] = [
  ...(["review", "litigation", "litigationDirect", "litigationAfterReview"] as const),
];
/** The documents that table two counts. */
export const documentKinds: readonly Tag[] = ["normativeDocuments", "regulations"];
/** The decisions that table two counts. */
export const decisions: readonly Tag[] = ["licences", "penalties", "coercion"];
/** What is done with requests. */
export const handling: readonly Tag[] = ["received", "handled", "concluded", "ongoing"];
/** In which way a request came: one has come in one way, however many channels publish an item. */
export const way = /信|邮|网|线|当面|现场|窗口|传真|平台|书面|纸质|电子|快递/;
/** 结转 and what says the same. */
export const carrying: readonly Tag[] = ["carry", "carryOut"];

const columns: Readonly<Partial<Record<Tag, string>>> = {
  naturalPerson: "naturalPerson",
  citizen: "naturalPerson",
  business: "business",
  research: "research",
  nonprofit: "nonprofit",
  legalService: "legalService",
};
/** Who asks for information: the columns of table three. */
export const applicants = Object.keys(columns) as Tag[];

/** The column of table three for a kind of applicant; undefined for what is none. */
export function columnOf(tag: Tag | undefined): string | undefined {
  return columns[tag ?? "unknown"];
}

/** The word's part of speech; null for what is no word. */
export function tagOf(piece: Piece | undefined): Tag | null {
  return piece?.is === "word" ? piece.tag : null;
}

/** True for one of the parts of speech. */
export function isOneOf(tag: Tag | null | undefined, tags: readonly Tag[]): tag is Tag {
  return tag != null && tags.includes(tag);
}

/** True when the piece is one of these marks. */
export function isMark(piece: Piece | undefined, ...marks: readonly string[]): boolean {
  return piece?.is === "mark" && marks.includes(piece.text);
}

/** True when one of the words is of one of the parts of speech. */
export function has(pieces: readonly Piece[], ...tags: readonly Tag[]): boolean {
  for (const each of pieces) if (each.is === "word" && tags.includes(each.tag)) return true;
  return false;
}

/** The parts of speech among `tags` that occur, each once, in the order of the text. */
export function tagsIn(pieces: readonly Piece[], tags: readonly Tag[]): Tag[] {
  const found: Tag[] = [];
  for (const each of pieces)
    if (each.is === "word" && tags.includes(each.tag) && !found.includes(each.tag))
      found.push(each.tag);
  return found;
}

/** Where the first word of one of the parts of speech stands; −1 for nowhere. */
export function firstOf(pieces: readonly Piece[], tags: readonly Tag[]): number {
  return pieces.findIndex((each) => each.is === "word" && tags.includes(each.tag));
}

/** Where the last word of one of the parts of speech stands; −1 for nowhere. */
export function lastOf(pieces: readonly Piece[], tags: readonly Tag[]): number {
  return pieces.findLastIndex((each) => each.is === "word" && tags.includes(each.tag));
}

/** Whether the piece at `at` says that something has come to the number behind: 增加到, 降至. */
export function comesTo(pieces: readonly Piece[], at: number): boolean {
  const piece = pieces[at];
  return (
    tagOf(piece) === "compare" &&
    (/[到至]$/.test(piece?.text ?? "") || /^[到至]$/.test(pieces[at + 1]?.text ?? ""))
  );
}

/** May stand between a number and the verb behind it, or before a number that has none. */
const light: readonly Tag[] = [
  ...([
    "filler",
    "all",
    "about",
    "total",
    "own",
    "thisYear",
    "disclosure",
    "application",
    "matter",
  ] as const),
  ...(["part", "several", "various", "ways", "through", "cumulative", "information"] as const),
  "since",
  // A sentence of which this is another's area is none of the organ's own.
  "area",
];

/** True for a word that names nothing else that could be counted. */
export function isLightWord(piece: Piece): boolean {
  return piece.is === "word" && light.includes(piece.tag);
}

/** True when no word but years and light ones is among the pieces. */
export function isLight(pieces: readonly Piece[]): boolean {
  return pieces.every((each) => each.is === "year" || isLightWord(each));
}
