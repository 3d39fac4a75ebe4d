/** The whole check as Markdown. */
import { listFindings } from "../findings/list";
import { tally, verdict } from "../findings/verdict";
import { titleOf } from "../findings/words";
import type { View } from "../protocol";
import { type ExportTexts, linesOf, provenance } from "./text";

/** The same as the plain text, with headings and lists. */
export function exportMarkdown(view: View, texts: ExportTexts): string {
  const { exports, common } = texts;
  const findings = listFindings(view.check, view.dismissed);
  const untold = view.check.results.filter((each) => each.outcome === "cantTell");
  const sections = findings.map((each) => {
    const [, ...lines] = linesOf(each, view, texts);
    const number = each.number === null ? "" : `${each.number}. `;
    const severity = common.severity[each.result.severity];
    const title = titleOf(each, view.words, view.check, common);
    return [`### ${asText(number + title + exports.aside(severity))}`, "", ...lines.map(item), ""];
  });
  return [
    `# ${exports.heading}`,
    "",
    ...provenance(view, texts).map(item),
    "",
    `**${asText(verdict(tally(view.check, findings), common))}**`,
    "",
    `## ${exports.findings}`,
    "",
    ...(sections.length === 0 ? [exports.none, ""] : sections.flat()),
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
