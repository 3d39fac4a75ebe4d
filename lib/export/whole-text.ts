/** The whole check as plain text. */
import { listFindings } from "../findings/list";
import { tally, verdict } from "../findings/verdict";
import type { View } from "../protocol";
import { type ExportTexts, provenance, sectionsOf } from "./text";

/** Every finding, what was dismissed and what could not be checked. */
export function exportText(view: View, texts: ExportTexts): string {
  const { exports, common } = texts;
  const { check, dismissed } = view;
  const [first = [exports.none], ...others] = sectionsOf(view, texts);
  const untold = check.results.filter((each) => each.outcome === "cantTell");
  const parts = [
    [exports.heading, ...provenance(view, texts)],
    [verdict(tally(check, listFindings(check, dismissed)), common)],
    [exports.label(exports.findings).trim(), ...first],
    ...others,
    [
      exports.label(exports.notChecked).trim(),
      ...(untold.length === 0 ? [exports.none] : untold.map((each) => each.message)),
    ],
    [exports.caveat],
  ];
  return `${parts.map((lines) => lines.join("\n")).join("\n\n")}\n`;
}
