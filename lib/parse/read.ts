/** The second half of reading: plain rows and paragraphs become a report. It never sees a node. */

import { tableIds } from "../report/address";
import type { Address } from "../report/form";
import type { Evidence, Paragraph, Reading } from "../report/reading";
import type { Cell } from "../report/schema";
import { readClaims } from "../text/claims";
import type { Sentence } from "../text/sentence";
import { readSentences } from "../text/sentences";
import { leaveOutOthers } from "./captions";
import { decide } from "./decide";
import { identify } from "./identity/identity";
import { readTitle } from "./identity/title";
import { foldLabel } from "./label";
import { keepOwnReport } from "./own-report";
import type { PlainDocument, PlainParagraph } from "./plain";
import { readSections } from "./sections";
import { findPlan, type Plan } from "./tables/plans";
import { fewestRows, readTables, type Tables } from "./tables/tables";

/** A document as it was read. */
export interface Read<A> {
  readonly reading: Reading;
  /** What ties the reading to its document. */
  readonly places: {
    /** By address, for every cell that is there. */
    readonly cells: Readonly<Record<Address, A>>;
    /** By index in `paragraphs`. */
    readonly paragraphs: readonly A[];
  };
  /** The reading's paragraphs as sentences, for those who go on to check it; none of no report. */
  readonly sentences: readonly Sentence[];
}

/** Reads a document: whether it holds a report, and what the report says. */
export function read<A>(document: PlainDocument<A>): Read<A> {
  const plain = keepOwnReport(document);
  const all = plain.blocks.filter((block) => block.kind === "paragraph");
  const identity = identify(plain, all, lineCells(plain));
  const tables = readTables(leaveOutOthers(plain, identity));
  const { body, sections } = selectBody(plain, tables, all);
  const count = new Set(sections.filter((each) => each !== null)).size;
  const paragraphs = body.map(
    ({ text }, index): Paragraph => ({ text, section: sections[index] ?? null }),
  );
  const anchors = body.map(({ anchor }) => anchor);
  const page = {
    url: plain.url,
    title: identity.title,
    ...decide(plain, identity, tables, count),
    paragraphs,
  };
  if (page.detected !== "report") {
    const text = textOf(plain.blocks);
    const reading = { ...page, ...noReport, text };
    return { reading, places: { cells: {}, paragraphs: anchors }, sentences: [] };
  }
  const { agency, agencyKind, year, publishedOn, otherYear } = identity;
  const { cells, evidence, anchors: cellAnchors } = readCells(plain, tables);
  const sentences = readSentences(paragraphs);
  const { claims, places: claimPlaces } = readClaims(sentences, { year, agency });
  const { disclosure, applications, disputes } = tables.found;
  const forms = {
    disclosure: disclosure?.form ?? null,
    applications: applications?.form ?? null,
    disputes: disputes?.form ?? null,
  };
  const reading: Reading = {
    ...page,
    report: { agency, agencyKind, year, publishedOn, forms, cells, claims },
    text: textOf(ownBlocks(plain, tables, body, sections)),
    misprints: tableIds.flatMap((table) => [...(tables.found[table]?.misprints ?? [])]),
    evidence,
    claimPlaces,
    otherYear,
  };
  return { reading, places: { cells: cellAnchors, paragraphs: anchors }, sentences };
}

const noReport = {
  report: null,
  misprints: [],
  evidence: {},
  claimPlaces: {},
  otherYear: null,
} satisfies Partial<Reading>;

/**
 * The report without the page around it: its tables, its sections and the sentences before them. A
 * counter of visits under the title would make every visit a change of the report.
 */
function ownBlocks<A>(
  plain: PlainDocument<A>,
  tables: Tables<A>,
  body: readonly PlainParagraph<A>[],
  sections: readonly (number | null)[],
): PlainDocument<A>["blocks"] {
  const rows = plain.blocks.filter((block) => block.kind === "row");
  return [
    ...body.filter(({ text }, index) => sections[index] !== null || /[。；]/.test(text)),
    ...rows.filter(({ table }) => tables.sources.has(table)),
  ];
}

function textOf<A>(blocks: PlainDocument<A>["blocks"]): string {
  const lines = blocks.map((block) =>
    block.kind === "paragraph" ? block.text : block.cells.map(({ text }) => text).join("\t"),
  );
  return lines.join("\n");
}

/** Rows of two or four short cells, as tables of 索引号 and 发布机构 print them. */
function lineCells<A>(plain: PlainDocument<A>): string[] {
  const lines: string[] = [];
  for (const block of plain.blocks.slice(0, 60)) {
    if (block.kind !== "row" || block.cells.length > 8) continue;
    block.cells.forEach(({ text }, index) => {
      lines.push(`${text} ${block.cells[index + 1]?.text ?? ""}`);
    });
  }
  return lines;
}

const pageEnd =
  /主办单位|承办单位|ICP备|公网安备|版权所有|^上一[篇条]|^下一[篇条]|网站地图|关闭窗口|^扫一扫|^相关(?:链接|文章|新闻|信息)/;

/** The report's own paragraphs: from its title, or its first heading, to the foot of the page. */
function selectBody<A>(
  plain: PlainDocument<A>,
  tables: Tables<A>,
  all: readonly PlainParagraph<A>[],
): { body: PlainParagraph<A>[]; sections: (number | null)[] } {
  const shown = all.some(({ visible }) => !visible) && readsHidden(plain, tables);
  const lines = withCells(plain, tables).filter((each) => shown || each.visible);
  const sections = readSections(lines);
  const first = sections.findIndex((each) => each !== null);
  const head = first < 0 ? lines.length : first;
  let start = 0;
  for (let index = 0; index < head; index++) {
    if (readTitle(lines[index]?.text ?? "")) start = index;
  }
  const last = sections.findLastIndex((each, index) => each !== sections[index - 1]);
  const end = lines.findIndex(
    ({ text }, index) => index > last && index > start && text.length < 200 && pageEnd.test(text),
  );
  const stop = end < 0 ? lines.length : end;
  return { body: lines.slice(start, stop), sections: sections.slice(start, stop) };
}

/** Whether what was read of the report is hidden by the page: then so is its text. */
function readsHidden<A>(plain: PlainDocument<A>, tables: Tables<A>): boolean {
  const read = Object.values(tables.found).flatMap(({ sources }) => [...sources]);
  return plain.blocks.some(
    (block) => block.kind === "row" && !block.visible && read.includes(block.table),
  );
}

const shortestSentence = 12;
const longestLabel = 60;

/** Paragraphs, and sentences that stand in the cells of tables that are none of the three. */
function withCells<A>(plain: PlainDocument<A>, tables: Tables<A>): PlainParagraph<A>[] {
  const lines: PlainParagraph<A>[] = [];
  for (const block of plain.blocks) {
    if (block.kind === "paragraph") lines.push(block);
    else if (!tables.sources.has(block.table)) {
      for (const { text, anchor } of block.cells) {
        if (text.length < shortestSentence || !/[，。；]/.test(text)) continue;
        lines.push({ kind: "paragraph", text, visible: block.visible, level: null, anchor });
      }
    }
  }
  return lines;
}

/** Whether so many labels of a table stand on the page, each by itself, that it is there in some shape. */
function isNamed<A>({ blocks }: PlainDocument<A>, { form, labels, columns }: Plan): boolean {
  const own = new Set([...labels.flat(), ...columns].filter((label) => label.length > 2));
  const named = new Set<string>();
  const look = ({ text }: { readonly text: string }): void => {
    const key = text.length > 2 && text.length < longestLabel ? foldLabel(text) : "";
    if (own.has(key)) named.add(key);
  };
  for (const block of blocks) {
    if (block.kind === "paragraph") look(block);
    else block.cells.forEach(look);
  }
  return named.size >= fewestRows[form.id];
}

/** One entry for every address of the form; addresses of a missing table under the others' form. */
function readCells<A>(
  plain: PlainDocument<A>,
  { found }: Tables<A>,
): {
  cells: Record<Address, Cell>;
  evidence: Record<Address, Evidence>;
  anchors: Record<Address, A>;
} {
  const cells: Record<Address, Cell> = {};
  const evidence: Record<Address, Evidence> = {};
  const anchors: Record<Address, A> = {};
  const usual = found.applications?.form ?? found.disclosure?.form ?? 2021;
  for (const id of tableIds) {
    const table = found[id];
    const form = table?.form ?? usual;
    const plan = findPlan(id, form);
    const state = !table && plan && isNamed(plain, plan) ? "unreadable" : "missing";
    for (const row of plan?.addresses ?? []) {
      for (const address of row) {
        const own = table?.cells.get(address);
        cells[address] = own?.cell ?? { value: null, state, text: "" };
        if (!own) continue;
        evidence[address] = own.evidence;
        if (own.anchor !== null) anchors[address] = own.anchor;
      }
    }
  }
  return { cells, evidence, anchors };
}
