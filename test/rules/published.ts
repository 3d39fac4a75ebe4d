/** Published reports as the rules see them. */
import { readFileSync } from "node:fs";
import type { Address } from "../../lib/report/form";
import type { Reading } from "../../lib/report/reading";
import type { Cell, Report } from "../../lib/report/schema";
import { type Expected, type ExpectedCell, readExpected } from "../expected";

/** A report that was published as a PDF: there is no page of it. */
const withoutPage = "huaian-2024";

function toCell(expected: ExpectedCell): Cell {
  if (expected === null) return { value: null, state: "blank", text: "" };
  if (typeof expected === "string") return { value: null, state: expected, text: "" };
  return { value: expected, state: "number", text: String(expected) };
}

function toReport({ agency, agencyKind, year, publishedOn, forms, cells }: Expected): Report {
  const entries = Object.entries(cells).map(([address, each]): [Address, Cell] => [
    address,
    toCell(each),
  ]);
  return {
    agency,
    agencyKind,
    year,
    publishedOn,
    forms,
    cells: Object.fromEntries(entries),
    claims: [],
  };
}

/** The reports that can be read whole, by the names of their folders. */
export function readPublished(): Map<string, Report> {
  const file = new URL(`${withoutPage}.json`, import.meta.url);
  const other: Expected = { slug: withoutPage, ...JSON.parse(readFileSync(file, "utf8")) };
  const whole = readExpected().filter(({ cells }) =>
    Object.values(cells).every((each) => typeof each !== "string"),
  );
  return new Map([other, ...whole].map((each) => [each.slug, toReport(each)]));
}

/** A reading that found nothing but this report. */
export function readingOf(report: Report): Reading {
  return {
    url: null,
    title: `${report.agency}${report.year}年政府信息公开工作年度报告`,
    detected: "report",
    reason: null,
    report,
    text: "",
    paragraphs: [],
    misprints: [],
    evidence: {},
    claimPlaces: {},
    otherYear: null,
  };
}
