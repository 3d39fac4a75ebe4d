import type { TextPlace } from "../report/reading";
import type { Claim } from "../report/schema";
import { readPieces } from "./clauses";
import { readPeriod } from "./period";
import { type ClaimContext, readPhrases } from "./phrases";
import type { Sentence } from "./sentence";
import { type Memory, readDenied, readStated, type Stated } from "./stated";
import type { Tag } from "./words";

/** The claims of a text, and where each stands in it. */
export interface ReadClaims {
  readonly claims: Claim[];
  readonly places: Record<string, TextPlace>;
}

function namesDisclosure({ text }: Sentence): boolean {
  return /信息公开|政务公开|依申请|申请公开|公开申请/.test(text.replace(/\s/g, ""));
}

/** （二）依申请公开情况: what follows it goes on to speak of that. */
function isHeading(sentence: Sentence | undefined): boolean {
  if (sentence === undefined || sentence.start > 0) return false;
  return sentence.text.length <= 30 && !/[。！？；]/.test(sentence.text);
}

/** What the text states of the organ's own work in the report's year, number by number. */
export function readClaims(sentences: readonly Sentence[], context: ClaimContext): ReadClaims {
  const claims: Claim[] = [];
  const places: Record<string, TextPlace> = {};
  const about = sentences.map(namesDisclosure);
  let topic: Tag | null = null;
  for (const [index, sentence] of sentences.entries()) {
    const before = sentences[index - 1];
    if (sentence.paragraph !== before?.paragraph && !isHeading(before)) topic = null;
    const clauses = readPieces(sentence);
    const read = readPhrases(clauses, topic, context);
    const memory: Memory = {
      folded: clauses.folded,
      year: context.year,
      own: about[index] === true,
      // Section four is about nothing else; its heading says so.
      near:
        sentence.section === 4 ||
        [index - 1, index, index + 1].some((each) => about[each] === true),
      kinds: new Set(),
      disputes: [],
      applied: null,
      alien: false,
      documentVerbs: [],
    };
    const found: Stated[] = [];
    for (const phrase of read.phrases) {
      const stated =
        phrase.is === "number" ? readStated(phrase, memory) : readDenied(phrase, memory);
      for (const each of stated) memory.kinds.add(each.kind);
      found.push(...stated);
    }
    topic = memory.alien ? (read.topic ?? "foreign") : read.topic;
    const period = readPeriod(clauses.folded);
    if (period !== null) found.push({ kind: "period", value: period.year, ...period });
    found.sort((a, b) => a.to - b.to);
    for (const { kind, value, from, to, column, approximate } of found) {
      const start = clauses.at[from] ?? sentence.start;
      const end = (clauses.at[to - 1] ?? start) + 1;
      const id = `claim-${claims.length + 1}`;
      const text = sentence.text.slice(start - sentence.start, end - sentence.start);
      claims.push({
        id,
        kind,
        value,
        text,
        section: sentence.section,
        ...(column === undefined ? {} : { column }),
        ...(approximate === undefined ? {} : { approximate }),
      });
      places[id] = { paragraph: sentence.paragraph, start, end };
    }
  }
  return { claims, places };
}
