/** Requests counted by a verb: how many came, were answered, are still open. */
import type { Piece } from "../clauses";
import type { Phrase } from "../phrase";
import {
  applicants,
  carrying,
  columnOf,
  decisions,
  documentKinds,
  firstOf,
  handling,
  has,
  isLight,
  lastOf,
  tagOf,
  tagsIn,
  way,
} from "../tags";
import {
  countsCases,
  type Denier,
  isOfRequests,
  type Memory,
  meansEach,
  namesOwn,
  type Reader,
  state,
} from "./reader";
import { balances, isOfOthers } from "./subset";

/** 收到的申请共31件 counts what came, 收到的申请中 … what became of it. */
function isAttribute({ left, right, to }: Phrase, at: number, folded: string): boolean {
  const end = left[at]?.to ?? 0;
  if (folded.charAt(end) !== "的") return false;
  if (has(left.slice(at + 1), ...handling) || /中/.test(folded.slice(end, to))) return true;
  // 答复的94件中
  const next = right[0];
  const within = next !== undefined && next.text === "中";
  if (at + 2 === left.length) return !within && !has(right.slice(0, 1), "application");
  return !has(left.slice(at), "application");
}

/** Whether what stands between verb and number can only be requests, all of them. */
function namesRequests({ right, to }: Phrase, object: readonly Piece[], folded: string): boolean {
  const asked = lastOf(object, ["application"]);
  if (has(object, "foreign", "item", "organisations", "issued", "fee", "rest")) return false;
  // 新收申请中有3件结转
  if (asked >= 0 && folded.charAt(object[asked]?.to ?? 0) === "中") return false;
  // 收到申请会商件6件
  if (asked >= 0 && has(object.slice(asked + 1), "publish", "unknown", "ways")) return false;
  if (has(object, "unknown")) {
    // 建房申请 and 开办申请 are none of these: what stands before a bare 申请 must be known.
    const named = object.some((each) => tagOf(each) === "application" && /公开|依/.test(each.text));
    // 农机补贴信息公开申请 are some of them,
    if (tagOf(object[asked - 1]) === "unknown") return false;
    // 涉及征地类的申请 as well.
    if (!named || /关于|涉及|(?<!各)类|方面|主体/.test(folded.slice(object[0]?.from, to)))
      return false;
  }
  if (asked >= 0) return true;
  const next = right.slice(0, 3);
  if (has(next, "foreign")) return false;
  // 收到2件要求公开某项目的申请
  if (has(right.slice(0, Math.max(0, lastOf(right, ["application"]))), "unknown")) return false;
  // 收到7件依申请公开政府信息的申请, 收到3件政府信息依申请公开件
  const behind = firstOf(right, ["application"]);
  if (behind >= 0 && isLight(right.slice(0, behind))) return true;
  const others = has(next, "unknown", "information", ...decisions, ...documentKinds);
  return !others || has(right.slice(0, 1), "filler", "all");
}

/** 另有3件申请由申请人撤回: what is counted besides is not the whole. */
function isBesides({ left, text }: Phrase): boolean {
  const open = has(left, "ongoing", ...carrying);
  return !open && /^(?:另|此外|除此)/.test(text);
}

/** 收到85件，均按信访程序处理: what became of them is not what becomes of requests. */
function goesElsewhere({ ahead }: Phrase): boolean {
  const [first] = ahead;
  return (
    first !== undefined &&
    has(ahead.slice(0, 4), "foreign") &&
    !has(ahead, "concluded") &&
    /^(?:均|全部|都|一并|一律|告知|转|引导|按|按照)$/.test(first.text)
  );
}

/** 办理、答复申请151件（含上年结转13件），办结146件: only the second number is of those answered. */
const thenConcluded = /^[^。；]{0,24}(?:办结|答复|回复)[^，。；\d]{0,4}\d/;

/** Which of several verbs says what is counted: 尚未办结 is not 办结. */
function kindOf(verbs: readonly Piece[], behind: string): string {
  if (has(verbs, "ongoing")) return "carriedOut";
  if (has(verbs, "received") || !has(verbs, "concluded")) return "received";
  return has(verbs, "handled") && thenConcluded.test(behind) ? "received" : "concluded";
}

/** False for 提前答复12件, 按时答复76件，延期答复4件 and 上年结转的3件已办结3件. */
function concludesAll(phrase: Phrase, verb: Piece, memory: Memory): boolean {
  const { text, to, behind } = phrase;
  const { folded, carried } = memory;
  if (!memory.subset && balances(phrase, memory)) return true;
  if (/日内|提前|当场|即时|重新|再次/.test(text)) memory.subset = true;
  // 在法定期限内答复76件: those in time.
  if (memory.subset || /(?:期限?|时限)内/.test(text)) return false;
  if (carried >= to - 60 && !/[，。；：、]/.test(folded.slice(carried, to))) return false;
  const late = /^.{0,18}(?:延[期长]|逾期|超期)/.test(behind);
  return !(late && /[按如]期|按时|及时/.test(folded.slice(verb.from - 4, to)));
}

/** 信件7封、邮件4封，共11件: the first of those that came in several ways, their sum behind them. */
function isSummed({ quantity, to }: Phrase, folded: string): boolean {
  const next = /[、，和及]([^，。；：、（）\d]{0,12})(\d{1,6})[件份封宗起次]/y;
  next.lastIndex = to;
  let sum = quantity.value;
  for (let parts = 0; parts < 6; parts++) {
    const [found, words = "", digits] = next.exec(folded) ?? [];
    if (found === undefined) return false;
    if (/共|合计|总计/.test(words)) return parts > 0 && Number(digits) === sum;
    if (!way.test(words)) return false;
    sum += Number(digits);
  }
  return false;
}

/** 新收申请答复70件; 当年新收并当年答复98件; 办结本年新收的77件: some of those that came, or of those answered. */
function countsSome(verb: Piece, verbs: readonly Piece[], object: readonly Piece[]): boolean {
  if (!has(verbs, "received") || !has(verbs, "concluded")) return false;
  const asked = firstOf(object, ["application"]);
  const then = asked >= 0 && has(object.slice(asked), "concluded");
  return then || tagOf(verb) === "concluded" || verb.text.startsWith("新收");
}

/** 收到申请81件; 办结82件; 正在办理7件. */
export const readHandling: Reader = (phrase, memory) => {
  const { left, right, to } = phrase;
  const { folded, kinds } = memory;
  // 解答诉求。收到18件申请: what was spoken of before is left, as by 收到申请18件.
  const asks = tagOf(right[0]) === "application" && !has(left, "foreign");
  const topic = phrase.topic === "foreign" && asks ? "application" : phrase.topic;
  const verbs = left.filter(
    (each, at) =>
      has([each], ...handling) &&
      // 答复被纠正1件
      folded.charAt(each.to) !== "被" &&
      !isAttribute(phrase, at, folded),
  );
  const [verb] = verbs;
  if (verb === undefined) return null;
  const before = left.slice(0, left.indexOf(verb));
  const object = left.slice(before.length + 1);
  // 超期答复0件; 公开7件，其他答复5件; 另有3件申请在答复前撤回; 85件，均按信访程序处理
  if (has(before.slice(-2), "item") || has(before, "rest")) return [];
  if (phrase.ofThose || isBesides(phrase) || goesElsewhere(phrase)) return [];
  // 新增5件 may be anything, but beside 结转 it is what came.
  const added = verb.text.startsWith("新增");
  const beside = kinds.has("carriedIn") || /^.{0,28}(?:结转|转入)/.test(phrase.behind);
  // 新增主动公开信息117条 is no request.
  if (added && !beside) return has(object, "publish") ? null : [];
  if (topic === null && !memory.alien) {
    // Where nothing is named, the report's own requests are meant: 全年共收到9件, not 受理案件9件.
    const rest = object.filter((each) => !verbs.includes(each));
    const plain = isLight([...rest, ...right.slice(0, 1)]) && !has(rest, "matter");
    // 行政案件受理6218起, 纠纷收到120件: what stands before the verb may be its object.
    memory.alien = !plain || has(before, "unknown") || phrase.text.includes("案");
  }
  if (!isOfRequests({ topic }, memory) || !countsCases(phrase) || verb.to < to - 60) return [];
  if (!namesRequests(phrase, object, folded)) return [];
  // 受理群众申请事项3500件，办结3498件: matters that are asked for are none of information.
  const asked = object[lastOf(object, ["application"])];
  if (asked?.text === "申请" && has(object.slice(object.indexOf(asked)), "matter")) {
    memory.subset = true;
    return [];
  }
  if (isSummed(phrase, folded)) {
    memory.summed = kindOf(verbs, "");
    return [];
  }
  // 网上收到10件，信函收到4件，共14件
  if (phrase.oneChannel && memory.summed !== null) return [];
  if (phrase.oneChannel) memory.subset = true;
  const applicant = tagsIn(left, applicants);
  if (memory.subset || applicant.length > 1 || has(left, "except")) return [];
  const told = kindOf(verbs, phrase.behind);
  // 新收158件，办理155件（含上年结转4件，另有7件顺延）
  const plain = told === "received" && !has(verbs, "received");
  const kind = plain && balances(phrase, memory) ? "concluded" : told;
  // 办理 alone may be either: only with its object named is it how reports say 收到.
  const handled = plain && kind === told;
  // 收到申请0件缴费
  if (has(object, "application") && /^[缴交]费/.test(phrase.behind)) return [];
  // 收到申请164件。共处理申请171件（含上年结转7件）: where those that came have been told, it is another sum.
  if (handled && (!has(left, "application") || memory.wholes.length > 0)) return [];
  if (countsSome(verb, verbs, object)) return [];
  if (kind === "concluded" && !concludesAll(phrase, verb, memory)) return [];
  const column = columnOf(applicant[0]);
  const fresh = verb.text.startsWith("新");
  // 自然人申请15件，企业申请3件，共收到18件: those of one kind of applicant are not all.
  const counted = kind === "received" ? memory.whole : kinds.has(kind);
  // 全市收到1180件，其中我县收到103件
  const part = phrase.part && !namesOwn(left, folded);
  const again = counted || (part && kind === "received");
  if (column === undefined && !fresh && again) return [];
  // 市局收到的172件中: another number has been told of all.
  const within = kind === "received" && folded.charAt(to) === "中";
  if (within && isOfOthers(phrase.quantity.value, memory)) return [];
  memory.applied = kind;
  // 受理数、办结数均为0
  const both = kind === "received" && has(verbs, "concluded") && meansEach(phrase);
  if (both && has(object, "all", "various"))
    return [state(phrase, "received"), state(phrase, "concluded")];
  return [state(phrase, kind, undefined, column)];
};

/** 未收到政府信息公开申请; 没有未办结的申请. */
export const denyRequests: Denier = ({ object, topic, to }, { kinds, folded }) => {
  if (has(object, "ongoing")) {
    const rest = object.filter((each) => tagOf(each) !== "ongoing");
    return isLight(rest) && topic === "application" ? ["carriedOut"] : [];
  }
  const received = has(object, "received");
  // 无申请办理情况, 未收到和处理申请, but not 无申请待办理
  const handled =
    has(object, "handled") && !received && !/办理(?:情况|事项)$/.test(folded.slice(0, to));
  if (handled || has(object, "concluded", "channel")) return [];
  // 公众、法人或其他组织 are all who may ask.
  const words = folded.slice(object[0]?.from, object.at(-1)?.to);
  const some = has(object, "organisations") && !has(object, "citizen");
  if (some && !/[公群]众|单位、组织/.test(words)) return [];
  if (has(object, "naturalPerson", "business", "research", "nonprofit", "legalService")) return [];
  // 要求公开政府信息的申请 is asked for, 公开的信息 is not.
  const last = lastOf(object, ["application"]);
  if (has(object.slice(last + 1), "publish")) return [];
  // 未收到 names what it lacks; 无 and 没有 may go on to something else: 无申请积压.
  const asked =
    last >= 0 &&
    ((received && !has(object, "unknown")) ||
      isLight(
        object.filter((each) => !has([each], "citizen", "organisations", "publish", "handled")),
      ));
  const bare = received && topic === "application" && !has(object, "unknown");
  // 收到申请0件，故无依申请公开: said with a number already
  const counted = kinds.has("noneReceived") || kinds.has("received");
  return (asked || bare) && !counted ? ["noneReceived"] : [];
};
