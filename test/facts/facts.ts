/** The figures of real, published reports, by address. */
import { readdirSync, readFileSync } from "node:fs";
import { addresses, type TableId, tableIds } from "../../lib/report/form";
import type { Reading } from "../../lib/report/reading";
import type { AgencyKind, Cell, Report, TableForm } from "../../lib/report/schema";

type Figure = number | string | null;

/** A facts file as it is written. */
export interface Facts {
  readonly id: string;
  readonly agency: string;
  readonly agencyKind: AgencyKind;
  readonly year: number;
  readonly title: string;
  readonly url: string | null;
  readonly publishedOn: string | null;
  readonly forms: Readonly<Record<TableId, TableForm>>;
  readonly disclosure: Readonly<Record<string, Readonly<Record<string, Figure>>>>;
  readonly applications: Readonly<Record<string, Readonly<Record<string, Figure>>>>;
  readonly disputes: Readonly<Record<string, Readonly<Record<string, Figure>>>>;
}

/** All facts in this folder, in the order of their names. */
export function readFacts(): Facts[] {
  return readdirSync(import.meta.dirname)
    .filter((name) => name.endsWith(".json"))
    .sort()
    .map((name) => JSON.parse(readFileSync(`${import.meta.dirname}/${name}`, "utf8")));
}

/** Amounts carry their unit in the figure. */
function toCell(figure: Figure | undefined): Cell {
  if (figure === undefined) return { value: null, state: "missing", text: "" };
  if (figure === null) return { value: null, state: "blank", text: "" };
  const text = String(figure);
  const unit = text.includes("万元") ? 10_000 : 1;
  return { value: Number.parseFloat(text) * unit, state: "number", text };
}

/** The report as reading its page should yield it. */
export function reportOf(facts: Facts): Report {
  const { agency, agencyKind, year, publishedOn, forms } = facts;
  const cells: Record<string, Cell> = {};
  for (const table of tableIds) {
    for (const address of addresses(table, forms[table] ?? 2021)) {
      const row = address.slice(table.length + 1, address.lastIndexOf("."));
      const column = address.slice(address.lastIndexOf(".") + 1);
      cells[address] = toCell(facts[table][row]?.[column]);
    }
  }
  return { agency, agencyKind, year, publishedOn, forms, cells, claims: [] };
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
