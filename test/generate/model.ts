/** A report as tables of cells, before it is written in any one shape of page. */
import {
  addressOf,
  applicantColumns,
  balanceRemark,
  disputeColumns,
  type FormRow,
  formTable,
} from "../../lib/report/form";
import { type Facts, formOf } from "./facts";

export interface ModelCell {
  readonly text: string;
  readonly kind: "head" | "label" | "value" | "filler";
  readonly colSpan: number;
  readonly rowSpan: number;
}

export type ModelRow = readonly ModelCell[];

export interface Model {
  readonly facts: Facts;
  readonly title: string;
  readonly disclosure: readonly ModelRow[];
  readonly applications: readonly ModelRow[];
  readonly disputes: readonly ModelRow[];
}

/** Makes one cell. */
export function cell(text: string, kind: ModelCell["kind"], colSpan = 1, rowSpan = 1): ModelCell {
  return { text, kind, colSpan, rowSpan };
}

function value(facts: Facts, address: string, colSpan = 1): ModelCell {
  return cell(facts.cells[address]?.text ?? "", "value", colSpan);
}

/** The three tables as the notice lays them out. */
export function layOut(facts: Facts): Model {
  return {
    facts,
    title: `${facts.agency}${facts.year}年政府信息公开工作年度报告`,
    disclosure: disclosureRows(facts),
    applications: [...applicationHead(), ...applicationRows(facts)],
    disputes: [...disputeHead(), disputeRow(facts)],
  };
}

function disclosureRows(facts: Facts): ModelRow[] {
  const rows: ModelRow[] = [];
  let article = "";
  for (const row of formTable("disclosure", facts.forms.disclosure).rows) {
    const last = row.columns.length - 1;
    const span = (index: number) => (index === last ? 3 - last : 1);
    if (row.path[0] !== article) {
      article = row.path[0] ?? "";
      rows.push([cell(article, "label", 4)]);
      rows.push([
        cell("信息内容", "label"),
        ...row.columns.map(({ label }, index) => cell(label, "head", span(index))),
      ]);
    }
    rows.push([
      cell(row.label, "label"),
      ...row.columns.map(({ id }, index) =>
        value(facts, addressOf("disclosure", row.id, id), span(index)),
      ),
    ]);
  }
  return rows;
}

function applicationHead(): ModelRow[] {
  const labels = applicantColumns.map(({ label }) => label);
  return [
    [cell(balanceRemark, "head", 3, 3), cell("申请人情况", "head", 7)],
    [cell("自然人", "head", 1, 2), cell("法人或其他组织", "head", 5), cell("总计", "head", 1, 2)],
    labels.slice(1, 6).map((label) => cell(label, "head")),
  ];
}

function applicationRows(facts: Facts): ModelRow[] {
  const { rows } = formTable("applications", facts.forms.applications);
  const within = (group: string, depth: number) =>
    rows.filter(({ path }) => path[depth] === group).length;
  return rows.map((row: FormRow, index) => {
    const cells: ModelCell[] = [];
    row.path.forEach((group, depth) => {
      if (rows[index - 1]?.path[depth] !== group) {
        cells.push(cell(group, "label", 1, within(group, depth)));
      }
    });
    cells.push(cell(row.label, "label", 3 - row.path.length));
    for (const { id } of row.columns) {
      cells.push(value(facts, addressOf("applications", row.id, id)));
    }
    return cells;
  });
}

function disputeHead(): ModelRow[] {
  const labels = disputeColumns.map(({ label }) => label);
  return [
    [cell("行政复议", "head", 5), cell("行政诉讼", "head", 10)],
    [
      ...labels.map((label) => cell(label, "head", 1, 2)),
      cell("未经复议直接起诉", "head", 5),
      cell("复议后起诉", "head", 5),
    ],
    [...labels, ...labels].map((label) => cell(label, "head")),
  ];
}

function disputeRow(facts: Facts): ModelRow {
  return formTable("disputes", formOf(facts, "disputes")).rows.flatMap((row) =>
    row.columns.map(({ id }) => value(facts, addressOf("disputes", row.id, id))),
  );
}

/** Puts an empty cell wherever a span covers one. */
export function fillSpans(rows: readonly ModelRow[]): ModelRow[] {
  const covered = new Map<string, true>();
  return rows.map((row, y) => {
    const filled: ModelCell[] = [];
    const skip = () => {
      while (covered.has(`${filled.length},${y}`)) filled.push(cell("", "filler"));
    };
    for (const each of row) {
      skip();
      const x = filled.length;
      for (let down = 0; down < each.rowSpan; down++) {
        for (let right = 0; right < each.colSpan; right++)
          covered.set(`${x + right},${y + down}`, true);
      }
      filled.push({ ...each, colSpan: 1, rowSpan: 1 });
      for (let right = 1; right < each.colSpan; right++) filled.push(cell("", "filler"));
    }
    skip();
    return filled;
  });
}

/** Drops all spans and puts nothing in their place. */
export function dropSpans(rows: readonly ModelRow[]): ModelRow[] {
  return rows.map((row) => row.map((each) => ({ ...each, colSpan: 1, rowSpan: 1 })));
}
