/**
 * How much of what goes wrong in a report the sums find, and how well the cell is named: errors
 * of every kind, seeded into every cell of published reports.
 */
import { check } from "../../lib/check";
import { type Address, addressOf, formTable } from "../../lib/report/form";
import type { Check, Diagnosis, Report } from "../../lib/report/schema";
import { diagnose } from "../../lib/rules/sums/diagnose";
import { readingOf, readPublished } from "../rules/published";
import { benchClaims } from "./claims";

/** A relation written down once more, so that the engine is not measured against itself. */
interface Sum {
  readonly parts: readonly Address[];
  readonly total: readonly Address[];
}

/** New values by address. */
type Changes = ReadonlyMap<Address, number>;

interface Seeded {
  readonly kind: string;
  readonly changes: Changes;
  /** One cell, two cells or a row: what a true explanation has to change. */
  readonly size: "one" | "two" | "row";
}

/** Small, fast and the same everywhere (mulberry32). */
function seed(state: number): (below: number) => number {
  let next = state;
  return (below) => {
    next = (next + 0x6d2b79f5) | 0;
    let mixed = Math.imul(next ^ (next >>> 15), 1 | next);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * below);
  };
}

const applicants = [
  "naturalPerson",
  "business",
  "research",
  "nonprofit",
  "legalService",
  "otherOrganisation",
  "total",
];
const results = ["upheld", "corrected", "otherResult", "pending", "total"];

function printedRows(report: Report): Address[][] {
  const rows = formTable("applications", report.forms.applications ?? 2021).rows;
  return rows.map((row) => applicants.map((each) => addressOf("applications", row.id, each)));
}

function disputeRows(): Address[][] {
  return ["review", "litigationDirect", "litigationAfterReview"].map((row) =>
    results.map((each) => addressOf("disputes", row, each)),
  );
}

function sumsOf(report: Report): Sum[] {
  const rows = printedRows(report);
  const column = (index: number) => rows.map((row) => row[index] ?? "");
  return [
    ...[...rows, ...disputeRows()].map((row) => ({
      parts: row.slice(0, -1),
      total: row.slice(-1),
    })),
    ...applicants.flatMap((_, index) => {
      const cells = column(index);
      return [
        { parts: cells.slice(2, -2), total: cells.slice(-2, -1) },
        { parts: cells.slice(0, 2), total: cells.slice(-2) },
      ];
    }),
  ];
}

function valueAt(report: Report, address: Address): number | null {
  return report.cells[address]?.value ?? null;
}

/** Whether no numbers ≥ 0 in the blanks make the sum hold. */
function isBroken(report: Report, { parts, total }: Sum): boolean {
  const known = (cells: readonly Address[]) =>
    cells.reduce((sum, each) => sum + (valueAt(report, each) ?? 0), 0);
  const hasBlank = (cells: readonly Address[]) =>
    cells.some((each) => valueAt(report, each) === null);
  const gap = known(parts) - known(total);
  return gap !== 0 && !hasBlank(gap < 0 ? parts : total);
}

function apply(report: Report, changes: Changes): Report {
  const cells = { ...report.cells };
  for (const [address, value] of changes)
    cells[address] = { value, state: "number", text: String(value) };
  return { ...report, cells };
}

/** All single cells that, changed, would mend everything: tried out one by one. */
function singleExplanations(report: Report, sums: readonly Sum[]): Map<Address, number> {
  const found = new Map<Address, number>();
  const broken = sums.filter((each) => isBroken(report, each));
  const [first] = broken;
  if (!first) return found;
  const known = (cells: readonly Address[]) =>
    cells.reduce((sum, each) => sum + (valueAt(report, each) ?? 0), 0);
  const gap = known(first.parts) - known(first.total);
  for (const address of [...first.parts, ...first.total]) {
    const value = valueAt(report, address);
    if (value === null) continue;
    const suggested = first.parts.includes(address) ? value - gap : value + gap;
    if (suggested < 0) continue;
    const mended = apply(report, new Map([[address, suggested]]));
    const holds = broken.every(({ parts, total }) => {
      const side = (cells: readonly Address[]) =>
        cells.reduce((sum, each) => sum + (valueAt(mended, each) ?? 0), 0);
      return side(parts) === side(total);
    });
    if (holds && !sums.some((each) => isBroken(mended, each))) found.set(address, suggested);
  }
  return found;
}

function numbersOf(report: Report): Address[] {
  return [...printedRows(report), ...disputeRows()]
    .flat()
    .filter((each) => valueAt(report, each) !== null);
}

function changeDigit(value: number, random: (below: number) => number): number {
  const digits = [...String(value)];
  const at = random(digits.length);
  digits[at] = String((Number(digits[at]) + 1 + random(9)) % 10);
  return Number(digits.join(""));
}

function swapDigits(value: number): number {
  const digits = [...String(value)];
  const at = digits.findIndex((each, index) => index > 0 && each !== digits[index - 1]);
  if (at < 1) return value;
  [digits[at - 1], digits[at]] = [digits[at] ?? "", digits[at - 1] ?? ""];
  return Number(digits.join(""));
}

/** Every error of every kind at this cell. */
function seedAt(report: Report, address: Address, random: (below: number) => number): Seeded[] {
  const value = valueAt(report, address) ?? 0;
  const rows = [...printedRows(report), ...disputeRows()];
  const row = rows.find((each) => each.includes(address)) ?? [];
  const isDispute = address.startsWith("disputes");
  const column = isDispute
    ? []
    : printedRows(report).map((each) => each[row.indexOf(address)] ?? "");
  const one = (kind: string, to: number): Seeded => ({
    kind,
    changes: new Map([[address, to]]),
    size: "one",
  });
  const two = (kind: string, to: number, other: Address | undefined, otherTo: number): Seeded[] =>
    other !== undefined && other !== address && valueAt(report, other) !== null
      ? [
          {
            kind,
            size: "two",
            changes: new Map([
              [address, to],
              [other, otherTo],
            ]),
          },
        ]
      : [];
  const at = (other: Address | undefined) =>
    other === undefined ? 0 : (valueAt(report, other) ?? 0);
  const after = (cells: readonly Address[]) => cells[cells.indexOf(address) + 1];
  const any = (cells: readonly Address[]) => cells[random(cells.length)];
  const amount = 1 + random(Math.max(1, Math.min(value, 9)));
  const elsewhere = any(row);
  const below = any(column);
  const total = row.at(-1);
  const concluded = column.at(-2);
  const more = 1 + random(9);
  const independent = any(numbersOf(report));
  return [
    one("a digit changed", changeDigit(value, random)),
    one("one more", value + 1),
    ...(value > 0 ? [one("one less", value - 1)] : []),
    one("digits swapped", swapDigits(value)),
    ...(address.endsWith(".total") || address.includes(".concluded.")
      ? [
          one(
            "a total left from last year",
            Math.round(value * (0.5 + random(100) / 100)) + random(3),
          ),
        ]
      : []),
    ...two("neighbours in a row swapped", at(after(row)), after(row), value),
    ...two("neighbours in a column swapped", at(after(column)), after(column), value),
    ...(value >= amount
      ? [
          ...two("booked in another column", value - amount, elsewhere, at(elsewhere) + amount),
          ...two("booked in another row", value - amount, below, at(below) + amount),
        ]
      : []),
    ...two("a part and its row's total", value + more, total, at(total) + more),
    ...(column.indexOf(address) > 1
      ? two("a part and （七）总计", value + more, concluded, at(concluded) + more)
      : []),
    ...two("two independent errors", value + more, independent, at(independent) + 1 + random(9)),
  ];
}

function seedRows(report: Report): Seeded[] {
  return [...printedRows(report), ...disputeRows()].flatMap((row) => {
    const values = row.map((each) => valueAt(report, each));
    if (values.some((each) => each === null)) return [];
    const numbers = values.map(Number);
    const shapes: Record<string, number[]> = {
      "a row shifted left": [...numbers.slice(1), 0],
      "a row shifted right": [0, ...numbers.slice(0, -1)],
      "a row rotated": [...numbers.slice(-1), ...numbers.slice(0, -1)],
    };
    return Object.entries(shapes).map(([kind, shifted]) => ({
      kind,
      size: "row" as const,
      changes: new Map(row.map((address, index) => [address, shifted[index] ?? 0])),
    }));
  });
}

/** Without the changes that change nothing. */
function effective(report: Report, seeded: Seeded): Seeded | null {
  const changes = new Map(
    [...seeded.changes].filter(([address, value]) => valueAt(report, address) !== value),
  );
  return changes.size > 0 ? { ...seeded, changes } : null;
}

interface Score {
  seeded: number;
  detectable: number;
  detected: number;
  /** Exactly one single cell explains everything. */
  oneCell: number;
  oneCellFirst: number;
  /** Two cells or a row, at most eight equal explanations. */
  few: number;
  fewListed: number;
}

const listed = 8;

function isTruth({ changes }: Diagnosis, report: Report, table: string, made: Changes): boolean {
  const own = [...made].filter(([address]) => address.startsWith(table));
  return (
    changes.length === own.length &&
    changes.every(({ ref, suggested }) => made.has(ref) && valueAt(report, ref) === suggested)
  );
}

const tables = ["applications", "disputes"];

/** True where every table's error is among the explanations; null where smaller or too many are. */
function listsTruth(report: Report, seeded: Seeded, checked: Check): boolean | null {
  const wrong = checked.report;
  if (!wrong) return null;
  const all = diagnose(wrong, checked.results, Number.POSITIVE_INFINITY);
  const verdicts = tables.flatMap((table) => {
    const own = [...seeded.changes.keys()].filter((each) => each.startsWith(table));
    if (own.length === 0) return [];
    const ofTable = (each: Diagnosis) => each.changes.some(({ ref }) => ref.startsWith(table));
    const equal = all.filter(ofTable);
    const isOfSize = equal.every((each) =>
      seeded.size === "row" && own.length > 2
        ? each.pattern === "shifted"
        : each.changes.length === own.length,
    );
    if (!isOfSize || equal.length > listed) return [null];
    return [
      checked.diagnoses
        .filter(ofTable)
        .some((each) => isTruth(each, report, table, seeded.changes)),
    ];
  });
  return verdicts.includes(null) ? null : verdicts.every(Boolean);
}

function measure(report: Report, seeded: Seeded, sums: readonly Sum[], score: Score): void {
  const wrong = apply(report, seeded.changes);
  score.seeded += 1;
  if (!sums.some((each) => isBroken(wrong, each))) return;
  score.detectable += 1;
  const checked = check(readingOf(wrong), { locale: "en", now: new Date(0), digest: "" });
  if (!checked.results.some((each) => each.severity === "error" && each.outcome === "failed"))
    return;
  score.detected += 1;
  const singles = singleExplanations(wrong, sums);
  if (singles.size === 1) {
    score.oneCell += 1;
    const [[address, value] = []] = singles;
    const [first] = checked.diagnoses;
    const [change] = first?.changes ?? [];
    if (first?.changes.length === 1 && change?.ref === address && change?.suggested === value)
      score.oneCellFirst += 1;
  }
  if (seeded.size === "one" || singles.size > 0) return;
  const isListed = listsTruth(report, seeded, checked);
  if (isListed === null) return;
  score.few += 1;
  if (isListed) score.fewListed += 1;
}

function share(part: number, whole: number): string {
  return whole === 0 ? "—" : `${((100 * part) / whole).toFixed(2)} %`;
}

function printRow(name: string, score: Score): void {
  const { seeded, detectable, detected, oneCell, oneCellFirst, few, fewListed } = score;
  console.log(
    [
      name.padEnd(32),
      String(seeded).padStart(7),
      `${detected}/${detectable} ${share(detected, detectable)}`.padStart(22),
      `${oneCellFirst}/${oneCell} ${share(oneCellFirst, oneCell)}`.padStart(22),
      `${fewListed}/${few} ${share(fewListed, few)}`.padStart(20),
    ].join(" "),
  );
}

function noScore(): Score {
  return {
    seeded: 0,
    detectable: 0,
    detected: 0,
    oneCell: 0,
    oneCellFirst: 0,
    few: 0,
    fewListed: 0,
  };
}

function main(): void {
  const random = seed(2021);
  const reports = Array.from(readPublished(), ([id, report]) => ({ id, report }));
  const broken = new Set<string>();
  let alarms = 0;
  for (const { id, report } of reports) {
    const sums = sumsOf(report);
    if (sums.some((each) => isBroken(report, each))) broken.add(id);
    const { results: found } = check(readingOf(report), {
      locale: "en",
      now: new Date(0),
      digest: "",
    });
    const failed = found.filter((each) => each.severity === "error" && each.outcome === "failed");
    if (!broken.has(id)) alarms += failed.length;
  }
  const scores = new Map<string, Score>();
  const total = noScore();
  const start = performance.now();
  for (const { id, report } of reports) {
    if (broken.has(id)) continue;
    const sums = sumsOf(report);
    const all = [
      ...numbersOf(report).flatMap((address) => seedAt(report, address, random)),
      ...seedRows(report),
    ];
    for (const seeded of all) {
      const real = effective(report, seeded);
      if (!real) continue;
      const score = scores.get(real.kind) ?? noScore();
      scores.set(real.kind, score);
      measure(report, real, sums, score);
    }
  }
  console.log("Seeded errors in every number of the published reports that add up");
  console.log(
    `${"kind".padEnd(32)} ${"seeded".padStart(7)} ${"detected/detectable".padStart(22)} ${"one cell: named first".padStart(22)} ${"two or row: listed".padStart(20)}`,
  );
  for (const [kind, score] of scores) {
    printRow(kind, score);
    for (const key of Object.keys(total) as (keyof Score)[]) total[key] += score[key];
  }
  printRow("all", total);
  console.log(
    `false alarms of severity error on ${reports.length - broken.size} untouched reports: ${alarms}`,
  );
  console.log(`reports that do not add up as published, left out: ${[...broken].join(", ")}`);
  console.log(`${((performance.now() - start) / total.seeded).toFixed(2)} ms an error\n`);
  for (const line of benchClaims()) console.log(line);
  const meetsTargets =
    alarms === 0 &&
    total.detected === total.detectable &&
    total.oneCellFirst === total.oneCell &&
    total.fewListed >= 0.95 * total.few;
  if (!meetsTargets) process.exitCode = 1;
}

main();
