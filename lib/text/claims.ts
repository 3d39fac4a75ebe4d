import type { TextPlace } from "../report/reading";
import type { Claim } from "../report/schema";
import { type Piece, readPieces } from "./clauses";
import { namesOrgan, ownsArea, ownsName } from "./scope";
import type { Quantity, Sentence } from "./sentence";
import type { Tag } from "./words";

/** Who reports on which year, as far as the page says. */
export interface ClaimContext {
  readonly year: number | null;
  readonly agency: string | null;
}

/** The claims of a text, and where each stands in it. */
export interface ReadClaims {
  readonly claims: Claim[];
  readonly places: Record<string, TextPlace>;
}

interface Found {
  readonly kind: string;
  readonly value: number;
  /** Offsets in the folded sentence. */
  readonly from: number;
  readonly to: number;
  readonly approximate?: boolean;
  readonly column?: string | undefined;
}

const results: readonly Tag[] = [
  "granted",
  "partial",
  "refused",
  "unavailable",
  "notHeld",
  "declined",
  "other",
];
const disputes: readonly Tag[] = [
  "review",
  "litigation",
  "litigationDirect",
  "litigationAfterReview",
];
const disputeColumns: readonly Tag[] = ["upheld", "corrected", "otherResult", "pending"];
const documents: readonly Tag[] = ["normativeDocuments", "regulations"];
const documentVerbs: readonly Tag[] = ["issued", "repealed", "inForce"];
const decisions: readonly Tag[] = ["licences", "penalties", "coercion"];
const applicants: readonly Tag[] = [
  "naturalPerson",
  "business",
  "research",
  "nonprofit",
  "legalService",
];
const verbs: readonly Tag[] = ["received", "handled", "concluded", "ongoing"];
const topics: readonly Tag[] = [
  ...disputes,
  ...documents,
  ...decisions,
  "application",
  "fee",
  "foreign",
  "publish",
];
const caseCounters = [..."件宗起例份封条项个", "件次", "份次"];
const itemCounters = [..."条件篇项份个", "条次", "件次"];
/** What may stand between a verb and its number without changing what is counted. */
const transparent: readonly (Tag | "unknown")[] = [
  ...applicants,
  ...verbs,
  "filler",
  "total",
  "own",
  "thisYear",
  "disclosure",
  "application",
  "organisations",
  "matter",
  "several",
  "information",
];

function tagOf(piece: Piece | undefined): Tag | "unknown" | null {
  return piece?.is === "word" ? piece.tag : null;
}

function has(pieces: readonly Piece[], ...tags: readonly (Tag | "unknown")[]): boolean {
  return pieces.some((each) => each.is === "word" && tags.includes(each.tag));
}

function kindsIn(pieces: readonly Piece[], tags: readonly Tag[]): Tag[] {
  return tags.filter((tag) => has(pieces, tag));
}

function lastOf(pieces: readonly Piece[], tags: readonly (Tag | "unknown")[]): number {
  return pieces.findLastIndex((each) => each.is === "word" && tags.includes(each.tag));
}

/** 行政诉讼未经复议直接起诉 names one group, not two. */
function disputesIn(pieces: readonly Piece[]): Tag[] {
  const kinds = kindsIn(pieces, disputes);
  const exact = kinds.some((each) => each.startsWith("litigation") && each !== "litigation");
  return exact ? kinds.filter((each) => each !== "litigation") : kinds;
}

/** carriedIn or carriedOut, by the years named beside 结转; null when they do not say. */
function carryOf(pieces: readonly Piece[], year: number | null): string | null {
  const years = pieces.flatMap((each) => (each.is === "year" ? [each.year] : []));
  const [first] = years;
  const last = years.at(-1);
  if (has(pieces, "lastYear")) return "carriedIn";
  if (has(pieces, "nextYear")) return "carriedOut";
  if (year === null || first === undefined || last === undefined) return null;
  if (first < year) return "carriedIn";
  return last > year ? "carriedOut" : null;
}

/** Reads one sentence; `topic` is what the sentence before it spoke of. */
function readSentence(
  sentence: Sentence,
  context: ClaimContext,
  before: Tag | null,
  disclosed: boolean,
): { found: Found[]; topic: Tag | null } {
  const { folded, pieces } = readPieces(sentence);
  const found: Found[] = [];
  let topic = before;
  let otherTime = false;
  let otherScope = false;
  let comparing = false;
  let part = false;
  let depth = 0;
  let clause = 0;
  let left = 0;
  let lastKind: string | null = null;
  const seen = new Set<string>();
  const disputesSeen: string[] = [];

  const clauseEnd = (from: number) => {
    let end = from;
    while (end < pieces.length && pieces[end]?.is !== "mark") end++;
    return end;
  };
  const add = (kind: string, value: number, from: number, to: number, extra?: Partial<Found>) => {
    found.push({ kind, value, from, to, ...extra });
    seen.add(kind);
  };

  /** A clause before the verb that ends in another organ's name is about that organ. */
  const otherOrgan = (head: number): boolean => {
    let end = head;
    while (end > clause) {
      const tag = tagOf(pieces[end - 1]);
      if (tag !== "filler" && tag !== "total" && tag !== "thisYear") break;
      end--;
    }
    let start = end;
    while (start > clause && pieces[start - 1]?.is === "word") start--;
    const words = folded.slice(pieces[start]?.from ?? 0, pieces[end - 1]?.to ?? 0);
    return (
      end > clause &&
      namesOrgan(words) &&
      !/[我本]/.test(words.slice(-6)) &&
      !ownsName(words, context.agency)
    );
  };

  const readNumber = (index: number, quantity: Quantity, piece: Piece) => {
    let start = left;
    const mark = pieces[start - 1];
    // 收到申请：12件
    if (mark?.is === "mark" && mark.mark === "：" && index === start) {
      start--;
      while (start > 0 && pieces[start - 1]?.is === "word") start--;
    }
    const words = pieces.slice(start, index);
    const right = pieces.slice(index + 1, nextStop(index + 1));
    const { value, counter, approximate } = quantity;
    const from = pieces[start]?.from ?? piece.from;
    const mine = approximate ? { approximate } : {};
    if (comparing || otherTime || otherScope || has(words, "plan", "compare", "otherTime")) return;
    if (topic === "fee") {
      if (counter === "元" && has(words, "fee", "collect", "total"))
        add("informationFee", value, from, piece.to, mine);
      return;
    }
    const counts = counter === null ? value === 0 || true : caseCounters.includes(counter);
    if (counter === "%" || (!counts && !itemCounters.includes(counter ?? ""))) return;

    const carries = has(words, "carry")
      ? carryOf([...words, ...right], context.year)
      : has(right, "carry") && !has(words, ...verbs, ...results)
        ? carryOf(right, context.year)
        : undefined;
    if (carries !== undefined) {
      if (carries === null || topic === "foreign" || disputesIn(words).length > 0) return;
      const to = has(words, "carry")
        ? piece.to
        : (right[lastOf(right, ["carry", "nextYear", "lastYear"])]?.to ?? piece.to);
      if (!has(words, "item") && !seen.has(carries)) add(carries, value, from, to, mine);
      return;
    }

    const named = disputesIn(words);
    const rightNamed =
      named.length === 0 && words.every((each) => transparent.includes(tagOf(each) ?? "unknown"))
        ? disputesIn(right)
        : [];
    const column = kindsIn(words, disputeColumns)[0] ?? kindsIn(right, disputeColumns)[0];
    if (
      named.length > 0 ||
      rightNamed.length > 0 ||
      (column !== undefined && disputesSeen.length > 0)
    ) {
      const kinds = named.length > 0 ? named : rightNamed;
      if (!disclosed || topic === "foreign") return;
      if (kinds.length === 0 && column !== undefined) {
        const base = disputesSeen.at(-1);
        if (disputesSeen.length === 1 && base !== undefined)
          add(`${base}.${column}`, value, from, piece.to, mine);
        return;
      }
      if (kinds.length > 1 && value !== 0) return;
      const inside =
        column !== undefined && (has(words, column) || right.length === 1) ? `.${column}` : "";
      for (const kind of kinds) {
        if (inside === "" && !disputesSeen.includes(kind)) disputesSeen.push(kind);
        add(`${kind}${inside}`, value, from, piece.to, mine);
      }
      return;
    }
    if (has(words, "item") || topic === "foreign" || (topic !== null && disputes.includes(topic)))
      return;

    const outcomes = kindsIn(words, results);
    const after = outcomes.length === 0 && !has(words, ...verbs) ? kindsIn(right, results) : [];
    const outcome = outcomes.length > 0 ? outcomes : after;
    if (outcome.length > 0) {
      const both =
        outcome.length === 2 && outcome.includes("granted") && outcome.includes("partial");
      const kind = both ? "grantedOrPartial" : outcome.length === 1 ? outcome[0] : undefined;
      const tail = words.slice(lastOf(words, results) + 1);
      if (kind === undefined || !counts || has(tail, "unknown", "foreign", "channel")) return;
      if (has(right, "item") && after.length > 0) return;
      const to = after.length > 0 ? (right[lastOf(right, results)]?.to ?? piece.to) : piece.to;
      const columns = kindsIn(tail, applicants);
      add(kind, value, from, to, {
        ...mine,
        ...(columns.length === 1 ? { column: columns[0] } : {}),
      });
      lastKind = kind;
      return;
    }

    const columns = kindsIn(words, applicants);
    const head = words.findLastIndex(
      (each, at) =>
        each.is === "word" &&
        verbs.includes(each.tag as Tag) &&
        !folded.startsWith("的", words[at]?.to ?? 0),
    );
    if (documents.some((each) => each === topic)) {
      const kinds = kindsIn(words, documentVerbs);
      const verb = kinds[0];
      const tail = words.slice(lastOf(words, [...documentVerbs, ...documents]) + 1);
      if (verb === undefined || has(words, "publish", "foreign", "unknown") || has(tail, "unknown"))
        return;
      if (kinds.length > 1 && value !== 0) return;
      for (const each of kinds) add(`${topic}.${each}`, value, from, piece.to, mine);
      return;
    }
    const decided = kindsIn(words, decisions);
    if (decided.length > 0) {
      const tail = words.slice(lastOf(words, decisions) + 1);
      if (
        has(words, "publish", "issued", "information", "matter", "foreign", "channel") ||
        has(tail, "unknown")
      )
        return;
      if (decided.length > 1 && value !== 0) return;
      for (const each of decided) add(each, value, from, piece.to, mine);
      return;
    }
    if (head === -1) {
      if (columns.length === 1 && lastKind !== null) {
        if (!has(words, "unknown", "foreign", "organisations"))
          add(lastKind, value, from, piece.to, { ...mine, column: columns[0] });
        return;
      }
      if (has(words, "publish", "issued"))
        readDisclosed(words, start, quantity, piece, from);
      else if (
        has(words, "application") &&
        !part &&
        !seen.has("received") &&
        !has(words, "unknown", "channel", "foreign", "item", "organisations") &&
        counts
      ) {
        add("received", value, from, piece.to, {
          ...mine,
          ...(columns.length === 1 ? { column: columns[0] } : {}),
        });
        lastKind = "received";
      } else if (
        has(right, "concluded") &&
        !seen.has("concluded") &&
        topic !== "publish" &&
        !has(words, "unknown")
      ) {
        add("concluded", value, from, right[lastOf(right, ["concluded"])]?.to ?? piece.to, mine);
      } else if (has(right, "ongoing") && !has(words, "unknown")) {
        add("carriedOut", value, from, right[lastOf(right, ["ongoing"])]?.to ?? piece.to, mine);
      }
      return;
    }
    if (!counts || otherOrgan(start + head)) return;
    const object = words.slice(head + 1);
    const applied = has(words, "application") || topic === "application";
    if (has(object, "foreign", "channel", "item", "organisations", "publish", "issued", "fee"))
      return;
    if (has(object, "unknown") && !has(object, "application")) return;
    const noun = right[0];
    if (
      !has(object, "application") &&
      (tagOf(noun) === "unknown" ||
        has(right.slice(0, 3), "foreign", "information", ...decisions, ...documents))
    )
      return;
    if (!applied && topic !== null) return;
    const tag =
      has(words, "received") && tagOf(words[head]) !== "ongoing"
        ? receivedOr(words, head)
        : tagOf(words[head]);
    const limited = has(words, "channel") && !has(words, "several");
    const kind = tag === "ongoing" ? "carriedOut" : tag === "concluded" ? "concluded" : "received";
    if (tag === "handled" && !has(words, "application")) return;
    if (limited || columns.length > 1) return;
    const fresh = folded.startsWith("新收", words[head]?.from);
    if (columns.length === 0 && ((part && kind === "received" && !fresh) || seen.has(kind))) {
      if (!(kind === "received" && fresh)) return;
    }
    add(kind, value, from, piece.to, {
      ...mine,
      ...(columns.length === 1 ? { column: columns[0] } : {}),
    });
    lastKind = kind;
  };

  const receivedOr = (words: readonly Piece[], head: number): Tag | "unknown" | null => {
    const at = words.findIndex((each) => tagOf(each) === "received");
    return folded.startsWith("的", words[at]?.to ?? 0) ? tagOf(words[head]) : "received";
  };

  const readDisclosed = (
    words: readonly Piece[],
    start: number,
    quantity: Quantity,
    piece: Piece,
    from: number,
  ) => {
    const verb = words.findIndex((each) => tagOf(each) === "publish" || tagOf(each) === "issued");
    if (verb === -1 || part || seen.has("disclosed") || depth > 0) return;
    const counter = quantity.counter ?? "";
    const object = words.slice(verb + 1);
    const stated =
      has(object, "information") || folded.startsWith("主动公开", words[verb]?.from ?? 0);
    if (!itemCounters.includes(counter) || !stated) return;
    if (has(object, "unknown", "foreign", "channel", "application", ...documents, ...decisions))
      return;
    const sofar = pieces.slice(0, start + verb);
    const channels = sofar.filter((each) => tagOf(each) === "channel");
    const listed =
      has(sofar, "several") || (channels.length > 1 && folded.slice(0, piece.from).includes("、"));
    if ((channels.length > 0 || has(sofar, "through")) && !listed) return;
    add(
      "disclosed",
      quantity.value,
      from,
      piece.to,
      quantity.approximate ? { approximate: true } : {},
    );
  };

  const readNegation = (from: number, to: number) => {
    const words = pieces.slice(from, to);
    const at = words.findIndex((each) => tagOf(each) === "negation");
    if (at === -1 || otherTime || otherScope || comparing || has(words, "plan", "otherTime"))
      return;
    let object = words.slice(at + 1);
    if (has(object, "negation")) return;
    let start = from;
    if (object.every((each) => tagOf(each) === "filler")) {
      object = words.slice(0, at);
      const mark = pieces[from - 1];
      if (object.length === 0 && mark?.is === "mark" && mark.mark === "：") {
        start--;
        while (start > 0 && pieces[start - 1]?.is === "word") start--;
        object = pieces.slice(start, from - 1);
      }
    }
    const first = pieces[start]?.from ?? 0;
    const last = pieces[to - 1]?.to ?? 0;
    if (has(object, "foreign", "item", "notNegation")) return;
    if (has(object, "carry")) {
      const kind = carryOf(object, context.year);
      if (kind !== null) add(kind, 0, first, last);
      return;
    }
    const named = disputesIn(object);
    if (named.length > 0) {
      const column = kindsIn(object, disputeColumns)[0];
      if (!disclosed || (column !== undefined && named.length > 1)) return;
      for (const kind of named)
        add(column === undefined ? kind : `${kind}.${column}`, 0, first, last);
      return;
    }
    const kinds = kindsIn(object, documents);
    if (kinds.length > 0) {
      if (has(object, "publish", "unknown")) return;
      for (const kind of kinds)
        for (const verb of kindsIn(object, documentVerbs)) add(`${kind}.${verb}`, 0, first, last);
      return;
    }
    if (has(object, "fee")) {
      add("informationFee", 0, first, last);
      return;
    }
    const decided = kindsIn(object, decisions);
    if (decided.length > 0) {
      if (!has(object, "publish", "information", "matter", "unknown", "issued"))
        for (const each of decided) add(each, 0, first, last);
      return;
    }
    if (has(object, "concluded", "handled", "ongoing", "channel", "publish", ...results)) return;
    if (kindsIn(object, applicants).length === 1 || seen.has("noneReceived")) return;
    const asked = has(object, "application");
    if (asked || (has(object, "received") && topic === "application" && !has(object, "unknown"))) {
      if (otherOrgan(from + at)) return;
      add("noneReceived", 0, first, last);
    }
  };

  const nextStop = (from: number) => {
    let end = from;
    while (end < pieces.length && pieces[end]?.is !== "mark" && pieces[end]?.is !== "number") end++;
    return end;
  };

  let counted = false;
  let end = clauseEnd(0);
  for (const [index, piece] of pieces.entries()) {
    if (piece.is === "mark") {
      if (!counted) readNegation(clause, index);
      if (piece.mark === "（") depth++;
      else if (piece.mark === "）") depth = Math.max(0, depth - 1);
      else if (piece.mark !== "：" && depth === 0) comparing = false;
      clause = index + 1;
      left = index + 1;
      counted = false;
      end = clauseEnd(clause);
      continue;
    }
    const carrying = has(pieces.slice(clause, end), "carry");
    if (piece.is === "year" && !carrying && !comparing) {
      if (context.year !== null) otherTime = piece.year !== context.year;
    } else if (piece.is === "digits" && folded.charAt(piece.to - 1) === "月") {
      const month = folded.slice(piece.from, piece.to - 1);
      if (!comparing) otherTime = otherTime || month !== "12";
      if (month === "12") otherTime = false;
    } else if (piece.is === "number") {
      readNumber(index, piece.quantity, piece);
      left = index + 1;
      counted = true;
    } else if (piece.is === "word") {
      const { tag } = piece;
      const word = folded.slice(piece.from, piece.to);
      if (tag === "lastYear" && !carrying && !comparing) otherTime = true;
      if (tag === "thisYear") otherTime = false;
      if (tag === "compare") comparing = true;
      if (tag === "part") part = true;
      if (tag === "elsewhere") otherScope = true;
      if (tag === "area") otherScope = !ownsArea(word, context.agency);
      if (tag === "own") otherScope = false;
      if (tag === "application") {
        const previous = pieces[index - 1];
        const near = tagOf(previous);
        if (near !== null && disputes.includes(near as Tag)) continue;
        const alien =
          word === "申请" &&
          (near === "unknown" || near === "foreign" || decisions.includes(near as Tag));
        topic = alien ? "foreign" : "application";
      } else if (tag !== "unknown" && topics.includes(tag)) topic = tag;
      else if (tag !== "unknown" && results.includes(tag) && topic !== "foreign")
        topic = "application";
    }
  }
  if (!counted) readNegation(clause, pieces.length);
  return { found, topic };
}

/** `1月1日` of one year to `12月31日` of the same, where the sentence speaks of statistics. */
function readPeriod(folded: string): { year: number; from: number; to: number } | null {
  const about = /统计|数据|期限/.exec(folded);
  if (about === null) return null;
  const range = /(\d{4})年0?1月0?1日[起开始]{0,2}[至到~-]{1,2}(\d{4}年)?12月31日/.exec(folded);
  if (range === null || range.index < about.index) return null;
  const year = Number(range[1]);
  if (range[2] !== undefined && range[2] !== `${year}年`) return null;
  return { year, from: about.index, to: range.index + range[0].length };
}

/** What the text states of the organ's own work in the report's year, number by number. */
export function readClaims(sentences: readonly Sentence[], context: ClaimContext): ReadClaims {
  const claims: Claim[] = [];
  const places: Record<string, TextPlace> = {};
  const about = sentences.map((each) =>
    /信息公开|依申请|公开申请|政务公开/.test(each.text.replace(/\s/g, "")),
  );
  let topic: Tag | null = null;
  let paragraph = -1;
  for (const [index, sentence] of sentences.entries()) {
    if (sentence.paragraph !== paragraph) topic = null;
    paragraph = sentence.paragraph;
    const { folded, at } = readPieces(sentence);
    const disclosed = [index - 1, index, index + 1].some((each) => about[each] === true);
    const read = readSentence(sentence, context, topic, disclosed);
    topic = read.topic;
    const period = readPeriod(folded.replaceAll(" ", ""));
    const all: Found[] = [...read.found];
    if (period !== null)
      all.push({ kind: "period", value: period.year, from: period.from, to: period.to });
    for (const { kind, value, from, to, approximate, column } of all) {
      const start = at[from] ?? sentence.start;
      const end = (at[to - 1] ?? start) + 1;
      const id = `claim-${claims.length + 1}`;
      claims.push({
        id,
        kind,
        value,
        text: sentence.text.slice(start - sentence.start, end - sentence.start),
        section: sentence.section,
        ...(column === undefined ? {} : { column }),
        ...(approximate === true ? { approximate } : {}),
      });
      places[id] = { paragraph: sentence.paragraph, start, end };
    }
  }
  return { claims, places };
}
