/** Only ministries, provinces and cities divided into districts make regulations. */
import { addressOf } from "../report/form";
import type { AgencyKind } from "../report/schema";
import type { Examples } from "./base/examples";
import { finding, passed, pointAt, skipped } from "./base/finding";
import { formOf } from "./base/form-of";
import { isGovernmentOffice } from "./base/government-office";
import type { About, Rule, Text } from "./base/rule";
import { evaluate } from "./sums/evaluate";

const withoutCompetence: readonly AgencyKind[] = ["county", "department", "township"];

/** A government that makes none itself, whoever reports for it. */
const lowerGovernment = /(?:[县旗乡镇]|(?<!自治)区)(?:人民)?政府/;

const about: About = {
  title: { zh: "规章制定权", en: "Power to make regulations" },
  explanation: {
    zh: "规章只能由国务院部门、省级政府和设区的市、自治州政府制定。其他机关的规章件数应为 0；填了数字，可能是把规范性文件计入了规章，请核对。",
    en: "Regulations (规章) are made only by ministries, provinces, and cities divided into districts or autonomous prefectures. For others the number is 0; where it is not, normative documents may have been counted as regulations: please check.",
  },
  source: {
    zh: "《立法法》第九十一条、第九十三条",
    en: "Articles 91 and 93 of the Legislation Law",
  },
  holds: "exact",
};

export const rule: Rule = {
  id: "competence",
  severity: "warning",
  about,
  check({ report }) {
    const { agencyKind, agency } = report;
    if (!withoutCompetence.includes(agencyKind) && agencyKind !== "unknown")
      return [skipped("regulations")];
    // The form of 2019 also counts those that were made public, whoever made them.
    const columns =
      formOf(report, "disclosure") === 2019 ? ["made"] : ["issued", "repealed", "inForce"];
    const cells = columns.map((each) => addressOf("disclosure", "regulations", each));
    const { outcome, right } = evaluate({ left: [], right: cells }, report);
    if (outcome === "inapplicable") return [skipped("regulations")];
    const say = (message: Text) => [finding("regulations", "cantTell", message)];
    if (right.unread > 0)
      return say({
        zh: "规章一行未能读全，无法核对。",
        en: "The row of regulations could not be read in full.",
      });
    const filled = cells.filter((each) => (report.cells[each]?.value ?? 0) !== 0);
    if (filled.length === 0) return [passed("regulations")];
    const name = agency ?? "";
    const mayReportForOther = isGovernmentOffice(name) && !lowerGovernment.test(name);
    if (agencyKind === "unknown" || mayReportForOther)
      return say({
        zh: "规章件数不为 0；未能确定该机关是否（或代本级政府）有权制定规章。",
        en: "The number of regulations is not 0; whether this agency, or the government it reports for, may make them is not known.",
      });
    return [
      finding(
        "regulations",
        "failed",
        {
          zh: "规章件数不为 0，而该类机关一般无权制定规章；可能误填了规范性文件，请核对。",
          en: "The number of regulations is not 0, though agencies of this kind generally have no power to make them; normative documents may have been counted here. Please check.",
        },
        { operands: pointAt(report, filled) },
      ),
    ];
  },
};

export const examples: Examples = [
  {
    shows: { zh: "镇政府，规章 0 件", en: "a township, no regulations" },
    report: { agencyKind: "township" },
    subject: "regulations",
    outcome: "passed",
  },
  {
    shows: { zh: "镇政府，规章现行有效 3 件", en: "a township with 3 regulations in force" },
    report: { agencyKind: "township" },
    cells: { "disclosure.regulations.inForce": 3 },
    subject: "regulations",
    outcome: "failed",
  },
  {
    shows: { zh: "市政府，规章 3 件", en: "a city with 3 regulations" },
    report: { agencyKind: "city" },
    cells: { "disclosure.regulations.inForce": 3 },
    subject: "regulations",
    outcome: "inapplicable",
  },
  {
    shows: {
      zh: "政府办公厅可能代本级政府填报",
      en: "the office of a government may report for its government",
    },
    report: { agencyKind: "department", agency: "某市人民政府办公厅" },
    cells: { "disclosure.regulations.inForce": 3 },
    subject: "regulations",
    outcome: "cantTell",
  },
  {
    shows: {
      zh: "区政府办公室：区政府也无权制定规章",
      en: "the office of a district government, which makes none either",
    },
    report: { agencyKind: "department", agency: "某市某区人民政府办公室" },
    cells: { "disclosure.regulations.inForce": 3 },
    subject: "regulations",
    outcome: "failed",
  },
  {
    shows: { zh: "机关类别不明", en: "kind of agency unknown" },
    report: { agencyKind: "unknown" },
    cells: { "disclosure.regulations.issued": 1 },
    subject: "regulations",
    outcome: "cantTell",
  },
];
