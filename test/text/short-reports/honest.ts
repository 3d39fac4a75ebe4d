/** By a later hand: what an honest report may say, one sentence or paragraph at a time, and what it may not. */
import { applications, dispute, type ShortReport } from "./short-report";

const cells = {
  ...applications({
    received: 90,
    carriedIn: 4,
    granted: 50,
    partial: 10,
    "refused.internalAffairs": 5,
    "unavailable.notHeld": 13,
    "declined.petition": 2,
    "other.other": 8,
    carriedOut: 6,
  }),
  "disclosure.normativeDocuments.issued": 5,
  "disclosure.normativeDocuments.repealed": 2,
  "disclosure.normativeDocuments.inForce": 40,
  "disclosure.licences.decisions": 860,
  "disclosure.penalties.decisions": 46,
  "disclosure.coercion.decisions": 3,
  ...dispute("review", 3, 1, 0, 1),
  ...dispute("litigationDirect", 2, 0, 0, 0),
  ...dispute("litigationAfterReview", 1, 0, 0, 0),
};

/** One report for each text; its paragraphs stand on lines of their own. */
function each(shows: string, ...texts: readonly string[]): ShortReport[] {
  return texts.map((text) => ({
    shows: `${shows}: ${text}`,
    cells,
    text: text.split("\n"),
    fails: [],
  }));
}

/** Reports whose text agrees, in its own way. */
export const agreeing: readonly ShortReport[] = [
  ...each(
    "months as a range",
    "2024年1-5月收到政府信息公开申请37件。",
    "1至8月，收到政府信息公开申请61件，办结55件。",
    "2024年3～10月受理政府信息公开申请52件。",
    "2024年1-10月，作出行政处罚决定31件，制发规范性文件4件。",
    "1—6月，新收政府信息公开申请48件；7—12月，新收政府信息公开申请42件。",
    "2024年1-12月收到政府信息公开申请90件。",
  ),
];

/** The rule that must fail for each text. */
function contradicts(rule: string, ...texts: readonly string[]): ShortReport[] {
  return texts.map((text) => ({ shows: text, cells, text: text.split("\n"), fails: [rule] }));
}

/** Reports whose text contradicts the tables. */
export const contradicting: readonly ShortReport[] = [
  ...contradicts("text-received", "2024年1-12月收到政府信息公开申请97件。"),
];
