/** Licences, penalties and coercion that the organ decided. */
import type { Piece } from "../clauses";
import type { Phrase } from "../phrase";
import { decisions, firstOf, has, isLight, isOneOf, lastOf, tagOf, tagsIn } from "../tags";
import type { Tag } from "../words";
import {
  areExamples,
  countsCases,
  type Denier,
  type Memory,
  type Reader,
  state,
  tellsAbout,
  withoutExamples,
} from "./reader";

/** 对违法企业作出行政处罚: whom it was done to does not matter. */
function withoutAddressee(left: readonly Piece[]): readonly Piece[] {
  const start = left.findIndex((each) => each.text === "对");
  const end = left.findIndex((each) => /^(?:[作做]出|实施|处以)$/.test(each.text));
  return start >= 0 && start < end ? [...left.slice(0, start), ...left.slice(end)] : left;
}

/** 按申请内容分：行政处罚9件; 行政复议133件，其中行政处罚31件; 复议方面，鉴定类4件、行政处罚类2件: what requests, reviews and cases are about. */
const sortsCases =
  /(?:申请(?:内容|事项)|按(?:内容|事由|领域|类[型别])|内容(?:来?看|上?分|涉及|主要)|(?:复议|诉讼|案件)[^作。；]{0,20}\d[^作。；]{0,8}其中|(?:复议|诉讼)[^作。；]{0,30}类)[^作。；]{0,60}$/;

/** 主动公开信息20条：包含行政许可决定18件、行政处罚2件: what is published is sorted. */
const listsPublished =
  /(?:公开|发布)[^。；，\d]{0,20}\d{1,6}[条篇][，（]?(?:：|其中|包[括含]|涵盖)(?:[^。；作做]|[作做](?!出)){0,100}$/;

/** What makes a decision, and what shows, sorts or looks through those that are made. */
const makes = /[作做]出|决定(?!书)|办[理结]|处理|查处|实施|完成|审批|准予|核发|处以|下达|采取|执行/;
const lists =
  /(?:(?<!信息|政务)公[开示布]|发布|上传|归集|录入|推送|[抽评]查|评选|清单|目录|(?<!依)申请获取|要求获取)(?!(?:工作|情况|方面|制度)[，：])/g;

/** 网站公布：规范性文件2件，行政许可300件: what was last said to be done. */
function isListed(lead: string): boolean {
  const [sentence = ""] = lead.split(/[。；]/).slice(-1);
  const shown = [...sentence.matchAll(lists)].at(-1);
  return shown !== undefined && !makes.test(sentence.slice(shown.index));
}

/** 行政许可12项: what a list of powers has, where nothing says that they were decided. */
function countsEntries({ quantity, text }: Phrase): boolean {
  return quantity.counter === "条" || (quantity.counter === "项" && !/[作做]出|决定/.test(text));
}

/** 行政强制措施2件，行政强制执行1件; 行政强制措施9件、代履行5件: the table counts both in one. */
function countsOneOfTwo({ lead, text, behind }: Phrase): boolean {
  const around = `${lead.slice(-30)}${text}${behind.slice(0, 30)}`;
  return /强制措施/.test(around) && /强制执行|代履行/.test(around);
}

/** The decisions that a phrase names, or goes on with: 行政处罚方面，全年共办理6件. */
function kindsOf({ alone, text, topic }: Phrase, left: readonly Piece[]): readonly Tag[] {
  const goesOn =
    isOneOf(topic, decisions) &&
    alone &&
    (has(left, "handled") || /[作做]出/.test(text)) &&
    isLight(left.filter((each) => tagOf(each) !== "handled"));
  return goesOn ? [topic] : tagsIn(left, decisions);
}

/** Whether decisions are said to be shown, or to be what something else is about, and not to be made. */
function areShown({ quantity, text }: Phrase, left: readonly Piece[], memory: Memory): boolean {
  // 公示行政许可40条、行政处罚9条 says the verb once, and so does 抽查行政许可10件、行政处罚5件.
  const again =
    memory.shown &&
    // 行政许可事项13项，行政许可处理决定数量756件
    !/处理决定数?量/.test(text) &&
    /^[、和及与]?$/.test(memory.folded.slice(left[0]?.from, left[firstOf(left, decisions)]?.from));
  const cases = has(left, "handled", "concluded") && quantity.counter === "件";
  return (
    again ||
    has(left, "publish", "issued", "information", "foreign", "channel") ||
    (has(left, "matter") && !cases) ||
    // 涉及行政许可12个、行政处罚130个; 复议10件，其中涉及行政处罚3件
    tellsAbout(left, decisions) ||
    // 办理烟草专卖行政许可10件 are made.
    (isStrange(left) && !makes.test(text))
  );
}

function isStrange(left: readonly Piece[]): boolean {
  return has(left, "item", "inForce", "unknown");
}

/** 作出行政处罚决定5件. */
export const readDecisions: Reader = (phrase, memory) => {
  const { quantity } = phrase;
  if (areExamples(phrase.left, decisions)) {
    memory.shown = true;
    return null;
  }
  const left = withoutExamples(withoutAddressee(phrase.left), decisions);
  const kinds = kindsOf(phrase, left);
  if (kinds.length === 0) return null;
  memory.shown = areShown(phrase, left, memory);
  if (memory.shown || isStrange(left) || countsEntries(phrase) || countsOneOfTwo(phrase)) return [];
  const tail = left.slice(lastOf(left, decisions) + 1);
  if (has(tail, "organisations", "application", "disclosure")) return [];
  if (!countsCases(phrase) && quantity.counter !== "次") return [];
  // 办结行政许可, but 办结行政处罚案件 may have been opened and dropped.
  const dropped = has(left, "concluded") && kinds.join() !== "licences";
  if (has(left, "received") || dropped) return [];
  if (kinds.length > 1 && quantity.value !== 0) return [];
  const lead = `${phrase.lead}${phrase.text}`;
  if (sortsCases.test(lead.slice(-100)) || listsPublished.test(lead)) return [];
  memory.shown = !makes.test(phrase.text) && isListed(lead);
  return memory.shown ? [] : kinds.map((each) => state(phrase, each));
};

/** 未作出行政处罚. */
export const denyDecisions: Denier = ({ object }) => {
  const kinds = tagsIn(object, decisions);
  if (kinds.length === 0) return null;
  // 未收到行政许可申请 says what nobody asked for.
  const other = ["publish", "information", "matter", "unknown", "issued", "application"] as const;
  return has(object, ...other) ? [] : kinds;
};
