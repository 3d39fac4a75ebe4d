/** The whole check as Markdown. */
import { listFindings } from "../findings/list";
import { tally, verdict } from "../findings/verdict";
import type { View } from "../protocol";
import { type ExportTexts, provenance, sectionsOf } from "./text";

/** The same as the plain text, with headings and lists. */
export function exportMarkdown(view: View, texts: ExportTexts): string {
  const { exports, common } = texts;
  const { check, dismissed } = view;
  const sections = sectionsOf(view, texts);
  const untold = check.results.filter((each) => each.outcome === "cantTell");
  return [
    `# ${exports.heading}`,
    "",
    ...provenance(view, texts).map(item),
    "",
    `**${asText(verdict(tally(check, listFindings(check, dismissed)), common))}**`,
    "",
    `## ${exports.findings}`,
    "",
    ...(sections.length === 0 ? [exports.none, ""] : []),
    ...sections.flatMap(([title = "", ...lines]) => [
      `### ${asText(title)}`,
      "",
      ...lines.map(item),
      "",
    ]),
    `## ${exports.notChecked}`,
    "",
    ...(untold.length === 0 ? [exports.none] : untold.map((each) => item(each.message))),
    "",
    `> ${exports.caveat}`,
    "",
  ].join("\n");
}

function item(text: string): string {
  return `- ${asText(text)}`;
}

/** Page text stays text: nothing in it becomes markup, in whatever renders the file. */
function asText(text: string): string {
  return text.replace(/\s+/g, " ").replace(/[\\`*_{}[\]<>#|~]/g, "\\$&");
}
