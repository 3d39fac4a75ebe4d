/** Items disclosed on the organ's own initiative. */
import { firstOf, has, isLightWord, tagOf } from "../tags";
import { type Reader, state } from "./reader";

const counters = [..."条件篇项份个", "条次", "件次"];

/** 主动公开政府信息620条, over all channels. */
export const readDisclosed: Reader = (phrase, { kinds, folded }) => {
  const { left, quantity, topic, part, oneChannel, from, to } = phrase;
  const verb = firstOf(left, ["publish", "issued"]);
  const first = left[verb];
  if (first === undefined) return null;
  // 高新区政务网发布信息6218条 are those of one site.
  const publisher = left[verb - 1];
  if (tagOf(publisher) === "unknown" && /[网号站端企]$/.test(folded.slice(0, publisher?.to)))
    return [];
  // 开设专栏26个，发布信息1830条
  if (/(?:专栏|专题|栏目|账号)\d+[个期]，$/.test(folded.slice(Math.max(0, from - 16), from)))
    return [];
  // 累计公开38.6万条，2024年新增4.2万条
  if (has(left, "cumulative") && /^，[^。；]{0,10}新增/.test(folded.slice(to, to + 14))) return [];
  const object = left.slice(verb + 1);
  // 主动公开5件 in a list of outcomes is a way of answering.
  const word = folded.slice(first.from, first.to);
  // 依申请信息公开量23条
  if (/量$|总数$/.test(word) && has(left.slice(0, verb), "application")) return [];
  const bare = /^主动公开|信息公开总?[量数]$/.test(word) && quantity.counter !== "件";
  const stated = has(object, "information") || bare;
  if (topic === "foreign" || part || oneChannel || kinds.has("disclosed") || !stated) return [];
  if (!counters.includes(quantity.counter ?? "")) return [];
  if (!object.every((each) => isLightWord(each) || tagOf(each) === "publish")) return [];
  return has(object, "application", "matter") ? [] : [state(phrase, "disclosed")];
};
