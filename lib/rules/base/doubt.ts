/** A number of the text that is not the table's, and may yet count something else: a part, or those of others. */
import type { TextPlace } from "../../report/reading";
import type { Claim } from "../../report/schema";
import { strangeWord } from "../../text/strange";
import { findAccount } from "./account";
import { leaveOpen } from "./finding";
import { headedBy } from "./headings";
import { clauseStart, longestClause, othersBefore, strangeLead } from "./lead";
import { findRival } from "./rival";
import type { Finding, Material } from "./rule";
import { isOfTable, largestByChance, tableOf } from "./text-number";

/** 属于已主动公开的20件，告知途径；依申请公开25件: how may be disclosed what is counted. */
const sorted = /主动公开[^，。；\d]{0,4}\d{1,6}([件份篇]).{0,40}依申请公开\d{1,6}\1/;

/** Characters between two claims that are told in one breath: 不予公开3件、无法提供2件. */
const breath = 2;
/** Claims that may be told in one breath: keeps the reading of any text linear. */
const longestBreath = 20;
/** What is done with the reviews of others too, what is not all that is 纠正, whose answers they came from. */
const leavesOpen =
  /办理|受理|(?<!在)审理(?!中)|承办|代理|处理(?!费)|撤销|[因对][省市州盟县区旗]政府(?=的|答复|作出)/;
/** 区政府21件 beside 街道29件, 局机关12件 beside 分局9件 is its own and not that of the whole. */
const house = /(?:^|\d年|全年)(?:[省市州盟县区旗]政府|.?[局委厅]机关)/;
const members =
  /(?:部门|单位|局(?!机关)|办(?!公室)|街道|街镇|镇街|乡镇|办事处)[^，。；\d]{0,10}\d(?!\d{3}年)/;

/** 因答复引发政府信息公开行政复议9件: what they came from changes nothing about them. */
const caused = /(?:引发|引起|导致)的?(?:政府)?信息公开/;
/** 查封、扣押等行政强制9件: those named are some of all, and there cannot be more of them. */
const examples = /等(?:行政(?:许可|处罚|强制)|规范性文件)/;
/** 因需要加工无法提供9件: nor can more have been refused for one reason than for all. */
const reasoned = /(?<=等|因.{0,40})(?:不予公开|无法提供|不予处理|其他处理)/;
/** 代管片区新收申请17件；: told just before, and of whom nobody has read. */
const unread = /(?:收到|新收|[受办]理|接[收到]|办结).{0,20}\d[件宗起份条][，；]$/;
/** 12件水事纠纷调处完毕，3件转入下年: so is what they are of, where the next names nothing itself. */
const unnamed = /\d[件宗起][^，。；\d]{3,16}[，；]$/;
const named = /申请|复议|诉讼|行政|文件|规章/;

/** 办公室代表区政府受理21件: the office may have had more in its own name. */
const actsForGovernment = /代表.?政府/;

/** 行政许可1240件，含市级委托办理的700件: whose those are that it includes. */
const including = /^[，（](?:含|包括|其中)[^，。；）\d]{0,12}(委托|受托|代办|下放|划转|移交)/;

/** 收到申请（含咨询）102件: what else is counted, and not how much of it. */
const withOthers =
  /（(?:含|包[含括])[^）\d]{0,8}(?:咨询|信访|投诉|举报|转[办交]|重复|补正|撤回)[^）\d]{0,8}）/;

/** 合计申请88件，占46.3%: what is a share is not the whole. */
const shared = /(?<=^[，（])占[^，。；]{0,8}%/;

/** The words without those that lead up, in its clause, to what is found, where they begin with `first`. */
function withoutLead(words: string, found: RegExp, first = ""): string {
  const at = words.search(found);
  const from = clauseStart(words, at);
  return at > 0 && words.startsWith(first, from) ? words.slice(0, from) + words.slice(at) : words;
}

/** Where what a claim is told with begins, and whether that includes a number of the table. */
interface Breath {
  readonly start: number;
  readonly vouched: boolean;
}

/** Goes back from a claim to what is told in one breath with it, or of which it is told. */
function findBreath(claim: Claim, place: TextPlace, { reading, report }: Material): Breath {
  const text = reading.paragraphs[place.paragraph]?.text ?? "";
  let { start } = place;
  const own = report.claims.indexOf(claim);
  for (let at = own - 1; at >= 0 && at > own - longestBreath; at--) {
    const told = report.claims[at] ?? claim;
    const { id, kind } = told;
    const before = reading.claimPlaces[id];
    if (before?.paragraph !== place.paragraph) break;
    const gap = text.slice(before.end, start);
    const near = gap.length <= breath && (tableOf(kind) === tableOf(claim.kind) || !/。/.test(gap));
    // What counts all, and the organ's own, vouches for what is told in one breath with it.
    if (near && told.value > largestByChance && isOfTable(told, report))
      return { start, vouched: true };
    // 行政复议9件，其中维持5件: a result is told of its group, and what begins so of what is before.
    const isPart =
      at === own - 1 && text.startsWith("其中", place.start) && !isOfTable(told, report);
    if (near || isPart || claim.kind.startsWith(`${kind}.`)) start = before.start;
  }
  const before = text.slice(Math.max(0, start - longestClause), start);
  const goesOn = unnamed.test(before) && !named.test(text.slice(start, place.end));
  if (goesOn || unread.test(before))
    start = clauseStart(text, start - 1, goesOn ? /[，。；]/ : /[。；]/);
  return { start, vouched: false };
}

/** The word that tells of a known use that it leaves open whose or which the numbers are; else null. */
function openWord(
  { kind, column }: Claim,
  words: string,
  behind: string,
  text: string,
  exceeds: boolean,
): string | null {
  const [heard] = leavesOpen.exec(/^(?:review|litigation)/.test(kind) ? words : "") ?? [];
  const [alone] = house.exec(members.test(text) ? words : "") ?? [];
  const isWhole = column === undefined && /^(?:received|concluded)$/.test(kind);
  const [share] = (isWhole && shared.exec(behind)) || [];
  const [, entrusted] = including.exec(behind) ?? [];
  const [attribute] = (kind === "received" && /^依申请公开(?=\d)/.exec(words)) || [];
  const asked = attribute !== undefined && sorted.test(text) ? attribute : undefined;
  const [wide] = (isWhole && withOthers.exec(words)) || [];
  const [acting] = actsForGovernment.exec(words) ?? [];
  const [lapsed] = (exceeds && kind.endsWith(".repealed") && /废止失效/.exec(words)) || [];
  return lapsed ?? heard ?? alone ?? share ?? entrusted ?? asked ?? wide ?? acting ?? null;
}

/**
 * The word that leaves it open what a claim counts, its own or of what it is told with; else null.
 * `exceeds` tells that it is more than the table has.
 */
function doubtOf(claim: Claim, exceeds: boolean, material: Material): string | null {
  const { reading, report } = material;
  const place = reading.claimPlaces[claim.id];
  const text = reading.paragraphs[place?.paragraph ?? -1]?.text;
  if (place === undefined || text === undefined) return null;
  const { start, vouched } = findBreath(claim, place, material);
  const words = text.slice(start, place.end);
  const effect = withoutLead(words, caused, "因");
  const some = vouched ? withoutLead(effect, reasoned) : effect;
  const isRequests = tableOf(claim.kind) === "applications";
  return (
    strangeWord(exceeds ? withoutLead(some, examples) : effect, report.agency) ??
    (isRequests ? strangeLead(place, start, material) : null) ??
    othersBefore(place, material) ??
    headedBy(place, material) ??
    openWord(claim, words, text.slice(place.end, place.end + 20), text, exceeds)
  );
}

/**
 * Why a claim that fits no reading of the table is not held against it; null where nothing speaks
 * for it. `value` is the table's number in the plainest reading, `exceeds` tells that the claim is
 * more than in any.
 */
export function findDoubt(
  claim: Claim,
  value: number | null,
  exceeds: boolean,
  material: Material,
): Finding | null {
  const beside =
    (value === null ? null : findRival(claim, value, material)) ?? findAccount(claim, material);
  if (beside !== null) return beside;
  const word = doubtOf(claim, exceeds, material);
  if (word === null) return null;
  return leaveOpen(claim, {
    zh: `有“${word}”一语，所计可能只是一部分或其他机关的`,
    en: `by “${word}” it may count a part or those of others`,
  });
}
