/** Requests counted without a verb before their number: 申请0宗, 自然人8件, 63件已办结. */
import type { Piece } from "../clauses";
import type { Phrase } from "../phrase";
import {
  applicants,
  columnOf,
  firstOf,
  handling,
  has,
  isLight,
  lastOf,
  tagOf,
  tagsIn,
} from "../tags";
import { countsCases, isOfRequests, type Memory, type Reader, type Stated, state } from "./reader";
import { balances } from "./subset";

/** Whether nothing before the number but light words, applicants and 申请 could be what it counts. */
function isBare(phrase: Phrase): boolean {
  const { left, right, topic, quantity } = phrase;
  if (!countsCases(phrase) || topic === "foreign" || quantity.counter === "条") return false;
  // 除2件尚在办理外
  const except = has(right, "ongoing") && !has(right, "concluded");
  // 登记政府信息公开申请26件
  const registers = (each: Piece, at: number) =>
    each.text === "登记" && tagOf(left[at + 1]) === "application";
  // 通过信函、网络等方式提交政府信息公开申请21件
  const anyhow = has(left, "ways") && has(left, "several", "various");
  return isLight(
    left.filter(
      (each, at) =>
        !has([each], ...applicants) &&
        !(anyhow && has([each], "channel")) &&
        !(except && has([each], "except")) &&
        !registers(each, at),
    ),
  );
}

/** 自然人8件. */
function readApplicant(phrase: Phrase, memory: Memory): Stated[] | null {
  const [applicant, ...others] = tagsIn(phrase.left, applicants);
  if (applicant === undefined) return null;
  // 9件由律师提出，其中以个人名义提出5件: parts of what has not been counted here.
  if (has(phrase.left, "part") && !memory.told) memory.subset = true;
  if (others.length > 0 || memory.subset) return [];
  // 法律服务机构提出申请3件
  const asked = has(phrase.left, "application");
  const proposed = asked && /提[出交]/.test(phrase.text);
  if (proposed || memory.applied === null) memory.applied = asked ? "received" : null;
  return memory.applied === null
    ? []
    : [state(phrase, memory.applied, undefined, columnOf(applicant))];
}

/** 8件申请中，7件由自然人提出: what is told next are kinds of applicant. */
function readWithin({ left, right }: Phrase, memory: Memory): Stated[] | null {
  const [asked] = right;
  if (asked === undefined || tagOf(asked) !== "application") return null;
  const came = (each: Piece) => /^(?:新收|收到|受理|的)$/.test(each.text);
  const all = left.every(
    (each) => came(each) || has([each], "total", "thisYear", "through", "aforesaid"),
  );
  if (!all || !memory.folded.startsWith("中，", asked.to)) return null;
  memory.applied ??= "received";
  return [];
}

/** 六件为自然人申请. */
function readApplicantBehind(phrase: Phrase, { applied }: Memory): Stated[] | null {
  const { right } = phrase;
  const [applicant, ...others] = tagsIn(right, applicants);
  if (applicant === undefined || others.length > 0 || applied === null) return null;
  if (!has(right.slice(0, 1), "filler", "all")) return null;
  const rest = right.filter((each) => !has([each], ...applicants));
  return isLight(rest) ? [state(phrase, applied, right.at(-1)?.to, columnOf(applicant))] : [];
}

/** 共有81件政府信息公开申请; 全年81件申请均为新收. */
function readRequestsBehind(phrase: Phrase, memory: Memory): Stated[] | null {
  const { left, right, topic, part } = phrase;
  const verb = firstOf(right, handling);
  const tag = tagOf(right[verb]);
  const all = has(left, "total", "thisYear") || left.some(({ is }) => is === "year");
  if (!all || has(left, "application") || part) return null;
  if (tagOf(right[0]) !== "application" || memory.kinds.has("received")) return null;
  if (tag !== null && tag !== "received") return null;
  if (!isLight(right.slice(0, verb < 0 ? undefined : verb))) return null;
  const ofDisclosure = /公开/.test(right[0]?.text ?? "");
  if (tag === null && topic !== "application" && !ofDisclosure) return null;
  memory.applied = "received";
  return [state(phrase, "received", right[Math.max(0, verb)]?.to)];
}

/** 63件已办结, 7件正在办理中. */
function readVerbBehind(phrase: Phrase, memory: Memory): Stated[] | null {
  const { right } = phrase;
  const verb = firstOf(right, handling);
  const words = memory.folded.slice(phrase.to, right[verb]?.from);
  // 尚有3件在法定期限内办理
  const still = /[尚仍还]有/.test(phrase.text) && /[期时]限?内/.test(words);
  const tag = still ? "ongoing" : tagOf(right[verb]);
  if (tag !== "concluded" && tag !== "ongoing") return null;
  // 局机关78件办结77件: the verb is that of the next number.
  if (/\d/.test(memory.folded.charAt(right[verb]?.to ?? 0))) return null;
  // 3件在答复前撤回
  if (/^之?[前后]/.test(memory.folded.slice(right[verb]?.to))) return [];
  // 2起答复文书有误, 2件答复因说理不充分被指出: a noun, of which something is said.
  const noun = tag === "concluded" && verb === 0 && right.length > 1;
  if (noun && memory.folded.charAt(right[0]?.to ?? 0) !== "中") return [];
  // 81件中已答复77件; 3件与已办结的相同
  if (/中|^[与同和]/.test(words)) return [];
  // 131件按期答复，4件延期: those in time are not all that were answered.
  const inTime = /按[期时]|如期|及时/.test(words);
  if (inTime && /^.{0,20}\d件?延[期长]/.test(phrase.behind)) return [];
  const all = has(right.slice(0, verb), "all");
  // Nor are 37件在规定时限内答复.
  const whole = tag === "concluded" && balances(phrase, memory);
  if (tag === "concluded" && !all && !whole && /[期时]限?内/.test(words)) return [];
  // 申请31件均已办结 counts what came.
  if (all && has(phrase.left, "application") && !memory.kinds.has("received")) return null;
  const kind = tag === "concluded" ? "concluded" : "carriedOut";
  const light = whole || isLight(right.slice(0, verb));
  const sure = isOfRequests(phrase, memory) && !memory.subset && light;
  return !sure || memory.kinds.has(kind) ? [] : [state(phrase, kind, right[verb]?.to)];
}

/** 主动公开12件, told right before 依申请公开6件, and its counter. */
const beside = /主动公开[的类]?\d{1,6}([件份篇])[，；]$/;

/** 政府信息公开申请81件. */
function readRequests(phrase: Phrase, memory: Memory): Stated[] | null {
  const { left, quantity, behind } = phrase;
  const { folded, kinds } = memory;
  const asked = left[lastOf(left, ["application"])];
  if (asked === undefined || phrase.part || kinds.has("received")) return null;
  // 申请总量41件：新收38件、上年结转3件
  if (/^.{0,10}新收/.test(behind) && /结转|转入/.test(behind)) return [];
  // 申请共涉及信息186项, not 申请公开信息8件
  const rest = left.slice(left.indexOf(asked) + 1);
  if (has(rest.slice(1), "information")) return [];
  // 一件申请包含多个事项的35件, 依申请公开范围25件
  if (rest.length > 1 && rest.at(-1)?.text === "的") return [];
  if (/^依申请公开(?:[的类]|范围|属性)/.test(folded.slice(asked.from))) return [];
  // 申请表1份
  const paper = ["份", "张", "封"].includes(quantity.counter ?? "");
  if (/办件/.test(asked.text) || (/[书表函件]$/.test(asked.text) && paper)) return [];
  // 依申请公开渠道3个
  if (has(left.slice(left.indexOf(asked)), "ways")) return null;
  // 本局被申请1件: a review
  if (folded.charAt(asked.from - 1) === "被") return [];
  // 收取处理费120元，涉及申请1件
  if (has(left.slice(0, left.indexOf(asked)), "about")) return [];
  // 主动公开12件、依申请公开18件
  if (folded.startsWith("、", left[0]?.from)) return null;
  // 主动公开12件，依申请公开6件 sorts documents, 主动公开320条，依申请公开6件 does not.
  const [, sorted] = beside.exec(phrase.lead) ?? [];
  if (sorted !== undefined && sorted === quantity.counter) return [];
  memory.applied = "received";
  return [state(phrase, "received")];
}

/** Requests that no verb before their number counts. */
export const readBare: Reader = (phrase, memory) =>
  isBare(phrase)
    ? (readApplicant(phrase, memory) ??
      readWithin(phrase, memory) ??
      readApplicantBehind(phrase, memory) ??
      readRequestsBehind(phrase, memory) ??
      readVerbBehind(phrase, memory) ??
      readRequests(phrase, memory))
    : null;
