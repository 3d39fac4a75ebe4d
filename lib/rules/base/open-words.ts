/** Words told with a number that leave it open what it counts: strange ones, and a few of known use. */
import { ownsName } from "../../text/scope";
import { strangeWord } from "../../text/strange";
import { clauseStart, longestClause, strangeLead } from "./lead";
import type { Mismatch } from "./mismatch";
import { isOfTable, largestByChance, tableOf } from "./text-number";

/** A word of known use after which nobody knows whose or which the numbers are. */
interface OpenWord {
  /** The claims that it is held to: `received@business` is of one kind of applicant. */
  readonly of?: RegExp;
  /** Only where the claim is more than the table has. */
  readonly exceeds?: true;
  readonly word: RegExp;
  /** It stands behind the claim. */
  readonly behind?: true;
  /** Only where it names another than the agency. */
  readonly another?: true;
  /** Only where the paragraph has this as well. */
  readonly beside?: RegExp;
}

const whole = /^(?:received|concluded)$/;

const openWords: readonly OpenWord[] = [
  { of: /\.repealed/, exceeds: true, word: /废止失效/ },
  // What is done with the reviews of others too, what is not all that is 纠正, whose answers they came from.
  {
    of: /^(?:review|litigation)/,
    word: /办理|受理|(?<!在)审理(?!中)|承办|代理|处理(?!费)|撤销|[因对][省市州盟县区旗]政府(?=的|答复|作出)/,
  },
  // 区政府21件 beside 街道29件, 局机关12件 beside 分局9件 is its own and not that of the whole.
  {
    word: /(?:^|\d年|全年)(?:[省市州盟县区旗]政府|.?[局委厅]机关)/,
    beside:
      /(?:部门|单位|局(?!机关)|办(?!公室)|街道|街镇|镇街|乡镇|办事处)[^，。；\d]{0,10}\d(?!\d{3}年)/,
  },
  // 合计申请88件，占46.3%: what is a share is not the whole.
  { of: whole, word: /(?<=^[，（])占[^，。；]{0,8}%/, behind: true },
  // 全县463件中，县政府本级占20.7%: nor is that of which the organ has a part.
  { of: whole, word: /(?<=^中，?[^，。；\d]{0,8})(?:本级|机关|本部)/, behind: true },
  // 行政许可1240件，含市级委托办理的700件: whose those are that it includes.
  {
    word: /(?<=^[，（](?:含|包括|其中)[^，。；）\d]{0,12})(?:委托|受托|代办|下放|划转|移交)/,
    behind: true,
  },
  // 属于已主动公开的20件，告知途径；依申请公开25件: how may be disclosed what is counted.
  {
    of: /^received/,
    word: /^依申请公开(?=\d)/,
    beside: /主动公开[^，。；\d]{0,4}\d{1,6}([件份篇]).{0,40}依申请公开\d{1,6}\1/,
  },
  // 收到申请（含咨询）102件: what else is counted, and not how much of it.
  {
    of: whole,
    word: /（(?:含|包[含括])[^）\d]{0,8}(?:咨询|信访|投诉|举报|转[办交]|重复|补正|撤回)[^）\d]{0,8}）/,
  },
  // 转发省政府规章1件
  { of: /^regulations/, word: /[省市州]政府(?=规章)/, another: true },
  // 办公室代表区政府受理21件: the office may have had more in its own name.
  { word: /代表.?政府/ },
];

/** Characters between two claims that are told in one breath: 不予公开3件、无法提供2件. */
const breath = 2;
/** Claims that may be told in one breath: keeps the reading of any text linear. */
const longestBreath = 20;

/** 代管片区新收申请17件；: told just before, and of whom nobody has read. */
const unread = /(?:收到|新收|[受办]理|接[收到]|办结).{0,20}\d[件宗起份条][，；]$/;
/** 12件水事纠纷调处完毕，3件转入下年: so is what they are of, where the next names nothing itself. */
const unnamed = /\d[件宗起][^，。；\d]{3,16}[，；]$/;
const named = /申请|复议|诉讼|行政|文件|规章/;

/** What is told in one breath with a claim, or of which it is told. */
export interface Breath {
  readonly start: number;
  readonly words: string;
  /** Something before it has the number of the table. */
  readonly vouched: boolean;
}

/** Goes back from a claim to where the breath begins. */
export function readBreath({ claim, place, text, material }: Mismatch): Breath {
  const { reading, report } = material;
  let { start } = place;
  const from = (vouched: boolean) => ({ start, words: text.slice(start, place.end), vouched });
  const own = report.claims.indexOf(claim);
  for (let at = own - 1; at >= 0 && at > own - longestBreath; at--) {
    const told = report.claims[at] ?? claim;
    const before = reading.claimPlaces[told.id];
    if (before?.paragraph !== place.paragraph) break;
    const gap = text.slice(before.end, start);
    const isSameTable = tableOf(told.kind) === tableOf(claim.kind);
    const near = gap.length <= breath && (isSameTable || !gap.includes("。"));
    const isTable = isOfTable(told, report);
    // What counts all, and the organ's own, vouches for what is told in one breath with it.
    if (near && told.value > largestByChance && isTable) return from(true);
    // 行政复议9件，其中维持5件: a result is told of its group, and what begins so of what is before.
    const isPart = at === own - 1 && text.startsWith("其中", place.start) && !isTable;
    if (near || isPart || claim.kind.startsWith(`${told.kind}.`)) start = before.start;
  }
  const before = text.slice(Math.max(0, start - longestClause), start);
  const goesOn = unnamed.test(before) && !named.test(text.slice(start, place.end));
  if (goesOn || unread.test(before))
    start = clauseStart(text, start - 1, goesOn ? /[，。；]/ : /[。；]/);
  return from(false);
}

/** 因答复引发政府信息公开行政复议9件: what they came from changes nothing about them. */
const caused = /(?:引发|引起|导致)的?(?:政府)?信息公开/;
/** 查封、扣押等行政强制9件: those named are some of all, and there cannot be more of them. */
const examples = /等(?:行政(?:许可|处罚|强制)|规范性文件)/;
/** 因需要加工无法提供9件: nor can more have been refused for one reason than for all. */
const reasoned = /(?<=等|因.{0,40})(?:不予公开|无法提供|不予处理|其他处理)/;

/** The words without those that lead up, in its clause, to what is found, where they begin with `first`. */
function withoutLead(words: string, found: RegExp, first = ""): string {
  const at = words.search(found);
  const from = clauseStart(words, at);
  return at > 0 && words.startsWith(first, from) ? words.slice(0, from) + words.slice(at) : words;
}

/** The word that leaves it open what a claim counts, its own or of what it is told with; else null. */
export function strangeWordIn(
  { start, words, vouched }: Breath,
  mismatch: Mismatch,
): string | null {
  const { claim, exceeds, material } = mismatch;
  let said = withoutLead(words, caused, "因");
  if (exceeds && vouched) said = withoutLead(said, reasoned);
  if (exceeds) said = withoutLead(said, examples);
  const strange = strangeWord(said, material.report.agency);
  return tableOf(claim.kind) === "applications"
    ? (strange ?? strangeLead(mismatch, start))
    : strange;
}

/** Characters behind a claim that are looked at. */
const reach = 20;

/** The word that tells of a known use that it leaves open whose or which the numbers are; else null. */
export function openWordIn({ words }: Breath, mismatch: Mismatch): string | null {
  const { claim, exceeds, place, text, material } = mismatch;
  const { kind, column } = claim;
  const claimed = column === undefined ? kind : `${kind}@${column}`;
  const behind = text.slice(place.end, place.end + reach);
  for (const each of openWords) {
    const isHeld = (each.of?.test(claimed) ?? true) && (exceeds || !each.exceeds);
    const [word] = (isHeld && each.word.exec(each.behind ? behind : words)) || [];
    if (word === undefined || (each.another && ownsName(word, material.report.agency))) continue;
    if (each.beside?.test(text) ?? true) return word;
  }
  return null;
}
