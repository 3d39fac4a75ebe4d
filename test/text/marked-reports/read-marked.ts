/**
 * Whole reports with their contradictions marked where they would stand, in the texts beside this
 * file: a line of organ and year, one of the tables' numbers, then the text. Each text is named by
 * the hand that wrote it and by whether its reports are in ordinary words or written to mislead; a
 * second or third was written after the rules were mended on the one before.
 */
import { readdirSync, readFileSync } from "node:fs";
import type { ExampleCells } from "../../../lib/rules/base/examples";

/** The rows of table three by the letters that stand for them; 96/11 is 96, 11 of them of enterprises. */
const rows: Readonly<Record<string, string>> = {
  rec: "received",
  in: "carriedIn",
  g: "granted",
  p: "partial",
  ss: "refused.stateSecret",
  pl: "refused.prohibitedByLaw",
  sf: "refused.safetyAndStability",
  tp: "refused.thirdPartyRights",
  ia: "refused.internalAffairs",
  pi: "refused.processInformation",
  ef: "refused.enforcementFile",
  aq: "refused.administrativeQuery",
  nh: "unavailable.notHeld",
  nc: "unavailable.needsCreation",
  su: "unavailable.stillUnclear",
  pe: "declined.petition",
  re: "declined.repeated",
  ex: "declined.excessive",
  ri: "declined.reissue",
  nct: "other.notCorrected",
  fu: "other.feeUnpaid",
  oo: "other.other",
};
/** Cells that stand in a row of their own: upheld/corrected/other result/pending, issued/repealed/in force. */
const others: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(
    Object.entries({ rv: "review", ld: "litigationDirect", la: "litigationAfterReview" }).map(
      ([key, group]) => [
        key,
        ["upheld", "corrected", "otherResult", "pending", "total"].map(
          (column) => `disputes.${group}.${column}`,
        ),
      ],
    ),
  ),
  ...Object.fromEntries(
    Object.entries({ doc: "normativeDocuments", reg: "regulations" }).map(([key, row]) => [
      key,
      ["issued", "repealed", "inForce"].map((each) => `disclosure.${row}.${each}`),
    ]),
  ),
  lic: ["disclosure.licences.decisions"],
  pen: ["disclosure.penalties.decisions"],
  coe: ["disclosure.coercion.decisions"],
};

/** One number or sentence of a report that is told otherwise in its contradicting version. */
interface Mark {
  /** What is contradicted; behind a ? nothing finds it yet. */
  readonly kind: string;
  readonly found: boolean;
  readonly text: string;
}

/** A report, and its text once for each contradiction. */
export interface MarkedReport {
  readonly agency: string;
  readonly year: number;
  readonly cells: ExampleCells;
  readonly text: string;
  readonly marks: readonly Mark[];
}

/** The cells of a line of numbers; what is carried out follows from the others. */
function readCells(line: string): ExampleCells {
  const cells: Record<string, number> = {};
  let open = 0;
  let concluded = 0;
  for (const [, key = "", value = ""] of line.matchAll(/(\w+) ([\d/]+)/g)) {
    const numbers = value.split("/").map(Number);
    const [total = 0, business] = numbers;
    const row = rows[key];
    if (row === undefined) {
      const sum = numbers.reduce((a, b) => a + b, 0);
      const places = others[key];
      if (places === undefined) throw new Error(`no row: ${key}`);
      for (const [at, place] of places.entries()) cells[place] = numbers[at] ?? sum;
      continue;
    }
    cells[`applications.${row}.total`] = total;
    if (business !== undefined) {
      cells[`applications.${row}.business`] = business;
      cells[`applications.${row}.naturalPerson`] = total - business;
    } else if (row === "received") cells[`applications.${row}.naturalPerson`] = total;
    if (key === "rec" || key === "in") open += total;
    else concluded += total;
  }
  cells["applications.concluded.total"] = concluded;
  cells["applications.carriedOut.total"] = open - concluded;
  return cells;
}

/** {right|wrong:kind}, {right|wrong:?kind} where nothing finds it yet. */
const mark = /\{([^|}]*)\|([^}]*?):(\??)(\w+)\}/g;

/** The reports of one text. */
function readText(name: string): MarkedReport[] {
  return readFileSync(new URL(name, import.meta.url), "utf8")
    .split(/^# /m)
    .slice(1)
    .map((block) => {
      const [title = "", line = "", ...text] = block.trim().split("\n");
      const [agency = "", year] = title.split(" ");
      const source = text.join("\n");
      const marks = [...source.matchAll(mark)].map((own): Mark => {
        const said = source.replace(mark, (_, right, wrong, _open, _kind, at) =>
          at === own.index ? wrong : right,
        );
        return { kind: own[4] ?? "", found: own[3] === "", text: said };
      });
      return {
        agency,
        year: Number(year),
        cells: readCells(line),
        text: source.replace(mark, "$1"),
        marks,
      };
    });
}

/** All reports of one kind, whoever wrote them. */
export function readMarked(kind: "ordinary" | "misleading"): MarkedReport[] {
  const names = readdirSync(new URL(".", import.meta.url)).filter((each) => each.endsWith(".txt"));
  return names.filter((each) => each.includes(kind)).flatMap(readText);
}
