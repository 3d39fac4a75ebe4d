/** The whole check as plain text. */
import { listFindings } from "../findings/list";
import { tally, verdict } from "../findings/verdict";
import type { View } from "../protocol";
import { type ExportTexts, linesOf, provenance } from "./text";

/** Every finding, what was dismissed and what could not be checked. */
export function exportText(view: View, texts: ExportTexts): string {
  const { exports, common } = texts;
  const findings = listFindings(view.check, view.dismissed);
  const untold = view.check.results.filter((each) => each.outcome === "cantTell");
  return [
    exports.heading,
    ...provenance(view, texts),
    "",
    verdict(tally(view.check, findings), common),
    "",
    exports.label(exports.findings).trim(),
    ...(findings.length === 0
      ? [exports.none]
      : findings.flatMap((each) => [...linesOf(each, view, texts), ""])),
    "",
    exports.label(exports.notChecked).trim(),
    ...(untold.length === 0 ? [exports.none] : untold.map((each) => each.message)),
    "",
    exports.caveat,
    "",
  ].join("\n");
}
