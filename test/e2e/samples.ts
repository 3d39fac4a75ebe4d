/** The sample reports, and what the command line says of them. */
import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { checkFile } from "../../cli/check-file";
import { Check, type Severity } from "../../lib/report/schema";

const folder = fileURLToPath(new URL("../pages", import.meta.url));
const weight: Readonly<Record<Severity, number>> = { error: 0, warning: 1, note: 2 };

/** What the extension must show of a page, by the contract of the results alone. */
export interface Expected {
  /** Every marked cell as `severity:text`, sorted. */
  readonly marks: readonly string[];
  readonly badge: string;
}

/** Names of the folders in test/pages. */
export function sampleNames(): string[] {
  return readdirSync(folder).sort();
}

/** Path of a sample in the portal. */
export function pathOf(sample: string): string {
  return `/${sample}/source.html`;
}

/** Checks a sample on the command line and derives what a browser must show. */
export async function expectOf(sample: string): Promise<Expected> {
  const { output } = await checkFile(`${folder}${pathOf(sample)}`, {
    locale: "zh",
    json: true,
    url: null,
    prior: null,
  });
  const check = Check.parse(JSON.parse(output));
  const failed = check.results.filter(({ outcome }) => outcome === "failed");
  const cells = new Map<string, Severity>();
  for (const { id, severity, subject, operands } of failed) {
    const explained = check.diagnoses.find(({ explains }) => explains.includes(id));
    const stated = operands.find(({ role }) => role === "right") ?? operands[0];
    const changed = explained?.changes.map(({ ref }) => ref) ?? [];
    for (const ref of [stated?.ref ?? subject ?? "", ...changed]) {
      const known = cells.get(ref);
      if (!known || weight[severity] < weight[known]) cells.set(ref, severity);
    }
  }
  const marks = [...cells].flatMap(([ref, severity]) => {
    const cell = check.report?.cells[ref];
    return cell && cell.state !== "missing" ? [squeeze(`${severity}:${cell.text}`)] : [];
  });
  const grave = failed.filter(({ severity }) => severity !== "note").length;
  const sign = check.coverage.cantTell > 0 ? "✓?" : "✓";
  const badge = check.detected !== "report" ? "" : grave > 0 ? String(grave) : sign;
  return { marks: marks.sort(), badge };
}

/** What a page's marked cells hold, in the form of `Expected`; `cells` as `marksInPage` yields them. */
export function readMarks(cells: readonly string[]): string[] {
  return cells.map(squeeze).sort();
}

/** An expression for the page: every marked cell as `severity:text`, as it is printed. */
export const marksInPage =
  '[...document.querySelectorAll("[data-crossfoot]")].map((cell) => cell.dataset.crossfoot + ":" + cell.textContent)';

/** Without white space, which a page may put anywhere. */
function squeeze(text: string): string {
  return text.normalize("NFKC").replace(/[\s\u200b\ufeff]/g, "");
}
