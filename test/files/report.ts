/** Made reports: numbers by address, and the three tables that print them, for any kind of file. */
import { tableIds } from "../../lib/report/address";
import { type Address, addresses, addressOf, type Form, formTable } from "../../lib/report/form";

/** What each cell prints, by address. */
export type Facts = ReadonlyMap<Address, string>;

export interface Cell {
  readonly text: string;
  readonly columns: number;
  readonly rows: number;
}

/** Rows of the cells that begin in them, as HTML has it, and the widths of the grid's columns. */
export interface Table {
  readonly widths: readonly number[];
  readonly rows: readonly (readonly Cell[])[];
}

/** A made report: title, text and tables in order. */
export interface MadeReport {
  readonly form: Form;
  readonly facts: Facts;
  readonly parts: readonly (string | Table)[];
}

/** Numbers in [0, 1) that are the same for the same seed. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Numbers for every cell of the form: many zeros, some large ones, blanks of every kind. */
export function makeFacts(form: Form, random: () => number, blanks = 0.05): Map<Address, string> {
  const facts = new Map<Address, string>();
  for (const table of tableIds) {
    for (const address of addresses(table, form)) {
      const size = random();
      const number = size < 0.4 ? 0 : Math.floor(random() * 10 ** (1 + Math.floor(random() * 4)));
      const money =
        address.endsWith(".amount") && random() < 0.5 ? `.${1 + Math.floor(random() * 98)}` : "";
      const blank = ["", "/", "-", "—"][Math.floor(random() * 4)] ?? "";
      facts.set(address, random() < blanks ? blank : `${number}${money}`);
    }
  }
  return facts;
}

const cell = (text: string, columns = 1, rows = 1): Cell => ({ text, columns, rows });

function disclosureTable(form: Form, facts: Facts): Table {
  const rows: Cell[][] = [];
  let block = "";
  for (const row of formTable("disclosure", form).rows) {
    const spans = row.columns.map((_, index) =>
      index === row.columns.length - 1 ? 4 - row.columns.length : 1,
    );
    if (row.path[0] !== block) {
      block = row.path[0] ?? "";
      rows.push([cell(block, 4)]);
      rows.push([
        cell("信息内容"),
        ...row.columns.map(({ label }, index) => cell(label, spans[index])),
      ]);
    }
    rows.push([
      cell(row.label),
      ...row.columns.map(({ id }, index) =>
        cell(facts.get(addressOf("disclosure", row.id, id)) ?? "", spans[index]),
      ),
    ]);
  }
  return { widths: [3, 2.4, 2.4, 2.4], rows };
}

function applicationsTable(form: Form, facts: Facts): Table {
  const { rows: formRows } = formTable("applications", form);
  const rows: Cell[][] = [
    [
      cell("（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）", 3, 3),
      cell("申请人情况", 7),
    ],
    [cell("自然人", 1, 2), cell("法人或其他组织", 5), cell("总计", 1, 2)],
    ["商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他"].map((label) => cell(label)),
  ];
  const seen = new Set<string>();
  for (const row of formRows) {
    const head: Cell[] = [];
    row.path.forEach((label, depth) => {
      if (seen.has(label)) return;
      seen.add(label);
      head.push(cell(label, 1, formRows.filter(({ path }) => path[depth] === label).length));
    });
    head.push(cell(row.label, 3 - row.path.length));
    rows.push([
      ...head,
      ...row.columns.map(({ id }) => cell(facts.get(addressOf("applications", row.id, id)) ?? "")),
    ]);
  }
  return { widths: [1.1, 1.6, 4.4, 1.3, 1.3, 1.3, 1.3, 1.3, 1.3, 1.3], rows };
}

function disputesTable(form: Form, facts: Facts): Table {
  const { rows } = formTable("disputes", form);
  const labels = (rows[0]?.columns ?? []).map(({ label }) => label);
  return {
    widths: Array.from({ length: 15 }, () => 1),
    rows: [
      [cell("行政复议", 5), cell("行政诉讼", 10)],
      [
        ...labels.map((label) => cell(label, 1, 2)),
        cell("未经复议直接起诉", 5),
        cell("复议后起诉", 5),
      ],
      [...labels, ...labels].map((label) => cell(label)),
      rows.flatMap((row) =>
        row.columns.map(({ id }) => cell(facts.get(addressOf("disputes", row.id, id)) ?? "")),
      ),
    ],
  };
}

/** The report with these numbers. */
export function makeReport(form: Form, facts: Facts, organ = "青石县人民政府"): MadeReport {
  return {
    form,
    facts,
    parts: [
      `${organ}2024年政府信息公开工作年度报告`,
      "本报告依照《中华人民共和国政府信息公开条例》编制，所列数据的统计期限自2024年1月1日起至2024年12月31日止。",
      "一、总体情况",
      "一年来，本机关按照条例的要求做好各项公开工作，遇到群众关心的事项及时回应，办理流程比往年清楚，答复也更加规范，公众查阅信息更为方便。",
      "二、主动公开政府信息情况",
      disclosureTable(form, facts),
      "三、收到和处理政府信息公开申请情况",
      applicationsTable(form, facts),
      "四、政府信息公开行政复议、行政诉讼情况",
      disputesTable(form, facts),
      "五、存在的主要问题及改进情况",
      "个别栏目更新还不够及时，下一步将按月检查，发现问题立即改正。",
      "六、其他需要报告的事项",
      "没有其他需要报告的事项。",
    ],
  };
}

/** The report as a web page; `style` sets the lines of its tables. */
export function toPage(reports: readonly MadeReport[], style: string): string {
  const parts = reports.flatMap(({ parts: each }) => each);
  const body = parts.map((part) => {
    if (typeof part === "string") {
      return part.endsWith("工作年度报告") ? `<h1>${part}</h1>` : `<p>${part}</p>`;
    }
    const total = part.widths.reduce((sum, width) => sum + width, 0);
    const columns = part.widths.map((width) => `<col style="width:${(100 * width) / total}%">`);
    const rows = part.rows.map((row) => {
      const cells = row.map(
        ({ text, columns: across, rows: down }) =>
          `<td colspan="${across}" rowspan="${down}">${text}</td>`,
      );
      return `<tr>${cells.join("")}</tr>`;
    });
    return `<table><colgroup>${columns.join("")}</colgroup>${rows.join("")}</table>`;
  });
  return `<!doctype html><meta charset="utf-8"><style>
body{font:14px "Noto Serif CJK SC",serif;margin:0}h1{font-size:26px;text-align:center}
p{text-indent:2em;line-height:1.8}table{border-collapse:collapse;width:100%;table-layout:fixed}
td{border:1px solid #000;padding:3px;text-align:center;font-size:12px;word-break:break-all}
${style}</style>${body.join("")}`;
}
