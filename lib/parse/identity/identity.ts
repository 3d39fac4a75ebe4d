/** Who reports on which year, and when: from the title's forms and the labels around it. */
import type { AgencyKind } from "../../report/schema";
import type { PlainDocument, PlainParagraph } from "../plain";
import { readKind } from "./agency-kind";
import { isOfAnyYear } from "./any-year";
import { endsAsOrgan } from "./organ-name";
import { countOwnLines, readPublished } from "./publication";
import { readSource } from "./source";
import { findOtherYear, findPresentedYear, findStatedPeriod, firstYear } from "./stated-year";
import type { Title } from "./title";
import { chooseTitle, listTitles, titlesOf } from "./titles";

/** Who reports, and on what. */
export interface Identity {
  /** The best title of the page; its own where none is a report's. */
  readonly title: string;
  /** Null when no title is a report's. */
  readonly reportTitle: Title | null;
  readonly agency: string | null;
  readonly agencyKind: AgencyKind;
  readonly year: number | null;
  readonly publishedOn: string | null;
  readonly otherYear: { readonly year: number; readonly text: string } | null;
}

/** Reads who reports on which year. `paragraphs` are those of the whole page. */
export function identify<A>(
  plain: PlainDocument<A>,
  paragraphs: readonly PlainParagraph<A>[],
  cellLines: readonly string[],
): Identity {
  const listed = listTitles(plain);
  const { sure, likely, joined, other: otherKind } = listed;
  const own = titlesOf(sure);
  const titles = [...own, ...titlesOf(likely)];
  // What is hidden may be another year's tab.
  const told = paragraphs.toSorted((one, other) => Number(other.visible) - Number(one.visible));
  const period = findStatedPeriod(told);
  const stated = period?.year ?? findPresentedYear(told);
  const links = new Set(plain.attachments.map(({ text }) => text));
  const chosen = chooseTitle(listed, links, stated);
  // A line that names no organ may be a column's or a link's: the page itself says what it is.
  const isDenied = otherKind !== null && !endsAsOrgan(chosen?.agency ?? "");
  const reportTitle = isDenied ? null : chosen;
  const named = reportTitle?.agency ?? own.find(({ agency }) => agency)?.agency ?? null;
  const { label, other } = readSource(plain, paragraphs, cellLines);
  const source = label ?? other;
  const rest = named !== null && source !== null ? source.replace(named, "|") : "";
  const isFuller =
    wholeName.test(rest) || (/^[省市县区州旗镇乡]/.test(named ?? "") && place.test(rest));
  // The line above the title may be the site's name: then the page's own label may deny it.
  const saying = sure.filter(({ title }) => title?.agency === named);
  const isJoined = saying.length > 0 && saying.every((line) => joined.includes(line));
  const isDoubtful = label && label !== named && !isFuller && isJoined;
  const agency = isFuller ? source : isDoubtful ? null : (named ?? source);
  const year = isOfAnyYear(plain) ? null : (reportTitle?.year ?? stated ?? firstYear(told));
  const texts = paragraphs.map(({ text }) => text);
  const lines = [...texts, ...cellLines.map((each) => each.trim())];
  const at = reportTitle ? findTitle(lines, reportTitle.text) : -1;
  const ownTexts = texts.slice(0, countOwnLines(texts, at < texts.length ? at : -1));
  return {
    title: reportTitle?.text ?? otherKind ?? sure[0]?.text ?? likely[0]?.text ?? plain.title,
    reportTitle,
    agency,
    agencyKind: agency ? readKind(agency) : "unknown",
    year,
    publishedOn: readPublished(plain.meta, {
      head: [...ownTexts.slice(0, 80), ...cellLines],
      title: reportTitle && at >= 0 ? reportTitle.text : "",
      aboveTitle: lines.slice(Math.max(0, at - 3), Math.max(0, at)),
      belowTitle: at < 0 ? [] : lines.slice(at + 1, at + 6),
      tail: ownTexts.slice(80).slice(-20),
    }),
    otherYear: findOtherYear({ year, agency }, titles, period, paragraphs),
  };
}

/** Where the title stands, or its last line; -1 where only the page's head has it. */
function findTitle(texts: readonly string[], title: string): number {
  const at = texts.indexOf(title);
  if (at >= 0) return at;
  return texts.findIndex(
    (text, index) =>
      title.endsWith(text) &&
      [2, 3].some(
        (count) => texts.slice(Math.max(0, index + 1 - count), index + 1).join("") === title,
      ),
  );
}

/** What a title leaves out of a government's name. */
const wholeName = /^\|(?:(?:人民)?政府|(?:街道)?办事处|(?:党工委)?(?:管委会|管理委员会))$/;

/** What stands before a name that says only the level of its place: 市教育局. */
const place = /^[\u4e00-\u9fff]+\|$/;
