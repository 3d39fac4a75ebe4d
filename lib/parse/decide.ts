/** Whether a document holds a report that can be checked; if not, what it holds instead. */
import type { Detected, Reason } from "../report/schema";
import { mayBeEntry } from "../report/title-words";
import { namesDocument } from "./document-file";
import type { Identity } from "./identity/identity";
import { isOfNoOrgan, isOfPart, isOtherKind } from "./identity/title";
import type { PlainDocument } from "./plain";
import type { FoundTable } from "./tables/found";
import type { Tables } from "./tables/tables";

/** What a document holds, and why it is no report where it is none. */
export interface Detection {
  readonly detected: Detected;
  /** Null when `detected` is `report`. */
  readonly reason: Reason | null;
}

const none: Detection = { detected: "none", reason: "not-a-report" };
const fewestLinks = 3;
/** The first year that was reported in the three tables (国办公开办函〔2019〕60号). */
const firstYear = 2019;
/** So much of an official table that no title can say it is something else. */
const wholeTable = 20;

/** Decides from the tables and the title, never from the address. */
export function decide<A>(
  plain: PlainDocument<A>,
  identity: Identity,
  tables: Tables<A>,
  sections: number,
): Detection {
  const { applications, disclosure, disputes } = tables.found;
  const { title, reportTitle } = identity;
  const other = isOtherKind(title);
  const found = [applications, disclosure, disputes].filter((each) => each !== undefined);
  if (found.length >= 2 || applications) {
    const cells = found.reduce((sum, each) => sum + each.cells.size, 0);
    const filled = found.some((each) => hasNumber(each));
    // Of whom and of which year its title says, or at least the text: then it is a report with no number.
    const isOwn = reportTitle?.year || (reportTitle?.agency && identity.year);
    if (!filled && (other || !isOwn)) return { detected: "none", reason: "format-notice" };
    const isWhole = found.length === 3;
    // What a guide or a notice fills in is nobody's, nor is a part of which nothing says whose it is.
    const isSample = other
      ? !reportTitle?.agency && !(isWhole && reportTitle?.year)
      : !isWhole && !reportTitle && identity.year === null;
    if (isSample || isOfPart(title)) return none;
    if (!other || isWhole || cells > wholeTable * 7) {
      return { detected: "report", reason: null };
    }
    return none;
  }
  if (other || !reportTitle || isOfNoOrgan(reportTitle)) return listOrNone(plain);
  if (isOldForm(plain)) return { detected: "unreadable", reason: "old-form" };
  const files = plain.attachments.filter(
    ({ href, text }) => namesDocument(href) || namesDocument(text),
  );
  const specific = reportTitle.year !== null && identity.agency !== null;
  if (!specific || (files.length === 0 && sections < 2)) {
    const list = listOrNone(plain);
    if (list.detected === "list") return list;
  }
  if (reportTitle.year === null && files.length === 0 && sections < 2) return none;
  const old = reportTitle.year !== null && reportTitle.year < firstYear;
  const unreadable = (reason: Reason): Detection => ({
    detected: "unreadable",
    // Whatever it is in, it has other tables than those that are checked.
    reason: old ? "old-form" : reason,
  });
  if (files.length > 0) return unreadable("report-is-attachment");
  if (plain.images > 0) return unreadable("tables-are-images");
  if (plain.frames.length > 0) return unreadable("report-in-frame");
  return sections >= 2 ? unreadable("no-tables") : none;
}

function hasNumber<A>({ cells }: FoundTable<A>): boolean {
  for (const { cell } of cells.values()) if (cell.state === "number") return true;
  return false;
}

function listOrNone<A>(plain: PlainDocument<A>): Detection {
  const reports = new Set(
    plain.attachments
      .filter(({ text }) => mayBeEntry.test(text) && !isOtherKind(text))
      .map(({ text }) => text),
  );
  return reports.size >= fewestLinks ? { detected: "list", reason: "list-of-reports" } : none;
}

/** The tables of reports before 2019 name an indicator and its unit in each row. */
function isOldForm<A>(plain: PlainDocument<A>): boolean {
  return plain.blocks.some(
    (block) =>
      block.kind === "row" &&
      block.cells.some(({ text }) => /指\s*标/.test(text)) &&
      block.cells.some(({ text }) => /单\s*位/.test(text)),
  );
}
