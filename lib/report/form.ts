/**
 * The three official tables as data: every label, row and column of both forms.
 * Sources: 国办公开办函〔2021〕30号 (form of 2021) and 〔2019〕60号 (form of 2019).
 * The official labels stand here and nowhere else; what pages print instead is known to lib/parse.
 */

/** The form that a table follows, named by the year of the notice that set it. */
export type Form = 2019 | 2021;

/** Table two (主动公开), table three (收到和处理申请), table four (复议、诉讼). */
export type TableId = "disclosure" | "applications" | "disputes";

/**
 * How the notice lays a table out, on which its reading depends.
 * `blocks`: blocks of rows, each below a header of its own, of one line.
 * `matrix`: rows in groups, labelled at their left, below one header of several lines.
 * `line`: one line of numbers, the rows of the form side by side and labelled in the header.
 */
export type Layout = "blocks" | "matrix" | "line";

/** The layout of each table; both forms have the same. */
export const layouts: Readonly<Record<TableId, Layout>> = {
  disclosure: "blocks",
  applications: "matrix",
  disputes: "line",
};

/** `table.row.column`, for example `applications.refused.stateSecret.naturalPerson`. */
export type Address = string;

/**
 * What a cell counts. `count`: whole number ≥ 0. `change`: whole number of either sign.
 * `wanYuan`: money in 万元. `yuan`: money in 元.
 */
export type Measure = "count" | "change" | "wanYuan" | "yuan";

/** One column of a table, or of one of the blocks of table two. */
export interface FormColumn {
  readonly id: string;
  /** As the notice prints it. */
  readonly label: string;
  /** The label printed above this one, or null. */
  readonly group: string | null;
  readonly measure: Measure;
}

/** One row of a table, with the columns that it has numbers in. */
export interface FormRow {
  readonly id: string;
  /** As the notice prints it. */
  readonly label: string;
  /** The labels printed left of (or, in table two, above) this one, the outermost first. */
  readonly path: readonly string[];
  readonly columns: readonly FormColumn[];
}

/** One official table in one form. */
export interface FormTable {
  readonly id: TableId;
  readonly form: Form;
  readonly rows: readonly FormRow[];
}

/** Headings of the six sections, in order; section n is `sectionHeadings[n - 1]`. */
export const sectionHeadings: readonly string[] = [
  "一、总体情况",
  "二、主动公开政府信息情况",
  "三、收到和处理政府信息公开申请情况",
  "四、政府信息公开行政复议、行政诉讼情况",
  "五、存在的主要问题及改进情况",
  "六、其他需要报告的事项",
];

/** The remark printed in the corner of table three. */
export const balanceRemark = "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）";

function column(
  id: string,
  label: string,
  group: string | null = null,
  measure: Measure = "count",
): FormColumn {
  return { id, label, group, measure };
}

const organisation = "法人或其他组织";

/** The seven columns of table three; the last is the sum of the others. */
export const applicantColumns: readonly FormColumn[] = [
  column("naturalPerson", "自然人"),
  column("business", "商业企业", organisation),
  column("research", "科研机构", organisation),
  column("nonprofit", "社会公益组织", organisation),
  column("legalService", "法律服务机构", organisation),
  column("otherOrganisation", "其他", organisation),
  column("total", "总计"),
];

const outcome = "三、本年度办理结果";

function applicationRows(form: Form): FormRow[] {
  const row = (id: string, label: string, ...path: string[]): FormRow => ({
    id,
    label,
    path,
    columns: applicantColumns,
  });
  const group = (id: string, label: string, items: readonly [string, string][]): FormRow[] =>
    items.map(([item, itemLabel]) => row(`${id}.${item}`, itemLabel, outcome, label));
  return [
    row("received", "一、本年新收政府信息公开申请数量"),
    row("carriedIn", "二、上年结转政府信息公开申请数量"),
    row("granted", "（一）予以公开", outcome),
    row("partial", "（二）部分公开（区分处理的，只计这一情形，不计其他情形）", outcome),
    ...group("refused", "（三）不予公开", [
      ["stateSecret", "1.属于国家秘密"],
      ["prohibitedByLaw", "2.其他法律行政法规禁止公开"],
      ["safetyAndStability", "3.危及“三安全一稳定”"],
      ["thirdPartyRights", "4.保护第三方合法权益"],
      ["internalAffairs", "5.属于三类内部事务信息"],
      ["processInformation", "6.属于四类过程性信息"],
      ["enforcementFile", "7.属于行政执法案卷"],
      ["administrativeQuery", "8.属于行政查询事项"],
    ]),
    ...group("unavailable", "（四）无法提供", [
      ["notHeld", "1.本机关不掌握相关政府信息"],
      ["needsCreation", "2.没有现成信息需要另行制作"],
      ["stillUnclear", "3.补正后申请内容仍不明确"],
    ]),
    ...group("declined", "（五）不予处理", [
      ["petition", "1.信访举报投诉类申请"],
      ["repeated", "2.重复申请"],
      ["publication", "3.要求提供公开出版物"],
      ["excessive", "4.无正当理由大量反复申请"],
      ["reissue", "5.要求行政机关确认或重新出具已获取信息"],
    ]),
    ...(form === 2019
      ? [row("other.all", "（六）其他处理", outcome)]
      : group("other", "（六）其他处理", [
          ["notCorrected", "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请"],
          ["feeUnpaid", "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请"],
          ["other", "3.其他"],
        ])),
    row("concluded", "（七）总计", outcome),
    row("carriedOut", "四、结转下年度继续办理"),
  ];
}

interface Block {
  readonly article: string;
  readonly columns: readonly FormColumn[];
  readonly rows: readonly (readonly [string, string])[];
}

function disclosureRows(blocks: readonly Block[]): FormRow[] {
  return blocks.flatMap(({ article, columns, rows }) =>
    rows.map(([id, label]) => ({ id, label, path: [article], columns })),
  );
}

const decisions = [column("decisions", "本年处理决定数量")];

const disclosure2021 = disclosureRows([
  {
    article: "第二十条第（一）项",
    columns: [
      column("issued", "本年制发件数"),
      column("repealed", "本年废止件数"),
      column("inForce", "现行有效件数"),
    ],
    rows: [
      ["regulations", "规章"],
      ["normativeDocuments", "行政规范性文件"],
    ],
  },
  { article: "第二十条第（五）项", columns: decisions, rows: [["licences", "行政许可"]] },
  {
    article: "第二十条第（六）项",
    columns: decisions,
    rows: [
      ["penalties", "行政处罚"],
      ["coercion", "行政强制"],
    ],
  },
  {
    article: "第二十条第（八）项",
    columns: [column("amount", "本年收费金额（单位：万元）", null, "wanYuan")],
    rows: [["charges", "行政事业性收费"]],
  },
]);

const previousItems = column("previousItems", "上一年项目数量");
const change = column("change", "本年增/减", null, "change");
const handled = column("handled", "处理决定数量");

const disclosure2019 = disclosureRows([
  {
    article: "第二十条第（一）项",
    columns: [
      column("made", "本年新制作数量"),
      column("published", "本年新公开数量"),
      column("totalPublished", "对外公开总数量"),
    ],
    rows: [
      ["regulations", "规章"],
      ["normativeDocuments", "规范性文件"],
    ],
  },
  {
    article: "第二十条第（五）项",
    columns: [previousItems, change, handled],
    rows: [
      ["licences", "行政许可"],
      ["otherServices", "其他对外管理服务事项"],
    ],
  },
  {
    article: "第二十条第（六）项",
    columns: [previousItems, change, handled],
    rows: [
      ["penalties", "行政处罚"],
      ["coercion", "行政强制"],
    ],
  },
  {
    article: "第二十条第（八）项",
    columns: [previousItems, change],
    rows: [["charges", "行政事业性收费"]],
  },
  {
    article: "第二十条第（九）项",
    columns: [column("items", "采购项目数量"), column("amount", "采购总金额", null, "yuan")],
    rows: [["procurement", "政府集中采购"]],
  },
]);

/** The five columns of each group of table four; the last is the sum of the others. */
export const disputeColumns: readonly FormColumn[] = [
  column("upheld", "结果维持"),
  column("corrected", "结果纠正"),
  column("otherResult", "其他结果"),
  column("pending", "尚未审结"),
  column("total", "总计"),
];

const disputeRows: readonly FormRow[] = [
  { id: "review", label: "行政复议", path: [], columns: disputeColumns },
  {
    id: "litigationDirect",
    label: "未经复议直接起诉",
    path: ["行政诉讼"],
    columns: disputeColumns,
  },
  { id: "litigationAfterReview", label: "复议后起诉", path: ["行政诉讼"], columns: disputeColumns },
];

const tables: Readonly<Record<TableId, Readonly<Record<Form, FormTable>>>> = {
  disclosure: {
    2019: { id: "disclosure", form: 2019, rows: disclosure2019 },
    2021: { id: "disclosure", form: 2021, rows: disclosure2021 },
  },
  applications: {
    2019: { id: "applications", form: 2019, rows: applicationRows(2019) },
    2021: { id: "applications", form: 2021, rows: applicationRows(2021) },
  },
  disputes: {
    2019: { id: "disputes", form: 2019, rows: disputeRows },
    2021: { id: "disputes", form: 2021, rows: disputeRows },
  },
};

/** The table as the form of that year prints it. Table four is the same in both. */
export function formTable(table: TableId, form: Form): FormTable {
  return tables[table][form];
}

/** Joins a cell's address from its parts. */
export function addressOf(table: TableId, row: string, column: string): Address {
  return `${table}.${row}.${column}`;
}

/** Every address of the table in that form, row by row. */
export function addresses(table: TableId, form: Form): Address[] {
  return formTable(table, form).rows.flatMap((row) =>
    row.columns.map((each) => addressOf(table, row.id, each.id)),
  );
}
