/** Whether what follows a number is said of some of the requests, and not of all that came. */
import type { Phrase } from "../phrase";
import { handling, has, isLight, outcomes } from "../tags";
import type { Setting, Stated } from "./reader";

/** 区政府84件, 厅机关96件 */
const ofHouse = /(?:政府|机关|本级|[局厅委办镇乡处])[\d，]{1,8}[件宗起份例]$/;
/** Behind a number, what became of as many. */
const thenOutcome = /^[，（](?:其中)?(?:予以|部分)?(?:公开|不予|无法)/;
/** 投诉举报人申请中，公开5件; 办理征收类申请时，公开17件: told of whom what follows is, and of how many of theirs it is not. */
export const ofSome = /^[^，。；：\d]{1,20}[人类]的?申请[中时]，/;

/** True where the number is none that the text has told of all, nor the sum of two told together. */
export function isOfOthers(
  value: number,
  { wholes, parts }: Pick<Setting, "wholes" | "parts">,
): boolean {
  if (wholes.length === 0) return parts.slice(-9).includes(value);
  return !wholes.some((each, at) => each === value || each + (wholes[at + 1] ?? 0) === value);
}

/** Numbers behind one, each with the words around it. */
const numbersBehind = /([^，（\d]{0,16})(\d{1,6})([^，）\d]{0,9})/g;

/**
 * 收到158件；按时答复151件，7件结转下年: together with those that go on, the number makes up what the text has
 * told of all, so that it is that of all that were answered, whatever the words around it are.
 */
export function balances({ quantity, behind }: Phrase, { wholes, parts }: Setting): boolean {
  let sum = quantity.value;
  let goesOn = false;
  const [clause = ""] = behind.split(/[。；]/, 1);
  for (const [, before, digits, after] of clause.matchAll(numbersBehind)) {
    if (!/转|顺延|下一?年/.test(`${before}${after}`)) continue;
    // 上年结转5件, 2022年结转5件
    const came = /[上去]一?年|^年/.test(before ?? "");
    sum += came ? -Number(digits) : Number(digits);
    goesOn ||= !came;
  }
  return goesOn && wholes.length > 0 && !isOfOthers(sum, { wholes, parts });
}

/** 企业提出的10件中，7件予以公开; 律师的9件申请，3件予以公开: what follows is said of those. */
export function opensSubset(phrase: Phrase, stated: readonly Stated[], setting: Setting): boolean {
  const { folded } = setting;
  const { left, right, quantity, part, from, behind } = phrase;
  if (quantity.counter === "%") return false;
  const [, requests, within] = /^(申请)?(中)?/.exec(behind) ?? [];
  // 上年结转的2件中，1件予以公开
  if (within !== undefined && stated.some(({ kind }) => kind.startsWith("carried"))) return true;
  if (stated.some(({ column }) => column === undefined)) return false;
  // 其中3人提出38件。38件中，予以公开6件: that many have not come in all.
  if (within !== undefined && isLight(left) && isOfOthers(quantity.value, setting)) return true;
  const words = folded.slice(from, left.at(-1)?.to);
  const house = ofHouse.test(phrase.text) && !has(left, ...handling);
  if (stated.length === 0) {
    // 涉案件查处信息31件，不予公开21件
    if (/^(?:其中)?涉/.test(words) && !has(left, ...outcomes) && thenOutcome.test(behind))
      return true;
    const strange = house || has(left, "unknown", "foreign");
    // 征地类71件办结66件，予以公开25件; 某项目12件全部办结，公开3件
    const acts = has(right, ...handling, ...outcomes);
    const next = /\d/.test(folded.charAt(right.at(-1)?.to ?? 0));
    if (strange && acts && (next || !has(left, "application", ...handling))) return true;
    // 居民王某提出12件，予以公开3件; 涉及规划许可22件（公开8件、不存在6件）
    if (strange && (/提[出交]$/.test(words) || (part && behind.startsWith("（")))) return true;
  }
  // 对涉及个人隐私的4件征得同意后公开2件
  const named = words.endsWith("的") && (requests !== undefined || words.startsWith("对"));
  if (within === undefined && !named) return false;
  // 厅机关96件中，予以公开41件: the organ's own of all that it reports.
  return house || !isLight(left.filter((each) => !has([each], ...handling)));
}
