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

/** 对现行有效的38件规范性文件进行评估; 审查规范性文件15件，废止3件, 规范性文件起草3件，印发1件: those of others too. */
function isReviewed({ text, lead, behind }: Phrase, isNamed: boolean): boolean {
  if (/^对/.test(text) && /^[^，。；]*[进开][行展]/.test(behind)) return true;
  return !isNamed && /(?:审[查核]规范性文件|规范性文件起草)[^。；]{0,40}$/.test(lead);
}

/** 新制定2件，共印发4件: the sum follows; 新制定5件，修改4件: both may have been issued. */
function isPartOfIssued({ from, to, behind }: Phrase, folded: string): boolean {
  if (/^.{0,13}共计?[制印出发]/.test(behind)) return true;
  return /新[制订出印][^，。；]{0,12}\d[件个份部][，、]修[改订][^，。；、\d]{0,4}[1-9]/.test(
    folded.slice(from, to + 12),
  );
}

/** The words before a number, without the organ's own name for itself and with 公开本年度制发的规章6件 made. */
function wordsOf(phrase: Phrase, folded: string): readonly Piece[] {
  const made = showsMade.test(folded);
  // 制发厅规范性文件14件
  const house = ({ text }: Piece) => /^[局厅委办]$/.test(text) || (made && ofGovernment.test(text));
  const left = withoutExamples(phrase.left, documentKinds).filter((each) => !house(each));
  return made ? left.slice(firstOf(left, ["publish"]) + 1) : left;
}

/** Whether the words say only that documents were made, repealed or are in force. */
function onlyCounts(left: readonly Piece[], isInShort: boolean, folded: string): boolean {
  const said = left.slice(Math.max(0, firstOf(left, [...verbs, ...documentKinds])));
  // 规范性文件4件，现行有效文件20件 names them in short.
  const words = isInShort ? said.filter((each) => each.text !== "文") : said;
  // 制定并公开规范性文件5件 counts what was made, 公开规范性文件5件 does not.
  const counted = left.filter(
    (each, at) => tagOf(each) !== "publish" || left[at - 1]?.text !== "并",
  );
  // 梳理出有效的规范性文件3件: some of them
  const lead = left.slice(0, Math.max(0, firstOf(left, ["inForce"])));
  if (has(lead, "unknown") && folded.startsWith("有效", lead.at(-1)?.to)) return false;
  // 集中公开30件；更新废止4件
  if (left.some((each) => each.text === "更新")) return false;
  return (
    !has(words, "unknown", "organisations", "item") &&
    !has(counted, "publish", "foreign", "channel")
  );
}

/** 制发规范性文件4件，废止0件，现行有效20件. */
export const readDocuments: Reader = (phrase, memory) => {
  const { right, quantity } = phrase;
  const { folded } = memory;
  if (areExamples(phrase.left, documentKinds)) return null;
  const left = wordsOf(phrase, folded);
  const named = tagsIn([...left, ...right.slice(0, 2)], documentKinds)[0];
  const topic = named ?? phrase.topic;
  if (!isOneOf(topic, documentKinds)) return null;
  const said = tagsIn(left, verbs);
  // 制定规章0件、规范性文件2件 says the verb once.
  const again = said.length === 0 && isLight(left.filter((each) => tagOf(each) !== topic));
  const kinds = again && named !== undefined ? memory.documentVerbs : said;
  memory.documentVerbs = kinds;
  const isSeveral = kinds.length > 1 || tagsIn(left, documentKinds).length > 1;
  if (kinds.length === 0 || (isSeveral && quantity.value !== 0)) return [];
  const isInShort = named === undefined && kinds.join() === "inForce";
  if (!onlyCounts(left, isInShort, folded)) return [];
  if (!/^[件部份个篇]$/.test(quantity.counter ?? "件")) return [];
  if (sortsShown.test(`${phrase.lead}${phrase.text}`) || ofOthers.test(phrase.behind)) return [];
  if (isReviewed(phrase, named !== undefined)) return [];
  if (kinds.includes("issued") && isPartOfIssued(phrase, folded)) return [];
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
