/**
 * What a check returns: one object, the same from the popup's export, the batch page and the
 * command line. Scripts outside the project read these names. Defined once, here; every type
 * below is inferred from its schema.
 */
import * as z from "zod/mini";

/** The form that a table follows, by its own column labels; null where the table was not found. */
export const TableForm = z.nullable(z.literal([2019, 2021]));

/**
 * What a cell of the form holds on the page. `blank`: there and empty, or `/`, `-`, `—`, `无`.
 * `missing`: the page has no such row or column. `unreadable`: it holds something else, or the
 * reader is not sure which cell it is.
 */
export const CellState = z.enum(["number", "blank", "missing", "unreadable"]);

/** One cell of the form, as the page has it. */
export const Cell = z.object({
  /** In the unit of the column; null unless `state` is `number`. */
  value: z.nullable(z.number()),
  state: CellState,
  /** As printed, white space folded; empty when missing. */
  text: z.string(),
});

/** One number that the text states of the organ's own work in the report's year. */
export const Claim = z.object({
  /** `claim-1`, `claim-2` … in the order of the text. */
  id: z.string(),
  /** What is counted, for example `received` or `litigation.upheld`. */
  kind: z.string(),
  value: z.number(),
  /** The words that state it, exactly as printed. */
  text: z.string(),
  /** Section of the report, 1–6; null before the first heading. */
  section: z.nullable(z.number()),
  /** A column of table three, when the number is of one kind of applicant. */
  column: z.optional(z.string()),
  /** True when the text rounds the number (余, 近, 1.2万); compare its printed digits only. */
  approximate: z.optional(z.boolean()),
});

/** What kind of organ reports, as far as its name tells: 县级以上 governments, their departments, townships. */
export const AgencyKind = z.enum([
  "central",
  "province",
  "city",
  "county",
  "department",
  "township",
  "unknown",
]);

/** What a report says: who, on which year, the numbers by address, and those of its text. */
export const Report = z.object({
  /** The organ that reports; null where the page does not say. */
  agency: z.nullable(z.string()),
  agencyKind: AgencyKind,
  /** The year reported on, of the title before that of the text; null where neither says. */
  year: z.nullable(z.number()),
  /** `YYYY-MM-DD`; null where the page does not say. */
  publishedOn: z.nullable(z.string()),
  /** The form each table follows by its own labels; null where the table was not found. */
  forms: z.object({ disclosure: TableForm, applications: TableForm, disputes: TableForm }),
  /** One entry for every address of each table's form. */
  cells: z.record(z.string(), Cell),
  claims: z.array(Claim),
});

/** As the outcome values of W3C EARL. */
export const Outcome = z.enum(["passed", "failed", "cantTell", "inapplicable"]);

/** How grave a failure is, as in linters; a rule's own unless the user has chosen otherwise. */
export const Severity = z.enum(["error", "warning", "note"]);

/** One number that takes part in a result, by where it stands and on which side. */
export const Operand = z.object({
  /** An address, `prior:` and an address, a claim's id, or the id of a number in the text. */
  ref: z.string(),
  role: z.enum(["left", "right"]),
  /** Null where the page gives no number. */
  value: z.nullable(z.number()),
});

/** What one rule has to say of one subject. */
export const Result = z.object({
  /** `rule:subject`, or the rule alone when the subject is null. Unique in a check. */
  id: z.string(),
  rule: z.string(),
  subject: z.nullable(z.string()),
  outcome: Outcome,
  severity: Severity,
  /** One sentence in the interface language. */
  message: z.string(),
  /** The relation with the page's numbers; null where the rule is none. */
  formula: z.nullable(z.string()),
  operands: z.array(Operand),
  /** Left − right; null where it cannot be told. */
  difference: z.nullable(z.number()),
});

/** One explanation of failed arithmetic: if these cells were so, everything would agree. */
export const Diagnosis = z.object({
  changes: z.array(z.object({ ref: z.string(), found: z.number(), suggested: z.number() })),
  /** Ids of all the failed results that the changes mend. */
  explains: z.array(z.string()),
  /** True when no other explanation has as few changes. */
  unique: z.boolean(),
  pattern: z.enum(["single", "transposed", "moved", "withTotal", "shifted", "pair"]),
});

/** How much was checked, and how much was not: results by outcome, numbers of the text by use. */
export const Coverage = z.object({
  passed: z.number(),
  failed: z.number(),
  cantTell: z.number(),
  inapplicable: z.number(),
  /** Counted numbers that the text states, claims or not. */
  numbersInText: z.number(),
  /** Those of them that some rule compared. */
  numbersUsed: z.number(),
});

/** Whether the page holds a report; `unreadable`: it does, but not as text in tables we can check. */
export const Detected = z.enum(["report", "list", "unreadable", "none"]);

/** Why `detected` is not `report`. */
export const Reason = z.enum([
  "tables-are-images",
  "report-is-attachment",
  "report-in-frame",
  "old-form",
  "format-notice",
  "no-tables",
  "list-of-reports",
  "not-a-report",
]);

/** The page that was read; its address is null where it has none. */
export const Page = z.object({
  url: z.nullable(z.string()),
  title: z.string(),
  /** ISO 8601, UTC. */
  checkedAt: z.string(),
  /** `sha256-` and the hexadecimal digest of the text that was read. */
  digest: z.string(),
});

/** The answer to a page: what it holds, what agrees in it and what does not. The contract. */
export const Check = z.object({
  schemaVersion: z.literal(1),
  /** Version of the package. */
  engine: z.string(),
  /** The command line only: the file as it was named. */
  file: z.optional(z.string()),
  page: Page,
  detected: Detected,
  /** Null when `detected` is `report`. */
  reason: z.nullable(Reason),
  /** Null unless `detected` is `report`. */
  report: z.nullable(Report),
  results: z.array(Result),
  /** The likeliest first. */
  diagnoses: z.array(Diagnosis),
  coverage: Coverage,
});

export type TableForm = z.infer<typeof TableForm>;
export type CellState = z.infer<typeof CellState>;
export type Cell = z.infer<typeof Cell>;
export type Claim = z.infer<typeof Claim>;
export type AgencyKind = z.infer<typeof AgencyKind>;
export type Report = z.infer<typeof Report>;
export type Outcome = z.infer<typeof Outcome>;
export type Severity = z.infer<typeof Severity>;
export type Operand = z.infer<typeof Operand>;
export type Result = z.infer<typeof Result>;
export type Diagnosis = z.infer<typeof Diagnosis>;
export type Coverage = z.infer<typeof Coverage>;
export type Detected = z.infer<typeof Detected>;
export type Reason = z.infer<typeof Reason>;
export type Check = z.infer<typeof Check>;
