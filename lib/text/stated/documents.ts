/** Regulations and normative documents: made, repealed, in force. */
import type { Piece } from "../clauses";
import type { Phrase } from "../phrase";
import { documentKinds, firstOf, has, isLight, isOneOf, tagOf, tagsIn } from "../tags";
import type { Tag } from "../words";
import { areExamples, type Denier, type Reader, state, withoutExamples } from "./reader";

const verbs: readonly Tag[] = ["issued", "repealed", "inForce"];

/** 县政府制发6件，县政府办公室制发5件: behind what one of two has issued. */
const alsoIssued =
  /^[，、；](?!其中)以?[^，。；\d]{0,10}(?:政府|办|办公室)(?:名义)?(?:制[发定]|印发|出台|发布)[^，。；\d]{0,8}\d/;

/** 县政府制发6件，县政府办公室制发5件，共11件: one of two parts, their sum behind them or left out. */
function isSummed({ quantity, behind }: Phrase): boolean {
  const [, other, total] =
    /^[^\d。；]{1,24}(\d{1,4})[件个份部][，、]?(?:一?共|共计|合计|总计)(\d{1,5})/.exec(behind) ??
    [];
  if (other !== undefined) return quantity.value + Number(other) === Number(total);
  return alsoIssued.test(behind);
}

/** 公开本年度制发的规章6件: what was published is what was made, and the government that made it the organ's. */
const showsMade = /公开(?=[本今2新])[本今\d年度新]*(?:制[发定]|出台)/;
const ofGovernment = /^.?政府(?:办公[厅室])?$/;

/** 公开历史规范性文件64件，其中废止失效50件: what is published is sorted; 现行有效规章2件为市政府制定. */
const sortsShown = /公[开示布](?:(?!制[发定]|[，。；]).){0,24}\d件[，（]其中[^。；]*$/;
const ofOthers = /^[，（]?(?:均|都|全部)?[为由系][^本我，。；\d]{1,12}(?:制定|印发|出台|颁布|发布)/;

/** 制发规范性文件4件，废止0件，现行有效20件. */
export const readDocuments: Reader = (phrase, memory) => {
  const { right, quantity } = phrase;
  const { folded } = memory;
  if (areExamples(phrase.left, documentKinds)) return null;
  const made = showsMade.test(folded);
  // 制发厅规范性文件14件
  const house = ({ text }: Piece) => /^[局厅委办]$/.test(text) || (made && ofGovernment.test(text));
  const own = withoutExamples(phrase.left, documentKinds).filter((each) => !house(each));
  const left = made ? own.slice(firstOf(own, ["publish"]) + 1) : own;
  const isAnd = (each: Piece | undefined) => each?.is === "word" && each.text === "并";
  const named = tagsIn([...left, ...right.slice(0, 2)], documentKinds)[0];
  const topic = named ?? phrase.topic;
  if (!isOneOf(topic, documentKinds)) return null;
  const said = tagsIn(left, verbs);
  // 制定规章0件、规范性文件2件 says the verb once.
  const again = said.length === 0 && isLight(left.filter((each) => tagOf(each) !== topic));
  const kinds = again && named !== undefined ? memory.documentVerbs : said;
  memory.documentVerbs = kinds;
  // 规范性文件4件，现行有效文件20件 names them in short.
  const short = (each: Piece) =>
    named === undefined && kinds.join() === "inForce" && each.text === "文";
  const words = left
    .slice(Math.max(0, firstOf(left, [...verbs, ...documentKinds])))
    .filter((each) => !short(each));
  if (kinds.length === 0 || (kinds.length > 1 && quantity.value !== 0)) return [];
  if (tagsIn(left, documentKinds).length > 1 && quantity.value !== 0) return [];
  // 制定并公开规范性文件5件 counts what was made, 公开规范性文件5件 does not.
  const counted = left.filter((each, at) => tagOf(each) !== "publish" || !isAnd(left[at - 1]));
  // 梳理出有效的规范性文件3件: some of them
  const lead = left.slice(0, Math.max(0, firstOf(left, ["inForce"])));
  if (has(lead, "unknown") && folded.startsWith("有效", lead.at(-1)?.to)) return [];
  if (
    has(words, "unknown", "organisations", "item") ||
    has(counted, "publish", "foreign", "channel")
  )
    return [];
  if (!/^[件部份个篇]$/.test(quantity.counter ?? "件")) return [];
  if (sortsShown.test(`${phrase.lead}${phrase.text}`) || ofOthers.test(phrase.behind)) return [];
  // 对现行有效的38件规范性文件进行评估; 审查规范性文件15件，废止3件: those of others too
  if (/^对/.test(phrase.text) && /^[^，。；]*[进开][行展]/.test(phrase.behind)) return [];
  if (named === undefined && /审[查核]规范性文件[^。；]{0,40}$/.test(phrase.lead)) return [];
  // 集中公开30件；更新废止4件
  if (left.some((each) => each.text === "更新")) return [];
  // 新制定2件，共印发4件: the sum follows.
  const sum = /^.{0,13}共计?[制印出发]/.test(phrase.behind);
  if (sum && kinds.includes("issued")) return [];
  // 新制定5件，修改4件: both may have been issued.
  const around = folded.slice(phrase.from, phrase.to + 12);
  const amended =
    /新[制订出印][^，。；]{0,12}\d[件个份部][，、]修[改订][^，。；、\d]{0,4}[1-9]/.test(around);
  if (amended && kinds.includes("issued")) return [];
  const [only] = kinds.map((each) => `${topic}.${each}`);
  if (only !== undefined && isSummed(phrase)) memory.summed = only;
  if (memory.summed === only) return [];
  // 制发6件，其中新制定5件
  return kinds
    .filter((each) => !memory.kinds.has(`${topic}.${each}`))
    .map((each) => state(phrase, `${topic}.${each}`));
};

/** 未制发、废止规范性文件. */
export const denyDocuments: Denier = ({ object, topic }) => {
  // 废止规范性文件1件，未新制定
  const goesOn = isOneOf(topic, documentKinds) && has(object, ...verbs);
  const named =
    goesOn && isLight(object.filter((each) => !has([each], ...verbs)))
      ? [topic]
      : tagsIn(object, documentKinds);
  if (named.length === 0) return null;
  // 未制定、修改、废止
  const other = object.filter((each) => !/^修[改订]$/.test(each.text));
  if (has(other, "publish", "unknown", "channel")) return [];
  return named.flatMap((kind) => tagsIn(object, verbs).map((verb) => `${kind}.${verb}`));
};
