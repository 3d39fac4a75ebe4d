/** Words of the template, or of another organ's report, that were left standing. */
import type { Report } from "../report/schema";
import { officialSubject } from "../report/title-words";
import type { Sentence } from "../text/sentence";
import type { Examples } from "./base/examples";
import { finding, passed, skipped } from "./base/finding";
import type { About, Rule } from "./base/rule";

/** Each of the templates has one of these; hardly a sentence has. */
const mayBeTemplate = /表格形式|[Xx×╳]{2}|[_＿]{2}|\*{2}|【】|[(（](?:[)）]|此处|请)/;
/** What the notice or a template says to whoever fills it in, and gaps that were never filled. */
const templates: readonly RegExp[] = [
  /[该本此]部分(?:内容)?以表格形式(?:报告|填报)/,
  /20[Xx×╳]{2}年/,
  /[×╳]{2,3}(?=[年月日县区市镇乡局件条次个人〕\]]|单位|街道|部门)/,
  /(?<![A-Za-z])[Xx]{2,4}(?=[年月日县区市镇乡局件条次个人〕\]]|单位|街道|部门)/,
  /(?<![_＿])[_＿]{2,}(?=[年件条次个])/,
  /(?:[（(][）)]|【】|\*{2,6})(?=[年件条次个])/,
  /[(（](?:此处|请)(?:填写|插入|补充)(?:[^（()）]{0,20}(?:情况|内容|数据|数字|说明|名称))?[)）]/,
];

/**
 * Titles of documents, words that are only quoted, and gaps that stand for any year or series:
 * 《××镇规划》, “XX村”等表述, 20××年以来.
 */
const notOwn = /《[^《》]*》|“[^“”]*”等|[Xx×╳]{2,4}年(?:以来|第|度?各)/g;

const organ =
  "(?:[\\u4e00-\\u9fff]{1,10}[省市州县区])?([\\u4e00-\\u9fff]{2,12}?(?:[镇乡局委厅]|委员会|街道))(?:人民政府|办事处)?";
const year = "(?:20\\d{2}年度?)?";
const named = year + organ + year + officialSubject;
/** A sentence that presents the report it stands in, with the organ named, or a title by itself. */
const presented: readonly RegExp[] = [
  new RegExp(`(?:现(?:将|公布|发布|予公布)|本报告[由是为系])${named}`),
  new RegExp(`^${named}[。：]?$`),
];

/** Words before 镇 or 局 that name none: 各乡镇, 我局, 所属单位. */
const nameless = /[各我本全该等们个对由和与]|所属|下辖|下属/;

/** The ends of two names share no two characters: 教育局 and 水利局, but not 教育体育局. */
function endApart(one: string, other: string): boolean {
  const end = one.slice(-4);
  return [0, 1, 2].every((at) => end.length < at + 2 || !other.includes(end.slice(at, at + 2)));
}

/** The organ that a sentence calls the reporting one, where it is plainly not this one. */
function findOtherOrgan(words: string, report: Report, title: string): string | null {
  const { agency, agencyKind } = report;
  // Only a name that the title bears is beyond doubt this report's.
  if (agency === null || !title.includes(agency) || !words.includes("年度报告")) return null;
  const name = presented.map((each) => each.exec(words)?.[1]).find((each) => each !== undefined);
  if (name === undefined) return null;
  if (nameless.test(name) || agency.includes(name)) return null;
  if (agencyKind === "township" && /(?:[镇乡]|街道)$/.test(name))
    return /[镇乡]|街道/.test(agency) ? name : null;
  if (agencyKind === "department" && /[局委厅会]$/.test(name))
    return endApart(name, agency) ? name : null;
  return null;
}

function findLeftover(sentence: Sentence, report: Report, title: string): string[] {
  const words = sentence.text.replace(/\s/g, "");
  const own = words.replace(notOwn, "");
  const found = mayBeTemplate.test(own)
    ? templates.flatMap((each) => each.exec(own)?.[0] ?? [])
    : [];
  const whole = found.filter(
    (each) => !found.some((other) => other !== each && other.includes(each)),
  );
  const organ = findOtherOrgan(words, report, title);
  return organ === null ? whole : [...whole, organ];
}

/** More than these are not quoted. */
const quoted = 3;

const about: About = {
  title: { zh: "模板残留", en: "Left over from a template" },
  explanation: {
    zh: "正文留有格式说明、未填的空（××）或其他机关的名称，可能是套用旧稿未改，请核对。",
    en: "The text keeps an instruction of the form, a gap that was never filled (××) or the name of another agency, which may be left over from a template. Please check.",
  },
  source: { zh: "实践中常见的差错", en: "Slips often seen in practice" },
  holds: "plausible",
};

export const rule: Rule = {
  id: "leftovers",
  severity: "note",
  about,
  check(material) {
    const { sentences, report, reading } = material;
    if (sentences.length === 0) return [skipped()];
    const title = reading.title.replace(/\s/g, "");
    const all = [...new Set(sentences.flatMap((each) => findLeftover(each, report, title)))];
    const quotes = all.slice(0, quoted).map((each) => `“${each}”`);
    return all.length > 0
      ? [
          finding(null, "failed", {
            zh: `正文中的${quotes.join("、")}可能是模板或其他报告的残留，请核对。`,
            en: `${quotes.join(", ")} in the text may be left over from a template or another report. Please check.`,
          }),
        ]
      : [passed()];
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
    shows: { zh: "空着的括号", en: "empty brackets" },
    text: ["全年主动公开信息（  ）条。"],
    subject: null,
    outcome: "failed",
  },
  {
    shows: { zh: "另一乡镇的名称", en: "the name of another township" },
    report: { agency: "某县东河镇人民政府", agencyKind: "township" },
    reading: { title: "某县东河镇人民政府2024年政府信息公开工作年度报告" },
    text: ["现公布西山镇2024年政府信息公开工作年度报告。"],
    subject: null,
    outcome: "failed",
  },
  {
    shows: { zh: "另一部门的名称", en: "the name of another department" },
    report: { agency: "某县教育局" },
    reading: { title: "某县教育局2024年政府信息公开工作年度报告" },
    text: ["根据有关规定，现公布某县水利局2024年政府信息公开工作年度报告。"],
    subject: null,
    outcome: "failed",
  },
  {
    shows: { zh: "本机关的名称", en: "the agency's own name" },
    report: { agency: "某县东河镇人民政府", agencyKind: "township" },
    reading: { title: "某县东河镇人民政府2024年政府信息公开工作年度报告" },
    text: ["现公布东河镇2024年政府信息公开工作年度报告。"],
    subject: null,
    outcome: "passed",
  },
  {
    shows: { zh: "说的是别的报告、别的文件", en: "speaks of other reports and documents" },
    report: { agency: "某县东河镇人民政府", agencyKind: "township" },
    reading: { title: "某县东河镇人民政府2024年政府信息公开工作年度报告" },
    text: [
      "参考西山镇2023年政府信息公开年度报告，完善《××镇村庄规划》的公开，清理20××年以来的文件，规范“XX村”等表述。",
    ],
    subject: null,
    outcome: "passed",
  },
];
