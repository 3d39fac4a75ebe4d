/** From a number or a negation and the words that govern it to the kinds of claim it states. */

import type { Piece } from "./clauses";
import { type Denial, has, type Phrase, tagOf, tagsIn } from "./phrases";
import type { Tag } from "./words";

/** A claim before it has an id; offsets in the folded sentence. */
export interface Stated {
  readonly kind: string;
  readonly value: number;
  readonly from: number;
  readonly to: number;
  readonly approximate?: boolean;
  readonly column?: string;
}

/** What the sentence has stated so far, and what its readers may know of it. */
export interface Memory {
  readonly folded: string;
  readonly year: number | null;
  /** Information disclosure is named in this sentence; in this or one beside it. */
  readonly own: boolean;
  readonly near: boolean;
  /** Where the sentence first speaks of disclosure; −1 where it does not. */
  readonly named: number;
  readonly kinds: Set<string>;
  /** The kinds stated before the ； that this goes on behind. */
  readonly listed: ReadonlySet<string>;
  /** Groups of disputes in the order of the text. */
  readonly disputes: string[];
  /** The kind that a number for one kind of applicant is a part of. */
  applied: string | null;
  /** Something else than requests has been counted by a verb of handling. */
  alien: boolean;
  /** The number before was of one kind of applicant. */
  column: boolean;
  /** All the requests that came have been counted, not one kind of applicant only. */
  whole: boolean;
  /** What follows is said of some of the requests. */
  subset: boolean;
  /** Decisions were last said to be published, not made. */
  shown: boolean;
  /** Where the clause ends that told of the requests carried in. */
  carried: number;
  /** What was last said to be done with documents. */
  documentVerbs: readonly Tag[];
}

/** Null: these words are not this reader's; an empty list: they are, and state nothing certain. */
type Reader = (phrase: Phrase, memory: Memory) => Stated[] | null;

const results: readonly Tag[] = [
  ...["granted", "partial", "refused", "unavailable", "notHeld", "declined", "other"],
] as Tag[];
const disputeKinds: readonly Tag[] = [
  ...["review", "litigation", "litigationDirect", "litigationAfterReview"],
] as Tag[];
const disputeColumns: readonly Tag[] = ["upheld", "corrected", "otherResult", "pending"];
const documents: readonly Tag[] = ["normativeDocuments", "regulations"];
const documentVerbs: readonly Tag[] = ["issued", "repealed", "inForce"];
const decisions: readonly Tag[] = ["licences", "penalties", "coercion"];
const handling: readonly Tag[] = ["received", "handled", "concluded", "ongoing"];
const carrying: readonly Tag[] = ["carry", "carryOut"];
/** A number behind one of these is not that of the 结转 behind it. */
const verbsBefore: readonly Tag[] = ["received", "handled", "concluded", ...results];
const columns: Readonly<Partial<Record<Tag, string>>> = {
  naturalPerson: "naturalPerson",
  citizen: "naturalPerson",
  business: "business",
  research: "research",
  nonprofit: "nonprofit",
  legalService: "legalService",
};
const applicants = Object.keys(columns) as Tag[];
const caseCounters = [..."件宗起例份封条项个", "件次", "份次"];
const itemCounters = [..."条件篇项份个", "条次", "件次"];
/** May stand between a number and the verb behind it, or before a number that has none. */
const light: readonly Tag[] = [
  ...["filler", "total", "own", "thisYear", "disclosure", "application", "matter", "part"],
  ...["several", "various", "ways", "through", "cumulative", "information", "since"],
] as Tag[];

function isLight(pieces: readonly Piece[]): boolean {
  return pieces.every((each) => each.is === "year" || light.includes(tagOf(each) ?? "unknown"));
}

function lastOf(pieces: readonly Piece[], tags: readonly Tag[]): number {
  return pieces.findLastIndex((each) => each.is === "word" && tags.includes(each.tag));
}

function firstOf(pieces: readonly Piece[], tags: readonly Tag[]): number {
  return pieces.findIndex((each) => each.is === "word" && tags.includes(each.tag));
}

/** 行政诉讼未经复议直接起诉 names one group, not two. */
function disputesIn(pieces: readonly Piece[]): Tag[] {
  const kinds = tagsIn(pieces, disputeKinds);
  const exact = kinds.some((each) => each.startsWith("litigation") && each !== "litigation");
  return exact ? kinds.filter((each) => each !== "litigation") : kinds;
}

/** Carried in or out, by the years named beside 结转; null when they do not say. */
function directionOf(pieces: readonly Piece[], year: number | null): string | null {
  if (has(pieces, "lastYear")) return "carriedIn";
  if (has(pieces, "nextYear", "carryOut")) return "carriedOut";
  // 结转至本年度
  const carried = lastOf(pieces, ["carry"]);
  if (carried >= 0 && has(pieces.slice(carried), "thisYear")) return "carriedIn";
  const years = pieces.flatMap((each) => (each.is === "year" ? [each.year] : []));
  if (year === null || years.length === 0) return null;
  if (Math.min(...years) < year) return "carriedIn";
  return Math.max(...years) > year ? "carriedOut" : null;
}

/** 结转1件（2023年） */
function yearBehind({ to }: Phrase, folded: string): Piece[] {
  const [aside, year] = /^（(20\d\d)年度?）/.exec(folded.slice(to, to + 8)) ?? [];
  if (aside === undefined) return [];
  return [{ is: "year", year: Number(year), from: to, to: to + aside.length }];
}

function state(phrase: Phrase, kind: string, to = phrase.to, column?: string): Stated {
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

function countsCases({ quantity, right }: Phrase): boolean {
  // 20个工作日
  if (quantity.counter === "个") return right.length === 0 || has(right.slice(0, 1), "application");
  return quantity.counter === null || caseCounters.includes(quantity.counter);
}

/** 份 and 张 count forms and letters as well as requests. */
function quantityIsPaper({ quantity }: Phrase): boolean {
  return ["份", "张", "封"].includes(quantity.counter ?? "");
}

/** A number of several things is that of each only when it is 0, or 各 says so. */
function meansEach({ quantity, left }: Phrase): boolean {
  return quantity.value === 0 || tagOf(left.at(-1)) === "various";
}

/** 信息处理费350元. */
const readFee: Reader = (phrase, memory) => {
  const { left, quantity, topic } = phrase;
  if (topic !== "fee") return null;
  if (has(left, "item")) memory.subset = true;
  if (memory.subset) return [];
  const fits = quantity.counter === "元" && has(left, "fee", "collect", "total");
  return fits && !has(left.slice(lastOf(left, ["fee"]) + 1), "unknown")
    ? [state(phrase, "informationFee")]
    : [];
};

/** 上年结转3件; 另有72件顺延到下年度. */
const readCarried: Reader = (phrase, memory) => {
  const { year, kinds, folded } = memory;
  const { left, topic } = phrase;
  // 另有6件因尚在答复期限内，结转至下年度
  const further =
    isLight(left) &&
    !has(left, "application") &&
    !has(phrase.right, ...carrying, "concluded", ...results) &&
    !has(phrase.ahead, "negation", "received") &&
    has(phrase.ahead, ...carrying);
  const right = further ? phrase.ahead : phrase.right;
  const before = has(left, ...carrying);
  // 剩余3件将于2025年答复
  const planned =
    isLight(left) && has(phrase.right, "plan") && has(phrase.right, "concluded", "handled");
  if (
    planned &&
    directionOf(phrase.right, year) === "carriedOut" &&
    (topic === "application" || (topic === null && !memory.alien))
  )
    return kinds.has("carriedOut") || !countsCases(phrase) ? [] : [state(phrase, "carriedOut")];
  const acts = left.some(
    (each) => verbsBefore.includes(tagOf(each) ?? "unknown") && folded.charAt(each.to) !== "的",
  );
  if (!before && (!has(right, ...carrying) || acts)) return null;
  const kind =
    directionOf(before ? [...left, ...right] : right, year) ??
    directionOf(yearBehind(phrase, folded), year);
  if (kind === null || kinds.has(kind) || !countsCases(phrase)) return [];
  if (topic !== null && topic !== "application") return [];
  if (has([...left, ...right], "item", "foreign", ...disputeKinds, ...documents)) return [];
  const last = lastOf(right, [...carrying, "nextYear", "lastYear"]);
  const end = before || further ? undefined : right[last]?.to;
  if (kind === "carriedIn") memory.carried = phrase.to;
  return [state(phrase, kind, end)];
};

/** 行政复议7件，其中维持5件. */
const readDisputes: Reader = (phrase, memory) => {
  const { own, near, disputes } = memory;
  const { left, right, topic } = phrase;
  const before = disputesIn(left);
  const kinds = before.length > 0 || !isLight(left) ? before : disputesIn(right);
  // 复议7件（维持5件），诉讼2件（维持1件): the last group, when those before it are done with.
  const parted = (group: string) =>
    disputeColumns.some((each) => memory.kinds.has(`${group}.${each}`));
  const base = disputes.slice(0, -1).every(parted) ? disputes.at(-1) : undefined;
  // 维持5件、其他1件
  const remains =
    isLight(left.filter((each) => tagOf(each) !== "rest")) &&
    has(left, "rest") &&
    parted(base ?? "");
  const column =
    tagsIn(left, disputeColumns)[0] ??
    (isLight(left) ? tagsIn(right, disputeColumns)[0] : remains ? "otherResult" : undefined);
  if (kinds.length === 0 && (column === undefined || disputes.length === 0)) {
    return topic !== null && disputeKinds.includes(topic) ? [] : null;
  }
  const counts = countsCases(phrase) || phrase.quantity.counter === "次";
  if (!near || has(left, "foreign", "item") || !counts) return [];
  // 行政复议36件，其中涉及政府信息公开5件 counts all, and then some.
  const after = memory.named > phrase.to ? memory.folded.slice(phrase.to, phrase.to + 40) : "";
  if (/其中|中涉|公开类\d/.test(after)) return [];
  // 审结2件 are those of other years too.
  if (left.some((each) => tagOf(each) === "court" && memory.folded.startsWith("审结", each.from)))
    return [];
  // An organ that hears reviews counts its own cases with the same words.
  if (!own && has(left, "court", ...handling)) return [];
  const words = left.slice(lastOf(left, [...disputeKinds, ...disputeColumns]) + 1);
  if (has(words, "unknown")) return [];
  if (kinds.length === 0) {
    if (base === undefined) return [];
    const behind = !has(left, ...disputeColumns, "rest");
    const end = behind ? right[lastOf(right, disputeColumns)]?.to : undefined;
    return [state(phrase, `${base}.${column}`, end)];
  }
  if (kinds.length > 1 && (!meansEach(phrase) || column !== undefined)) return [];
  return kinds.map((kind) => {
    if (!disputes.includes(kind) && phrase.quantity.value > 0) disputes.push(kind);
    if (column !== undefined && has(left, ...disputeColumns))
      return state(phrase, `${kind}.${column}`);
    return state(phrase, kind);
  });
};

/** 公开10件、部分公开2件、不存在1件: what the other outcomes say is meant. */
const readBareResult: Reader = (phrase, memory) => {
  const { left, right, to, topic } = phrase;
  const said = left.filter((each) => tagOf(each) !== "filler");
  const last = said.at(-1);
  const rest = said.slice(0, -1).filter((each) => tagOf(each) !== "concluded");
  const counts = countsCases(phrase) && !["条", "项"].includes(phrase.quantity.counter ?? "");
  if (last === undefined || !counts || memory.subset || !isLight(rest)) return null;
  const word = memory.folded.slice(last.from, last.to);
  if (word === "公开" && topic !== "foreign" && !memory.kinds.has("granted")) {
    const next = memory.folded.slice(to, to + 12);
    if (!/^[，、；](?:部分|不予)公开/.test(next)) return null;
    const asked = memory.kinds.has("concluded") || /申请/.test(memory.folded.slice(0, 400));
    return asked ? [state(phrase, "granted")] : null;
  }
  const listed = results.some((each) => memory.kinds.has(each));
  if (tagOf(last) === "absent" && topic === "application" && listed && right.length === 0)
    return [state(phrase, "notHeld")];
  return null;
};

/** 予以公开11件; 11件予以公开; 予以公开及部分公开258件. */
const readResults: Reader = (phrase, memory) => {
  const { left, right, topic } = phrase;
  const { folded } = memory;
  const before = tagsIn(left, results);
  const behind = before.length === 0 && isLight(left) ? tagsIn(right, results) : [];
  const all = before.length > 0 ? before : behind;
  // 因不掌握相关信息无法提供7件: the cause is the row, the rest its group.
  const caused = all.join() === "notHeld,unavailable";
  const kinds = caused ? all.slice(0, 1) : all;
  const [only] = kinds;
  if (only === undefined) return readBareResult(phrase, memory);
  if (behind.length > 0 && topic !== null && topic !== "application") return [];
  if (topic === "foreign" || !countsCases(phrase) || has([...left, ...right], "item")) return [];
  if (topic !== null && [...documents, ...decisions].includes(topic)) return [];
  // 企业提出的7件，其中予以公开4件
  if (has(left, "part") && memory.column) memory.subset = true;
  if (memory.subset || phrase.quantity.counter === "项") return [];
  // 主动公开320条、不予公开3条 sorts documents.
  const sorted =
    phrase.quantity.counter === "条" &&
    !["received", "concluded"].some((each) => memory.kinds.has(each));
  if (sorted) return [];
  const aside = left.find((each) => each.is === "aside");
  const withPartial =
    only === "granted" && aside?.is === "aside" && aside.words.includes("partial");
  const both = kinds.length === 2 && kinds.includes("granted") && kinds.includes("partial");
  if (kinds.length > 1 && !both) return [];
  // 公开和部分公开58件
  const joined =
    only === "partial" &&
    /公开[和及与或、]$/.test(folded.slice(phrase.from, left[firstOf(left, results)]?.from));
  const kind = both || withPartial || joined ? "grantedOrPartial" : only;
  const tail = left.slice(lastOf(left, results) + 1);
  if (has(tail, "unknown", "foreign", "channel", "organisations", "rest", "matter")) return [];
  if (!isLight(right.slice(0, Math.max(0, firstOf(right, results))))) return [];
  const applicant = tagsIn(tail, applicants);
  if (applicant.length > 1) return [];
  memory.applied = kind;
  const end = before.length > 0 ? undefined : right[lastOf(right, results)]?.to;
  return [state(phrase, kind, end, columns[applicant[0] ?? "unknown"])];
};

/** 制发规范性文件4件，废止0件，现行有效20件. */
const readDocuments: Reader = (phrase, memory) => {
  const { left, right, quantity } = phrase;
  const named = tagsIn([...left, ...right.slice(0, 2)], documents)[0];
  const topic = named ?? phrase.topic;
  if (topic === null || !documents.includes(topic)) return null;
  const said = tagsIn(left, documentVerbs);
  // 制定规章0件、规范性文件2件 says the verb once.
  const again = said.length === 0 && isLight(left.filter((each) => tagOf(each) !== topic));
  const kinds = again && named !== undefined ? memory.documentVerbs : said;
  memory.documentVerbs = kinds;
  const words = left.slice(Math.max(0, firstOf(left, [...documentVerbs, ...documents])));
  if (kinds.length === 0 || (kinds.length > 1 && quantity.value !== 0)) return [];
  if (tagsIn(left, documents).length > 1 && quantity.value !== 0) return [];
  if (has(words, "unknown", "item") || has(left, "publish", "foreign", "channel")) return [];
  if (!countsCases(phrase) && quantity.counter !== "部") return [];
  // 制发6件，其中新制定5件
  return kinds
    .filter((each) => !memory.kinds.has(`${topic}.${each}`))
    .map((each) => state(phrase, `${topic}.${each}`));
};

/** 作出行政处罚决定5件. */
const readDecisions: Reader = (phrase, memory) => {
  const { left, quantity } = phrase;
  const kinds = tagsIn(left, decisions);
  if (kinds.length === 0) return null;
  const tail = left.slice(lastOf(left, decisions) + 1);
  // 公示行政许可40条、行政处罚9条 says the verb once.
  const shown = has(left, "publish", "issued", "information", "matter", "foreign", "channel");
  const again =
    memory.shown &&
    /^[、和及与]?$/.test(memory.folded.slice(left[0]?.from, left[firstOf(left, decisions)]?.from));
  memory.shown = shown || again;
  if (memory.shown || quantity.counter === "条" || has(left, "item", "unknown")) return [];
  // 行政强制措施2件，行政强制执行1件
  const around = memory.folded.slice(Math.max(0, phrase.from - 30), phrase.to + 30);
  if (/强制措施/.test(around) && /强制执行/.test(around)) return [];
  if (has(tail, "unknown", "application", "disclosure") || !countsCases(phrase)) return [];
  if (has(left, "received", "concluded")) return [];
  if (kinds.length > 1 && quantity.value !== 0) return [];
  return kinds.map((each) => state(phrase, each));
};

/** 收到申请81件; 办结82件; 7件正在办理中. */
const readHandling: Reader = (phrase, memory) => {
  const { left, right, topic, part, oneChannel } = phrase;
  const { folded, kinds } = memory;
  // 收到的申请共31件 counts what came, 收到的申请中 … what became of it.
  const attribute = (at: number) =>
    folded.charAt(left[at]?.to ?? 0) === "的" &&
    (has(left.slice(at + 1), ...handling) ||
      !has(at + 2 === left.length ? right.slice(0, 1) : left.slice(at), "application") ||
      /中/.test(folded.slice(left[at]?.to, phrase.to)));
  const verbs = left.filter(
    (each, at) => handling.includes(tagOf(each) ?? "unknown") && !attribute(at),
  );
  const [verb] = verbs;
  if (verb === undefined) return null;
  const at = left.indexOf(verb);
  const object = left.slice(at + 1);
  const asked = has(object, "application");
  // 建房申请 and 开办申请 are none of these: what stands before a bare 申请 must be known.
  const named = object.some(
    (each) => tagOf(each) === "application" && /公开|依/.test(folded.slice(each.from, each.to)),
  );
  // Where nothing is named, the report's own requests are meant: 全年共收到9件, not 受理案件9件.
  const rest = object.filter((each) => !verbs.includes(each));
  const plain = isLight([...rest, ...right.slice(0, 1)]) && !has(rest, "matter");
  const words = folded.slice(verb.to, phrase.to);
  if (topic === null && (!plain || words.includes("案"))) memory.alien = true;
  const applied = topic === "application" || (topic === null && !memory.alien);
  if (!applied || !countsCases(phrase) || verb.to < phrase.to - 60) return [];
  if (has(object, "foreign", "item", "organisations", "issued", "fee", "rest")) return [];
  // 收到申请会商件6件
  if (asked && has(object.slice(lastOf(object, ["application"]) + 1), "publish", "unknown", "ways"))
    return [];
  // 涉及征地类的申请 are some of them.
  const some = /关于|涉及|类|方面/.test(folded.slice(verb.to, phrase.to));
  if (has(object, "unknown") && (!named || some)) return [];
  if (
    !asked &&
    has(right.slice(0, 3), "unknown", "foreign", "information", ...decisions, ...documents)
  ) {
    if (tagOf(right[0]) !== "filler" || has(right.slice(0, 3), "foreign")) return [];
  }
  const applicant = tagsIn(left, applicants);
  const column = columns[applicant[0] ?? "unknown"];
  if (oneChannel) memory.subset = true;
  if (memory.subset || applicant.length > 1 || has(left, "except")) return [];
  const tags = verbs.map((each) => tagOf(each));
  const [first] = ["ongoing", "received", "concluded", "handled"].filter((each) =>
    tags.includes(each as Tag),
  );
  const kind =
    first === "ongoing" ? "carriedOut" : first === "concluded" ? "concluded" : "received";
  // 办理 alone may be either: only with its object named is it how reports say 收到.
  if (first === "handled" && (!asked || kinds.has("received"))) return [];
  // 办结本年新收的77件; 上年结转的3件已办结3件; 按时答复76件，延期答复4件.
  if (verbs.length > 1 && tags[0] === "concluded" && kind === "received") return [];
  if (kind === "concluded") {
    if (/日内|提前|当场|即时/.test(folded.slice(phrase.from, phrase.to))) memory.subset = true;
    if (memory.subset) return [];
    const since = folded.slice(memory.carried, phrase.to);
    if (memory.carried >= phrase.to - 60 && !/[，。；：]/.test(since)) return [];
    const late = /延[期长]|逾期|超期/.test(folded.slice(phrase.to, phrase.to + 20));
    if (late && /[按如]期|按时|及时/.test(folded.slice(verb.from - 4, phrase.to))) return [];
  }
  const fresh = folded.startsWith("新收", verb.from) || folded.startsWith("本年新收", verb.from);
  if (column === undefined && !fresh && (kinds.has(kind) || (part && kind === "received")))
    return [];
  memory.applied = kind;
  // 受理数、办结数均为0
  if (
    kind === "received" &&
    tags.includes("concluded") &&
    meansEach(phrase) &&
    /[均都各]/.test(words)
  )
    return [state(phrase, "received"), state(phrase, "concluded")];
  return [state(phrase, kind, undefined, column)];
};

/** 自然人8件; 申请0宗; 63件已办结. */
const readBare: Reader = (phrase, memory) => {
  const { left, right, topic, part } = phrase;
  const { kinds } = memory;
  const applicant = tagsIn(left, applicants);
  const column = columns[applicant[0] ?? "unknown"];
  // 除2件尚在办理外
  const except = has(right, "ongoing") && !has(right, "concluded");
  // 登记政府信息公开申请26件
  const registers = (each: Piece, at: number) =>
    memory.folded.slice(each.from, each.to) === "登记" && tagOf(left[at + 1]) === "application";
  const plain = left.filter(
    (each, at) =>
      !applicants.includes(tagOf(each) ?? "unknown") &&
      !(except && tagOf(each) === "except") &&
      !registers(each, at),
  );
  if (!countsCases(phrase) || !isLight(plain) || topic === "foreign") return null;
  if (phrase.quantity.counter === "条") return null;
  if (applicant.length === 1 && column !== undefined) {
    const kind = memory.applied ?? (has(left, "application") ? "received" : null);
    memory.applied = kind;
    return kind === null ? [] : [state(phrase, kind, undefined, column)];
  }
  if (applicant.length > 1) return [];
  // 六件为自然人申请
  const behind = tagsIn(right, applicants);
  const applying = columns[behind[0] ?? "unknown"];
  const kindOf = memory.applied;
  if (
    applying !== undefined &&
    behind.length === 1 &&
    kindOf !== null &&
    tagOf(right[0]) === "filler"
  ) {
    const rest = right.filter((each) => !applicants.includes(tagOf(each) ?? "unknown"));
    return isLight(rest) ? [state(phrase, kindOf, right.at(-1)?.to, applying)] : [];
  }
  const verb = firstOf(right, handling);
  const tag = tagOf(right[verb]);
  // 共有81件政府信息公开申请; 全年81件申请均为新收
  if (
    has(left, "total", "thisYear") &&
    !has(left, "application") &&
    tagOf(right[0]) === "application" &&
    (tag === undefined || tag === null || tag === "received") &&
    isLight(right.slice(0, verb < 0 ? undefined : verb)) &&
    (tag === "received" ||
      topic === "application" ||
      /公开/.test(memory.folded.slice(right[0]?.from, right[0]?.to))) &&
    !part &&
    !kinds.has("received")
  ) {
    memory.applied = "received";
    return [state(phrase, "received", right[verb < 0 ? 0 : verb]?.to)];
  }
  if (tag === "concluded" || tag === "ongoing") {
    const kind = tag === "concluded" ? "concluded" : "carriedOut";
    const applied = topic === "application" || (topic === null && !memory.alien);
    if (!applied || kinds.has(kind) || !isLight(right.slice(0, verb))) return [];
    return [state(phrase, kind, right[verb]?.to)];
  }
  if (!has(left, "application") || part || kinds.has("received")) return null;
  // 申请总量41件：新收38件、上年结转3件
  const next = memory.folded.slice(phrase.to, phrase.to + 12);
  if (/新收/.test(next) && /结转|转入/.test(memory.folded.slice(phrase.to, phrase.to + 60)))
    return [];
  // 申请表1份
  const form = left[lastOf(left, ["application"])];
  const formal = memory.folded.slice(form?.from, form?.to);
  if (/办件/.test(formal) || (/[书表函件]$/.test(formal) && quantityIsPaper(phrase))) return [];
  // 依申请公开渠道3个
  if (has(left.slice(lastOf(left, ["application"])), "ways")) return null;
  // 主动公开12件、依申请公开18件
  if (memory.folded.startsWith("、", left[0]?.from)) return null;
  memory.applied = "received";
  return [state(phrase, "received")];
};

/** 主动公开政府信息620条, over all channels. */
const readDisclosed: Reader = (phrase, { kinds, folded }) => {
  const { left, quantity, topic, part, oneChannel } = phrase;
  const verb = firstOf(left, ["publish", "issued"]);
  const first = left[verb];
  if (first === undefined) return null;
  const object = left.slice(verb + 1);
  // 主动公开5件 in a list of outcomes is a way of answering.
  const word = folded.slice(first.from, first.to);
  // 依申请信息公开量23条
  if (/量$|总数$/.test(word) && has(left.slice(0, verb), "application")) return [];
  const bare = /^主动公开|信息公开总?[量数]$/.test(word) && quantity.counter !== "件";
  const stated = has(object, "information") || bare;
  if (topic === "foreign" || part || oneChannel || kinds.has("disclosed") || !stated) return [];
  if (!itemCounters.includes(quantity.counter ?? "")) return [];
  if (
    !object.every((each) => light.includes(tagOf(each) ?? "unknown") || tagOf(each) === "publish")
  )
    return [];
  return has(object, "application", "matter") ? [] : [state(phrase, "disclosed")];
};

/** 直接起诉5件，复议后起诉4件，合计9件; 予以公开6件；其他处理1件；总计10件. */
const readTotal: Reader = (phrase, memory) => {
  const { kinds, listed, subset } = memory;
  const { left, right } = phrase;
  const total = left.every((each) => ["total", "filler"].includes(tagOf(each) ?? ""));
  if (!has(left, "total") || !total || right.length > 0 || subset || !countsCases(phrase))
    return null;
  if (kinds.has("litigationDirect") && kinds.has("litigationAfterReview"))
    return kinds.has("litigation") ? [] : [state(phrase, "litigation")];
  // 收到自然人申请15件、商业企业申请3件，共18件
  if (memory.column && memory.applied === "received" && !memory.whole && !phrase.part)
    return [state(phrase, "received")];
  const sorted = results.filter((each) => listed.has(each) || kinds.has(each));
  if (sorted.length < 3 || kinds.has("concluded") || listed.has("concluded")) return null;
  return [state(phrase, "concluded")];
};

const readers: readonly Reader[] = [
  readTotal,
  readFee,
  readCarried,
  readDisputes,
  readResults,
  readDocuments,
  readDecisions,
  readHandling,
  readDisclosed,
  readBare,
];

/** 予以公开、部分公开分别为11件、5件. */
function readShared(phrase: Phrase, memory: Memory): Stated[] | null {
  const { left, listed, from, topic } = phrase;
  if (!has(left, "shared")) return null;
  if (has(left, "publish", "information")) return [];
  const handled = topic === "application" ? handling.slice(0, 3) : [];
  const sharing = [...results, ...decisions, ...(memory.near ? disputeKinds : [])];
  const named = tagsIn(left, sharing);
  const kinds = named.length > 0 ? named : tagsIn(left, handled);
  if (kinds.length !== listed.length + 1 || !countsCases(phrase)) return [];
  const rest = listed.map(({ quantity, to }, i): Stated[] => {
    const kind = kinds[i + 1];
    return kind === undefined ? [] : [{ kind, value: quantity.value, from, to }];
  });
  return kinds[0] === undefined ? [] : [state(phrase, kinds[0]), ...rest.flat()];
}

/** The claims that one number states: none unless its words leave no doubt. */
export function readStated(phrase: Phrase, memory: Memory): Stated[] {
  if (phrase.quantity.counter === "%") return [];
  const shared = readShared(phrase, memory);
  if (shared !== null) return shared;
  for (const read of readers) {
    const stated = read(phrase, memory);
    if (stated !== null) return stated;
  }
  return [];
}

function isAnyone(piece: Piece): boolean {
  const tag = tagOf(piece);
  return tag === "citizen" || tag === "organisations" || tag === "publish";
}

/** The kinds that a clause says there was none of. */
export function readDenied({ object, topic, from, to }: Denial, memory: Memory): Stated[] {
  const none = (kinds: readonly string[]) => kinds.map((kind) => ({ kind, value: 0, from, to }));
  if (has(object, "foreign", "item", "court", "rest")) return [];
  if (has(object, ...carrying)) {
    const kind = directionOf(object, memory.year);
    return kind === null ? [] : none([kind]);
  }
  const disputed = disputesIn(object);
  const column = tagsIn(object, disputeColumns)[0];
  if (column !== undefined && topic !== null && disputeKinds.includes(topic) && memory.near)
    if (disputed.length === 0 && !has(object, "unknown")) return none([`${topic}.${column}`]);
  if (disputed.length > 0) {
    if (!memory.near || (column !== undefined && disputed.length > 1)) return [];
    const said = lastOf(object, [...disputeKinds, ...disputeColumns]);
    if (has(object.slice(said + 1), "unknown")) return [];
    return none(disputed.map((kind) => (column === undefined ? kind : `${kind}.${column}`)));
  }
  const named = tagsIn(object, documents);
  if (named.length > 0) {
    if (has(object, "publish", "unknown", "channel")) return [];
    return none(
      named.flatMap((kind) => tagsIn(object, documentVerbs).map((verb) => `${kind}.${verb}`)),
    );
  }
  if (has(object, "fee"))
    return has(object.slice(lastOf(object, ["fee"])), "unknown") ? [] : none(["informationFee"]);
  const decided = tagsIn(object, decisions);
  if (decided.length > 0) {
    const other = has(object, "publish", "information", "matter", "unknown", "issued");
    return other ? [] : none(decided);
  }
  // 没有不予公开、不予处理的情形
  const kept = tagsIn(object, results);
  if (kept.length > 0) {
    const only = object.every((each) => ["filler", ...kept].includes(tagOf(each) ?? "unknown"));
    return only && topic === "application" ? none(kept) : [];
  }
  if (has(object, "concluded", "handled", "ongoing", "channel")) return [];
  if (!has(object, "citizen") && has(object, "organisations")) return [];
  if (has(object, "naturalPerson", "business", "research", "nonprofit", "legalService")) return [];
  // 要求公开政府信息的申请 is asked for, 公开的信息 is not.
  const last = lastOf(object, ["application"]);
  if (has(object.slice(last + 1), "publish")) return [];
  const received = has(object, "received");
  // 未收到 names what it lacks; 无 and 没有 may go on to something else: 无申请积压.
  const asked =
    last >= 0 &&
    ((received && !has(object, "unknown")) || isLight(object.filter((each) => !isAnyone(each))));
  const bare = received && topic === "application" && !has(object, "unknown");
  return (asked || bare) && !memory.kinds.has("noneReceived") ? none(["noneReceived"]) : [];
}
