import type { TextPlace } from "../report/reading";
import type { Claim } from "../report/schema";
import { printedAt } from "./fold";
import { readPeriod } from "./period";
import { readPhrases } from "./phrases";
import type { Sentence } from "./sentence";
import { elseWhy } from "./stated/disputes";
import { readDenied, readStated } from "./stated/index";
import {
  beginMemory,
  type Published,
  remember,
  rememberPublished,
  type Stated,
} from "./stated/reader";
import { strangeWord } from "./strange";
import { handling, has } from "./tags";
import { type Aside, nothingAside } from "./walk";
import { type ClaimContext, tellsNow } from "./whose";
import type { Tag } from "./words";

/** The claims of a text, and where each stands in it. */
export interface ReadClaims {
  readonly claims: Claim[];
  readonly places: Record<string, TextPlace>;
}

function namesDisclosure({ text }: Sentence): boolean {
  return /信息公开|政务公开|依申请|申请公开|公开申请|公开政府信息|政府信息[^，。；]{0,12}公开/.test(
    text.replace(/\s/g, ""),
  );
}

/** 引起行政复议2件, 被申请行政复议2件, 全年因此被复议2件, 因不服答复申请行政复议2件: of what is told before. */
const comesOf =
  /^\s*(?:全年|年内|本年度?)?(?:有申请人)?(?:因此|由此|因?(?:对|不服)答复|引[发起]|[被涉及提起申请发生行政]*(?:复议|诉讼))/;
/** Sentences before that may tell of the outcomes: keeps the reading of any text linear. */
const longestWay = 8;

/** 复议申请收到217件: of all who come to the organ that hears them. */
const heard = /收到|受理/;

/** 不予公开5件，其他处理3件。引起行政复议2件: what the requests of this section have come to. */
function followsOutcomes({ text, section }: Sentence, before: readonly Sentence[]): boolean {
  return (
    comesOf.test(text) &&
    !elseWhy.test(text) &&
    !heard.test(text) &&
    before.some(
      (each) =>
        each.section === section &&
        /(?:[予分]公开|无法提供|不予处理|其他处理)\s*[\d０-９]/.test(each.text),
    )
  );
}

/** （二）依申请公开情况: what follows it goes on to speak of that. */
function isHeading(sentence: Sentence | undefined): boolean {
  if (sentence === undefined || sentence.start > 0) return false;
  return sentence.text.length <= 30 && !/[。！？；]/.test(sentence.text);
}

/** 工伤认定方面。全年共受理187件: what a title names, and the lexicon does not know, is what is counted. */
function namesElse({ text, quantities }: Sentence, agency: string | null): boolean {
  return (
    quantities.length === 0 && /^[^，；]{2,20}$/.test(text) && strangeWord(text, agency) !== null
  );
}

/** Every word of denial has one of these, every period of the statistics its months. */
const denialOrPeriod = /[未没无零不月\u2e80-\u2fdf]|统计|期限/;

/** Which sentences can state something, and which are needed to understand one that does. */
function findTelling(sentences: readonly Sentence[]): boolean[] {
  const telling = sentences.map(
    ({ quantities, text }) => quantities.length > 0 || denialOrPeriod.test(text),
  );
  for (let at = sentences.length - 2; at >= 0; at--) {
    if (telling[at + 1] !== true || telling[at] === true) continue;
    const isLed = sentences[at + 1]?.paragraph === sentences[at]?.paragraph;
    telling[at] = isLed || isHeading(sentences[at]);
  }
  return telling;
}

/**
 * Kinds of claims that still hold after the year's end: what came within the year. 截至目前，已办结18件，
 * 无未办结 tells what has become of it since.
 */
const cameWithinYear = /(?:[rR]eceived|issued|[rR]eview|litigation|litigationDirect)$/;

const ofRequests =
  /^(?:received|concluded|carried|granted|partial|refused|unavailable|notHeld|declined)/;

/** No report states so many numbers; of a text that repeats itself for ever the rest is not read. */
const mostClaims = 500;

/** What the text states of the organ's own work in the report's year, number by number. */
export function readClaims(sentences: readonly Sentence[], context: ClaimContext): ReadClaims {
  const claims: Claim[] = [];
  const places: Record<string, TextPlace> = {};
  const telling = findTelling(sentences);
  const about: boolean[] = [];
  /** Which sentences have told of requests: these are about disclosure, whether they say so or not. */
  const told: boolean[] = [];
  // What stands behind ； goes on with its sentence, and so does what begins with 其中.
  const goesOn = sentences.map(({ paragraph, text }, at) => {
    const before = sentences[at - 1];
    if (before?.paragraph !== paragraph) return false;
    return /[；;]$/.test(before.text) || /^\s*其中/.test(text);
  });
  /** Where the statement begins and ends that each sentence belongs to. */
  const starts = [...sentences.keys()];
  const ends = [...sentences.keys()];
  for (const at of sentences.keys()) if (goesOn[at]) starts[at] = starts[at - 1] ?? at;
  for (let at = sentences.length - 2; at >= 0; at--)
    if (goesOn[at + 1]) ends[at] = ends[at + 1] ?? at;
  const isAbout = (at: number): boolean => {
    const sentence = sentences[at];
    if (sentence === undefined) return false;
    about[at] ??=
      namesDisclosure(sentence) ||
      followsOutcomes(sentence, sentences.slice(Math.max(0, at - longestWay), at)) ||
      (goesOn[at] === true && isAbout(at - 1));
    return about[at];
  };
  // Section four is about nothing else; its heading says so.
  const isNear = (at: number): boolean => {
    const last = ends[at] ?? at;
    const before = (starts[at] ?? at) - 1;
    // The heading behind speaks of what comes.
    const next = isHeading(sentences[last + 1]) ? at : last + 1;
    const goesBehind = sentences[at]?.paragraph === sentences[at - 1]?.paragraph;
    if (goesBehind && told[at - 1] === true) return true;
    return sentences[at]?.section === 4 || [before, at - 1, at, last, next].some(isAbout);
  };
  let topic: Tag | null = null;
  let titled = false;
  let aside: Aside = nothingAside;
  let now = false;
  let subset = false;
  let shown = false;
  let published: Published | null = null;
  const wholes: number[] = [];
  const parts: number[] = [];
  let listed: ReadonlySet<string> = new Set();
  let itemsTold = false;
  for (const [index, sentence] of sentences.entries()) {
    const before = sentences[index - 1];
    if (sentence.paragraph !== before?.paragraph && !isHeading(before)) {
      topic = null;
      titled = itemsTold = false;
    }
    if (!goesOn[index]) {
      // 2024年，…。累计收到17件: in that year; not 截至目前累计.
      const goneBefore = sentence.paragraph === before?.paragraph && aside.ownYear;
      const ownYear =
        goneBefore && !tellsNow(sentence.text, Number.POSITIVE_INFINITY, context.year);
      aside = { ...nothingAside, ownYear };
      now = subset = shown = false;
      published = null;
      listed = new Set();
    }
    if (!telling[index]) continue;
    if (claims.length >= mostClaims) break;
    const { clauses } = sentence;
    const read = readPhrases(clauses, topic, context, aside);
    ({ aside } = read);
    const setting = {
      folded: clauses.folded,
      year: context.year,
      own: isAbout(index),
      near: isNear(index),
      named: clauses.folded.indexOf("公开"),
      listed,
      wholes,
      parts,
      itemsTold,
    };
    titled = isAbout(index) ? false : titled || namesElse(sentence, context.agency);
    const memory = beginMemory(setting);
    memory.alien = titled;
    // 厅机关96件中，予以公开41件；无法提供30件
    memory.subset ||= subset && !has(clauses.pieces, ...handling);
    memory.published = published;
    // 公开行政许可312件；行政处罚20件
    memory.shown = shown;
    const found: Stated[] = [];
    for (const phrase of read.phrases) {
      if (phrase.is === "number") rememberPublished(memory, phrase);
      if (phrase.is === "number" && phrase.others) {
        memory.heard = readStated(phrase, beginMemory(setting))[0]?.kind ?? null;
        continue;
      }
      const all = phrase.is === "number" ? readStated(phrase, memory) : readDenied(phrase, memory);
      const stated = all.filter(
        ({ kind, from }) =>
          cameWithinYear.test(kind) || !(now || tellsNow(clauses.folded, from, context.year)),
      );
      remember(memory, phrase, stated);
      found.push(...stated);
    }
    now ||= tellsNow(clauses.folded, Number.POSITIVE_INFINITY, context.year);
    told[index] = [...memory.kinds].some((kind) => ofRequests.test(kind));
    ({ subset, shown, published } = memory);
    // 其中规划类17条；行政处罚68条
    if (published !== null && has(clauses.pieces, "part"))
      published = { ...published, sorted: true };
    topic = memory.alien ? (read.topic ?? "foreign") : read.topic;
    if (memory.kinds.size > 0) listed = new Set([...listed, ...memory.kinds]);
    itemsTold = memory.itemsTold;
    const period = readPeriod(clauses.folded);
    if (period !== null) found.push(period);
    found.sort((a, b) => a.to - b.to);
    for (const { kind, value, from, to, ...aside } of found) {
      const start = printedAt(clauses.source, from);
      const end = printedAt(clauses.source, to - 1) + 1;
      const id = `claim-${claims.length + 1}`;
      const text = sentence.text.slice(start - sentence.start, end - sentence.start);
      claims.push({ id, kind, value, text, section: sentence.section, ...aside });
      places[id] = { paragraph: sentence.paragraph, start, end };
    }
  }
  return { claims, places };
}
