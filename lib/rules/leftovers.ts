/** Words of the template, or of another organ's report, that were left standing. */
import type { Report } from "../report/schema";
import type { Sentence } from "../text/sentence";
import type { Examples } from "./examples";
import { find, pass, skip } from "./find";
import type { About, Rule } from "./rule";

/** What the notice or a template says to whoever fills it in, and gaps that were never filled. */
const templates: readonly RegExp[] = [
  /该部分以表格形式报告/,
  /[×╳]{2,3}(?=[年月日县区市镇乡局件条个人〕\]])/,
  /(?<![A-Za-z])[Xx]{2,4}(?=[年月日县区市镇乡局件条个人〕\]])/,
  /20[Xx×]{2}年/,
  /[(（](?:此处|请)(?:填写|插入|补充)[^（()）]{0,20}[)）]/,
];

/** The township that a sentence calls the reporting one: `…会盟镇2024年政府信息公开工作年度报告`. */
const titled =
  /([\u4e00-\u9fff]{2}[镇乡])(?:人民政府)?(?:20\d{2}年度?)?政府信息公开(?:工作)?年度报告/;

/** Words before 镇 or 乡 that name none: 各乡镇, 我镇. */
const nameless = /[各我本全该等乡镇们个]|所属|下辖|街道/;

function findOtherTownship(words: string, { agency, agencyKind }: Report): string | null {
  const name = titled.exec(words)?.[1];
  if (name === undefined || agency === null || agencyKind !== "township") return null;
  if (nameless.test(name.slice(0, -1)) || agency.includes(name)) return null;
  return /[镇乡]/.test(agency) ? name : null;
}

function findLeftover(sentence: Sentence, report: Report): string[] {
  const words = sentence.text.replace(/\s/g, "");
  const found = templates.flatMap((each) => each.exec(words)?.[0] ?? []);
  const township = findOtherTownship(words, report);
  return township === null ? found : [...found, township];
}

/** More than these are not quoted. */
const quoted = 3;

export const about: About = {
  title: { zh: "模板残留", en: "Left over from a template" },
  explanation: {
    zh: "正文留有格式说明、未填的空（××）或其他乡镇的名称，可能是套用旧稿未改，请核对。",
    en: "The text keeps an instruction of the form, a gap that was never filled (××) or the name of another township: it may have been copied. Please check.",
  },
  source: { zh: "实践中常见的差错", en: "Slips often seen in practice" },
  holds: "plausible",
};

export const rule: Rule = {
  id: "leftovers",
  severity: "note",
  check({ report, sentences }) {
    if (sentences.length === 0) return [skip()];
    const all = [...new Set(sentences.flatMap((each) => findLeftover(each, report)))];
    const quotes = all.slice(0, quoted).map((each) => `“${each}”`);
    return all.length > 0
      ? [
          find(null, "failed", {
            zh: `正文中的${quotes.join("、")}可能是模板或其他报告的残留，请核对。`,
            en: `${quotes.join(", ")} in the text may be left over from a template or another report. Please check.`,
          }),
        ]
      : [pass()];
  },
};

export const examples: Examples = [
  {
    shows: { zh: "正文没有残留", en: "nothing left over" },
    text: ["2024年，本镇认真做好政府信息公开工作。"],
    subject: null,
    outcome: "passed",
  },
  {
    shows: { zh: "留有格式说明", en: "an instruction of the form" },
    text: [[2, "（该部分以表格形式报告）"]],
    subject: null,
    outcome: "failed",
  },
  {
    shows: { zh: "未填的空", en: "a gap that was never filled" },
    text: ["全年主动公开信息××条。"],
    subject: null,
    outcome: "failed",
  },
  {
    shows: { zh: "另一乡镇的名称", en: "the name of another township" },
    report: { agency: "某县东河镇人民政府", agencyKind: "township" },
    text: ["现公布西山镇2024年政府信息公开工作年度报告。"],
    subject: null,
    outcome: "failed",
  },
  {
    shows: { zh: "本机关的名称", en: "the organ's own name" },
    report: { agency: "某县东河镇人民政府", agencyKind: "township" },
    text: ["现公布东河镇2024年政府信息公开工作年度报告。"],
    subject: null,
    outcome: "passed",
  },
];
