/** One saved page, PDF or Word file: read, checked and put into words. */
import { compareOrgans } from "../lib/agency/same-organ";
import { check } from "../lib/check";
import { digestOf } from "../lib/digest";
import { loadNodeEngine } from "../lib/files/pdf/node-engine";
import { readReportFile } from "../lib/files/read-report";
import { flatten } from "../lib/parse/flatten/flatten";
import { read } from "../lib/parse/read";
import type { Locale, Reading } from "../lib/report/reading";
import type { Check, Report, Severity } from "../lib/report/schema";
import { parseDocument } from "../lib/saved/parse-document";
import { reasonTexts } from "../locales/files";
import { readBytes, readPage, UnreadableFile } from "./read-page";
import { summarise } from "./summary";
import { words } from "./words";

/** How files are checked; the same for all of a run, and plain data, to be sent to workers. */
export interface Options {
  readonly locale: Locale;
  readonly json: boolean;
  /** The address given for the pages, or null: then what the file says of itself. */
  readonly url: string | null;
  /** What was read of last year's report, or null. */
  readonly prior: Reading | null;
}

/** What is to be printed of one file, and what it means for the exit status. */
export interface Checked {
  readonly output: string;
  /** True when the file could not be read; `output` then says why. */
  readonly unread: boolean;
  /** The gravest severity among the failed results; null when none failed. */
  readonly worst: Severity | null;
}

/** Checks one file; a file that cannot be read is an answer too. */
export async function checkFile(file: string, options: Options): Promise<Checked> {
  try {
    const reading = await readReport(file, options);
    const { locale, prior } = options;
    const result = check(reading, {
      locale,
      now: new Date(),
      digest: await digestOf(reading.text),
      prior: prior?.report ?? null,
      priorText: prior?.text ?? null,
      priorIsOther: isOther(reading.report, prior?.report ?? null),
    });
    const output = options.json ? jsonLine(file, result) : summarise(file, result, locale);
    return { output, unread: false, worst: worstOf(result) };
  } catch (error) {
    // A fault of our own must not keep the other files from being checked.
    return toFault(file, error, options);
  }
}

/** The line of a file that could not be checked. */
export function toFault(file: string, error: unknown, { locale, json }: Options): Checked {
  const message = explainFault(error, locale);
  const output = json ? `${JSON.stringify({ file, error: message })}\n` : `${file}: ${message}\n`;
  return { output, unread: true, worst: null };
}

/** What to tell the user of an error that came of reading or checking a file. */
export function explainFault(error: unknown, locale: Locale): string {
  return error instanceof UnreadableFile ? error.message : words[locale].fault(String(error));
}

/** Whether the names are plainly those of two organs, whose years are not to be compared. */
function isOther(report: Report | null, prior: Report | null): boolean {
  const [own, other] = [report?.agency ?? null, prior?.agency ?? null];
  if (own === null || other === null) return false;
  return compareOrgans({ agency: own, url: null }, { agency: other, url: null }) === "different";
}

/** Reads the report in a file; throws `UnreadableFile` when it holds none that can be read. */
export async function readReport(
  file: string,
  { locale, url }: Pick<Options, "locale" | "url">,
): Promise<Reading> {
  const bytes = await readBytes(file, locale);
  const { signal } = new AbortController();
  const found = await readReportFile(bytes, file, { loadEngine: loadNodeEngine, signal, url });
  if (found.kind === "read") return found.reading;
  if (found.kind === "unreadable" && found.is !== "unknown" && found.is !== "empty") {
    throw new UnreadableFile(reasonTexts[found.reason][locale]);
  }
  const page = readPage(bytes, locale);
  return read(flatten(parseDocument(page.html, page.frames), { url: url ?? page.url })).reading;
}

function jsonLine(file: string, { schemaVersion, engine, ...rest }: Check): string {
  return `${JSON.stringify({ schemaVersion, engine, file, ...rest })}\n`;
}

function worstOf({ results }: Check): Severity | null {
  const failed = new Set(
    results.filter(({ outcome }) => outcome === "failed").map(({ severity }) => severity),
  );
  return (["error", "warning", "note"] as const).find((severity) => failed.has(severity)) ?? null;
}
