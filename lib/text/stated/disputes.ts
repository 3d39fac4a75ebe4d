/** Reviews and lawsuits: their groups, and what came of them. */
import type { Piece } from "../clauses";
import type { Phrase } from "../phrase";
import {
  decisions,
  disputeKinds,
  firstOf,
  handling,
  has,
  isLight,
  isOneOf,
  lastOf,
  tagOf,
  tagsIn,
} from "../tags";
import type { Tag } from "../words";
import {
  countsCases,
  type Denier,
  type Memory,
  meansEach,
  type Reader,
  state,
  tellsAbout,
} from "./reader";

const columns: readonly Tag[] = ["upheld", "corrected", "otherResult", "pending"];

/** 行政诉讼未经复议直接起诉 names one group, not two. */
function disputesIn(pieces: readonly Piece[]): Tag[] {
  const kinds = tagsIn(pieces, disputeKinds);
  const exact = kinds.some((each) => each.startsWith("litigation") && each !== "litigation");
  return exact ? kinds.filter((each) => each !== "litigation") : kinds;
}

/** The group whose results come next: 复议7件（维持5件），诉讼2件（维持1件） goes on to the last. */
function groupOf(
  { left, topic, alone }: Phrase,
  { disputes, kinds, doubted, parted }: Memory,
): string | undefined {
  // 上年结转的复议3件已审结，维持2件
  if (doubted > 0) return undefined;
  // 复议案件中5件维持
  const [whole] = disputesIn(left);
  if (whole !== undefined) return whole;
  // 行政诉讼中，维持11件
  if (disputes.length === 0 && alone && isOneOf(topic, disputeKinds)) return topic;
  // 复议6件、诉讼3件，其中复议维持5件，纠正1件
  if (parted !== null) return parted;
  const before = disputes.slice(0, -1).every((each) => isParted(each, kinds));
  return before ? disputes.at(-1) : undefined;
}

function isParted(group: string, kinds: ReadonlySet<string>): boolean {
  return columns.some((each) => kinds.has(`${group}.${each}`));
}

/** 撤销2件, 2件被撤销 of a group already named, where nothing else overturns besides: 撤销1件、确认违法1件. */
function isOverturned(phrase: Phrase, memory: Memory): boolean {
  const { left, right } = phrase;
  const { folded } = memory;
  const overturns = (each: Piece) => each.text.startsWith("撤销");
  const words = left.some(overturns) ? left : [...left, ...right];
  return (
    words.some(overturns) &&
    isLight(words.filter((each) => !overturns(each) && tagOf(each) !== "court")) &&
    !/确认违法|责令|变更|(?:申请人|原告|自行).{0,4}撤销/.test(folded) &&
    groupOf(phrase, memory) !== undefined
  );
}

/** The column of table four that the words name: 维持5件, 5件维持; the rest of a group's is 其他结果. */
function columnOf(phrase: Phrase, memory: Memory): Tag | undefined {
  const { left, right, within } = phrase;
  const [before] = tagsIn(left, columns);
  if (before !== undefined) return before;
  if (isOverturned(phrase, memory)) return "corrected";
  if (isLight(within ? left.filter((each) => !has([each], ...disputeKinds)) : left))
    return tagsIn(right, columns)[0];
  // 维持5件、其他1件
  const remains = has(left, "rest") && isLight(left.filter((each) => tagOf(each) !== "rest"));
  return remains && isParted(groupOf(phrase, memory) ?? "", memory.kinds)
    ? "otherResult"
    : undefined;
}

/** What reviews and lawsuits are about besides. */
export const elseWhy = /纠纷|处罚|许可|强制|征收|征地|拆迁|补偿|投诉|举报|信访|工伤|认定|登记|确权/;

/** A number of one column, and the parenthesis open that tells of which groups. */
const ofColumn =
  /(?:维持|纠正|撤销|其他结果|审结|未结)[^，。；（）\d]{0,4}\d{1,6}[件起宗]（[^）]{0,16}$/;

/** 因投诉答复引发政府信息公开行政复议: named so, they are what is counted, whatever they came from. */
function withoutCause({ left }: Phrase, folded: string): readonly Piece[] {
  const named = firstOf(left, disputeKinds) - 1;
  const led = folded.slice(left[0]?.from, left[named]?.from);
  const leads = /^因.*(?:引[发起]|导致)的?$/.test(led);
  return leads && tagOf(left[named]) === "disclosure" ? left.slice(named) : left;
}

/** An organ that hears reviews says so. */
const hears = /受理|(?<!未)审|办|复议[机申答决案]/;

/** 收到行政诉讼3件: no organ hears lawsuits; 收到行政复议4件，行政诉讼2件 was not said by one that hears reviews. */
function receives({ left }: Phrase, folded: string): boolean {
  const received = (each: Piece) => !has([each], "court", ...handling) || each.text === "收到";
  const review = has(left, "review");
  const beside = /诉讼[^，。；\d]{0,4}\d/.test(folded) && !hears.test(folded);
  return left.every(received) && (review ? beside : has(left, ...disputeKinds));
}

/** 行政复议1件（不服行政处罚）; 行政复议9件，主要为教师资格类: what is told behind of their cause. */
const saysWhy = /^[（，](?:[均都]|全部)?((?:不服|涉及|针对|[因系为属由])[^，。；）]{0,30})/;
const mostly = /^[（，](?:主要|[均都多大])[^，。；]{0,20}[类涉]/;

/** Whether what is counted is only the organ's own, only this year's, only about disclosure. */
function isOwn(phrase: Phrase, { own, near, named, folded }: Memory, overturned: boolean): boolean {
  const { to, quantity, behind } = phrase;
  const left = withoutCause(phrase, folded);
  const begins = (word: string) => left.some((each) => each.text.startsWith(word));
  if (!near || has(left, "foreign", "except") || (has(left, "item") && !overturned)) return false;
  // 出庭应诉4次 counts sittings.
  const times = quantity.counter === "次" && !has(left, "court");
  if (!countsCases(phrase) && !times) return false;
  // 维持14件（复议11件、诉讼3件） tells the groups of that number.
  if (ofColumn.test(phrase.lead)) return false;
  // 收到申请31件，其中涉及复议工作9件: what requests are about
  if (phrase.part && tellsAbout(left, disputeKinds)) return false;
  // 行政处罚引发的复议7件, 不含对许可不服的诉讼2件
  if (quantity.value > 0 && has(left, ...decisions)) return false;
  // 市政府办公室转来诉讼2件; 行政应诉 may be on behalf of others: only 政府信息公开行政应诉 is sure.
  const before = left.slice(0, Math.max(0, firstOf(left, disputeKinds)));
  const unsure = named > to || !own;
  if (unsure && has(before, "unknown")) return false;
  if ((unsure || named < 0) && begins("行政应诉")) return false;
  // 审理政府信息公开行政复议28件: an organ that hears reviews counts those of others; 审结2件 are those of other years too.
  if (begins("审理") || begins("审结")) return false;
  // 行政复议36件，其中涉及政府信息公开5件 counts all, and then some.
  const all = /(?:均|都|全部)(?:是|为|系|属|属于|涉及)?(?:政府)?信息$/.test(folded.slice(0, named));
  if (named > to && !all && /^.{0,38}(?:其中|中涉|公开类\d)/.test(behind)) return false;
  const [, why = ""] = saysWhy.exec(behind) ?? [];
  if (elseWhy.test(why) && !/公开|答复/.test(why)) return false;
  // 行政复议（全部案由）3件
  if (named < 0 && (left.some(({ is }) => is === "aside") || mostly.test(behind))) return false;
  // An organ that hears reviews counts its own cases with the same words; 因不服答复引起, 答复后被复议 are against it.
  const [told = ""] = /^[^\d]*?答复[^，\d]{0,4}(?:被|引[起发])/.exec(phrase.text) ?? [];
  const doing = left.filter((each) => each.from >= phrase.from + told.length);
  if (!own && has(doing, "court", ...handling) && !receives(phrase, folded)) return false;
  const tail = left.slice(lastOf(left, [...disputeKinds, ...columns]) + 1);
  // 国家部委作出复议决定6件
  if (/决定/.test(folded.slice(tail[0]?.from ?? to, to)) && !has(left, ...columns)) return false;
  // 行政复议新增6件，上年结转2件; 行政诉讼涉案单位4个
  return !has(tail, "unknown", "organisations") && !begins("新增");
}

/** 被提起行政诉讼15件，其中涉政府信息公开4件: the group; an organ that decides reviews was not 被. */
function partOnDisclosure(phrase: Phrase, { kinds }: Memory): Tag | null {
  const { left, right, topic, part, lead } = phrase;
  if (!part || !isOneOf(topic, disputeKinds) || kinds.has(topic) || !countsCases(phrase))
    return null;
  if (!has(left, "part") || !has(left, "disclosure") || !isLight([...left, ...right])) return null;
  return /被|引[起发]|提起|发生/.test(lead) ? topic : null;
}

/** 政府信息公开申请、行政复议、行政诉讼均为0件: there were no requests either. */
function listsRequests({ left, quantity }: Phrase, { kinds, folded }: Memory): boolean {
  const asked = firstOf(left, ["application"]);
  const next = left[asked + 2];
  if (quantity.value !== 0 || asked < 0 || next === undefined || kinds.has("received"))
    return false;
  const listed = folded.slice(left[asked]?.to, next.from) === "、";
  return listed && has([next], ...disputeKinds) && isLight(left.slice(0, asked));
}

/** 行政复议7件，其中维持5件. */
export const readDisputes: Reader = (phrase, memory) => {
  const { left, right, topic } = phrase;
  const before = disputesIn(left);
  const part = before.length === 0 ? partOnDisclosure(phrase, memory) : null;
  if (part !== null) {
    memory.doubted = Number.NEGATIVE_INFINITY;
    return [state(phrase, part)];
  }
  // 3件待审复议: some of them
  const ahead = right.slice(0, Math.max(0, firstOf(right, disputeKinds)));
  // 1件复议在审
  const rest = right.slice(lastOf(right, disputeKinds) + 1);
  const light = isLight(left) && isLight(ahead) && (isLight(rest) || has(rest, ...columns));
  const named = before.length > 0 || !light ? before : disputesIn(right);
  // 6件复议中4件维持 counts what came of them.
  const kinds = phrase.within ? [] : named;
  const column = columnOf(phrase, memory);
  const group = kinds.length === 0 && column !== undefined ? groupOf(phrase, memory) : undefined;
  const free = group === undefined && memory.disputes.length === 0;
  if (kinds.length === 0 && (column === undefined || free))
    return isOneOf(topic, disputeKinds) ? [] : null;
  // 作为第三人参加行政复议3件、行政诉讼2件 says the doubtful words once; 关山街道被复议3件，被诉1件 too.
  const next = memory.folded.slice(memory.doubted, phrase.from + 1);
  const goesOn = /^(?:[、和及与]?[^，]|，被)$/.test(next);
  const overturned = group !== undefined && isOverturned(phrase, memory);
  if (((goesOn || memory.named < 0) && memory.doubted > 0) || !isOwn(phrase, memory, overturned)) {
    memory.doubted = phrase.to;
    return [];
  }
  if (kinds.length === 0) {
    if (group === undefined) return [];
    const isBefore = has(left, ...columns, "item", "rest");
    const end = isBefore ? undefined : right[lastOf(right, [...columns, "item"])]?.to;
    return [state(phrase, `${group}.${column}`, end)];
  }
  // 其他复议34件 are some of all; 有1件复议被纠正 counts what came of it, 行政复议3件均维持 counts all.
  const some = has(left, "rest");
  const came = column !== undefined && !has(left, ...columns) && !has(right, "all");
  if (some || came) return [];
  if (kinds.length > 1 && (!meansEach(phrase) || column !== undefined)) return [];
  const parts = column !== undefined && has(left, ...columns);
  const stated = kinds.map((kind) => state(phrase, parts ? `${kind}.${column}` : kind));
  return listsRequests(phrase, memory) ? [state(phrase, "received"), ...stated] : stated;
};

/** 无行政复议、行政诉讼; 没有被纠正的. */
export const denyDisputes: Denier = (
  { object, topic, alone, from },
  { near, disputes, kinds: stated, folded },
) => {
  const kinds = disputesIn(object);
  // 复议后未起诉, 申请人未再起诉: said of the reviews before.
  const ofReviews = /复议后|人/.test(folded.slice(from, object[0]?.from));
  if (ofReviews && kinds.join() === "litigation") return [];
  const column = tagsIn(object, columns)[0];
  if (kinds.length === 0) {
    if (column === undefined || !isOneOf(topic, disputeKinds)) return null;
    if (!near || has(object, "unknown")) return null;
    // 自行撤销3件，无被纠错: whether those count is for others to say.
    if (/撤销\d/.test(folded)) return [];
    // 复议12件、诉讼5件，无被纠正; of 诉讼0件，无被纠正 nothing more is said.
    const groups = disputes.length > 0 && !alone ? disputes : [topic];
    return groups
      .filter((group) => disputes.includes(group) || !stated.has(group))
      .map((group) => `${group}.${column}`);
  }
  if (!near || (column !== undefined && kinds.length > 1)) return [];
  const said = lastOf(object, [...disputeKinds, ...columns]);
  if (has(object.slice(said + 1), "unknown")) return [];
  return kinds.map((kind) => (column === undefined ? kind : `${kind}.${column}`));
};
