/** Where the text says that all were answered, none is carried over. */
import type { Claim, Report } from "../report/schema";
import type { Sentence } from "../text/sentence";
import { tellsOtherTime } from "../text/whose";
import type { Examples } from "./base/examples";
import { finding, pointAt } from "./base/finding";
import { headedBy } from "./base/headings";
import type { About, Finding, Material, Rule } from "./base/rule";
import { claimOperand } from "./base/text-number";
import { cellAt } from "./sums/evaluate";

/** 均已办结, 均已答复; not 到期的均已答复, nor 均按期答复, which those still in time agree with. */
const allDone =
  /(?:(?<!平)均|全部|都)(?:已经|已)?(?:(?:依法|依规|全部){0,2}(?:答复|回复|办理答复)|(?:依法|依规|按时|按期|按规定|及时|全部){0,3}(?:办结|办理完毕|处理完毕))/;
const eachOfThem = /均|全部|都/;
const onlyThose =
  /到期|应答复|应办结|期限|[^收]结转|尚|正在|未|信访|工单|留言|热线|建议|提案|投诉|咨询/;
const aboutRequests = /申请/;

/** For each sentence the first claim in it of what was received; claims stand in its order. */
function receivedIn({ reading, report, sentences }: Material): (Claim | null)[] {
  const received = report.claims.filter((each) => each.kind === "received" && !each.column);
  let next = 0;
  return sentences.map(({ paragraph, end }) => {
    let found: Claim | null = null;
    for (; next < received.length; next++) {
      const claim = received[next];
      const place = reading.claimPlaces[claim?.id ?? ""];
      if (claim === undefined || place === undefined || place.paragraph > paragraph) break;
      if (place.paragraph === paragraph && place.end > end) break;
      found ??= claim;
    }
    return found;
  });
}

/** 收到81件，其中信函申请20件均已办结: what was done with some of them. */
function saysOfSome({ text, quantities, start }: Sentence, claim: Claim): boolean {
  const at = start + text.search(eachOfThem);
  const before = quantities.filter(({ counter, end }) => counter !== "%" && end <= at);
  const own = before.findIndex(({ value }) => value === claim.value);
  const between = before.slice(own + 1);
  if (own === -1 || between.length === 0) return false;
  // 收到81件，会办的26件均已办结
  const near = text.slice((between.at(-1)?.end ?? 0) - start, at - start);
  if (/[，；。]/.test(near) && !/其中/.test(text)) return false;
  return between.reduce((sum, { value }) => sum + value, 0) !== claim.value;
}

const ref = "applications.carriedOut.total";

/** Whether a sentence or one near it counts as many as the table carries out: 另4件2025年1月答复. */
function countsOpen(at: number, claim: Claim, { report, sentences }: Material): boolean {
  const open = cellAt(ref, report, null)?.value ?? 0;
  if (open === 0) return false;
  const near = sentences.slice(Math.max(0, at - 2), at + 2);
  return near
    .filter(({ paragraph }) => paragraph === sentences[at]?.paragraph)
    .flatMap(({ quantities }) => quantities)
    .some(({ value, counter }) => value === open && counter !== "%" && value !== claim.value);
}

/** The words by which a sentence says that all of what a claim counts was dealt with; else null. */
function allDoneOf(at: number, claim: Claim, material: Material): string | null {
  const { reading, report, sentences } = material;
  const sentence = sentences[at];
  const text = sentence?.clauses.folded ?? "";
  // Few sentences have one of these words: the long expression is for those alone.
  if (sentence === undefined || !eachOfThem.test(text) || onlyThose.test(text)) return null;
  const said = allDone.exec(text);
  // 截至目前均已答复 was true on the day of writing, which is in another year.
  if (said === null || tellsOtherTime(sentence.clauses, said.index, report.year)) return null;
  if (!aboutRequests.test(text) && !aboutRequests.test(claim.text)) return null;
  if (saysOfSome(sentence, claim)) return null;
  // （二）所属单位情况
  const place = reading.claimPlaces[claim.id];
  if (place !== undefined && headedBy(place, material) !== null) return null;
  return countsOpen(at, claim, material) ? null : said[0];
}

function judge(claim: Claim, said: string, report: Report): Finding {
  const { state, value } = cellAt(ref, report, null) ?? {};
  const open = value ?? 0;
  const zh = `正文说申请“${said}”，`;
  const done = /[答回]复/.test(said) ? "answered" : "concluded";
  const en = `The text says that all requests were ${done}, `;
  const operands = [claimOperand(claim), ...pointAt(report, [ref])];
  if (state !== "number" && state !== "blank")
    return finding(
      claim.id,
      "cantTell",
      {
        zh: `${zh}但表中结转下年度一格缺失或未能读出，无法核对。`,
        en: `${en}but the number carried over is missing or unread, so this cannot be checked.`,
      },
      { operands },
    );
  return open === 0
    ? finding(
        claim.id,
        "passed",
        {
          zh: `${zh}表中没有结转下年度的。`,
          en: `${en}and the table carries none out.`,
        },
        { operands, formula: "0 = 0", difference: 0 },
      )
    : finding(
        claim.id,
        "failed",
        {
          zh: `${zh}表中却有 ${open} 件结转下年度继续办理，请核对。`,
          en: `${en}but the table carries ${open} out to the next year. Please check.`,
        },
        { operands, formula: `0 ≠ ${open}`, difference: -open },
      );
}

function check(material: Material): Finding[] {
  const { report, sentences } = material;
  // A report that counts those still open does not claim that there are none.
  if (report.claims.some(({ kind, value }) => kind === "carriedOut" && value > 0)) return [];
  const findings = new Map<string, Finding>();
  const received = receivedIn(material);
  for (const [at, { paragraph }] of sentences.entries()) {
    const before = sentences[at - 1]?.paragraph === paragraph ? received[at - 1] : null;
    const claim = received[at] ?? before ?? null;
    const said = claim && allDoneOf(at, claim, material);
    if (claim && said) findings.set(claim.id, judge(claim, said, report));
  }
  return [...findings.values()];
}

const about: About = {
  title: { zh: "均已办结", en: "All concluded" },
  explanation: {
    zh: "正文说收到的申请均已办结、答复的，表三结转下年度继续办理一般应为 0。",
    en: "Where the text says that all requests were concluded, table three usually carries none out to the next year.",
  },
  source: {
    zh: "正文与统计表三的含义（国办公开办函〔2021〕30号）",
    en: "The meaning of the text and of table three (国办公开办函〔2021〕30号)",
  },
  holds: "usual",
};

export const rule: Rule = {
  id: "all-done",
  severity: "warning",
  about,
  check,
};

const text = ["2024年共收到政府信息公开申请38件，均已按时办结。"];

export const examples: Examples = [
  {
    shows: { zh: "均已办结，没有结转", en: "all concluded, none carried over" },
    text,
    subject: "claim-1",
    outcome: "passed",
  },
  {
    shows: { zh: "平均答复用时", en: "how long an answer took on average" },
    text: ["收到政府信息公开申请9件，平均答复用时8天。"],
    cells: { "applications.carriedOut.total": 2 },
    subject: "claim-1",
    outcome: null,
  },
  {
    shows: { zh: "截至写报告时均已答复", en: "all answered by the day of writing" },
    text: ["截至目前，2024年收到的60件政府信息公开申请均已答复。"],
    cells: { "applications.carriedOut.total": 3 },
    subject: "claim-1",
    outcome: null,
  },
  {
    shows: { zh: "均已办结，却结转 2 件", en: "all concluded, yet 2 carried over" },
    text,
    cells: { "applications.carriedOut.total": 2 },
    subject: "claim-1",
    outcome: "failed",
    formula: "0 ≠ 2",
  },
  {
    shows: { zh: "结转一格缺失", en: "the cell is missing" },
    text,
    cells: { "applications.carriedOut.total": "missing" },
    subject: "claim-1",
    outcome: "cantTell",
  },
];
