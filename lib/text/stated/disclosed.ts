/** Items disclosed on the organ's own initiative. */
import type { Piece } from "../clauses";
import { has, isLightWord, lastOf, tagOf } from "../tags";
import { type Reader, state } from "./reader";

const counters = [..."条件篇项份个", "条次", "件次"];

/** 开设专栏26个，发布信息1830条; 公众号关注1260人，全年发布信息85条: what is counted next is of those. */
const ofOne =
  /(?:专栏|专题|栏目|账号|(?:号|微博|微信)[^。；\d]{0,9}(?:关注|订阅|粉丝)[^。；\d]{0,4})\d+\D{0,2}，$/;

/** Before the first number of a sentence that names its year: 2024年，. */
const beginsYear = /^\s*(?:20\d\d年|全年|本年)度?[^\d；]*$/;

/** 通过公示栏等形式发布108条，通过网站公开33条: each of one channel. */
const thenAnother = /^，[并另]?(?:通过|利用)[^，。；\d]{0,12}(?:公开|发布)[^，。；\d]{0,8}\d/;

/** 主动公开政府信息620条, over all channels. */
export const readDisclosed: Reader = (phrase, memory) => {
  const { folded } = memory;
  const { left, right, quantity, topic, part, oneChannel, from, to, behind } = phrase;
  // 制作信息图解 publishes none yet, “某地发布” is the name of an account.
  const publishes = (each: Piece) =>
    has([each], "publish", "issued") && each.text !== "制作" && folded.charAt(each.to) !== "”";
  // 通过信息发布平台共发布312条
  const verb = left.findLastIndex(publishes);
  const first = left[verb];
  if (first === undefined) return null;
  // 高新区政务网发布信息6218条, 公开信息，微信发布信息81条 are those of one site.
  const publisher = left[verb - 1];
  const again = left.findIndex(publishes) < verb;
  if (again && tagOf(publisher) === "channel") return [];
  if (tagOf(publisher) === "unknown" && /[网号站端企]$/.test(publisher?.text ?? "")) return [];
  if (ofOne.test(phrase.lead)) return [];
  // 累计公开38.6万条，2024年新增4.2万条; 累计公开2890条 may be of all years, whatever was spoken of before.
  const ofYear = /20\d\d年|[全本今]年|年内|一年来/.test(folded.slice(0, to));
  const grows = /^[，（][^。；]{0,10}新增/.test(behind);
  if (has(left, "cumulative") && (grows || !ofYear)) return [];
  // 截至目前共发布592条
  if (/截[至止到](?:目前|今)|至今/.test(phrase.text)) return [];
  // 依申请信息公开量23条
  const before = left.slice(0, verb);
  if (has(before, "application") && /量$|总数$/.test(first.text)) return [];
  // 公开工作动态、政策解读等各类信息656条: what is named before 等 are some of all, where all is said.
  const named = left.slice(verb + 1);
  const several = lastOf(named, ["several"]);
  const kinds = several < 0 ? [] : named.slice(several);
  const whole = phrase.everywhere || has(kinds, "various", "total");
  const examples = kinds.some(
    (each) => has([each], "information") && (whole || each.text !== "信息"),
  );
  const object = examples ? named.slice(several + 1) : named;
  // 主动公开5件 in a list of outcomes is a way of answering; 各类信息发布316条 is none.
  const noun = tagOf(publisher) === "information" && before.every(isLightWord);
  const bare = (noun || /^主动公开|[量数]$/.test(first.text)) && quantity.counter !== "件";
  // 公开316条信息
  const plain = object.length === 0 && !has(left, "unknown");
  const items = has(object, "information") || bare || (plain && tagOf(right[0]) === "information");
  // 通过网站公开要闻812条，主动公开信息779条: behind the number of one channel, or of all, only a sum is all.
  const anew = has(left, "total") || beginsYear.test(folded.slice(0, from));
  // 落实防控要求，公开相关信息12条: those of what was spoken of before.
  const told = (memory.itemsTold || /[相有]关信息/.test(phrase.text)) && !anew;
  memory.itemsTold ||= items || oneChannel;
  if (!items || part || oneChannel || told || (topic === "foreign" && !examples)) return [];
  if (!counters.includes(quantity.counter ?? "")) return [];
  if (!object.every((each) => isLightWord(each) || tagOf(each) === "publish")) return [];
  // 免于公开信息0条, 决策预公开信息12条
  if (/(?:免[于予]|预)$/.test(folded.slice(0, first.from))) return [];
  if (has(left, "channel") && thenAnother.test(behind)) return [];
  return has(object, "application", "matter") ? [] : [state(phrase, "disclosed")];
};
