/** How the readers of this folder take a phrase, and what they may remember of its sentence. */
import type { Piece } from "../clauses";
import type { Denial, Phrase } from "../phrase";
import { decisions, disputeKinds, firstOf, has, lastOf, outcomes, tagOf } from "../tags";
import type { Tag } from "../words";
import { ofSome, opensSubset } from "./subset";

/** A claim before it has an id; offsets in the folded sentence. */
export interface Stated {
  readonly kind: string;
  readonly value: number;
  readonly from: number;
  readonly to: number;
  readonly approximate?: boolean;
  readonly column?: string;
}

/** What is known of a sentence before its first number is read. */
export interface Setting {
  readonly folded: string;
  readonly year: number | null;
  /** Information disclosure is named in this sentence; in this or one beside it. */
  readonly own: boolean;
  readonly near: boolean;
  /** Where the sentence first speaks of disclosure; −1 where it does not. */
  readonly named: number;
  /** The kinds stated before the ； that this goes on behind. */
  readonly listed: ReadonlySet<string>;
  /** What the text has told of all requests so far: how many came, were carried in, answered. */
  readonly wholes: number[];
  /** Numbers of some of them, told behind 其中. */
  readonly parts: number[];
  /** The paragraph has told how many items were published, by a channel or in all. */
  itemsTold: boolean;
}

/** What the sentence has stated so far; only `remember` writes it. */
interface Said {
  readonly kinds: Set<string>;
  /** The numbers of the outcomes in the order of the text. */
  readonly outcomes: number[];
  /** Groups of disputes in the order of the text. */
  readonly disputes: string[];
  /** The group of which the last number of a dispute told what came of it; null where it counted a group. */
  parted: string | null;
  /** The number before was of one kind of applicant. */
  column: boolean;
  /** How many numbers of one kind of applicant there were. */
  columns: number;
  /** The number before states something, or none has been read. */
  told: boolean;
  /** All the requests that came have been counted, not one kind of applicant only. */
  whole: boolean;
  /** Where the words end that told of the requests carried in. */
  carried: number;
  /** What those that came or were answered were counted by; null where none have been. */
  counter: string | null;
}

/** Items that the organ has published, 公开各类信息183条. */
export interface Published {
  readonly counter: string | null;
  /** They are sorted in the sentence before, and this one goes on with it. */
  readonly sorted: boolean;
}

/** What a reader leaves for those that read the numbers behind. */
interface Left {
  /** The kind that a number for one kind of applicant is a part of. */
  applied: string | null;
  /** Something else than requests has been counted by a verb of handling. */
  alien: boolean;
  /** What follows is said of some of the requests. */
  subset: boolean;
  /** The requests last counted ask for something else, or are those of one kind of asker. */
  strange: boolean;
  /** The kind whose parts have been counted one by one, so that their sum is still to come. */
  summed: string | null;
  /** Decisions were last said to be published, not made. */
  shown: boolean;
  /** Where the last dispute ends of which it is not certain that it is one of the organ's own. */
  doubted: number;
  /** What was last said to be done with documents. */
  documentVerbs: readonly Tag[];
  /** The kind of the number before, where it is one of another organ or time. */
  heard: string | null;
  /** The published items last counted. */
  published: Published | null;
}

/** What a reader may know of the sentence beside its phrase. */
export type Memory = Setting & Said & Left;

/** Null: these words are not this reader's; an empty list: they are, and state nothing certain. */
export type Reader = (phrase: Phrase, memory: Memory) => Stated[] | null;

/** The same of a clause that says there was none. */
export type Denier = (denial: Denial, memory: Memory) => string[] | null;

/** 从申请主体看, 按申请人类型分, 新收申请中, 申请人中企业12件: what is told next are kinds of those who asked. */
const byApplicant =
  /^(?:[从按就]|(?:本年|新收|收到|受理|[登接]收)的?)?(?:政府信息公开)?申请(?:(?:主体|人|者)(?:类[型别]|身份|性质|构成|结构|分类|情况)?(?:来?看|上看|分|划分|统计|方面|：)|人中|中，)/;

/** The memory with which the reading of a sentence begins. */
export function beginMemory(setting: Setting): Memory {
  const { folded, year, own, near, named, listed, wholes, parts, itemsTold } = setting;
  const counted = ["received", "concluded"].filter((each) => listed.has(each));
  // Field by field: spreading the setting was a quarter of the time of all reading of text.
  return {
    folded,
    year,
    own,
    near,
    named,
    listed,
    wholes,
    parts,
    itemsTold,
    kinds: new Set(),
    outcomes: [],
    disputes: [],
    parted: null,
    column: false,
    columns: 0,
    told: true,
    whole: false,
    carried: Number.NEGATIVE_INFINITY,
    counter: null,
    // 收到申请158件；自然人132件
    applied:
      counted.length === 1 ? (counted[0] ?? null) : byApplicant.test(folded) ? "received" : null,
    alien: false,
    subset: ofSome.test(folded),
    strange: false,
    summed: null,
    shown: false,
    doubted: Number.NEGATIVE_INFINITY,
    documentVerbs: [],
    heard: null,
    published: null,
  };
}

/** Keeps what a number, whosever it is, counts of published items. */
export function rememberPublished(memory: Memory, { left, quantity }: Phrase): void {
  if (has(left, "information") && has(left, "publish", "issued"))
    memory.published = { counter: quantity.counter, sorted: false };
}

/** 公开信息183条，其中行政复议类39条、依申请公开类12条: what the items are about is counted, and nothing else. */
export function sortsPublished({ left, part, quantity }: Phrase, { published }: Memory): boolean {
  if (published?.counter !== quantity.counter || !(part || published.sorted)) return false;
  const first = left.findIndex((each) => !has([each], "part", "filler"));
  return has(left.slice(first, first + 1), "application", ...disputeKinds, ...decisions);
}

function isOutcome(kind: string): boolean {
  return kind === "grantedOrPartial" || outcomes.some((each) => each === kind);
}

/** Keeps what a phrase has stated. */
export function remember(memory: Memory, phrase: Phrase | Denial, stated: readonly Stated[]): void {
  // 收到57件，占12%，其中
  if (phrase.is === "denial" || phrase.quantity.counter !== "%") memory.told = stated.length > 0;
  // 法人或其他组织申请362件，其中商业企业249件
  if (phrase.is === "number" && memory.applied !== null)
    memory.told ||= has(phrase.left, "organisations");
  if (phrase.is === "number") memory.subset ||= opensSubset(phrase, stated, memory);
  if (phrase.is === "number" && phrase.part && stated.length === 0)
    memory.parts.push(phrase.quantity.value);
  // 职业索赔人申请97件，公开12件、不予处理21件
  const asked = phrase.is === "number" && has(phrase.left, "application");
  if (asked) memory.strange = phrase.topic === "foreign" && stated.length === 0;
  memory.column = stated.some(({ column }) => column !== undefined);
  if (memory.column) memory.columns++;
  for (const { kind, value, to, column } of stated) {
    memory.kinds.add(kind);
    if (isOutcome(kind) && column === undefined) memory.outcomes.push(value);
    if (kind === "received" && column === undefined) memory.whole = true;
    if (kind === "received" || kind === "concluded") {
      memory.strange = false;
      if (phrase.is === "number") memory.counter = phrase.quantity.counter;
    }
    if (/^(?:received|carriedIn|concluded)$/.test(kind) && column === undefined)
      memory.wholes.push(value);
    if (kind === "carriedIn") memory.carried = to;
    // 收到3件。其中自然人3件: that kind has asked for all.
    if (kind === "received" && memory.wholes[0] === value) memory.whole = true;
    const group = disputeKinds.find((each) => kind === each || kind.startsWith(`${each}.`));
    if (group !== undefined) memory.parted = kind === group ? null : group;
    if (group !== undefined && value > 0 && !memory.disputes.includes(group))
      memory.disputes.push(group);
  }
}

/** The number of a phrase as a claim of a kind. */
export function state(phrase: Phrase, kind: string, to = phrase.to, column?: string): Stated {
  const { quantity, from } = phrase;
  return {
    kind,
    value: quantity.value,
    from,
    to,
    ...(quantity.approximate ? { approximate: true } : {}),
    ...(column === undefined ? {} : { column }),
  };
}

const caseCounters = [..."件宗起例份封条项个", "件次", "份次"];

/** 查封、扣押等行政强制措施: what is named before 等 are some of what the word behind it counts. */
export function withoutExamples(left: readonly Piece[], counted: readonly Tag[]): readonly Piece[] {
  const several = firstOf(left, counted) - 1;
  if (several < 0 || tagOf(left[several]) !== "several") return left;
  return left.filter((each, at) => at > several || !has([each], "unknown", "foreign", "several"));
}

/** 发布规范性文件、政策解读等信息: what is named before 等 is some of the information that is counted. */
export function areExamples(left: readonly Piece[], named: readonly Tag[]): boolean {
  const several = lastOf(left, ["several"]);
  const last = lastOf(left, named);
  return last >= 0 && several > last && has(left.slice(several), "information");
}

/** 其中涉及行政处罚3件: what is counted is only about what is named. */
export function tellsAbout(left: readonly Piece[], named: readonly Tag[]): boolean {
  return tagOf(left[firstOf(left, named) - 1]) === "about";
}

/** True when the words name the organ or its own area, and not all of it: 本局247件, 我县103件. */
export function namesOwn(pieces: readonly Piece[], folded: string): boolean {
  return pieces.some(
    (each) => has([each], "own") || (has([each], "area") && folded.charAt(each.from) !== "全"),
  );
}

/** True when requests, disputes or documents are counted this way. */
export function countsCases({ quantity, left, right }: Phrase): boolean {
  // 20个工作日, 收到33次申请, 收到申请33次
  const { counter } = quantity;
  if (counter === "个" && right.length === 0) return true;
  if (counter === "个" || counter === "次")
    return has([...left.slice(-1), ...right.slice(0, 1)], "application");
  return quantity.counter === null || caseCounters.includes(quantity.counter);
}

/** A number of several things is that of each only when it is 0, or 各 or 均为 says so. */
export function meansEach({ quantity, left }: Phrase): boolean {
  return quantity.value === 0 || tagOf(left.at(-1)) === "various" || has(left.slice(-2), "all");
}

/** True when requests are what is spoken of: named, or where nothing else is. */
export function isOfRequests({ topic }: Pick<Phrase, "topic">, { alien }: Memory): boolean {
  return topic === "application" || (topic === null && !alien);
}
