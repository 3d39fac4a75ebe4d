/** From an example to what the rules look at. */
import { tableIds } from "../../lib/report/address";
import { addresses } from "../../lib/report/form";
import type { Reading } from "../../lib/report/reading";
import type { Cell, Report } from "../../lib/report/schema";
import type { Example, ExampleCell, ExampleCells } from "../../lib/rules/base/examples";
import type { Material } from "../../lib/rules/base/rule";
import { readClaims } from "../../lib/text/claims";
import { readSentences } from "../../lib/text/sentences";

function toCell(cell: ExampleCell): Cell {
  if (typeof cell === "number") return { value: cell, state: "number", text: String(cell) };
  return { value: null, state: cell, text: cell === "unreadable" ? "?" : "" };
}

function toReport(example: Example, cells: ExampleCells, year: number | null): Report {
  const forms = example.report?.forms ?? { disclosure: 2021, applications: 2021, disputes: 2021 };
  const all = tableIds.flatMap((table) => addresses(table, forms[table] ?? 2021));
  const stray = Object.keys(cells).filter((address) => !all.includes(address));
  if (stray.length > 0) throw new Error(`not in the form: ${stray.join(", ")}`);
  const {
    agency = "某县某局",
    agencyKind = "department",
    publishedOn = null,
  } = {
    ...example.report,
  };
  return {
    agency,
    agencyKind,
    year,
    publishedOn,
    forms,
    cells: Object.fromEntries(all.map((address) => [address, toCell(cells[address] ?? 0)])),
    claims: [],
  };
}

/** The material that the example describes, its claims read from its text. */
export function materialOf(example: Example): Material {
  const year = example.report?.year === undefined ? 2024 : example.report.year;
  const bare = toReport(example, example.cells ?? {}, year);
  const paragraphs = (example.text ?? []).map((each) =>
    typeof each === "string" ? { section: 1, text: each } : { section: each[0], text: each[1] },
  );
  const sentences = readSentences(paragraphs);
  const { claims, places } = readClaims(sentences, { year, agency: bare.agency });
  const report = { ...bare, claims };
  const reading: Reading = {
    url: null,
    title: "",
    detected: "report",
    reason: null,
    report,
    text: paragraphs.map((each) => each.text).join("\n"),
    paragraphs,
    misprints: [],
    evidence: {},
    claimPlaces: places,
    otherYear: null,
    ...example.reading,
  };
  return {
    reading,
    report,
    sentences,
    prior: example.prior ? toReport(example, example.prior, year === null ? null : year - 1) : null,
    priorText: example.priorText ?? null,
    refused: null,
  };
}
