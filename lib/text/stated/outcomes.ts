/** What became of the requests. */
import type { Piece } from "../clauses";
import type { Phrase } from "../phrase";
import {
  applicants,
  columnOf,
  decisions,
  documentKinds,
  firstOf,
  has,
  isLight,
  lastOf,
  outcomes,
  tagOf,
  tagsIn,
} from "../tags";
import type { Tag } from "../words";
import { countsCases, type Denier, type Memory, type Reader, state } from "./reader";

/** 对企业申请21件，公开12件: behind the number of one kind of applicant, and of no other. */
function isOfOneKind({ column, columns, whole }: Memory): boolean {
  return column && columns === 1 && !whole;
}

/** Whether all groups but 其他处理 have been told, so that 其他 can be nothing else. */
function isLastGroup({ kinds }: Memory): boolean {
  const others = ["refused", "unavailable", "declined"];
  return (
    others.every((each) => kinds.has(each)) &&
    (kinds.has("partial") || kinds.has("grantedOrPartial"))
  );
}

/** 公开10件（占50%），部分公开2件; 公开3件、信息不存在2件: behind a bare 公开 and its number. */
const besideOutcome =
  /^(?:[，、（]?占[^，、；）]*）?)?(?:[，、；][^\d，、；。公开]{1,12}\d{1,6}[件起宗份]){0,3}[，、；][^\d，、；。]{0,6}(?:部分公开|不予?公开|不存在|不掌握|无法提供|不予处理)/;

/** 收到22件。其中公开3件: requests have been counted in this sentence, or in the one that it goes on with. */
function goesOnWithRequests({ listed, kinds }: Memory): boolean {
  return ["received", "concluded"].some((each) => listed.has(each) || kinds.has(each));
}

/** 公开10件、部分公开2件、不存在1件: what the other outcomes say is meant. */
const readBareOutcome: Reader = (phrase, memory) => {
  const { left, right, topic, behind } = phrase;
  const said = left.filter((each) => tagOf(each) !== "filler");
  const last = said.at(-1);
  const rest = said.slice(0, -1).filter((each) => tagOf(each) !== "concluded");
  const counts = countsCases(phrase) && !["条", "项"].includes(phrase.quantity.counter ?? "");
  const some = memory.subset || memory.strange;
  if (last === undefined || !counts || some) return null;
  // 企业申请中公开3件、不予公开1件
  if (last.text === "公开" && (isOfOneKind(memory) || has(rest, ...kindsOfApplicant))) {
    memory.subset = true;
    return [];
  }
  if (!isLight(rest)) return null;
  if (last.text === "公开" && topic !== "foreign" && !memory.kinds.has("granted")) {
    if (!besideOutcome.test(behind)) return null;
    const asked =
      topic === "application" ||
      goesOnWithRequests(memory) ||
      /申请/.test(memory.folded.slice(0, 400)) ||
      /无法提供|不予处理/.test(behind);
    return asked ? [state(phrase, "granted")] : null;
  }
  if (tagOf(last) === "rest" && isLastGroup(memory)) return [state(phrase, "other")];
  const listed = outcomes.some((each) => memory.kinds.has(each));
  const ofThem = topic === "application" || goesOnWithRequests(memory);
  if (tagOf(last) === "absent" && ofThem && listed && right.length === 0)
    return [state(phrase, "notHeld")];
  return null;
};

/** Whether one item of a group is named; 告知 names none where the group stands beside it. */
function hasItem(pieces: readonly Piece[]): boolean {
  return pieces.some((each) => tagOf(each) === "item" && each.text !== "告知");
}

/** 对属于公开范围的19件申请予以公开: why is told before the number, and is the same for all of the kind. */
function tellsWhy({ left, text }: Phrase, kinds: readonly Tag[]): boolean {
  const [first] = left;
  const last = left.at(-1);
  if (first === undefined || !last?.text.endsWith("的")) return false;
  if (!/^[对因]/.test(first.text)) return false;
  if (/关于|涉及|类|方面/.test(text)) return false;
  return /公开范围/.test(text) || !kinds.some((each) => each === "refused" || each === "declined");
}

/** The kind that the outcomes beside a number make up; null where they are several. */
function kindOf(phrase: Phrase, kinds: readonly Tag[], folded: string): string | null {
  const { left, from } = phrase;
  const [only = null] = kinds;
  // 无法提供--不掌握7件 names the group and then the row.
  const group = left[firstOf(left, ["unavailable"])]?.to;
  if (kinds.join() === "unavailable,notHeld" && /^”?[-：]/.test(folded.slice(group)))
    return "notHeld";
  // 因不掌握相关信息无法提供7件: the cause is the row, the rest its group.
  const caused = kinds.join() === "notHeld,unavailable";
  // 因信息不存在等原因无法提供
  if (caused) return has([...left, ...phrase.right], "several") ? "unavailable" : only;
  if (kinds.length > 1)
    return kinds.length === 2 && kinds.includes("granted") && kinds.includes("partial")
      ? "grantedOrPartial"
      : null;
  const aside = left.find((each) => each.is === "aside");
  const withPartial =
    only === "granted" && aside?.is === "aside" && aside.words.includes("partial");
  // 公开和部分公开58件
  const before = folded.slice(from, left[firstOf(left, outcomes)]?.from);
  const joined = only === "partial" && /(?:公开|全部)(?:[和及与或、]|或者)$/.test(before);
  return withPartial || joined ? "grantedOrPartial" : only;
}

/** Some of those who ask; 公民 stands for all of them. */
const kindsOfApplicant: readonly Tag[] = [
  ...applicants.filter((each) => each !== "citizen"),
  "organisations",
];

/** Documents are sorted by how they may be disclosed, requests are not. */
const sortsDocuments =
  /主动公开[的类]?\d{1,6}[件份篇条][，、；]依申请公开[的类]?\d|(?:文件|公文|建议|提案|议题)(?:部分|不予?)公开|(?:建议|提案|议案)[^，。；申]{0,6}公开\d/;
/** Documents are published, requests are not. */
const publishesDocuments = /(?:^|[^予以意部分不请])公开(?:[^，。；、\d]{0,6}文件)?\d{1,6}[件项份]/;
const ofRequests = /申请|答复|部分公开|无法提供|不予处理|不存在|不掌握|其他处理|本机关/;

/** 文件186件，主动公开92件，依申请公开31件，不予公开63件; 公开文件12件，不予公开3件. */
function isOfDocuments({ folded, kinds }: Memory): boolean {
  if (sortsDocuments.test(folded)) return true;
  return publishesDocuments.test(folded) && !ofRequests.test(folded) && !kinds.has("granted");
}

/** Whether requests are what has an outcome here, and all of them that have it. */
function isOfAll(phrase: Phrase, memory: Memory): boolean {
  const { left, right, topic, quantity } = phrase;
  // 因需另行制作等无法提供121件, 属于信访、咨询等情形不予处理7件: what stands before 等 are some of the reasons.
  const said = left.slice(lastOf(left, ["several"]) + 1);
  const foreign = topic === "foreign" && (said.length === left.length || has(said, "foreign"));
  if (foreign || memory.strange || !countsCases(phrase)) return false;
  if (isOfDocuments(memory)) return false;
  // 不予公开5件（内部文件）
  if (/^（[^）]{0,12}(?:文件|公文)/.test(phrase.behind)) return false;
  if (hasItem([...said, ...right])) return false;
  if (topic !== null && [...documentKinds, ...decisions].includes(topic)) return false;
  // 企业提出的7件，其中予以公开4件
  // 收到9件（自然人7件、企业2件），其中予以公开4件 goes on with all of them.
  const aside = /）[^（）\d]*$/.test(phrase.lead);
  const ofColumn = has(left, "part") && memory.column && !aside;
  if (isOfOneKind(memory) || ofColumn) memory.subset = true;
  if (memory.subset || quantity.counter === "项") return false;
  // 主动公开320条、不予公开3条 sorts documents, as 公开信息7条 does where requests are counted by 件.
  return quantity.counter !== "条" || memory.counter === "条";
}

/** 不予公开决定进行了复核: what is done with the answer that was given. */
const lookedAt =
  /^(?:[予不部分以]*公开|不予处理|无法提供)的?(?:决定|答复|申请|案件|告知)[^，。；\d]{0,6}(?:进行|开展|组织|复核|复查|评[查估])/;

/** 予以公开11件; 11件予以公开; 予以公开及部分公开258件. */
export const readOutcome: Reader = (phrase, memory) => {
  const { left, right, topic, from } = phrase;
  const { folded } = memory;
  const before = tagsIn(left, outcomes);
  const behind = before.length > 0 ? [] : tagsIn(right, outcomes);
  const told = tellsWhy(phrase, behind);
  const kinds = isLight(left) || told ? [...before, ...behind] : before;
  if (kinds.length === 0) return readBareOutcome(phrase, memory);
  // 对5件不予公开决定进行复核; 不含其他处理的80件
  if (has(left, "except") || lookedAt.test(phrase.behind)) return [];
  // 对不属于公开范围的31件: there 公开 is no topic.
  // 其中8件主动公开，6件不掌握
  const publishes = topic === "publish" && (told || goesOnWithRequests(memory));
  const other = topic !== null && topic !== "application" && !publishes;
  if ((before.length === 0 && other) || !isOfAll(phrase, memory)) return [];
  const kind = kindOf(phrase, kinds, folded);
  // 涉及个人隐私不予公开3件: the cause is one row of its group.
  const cause = left.slice(0, Math.max(0, firstOf(left, outcomes)));
  // 企业申请中予以公开4件, 商业企业予以公开4件; not 涉及企业商业秘密不予公开4件
  const asker = has(cause, ...kindsOfApplicant);
  const alone = isLight(cause.filter((each) => !has([each], ...kindsOfApplicant)));
  // 通过邮寄方式答复予以公开20件
  const byWay = has(cause, "concluded") && has(cause, "channel");
  if (byWay || (asker && (alone || has(cause, "application")))) {
    memory.subset = true;
    return [];
  }
  const grouped = kind === "refused" || kind === "unavailable" || kind === "declined";
  if (grouped && tagOf(cause.at(-1)) === "unknown") return [];
  const tail = told ? [] : left.slice(lastOf(left, outcomes) + 1);
  const between = right.slice(0, Math.max(0, firstOf(right, outcomes)));
  const named = has(tail, "unknown", "foreign", "channel", "organisations", "rest", "matter");
  const applicant = tagsIn(tail, applicants);
  if (named || applicant.length > 1) return [];
  // 不予公开、不予处理均为0件
  if (kind === null)
    return phrase.quantity.value === 0 ? kinds.map((each) => state(phrase, each)) : [];
  // 征求第三方意见，同意公开8件: others have agreed.
  const agreed = left.some((each) => each.text.startsWith("同意"));
  if (agreed && /第三[方人]|征[求询]/.test(folded.slice(0, from))) return [];
  // 告知无法提供
  // 8件办理结果为不掌握
  const idle = (each: Piece) => tagOf(each) === "item" || each.text === "办理结果";
  if (!isLight(between.filter((each) => !idle(each)))) return [];
  memory.applied = kind;
  const end = before.length > 0 ? undefined : right[lastOf(right, outcomes)]?.to;
  return [state(phrase, kind, end, columnOf(applicant[0]))];
};

/** 没有不予公开、不予处理的情形. */
export const denyOutcomes: Denier = ({ object, topic }) => {
  const kinds = tagsIn(object, outcomes);
  if (kinds.length === 0) return null;
  const only = object.every((each) =>
    has([each], "filler", "application", "information", ...kinds),
  );
  return only && topic === "application" ? kinds : [];
};
