/** What exported files and copied text say, in English, with the keys of `zh.ts`. */
import type * as zh from "./zh";

export const exports: typeof zh.exports = {
  heading: "Check of an annual report on information disclosure",
  agency: "Agency",
  year: "Year",
  published: "Published",
  address: "Address",
  pageTitle: "Page title",
  checkedAt: "Checked at",
  digest: "Fingerprint of the text",
  engine: "Checked by",
  rule: "Rule",
  formula: "Formula",
  diagnosis: "Possible explanation",
  findings: "Findings",
  notChecked: "Cannot be checked",
  dismissedBecause: (reason) => `Dismissed: ${reason}`,
  label: (name) => `${name}: `,
  aside: (text) => ` (${text})`,
  none: "none",
  unknown: "not stated",
  caveat:
    "Checked by a program against the official form. It says whether numbers agree, not why. Compare with the original before quoting.",
};

export const columns: typeof zh.columns = {
  verdict: "Verdict",
  number: "No.",
  place: "Place",
  severity: "Severity",
  outcome: "Outcome",
  outcomes: {
    passed: "agrees",
    failed: "disagrees",
    cantTell: "cannot be checked",
    inapplicable: "not applicable",
  },
  message: "Message",
  difference: "Difference",
  status: "Status",
};
