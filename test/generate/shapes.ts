/** The shapes of page that real portals show, and some that they might. */
import { applicantColumns, disputeColumns, sectionHeadings } from "../../lib/report/form";
import { escapeText, spanAttributes, writeArticle, writePage, writeTable } from "./html";
import { cell, dropSpans, fillSpans, type ModelRow } from "./model";
import { each, labels, mapCells, regroup, relabel, type Shape, shape, values } from "./shape";

const boxes = {
  cell: (inner: string) => `<div class="cell" style="flex:1">${inner}</div>`,
  row: (inner: string) => `<div class="row" style="display:flex">${inner}</div>`,
  table: (inner: string) => `<div class="tbl">${inner}</div>`,
};

/** Digits as wide as the characters around them. */
function wide(text: string): string {
  return text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
}

/** Table four as a part for each group: its name, its labels, its numbers. */
function writeGroups(row: ModelRow): ModelRow[][] {
  return ["行政复议", "未经复议直接起诉", "复议后起诉"].map((group, at) => [
    [cell(group, "head", 5)],
    disputeLabels.map((label) => cell(label, "head")),
    row.slice(at * 5, at * 5 + 5),
  ]);
}

function permute(order: readonly number[], rows: readonly ModelRow[]): ModelRow[] {
  const reorder = <T>(list: readonly T[]): T[] => order.map((index) => list[index] as T);
  return rows.map((row, y) => {
    if (y === 0) return row;
    if (y === 1) {
      const leaves = [row[0], ...Array.from({ length: 5 }, () => row[1]), row[2]];
      return [...new Set(reorder(leaves))].filter((one) => one !== undefined);
    }
    if (y === 2) {
      const inner = [null, ...row, null];
      return reorder(inner).filter((one) => one !== null);
    }
    return [...labels(row), ...reorder(values(row))];
  });
}

const oneRowHead = (): ModelRow => [
  cell("项目", "label"),
  ...applicantColumns.map(({ label }) => cell(label, "head")),
];

const kangxi: Readonly<Record<string, string>> = {
  一: "⼀",
  行: "⾏",
  自: "⾃",
  人: "⼈",
  二: "⼆",
  民: "⺠",
  门: "⻔",
  页: "⻚",
  大: "⼤",
  立: "⽴",
  制: "制",
  工: "⼯",
};

const split = (text: string, separator: string): string =>
  text.length < 4
    ? escapeText(text)
    : escapeText(text.slice(0, 2)) + separator + escapeText(text.slice(2));

const word = (text: string): string =>
  `<p class="MsoNormal" align="center" style="text-align:center"><span style="font-family:仿宋_GB2312">${text}</span><span style="letter-spacing:0pt"></span><o:p></o:p></p>`;

const disputeLabels = disputeColumns.map(({ label }) => label);
const chunk = (row: ModelRow, index: number): ModelRow => row.slice(index * 5, index * 5 + 5);

/** The shapes, each a page that holds all the numbers of its facts. */
export const shapes: readonly Shape[] = [
  shape("as the notice prints it", {}),
  shape("header cells", {
    manner: () => ({
      cell: (inner, one) => {
        const tag = one.kind === "head" || one.kind === "label" ? "th" : "td";
        return `<${tag}${spanAttributes(one)}>${inner}</${tag}>`;
      },
    }),
  }),
  shape("empty cells in place of spans", { tables: each(fillSpans) }),
  shape("no spans at all", { tables: each(dropSpans) }),
  shape("empty cells in place of row spans, none for column spans", {
    tables: each((rows) =>
      fillSpans(rows.map((row) => row.map((one) => ({ ...one, colSpan: 1 }))).map((row) => row)),
    ),
  }),
  shape("rows pushed left and padded", {
    tables: (model) => ({
      applications: fillSpans(model.applications).map((row, y) => {
        if (y < 3) return row.slice(1).concat(cell("", "filler"));
        const own = row.slice(0, 3).filter(({ text }) => text !== "");
        const lead = y > 3 && row[2]?.text !== "" ? [cell("", "filler"), ...own] : own;
        return [
          ...(lead.length < 2 ? [...lead, cell("", "filler")] : lead),
          ...values(row),
          cell("", "filler"),
        ];
      }),
    }),
  }),
  shape("row 3.其他 shifted left", {
    tables: (model) => ({
      applications: fillSpans(model.applications).map((row) =>
        row[2]?.text === "3.其他"
          ? [row[2], cell("", "filler"), ...values(row), cell("", "filler")]
          : row,
      ),
    }),
  }),
  shape("row span too long", {
    tables: (model) => ({
      applications: model.applications.map((row) =>
        row.map((one) => (one.rowSpan > 10 ? { ...one, rowSpan: one.rowSpan + 2 } : one)),
      ),
    }),
  }),
  shape("row span too short", {
    tables: (model) => ({
      applications: model.applications.map((row) =>
        row.map((one) => (one.rowSpan > 4 ? { ...one, rowSpan: one.rowSpan - 2 } : one)),
      ),
    }),
  }),
  shape("results printed twice at a page break", {
    tables: (model) => ({
      applications: model.applications.map((row, y) => {
        const big = row.map((one) => (one.rowSpan > 10 ? { ...one, rowSpan: 10 } : one));
        return y === 15
          ? [cell("三、本年度办理结果", "label", 1, model.applications.length - 16), ...big]
          : big;
      }),
    }),
  }),
  shape("digits over several elements", {
    manner: () => ({
      content: (text, kind) =>
        kind === "value"
          ? [...escapeText(text)].map((one) => `<span>${one}</span>`).join("")
          : escapeText(text),
    }),
  }),
  shape("pasted from Word", {
    manner: () => ({
      content: (text) => word(text === "" ? "&nbsp;" : escapeText(text)),
      table: (inner) =>
        `<div align="center"><table class="MsoNormalTable" border="0" cellspacing="0">${inner}</table></div>`,
    }),
  }),
  shape("labels over two lines", {
    manner: () => ({
      content: (text, kind) => (kind === "value" ? escapeText(text) : split(text, "<br>")),
    }),
  }),
  shape("labels over two paragraphs", {
    manner: () => ({
      content: (text, kind) =>
        kind === "value" ? `<p>${escapeText(text)}</p>` : `<p>${split(text, "</p><p>")}</p>`,
    }),
  }),
  shape("labels padded", {
    manner: () => ({
      content: (text, kind) =>
        kind === "value"
          ? `&nbsp;${escapeText(text)}\u200b&nbsp;`
          : [...escapeText(text)].join(text.length < 5 ? "&nbsp;&nbsp;" : "\u200b"),
    }),
  }),
  shape("thousands a narrow space apart", {
    manner: (random) => {
      const space = random.pick(["\u2009", "\u202f", "\u2005", "&nbsp;"]);
      return {
        content: (text, kind) =>
          kind === "value" && /^\d+$/.test(text)
            ? text.replace(/\B(?=(?:\d{3})+$)/g, space)
            : escapeText(text),
      };
    },
  }),
  shape("characters that show nothing", {
    manner: (random) => ({
      content: (text, kind) => {
        if (kind !== "value") return escapeText(text);
        if (text.trim() === "") return random.pick(["\u3164", "\u2800", "\u180e"]);
        const nothing = random.pick(["\u061c", "\u034f", "\u2066", "\ufe0f"]);
        return escapeText(text.slice(0, 1)) + nothing + escapeText(text.slice(1));
      },
    }),
  }),
  shape("compatibility characters", {
    tables: mapCells((one) =>
      one.kind === "value"
        ? one
        : { ...one, text: [...one.text].map((each) => kangxi[each] ?? each).join("") },
    ),
  }),
  shape("one table for all", {
    page: (title, _, model, manner) =>
      writePage(
        title,
        writeTable(
          [
            [cell(sectionHeadings[1] ?? "", "label", 10)],
            ...model.disclosure,
            [cell(sectionHeadings[2] ?? "", "label", 10)],
            ...model.applications,
            [cell(sectionHeadings[3] ?? "", "label", 15)],
            ...model.disputes,
          ],
          manner,
        ),
      ),
  }),
  shape("table three over two tables", {
    page: (title, _, model, manner) => {
      const rows = fillSpans(model.applications);
      const cut = (from: number, to: number) => writeTable(rows.slice(from, to), manner);
      return writePage(
        title,
        writeArticle(model, manner, {
          disclosure: writeTable(model.disclosure, manner),
          applications: `${cut(0, 14)}<p></p>${cut(14, 99)}`,
          disputes: writeTable(model.disputes, manner),
        }),
      );
    },
  }),
  shape("table three over two tables, header repeated", {
    page: (title, _, model, manner) => {
      const rows = fillSpans(model.applications);
      const second = writeTable([...rows.slice(0, 3), ...rows.slice(12)], manner);
      return writePage(
        title,
        writeArticle(model, manner, {
          disclosure: writeTable(model.disclosure, manner),
          applications: writeTable(rows.slice(0, 12), manner) + second,
          disputes: writeTable(model.disputes, manner),
        }),
      );
    },
  }),
  shape("a hidden copy with other numbers", {
    page: (title, article) =>
      writePage(
        title,
        `<div style="display: none">${article.replace(/>\d/g, ">7")}</div>${article}`,
      ),
  }),
  shape("a copy hidden by a class", {
    page: (title, article) =>
      writePage(
        title,
        `${article}<div class="tab mobile">${article.replace(/>\d/g, ">7")}</div>`,
        "<style>/* tabs */ .tab.mobile { display:none } @media print { .article { display: none } }</style>",
      ),
  }),
  shape("only in a hidden tab", {
    page: (title, article) =>
      writePage(title, `<a href="/files/report.pdf">下载</a><div hidden>${article}</div>`),
  }),
  shape("a visible copy with the same numbers", {
    page: (title, article) => writePage(title, article + article),
  }),
  shape("columns in another order", {
    tables: (model, random) => {
      const order = random.pick([
        [6, 0, 1, 2, 3, 4, 5],
        [6, 1, 2, 3, 4, 5, 0],
        [0, 5, 4, 3, 2, 1, 6],
        [1, 3, 2, 5, 4, 0, 6],
      ]);
      return { applications: permute(order, model.applications) };
    },
  }),
  shape("columns in another order, no spans", {
    tables: (model, random) => {
      const order = random.pick([
        [6, 0, 1, 2, 3, 4, 5],
        [0, 5, 4, 3, 2, 1, 6],
        [1, 3, 2, 5, 4, 0, 6],
      ]);
      return { applications: dropSpans(permute(order, model.applications)) };
    },
  }),
  shape("a header of one row", {
    tables: (model) => ({
      applications: [
        oneRowHead(),
        ...regroup(model.applications, (_, item) => [{ ...item, colSpan: 1 }]).slice(3),
      ],
    }),
  }),
  shape("a header of one row in another order, its 其他 said to be organisations", {
    tables: (model, random) => {
      const order = random.pick([
        [6, 0, 1, 2, 3, 4, 5],
        [1, 2, 3, 4, 5, 0, 6],
      ]);
      const [corner, ...heads] = oneRowHead();
      const named = heads.map((one) => (one.text === "其他" ? { ...one, text: "其他组织" } : one));
      return {
        applications: [
          [...(corner ? [corner] : []), ...order.flatMap((at) => named[at] ?? [])],
          ...regroup(permute(order, model.applications), (_, item) => [
            { ...item, colSpan: 1 },
          ]).slice(3),
        ],
      };
    },
  }),
  shape("the header again where spans above it go on, so that they push it aside", {
    tables: ({ applications }) => {
      const head = applications
        .slice(0, 3)
        .map((row) => row.map((one) => (one.rowSpan === 3 ? { ...one, text: "" } : one)));
      return {
        applications: [...head, ...applications.slice(3)].flatMap((row) =>
          row.some(({ text }) => text.startsWith("8.属于")) ? [...head, row] : [row],
        ),
      };
    },
  }),
  shape("group and item in one cell", {
    tables: (model) => ({
      applications: regroup(model.applications, (groups, item) => [
        cell([...groups.slice(1), item.text].join(""), "label", 3),
      ]),
    }),
  }),
  shape("no groups", {
    tables: (model) => ({
      applications: regroup(model.applications, (_, item) => [{ ...item, colSpan: 3 }]),
    }),
  }),
  shape("groups in rows of their own", {
    tables: (model) => ({
      applications: regroup(model.applications, (_, item) => [{ ...item, colSpan: 3 }]).flatMap(
        (row, index, all) => {
          const text = row[0]?.text ?? "";
          const group = text.startsWith("1.")
            ? ["（三）不予公开", "（四）无法提供", "（五）不予处理", "（六）其他处理"][
                all.slice(0, index).filter((one) => one[0]?.text.startsWith("1.")).length
              ]
            : null;
          return group ? [[cell(group, "label", 10)], row] : [row];
        },
      ),
    }),
  }),
  shape("groups of rows in another order", {
    tables: ({ applications }, random) => {
      const groups: ModelRow[][] = [];
      const others: ModelRow[] = [];
      for (const row of applications) {
        const [first] = row;
        if (first?.kind === "label" && first.rowSpan > 1 && first.text.startsWith("（"))
          groups.push([row]);
        else if (groups.length > 0 && labels(row)[0]?.colSpan === 1) groups.at(-1)?.push(row);
        else others.push(row);
      }
      const [start = [], ...more] = groups;
      const order = random.pick([[...more, start], [...more].reverse().concat([start])]);
      return { applications: [...others.slice(0, 7), ...order.flat(), ...others.slice(7)] };
    },
  }),
  shape("five columns under four labels", {
    tables: (model) => ({
      disclosure: model.disclosure.map((row) =>
        row.map((one, index) => {
          if (row.length === 1) return { ...one, colSpan: 5 };
          const wide = one.kind === "head" ? 2 : 1;
          return row.length === 4 && index === wide ? { ...one, colSpan: 2 } : one;
        }),
      ),
    }),
  }),
  shape("extra rows in table two", {
    tables: (model) => ({
      disclosure: [
        ...model.disclosure.slice(0, 4),
        [
          cell("其他主动公开文件", "label"),
          cell("31", "filler"),
          cell("2", "filler"),
          cell("90", "filler"),
        ],
        ...model.disclosure.slice(4),
        [cell("发布总数量", "label"), cell("128", "filler", 3)],
      ],
    }),
  }),
  shape("what is counted in a cell behind each number of table two", {
    tables: ({ disclosure }) => ({
      disclosure: disclosure.map((row) => {
        const [name, value, more] = row;
        if (!name || !value || more || /收费/.test(name.text + value.text)) return row;
        if (value.kind !== "value") return row;
        return [name, { ...value, colSpan: 2 }, cell("件", "filler")];
      }),
    }),
  }),
  shape("table two on its side", {
    tables: ({ disclosure }) => {
      const rows = fillSpans(disclosure);
      return {
        disclosure: (rows[0] ?? []).map((_, x) => rows.map((row) => row[x] ?? cell("", "filler"))),
      };
    },
  }),
  shape("each block of table two on its side", {
    tables: ({ disclosure }) => ({
      disclosure: disclosure.flatMap((row, y) => {
        if (row.length === 1) return [row];
        if (row[0]?.text !== "信息内容") return [];
        const end = disclosure.findIndex(({ length }, below) => below > y && length === 1);
        const block = disclosure.slice(y, end < 0 ? undefined : end);
        return row.map((_, x) =>
          block.map((line) => ({ ...(line[x] ?? cell("", "filler")), colSpan: 1 })),
        );
      }),
    }),
  }),
  shape("an index table before", {
    page: (title, article) =>
      writePage(
        title,
        `<table><tr><td>索引号</td><td>000014349/2024-00012</td><td>主题分类</td><td>政务公开</td></tr><tr><td>发布机构</td><td>某市人民政府</td><td>文号</td><td></td></tr></table>${article}`,
      ),
  }),
  shape("misprinted labels", {
    tables: relabel({
      本年制发件数: "本年度制发数",
      本年废止件数: "本年度止件数",
      现行有效件数: "现行有效件",
      行政规范性文件: "规范性文件",
      "四、结转下年度继续办理": "四、结转下一年度继续办理",
      "（七）总计": "七、总计",
      "2.其他法律行政法规禁止公开": "2.其他法律行政止公开",
      "一、本年新收政府信息公开申请数量": "一、本年新收政务信息公开申请数量",
      "（二）部分公开（区分处理的，只计这一情形，不计其他情形）": "（二）部分公开",
      "3.危及“三安全一稳定”": "3.危及三安全一稳定的",
    }),
  }),
  shape("labels in two languages", {
    tables: (model, random) => {
      const chineseFirst = random.chance(0.5);
      return mapCells((one) => {
        if (one.kind === "value") return one;
        const english = one.text.length > 6 ? "3. Disclosures in 2024" : "Total";
        const both = chineseFirst ? [one.text, english] : [english, one.text];
        return { ...one, text: both.join(" ") };
      })(model);
    },
  }),
  shape("other numbering", {
    tables: mapCells((one) =>
      one.kind === "value"
        ? one
        : {
            ...one,
            text: one.text.replace(/^(\d)\./, "（$1）").replace(/^（([一二三四五六七])）/, "$1、"),
          },
    ),
  }),
  shape("no numbering", {
    tables: mapCells((one) =>
      one.kind === "value"
        ? one
        : { ...one, text: one.text.replace(/^(?:\d\.|（[一二三四五六七]）|[一二三四]、)/, "") },
    ),
  }),
  shape("nested layout tables", {
    page: (title, article) =>
      writePage(
        title,
        `<table width="100%"><tr><td>当前位置</td></tr><tr><td><table><tr><td width="20%">导航栏目</td><td>${article}</td></tr></table></td></tr></table>`,
      ),
  }),
  shape("role grids", {
    manner: () => ({
      cell: (inner, one) =>
        `<div role="${one.kind === "head" ? "columnheader" : "cell"}" aria-colspan="${one.colSpan}" aria-rowspan="${one.rowSpan}">${inner}</div>`,
      row: (inner) => `<div role="row">${inner}</div>`,
      table: (inner) => `<div role="table"><div role="rowgroup">${inner}</div></div>`,
    }),
  }),
  shape("divisions laid out as tables", {
    tables: each(fillSpans),
    manner: () => ({
      cell: (inner) => `<div style="display:table-cell;border:1px solid">${inner}</div>`,
      row: (inner) => `<div style="display: table-row">${inner}</div>`,
      table: (inner) => `<div style="width:100%;display:table">${inner}</div>`,
    }),
  }),
  shape("no section headings", { manner: () => ({ heading: () => "" }) }),
  shape("rewritten for accessibility", {
    manner: () => ({
      content: (text) => `<text class="barrier-free-text" tabindex="0">${escapeText(text)}</text>`,
    }),
  }),
  shape("flexible boxes whose labels are broken over lines", {
    tables: each(fillSpans),
    manner: () => ({
      content: (text, kind) =>
        kind === "value" ? escapeText(text) : escapeText(text.replace(/.{3}/g, "$&\n")),
      ...boxes,
    }),
  }),
  shape("unclosed tags in capitals", {
    manner: () => ({
      cell: (inner, one) => `<TD${spanAttributes(one)} NOWRAP>${inner}<!-- ${one.kind} -->`,
      row: (inner) => `\n  <TR>${inner}`,
      table: (inner) => `<TABLE BORDER=1>${inner}</TABLE>`,
    }),
  }),
  shape("in a frame of its own", {
    page: (title, article) =>
      writePage(
        title,
        `<iframe srcdoc="${article.replace(/&/g, "&amp;").replace(/"/g, "&quot;")}"></iframe>`,
      ),
  }),
  shape("inside a form whose fields shadow its members", {
    page: (title, article) =>
      writePage(
        title,
        `<form name="f"><input name="firstChild"><input name="nodeName"><input name="nextSibling"><input name="getAttribute">${article}</form>`,
      ),
  }),
  shape("hidden stretches in cells", {
    manner: () => ({
      content: (text, kind) =>
        kind === "value"
          ? `<span style="display:none">9</span>${escapeText(text)}`
          : escapeText(text),
    }),
  }),
  shape("fields", {
    manner: (random) => ({
      content: (text, kind) => {
        if (kind !== "value" || text.trim() === "") return escapeText(text);
        const own = escapeText(text);
        return random.pick([
          `<input readonly value="${own}">`,
          `<input type="text" value="${own}"><input type="hidden" value="7">`,
          `<textarea rows="1">${own}</textarea>`,
          `<select><option>7</option><option selected>${own}</option></select>`,
          `${own}<input style="display:none" value="7">`,
        ]);
      },
    }),
  }),
  shape("numbers that are pale, linked or moved as a whole", {
    manner: (random) => ({
      content: (text, kind) => {
        if (kind !== "value") return escapeText(text);
        const style = random.pick(["color:#fff", "position:relative;top:-2pt", "float:right"]);
        return random.pick([
          `<span style="background:#036;${style}">${escapeText(text)}</span>`,
          `<a href="/details">${escapeText(text)}</a>`,
          `<font color="white">${escapeText(text)}</font>`,
          `<span class="hide mobile">${escapeText(text)}</span>`,
        ]);
      },
    }),
  }),
  shape("labels for narrow screens that a sheet prints", {
    manner: () => ({
      cell: (inner, one) => `<td${spanAttributes(one)} data-label="自然人">${inner}</td>`,
    }),
    page: (title, article) =>
      writePage(
        title,
        article,
        "<style>@media (max-width:600px){td{position:relative}td:before{content:attr(data-label)}}</style>",
      ),
  }),
  shape("a notes column at the end", {
    tables: (model) => ({
      applications: model.applications
        .map((row, y) => [...row, cell(y === 0 ? "备注" : "", "filler", 1, y === 0 ? 3 : 1)])
        .map((row, y) => (y === 1 || y === 2 ? row.slice(0, -1) : row)),
    }),
  }),
  shape("a subtotal column", {
    tables: (model) => ({
      applications: model.applications.map((row, y) => {
        if (y === 0) return row;
        if (y === 1) return row.map((one) => (one.colSpan === 5 ? { ...one, colSpan: 6 } : one));
        if (y === 2) return [...row, cell("小计", "head")];
        return [...row.slice(0, -1), cell("999", "filler"), ...row.slice(-1)];
      }),
    }),
  }),
  shape("a row of units above the values", {
    tables: (model) => ({
      disputes: [[cell("单位：件", "label", 15)], ...model.disputes],
      applications: [[cell("单位：件", "label", 10)], ...model.applications],
      disclosure: [[cell("指标情况", "label", 4)], ...model.disclosure],
    }),
  }),
  shape("table four with one header row", {
    tables: (model) => ({
      disputes: [
        [...disputeLabels, ...disputeLabels, ...disputeLabels].map((label) => cell(label, "head")),
        ...model.disputes.slice(3),
      ],
    }),
  }),
  shape("table four with a label before the values", {
    tables: (model) => ({
      disputes: model.disputes.map((row, y) =>
        y === 0
          ? [cell("类别", "label", 1, 3), ...row]
          : y === 3
            ? [cell("件数", "label"), ...row]
            : row,
      ),
    }),
  }),
  shape("table four by rows", {
    tables: (model) => {
      const row = model.disputes[3] ?? [];
      return {
        disputes: [
          [cell("类别", "label", 2), ...disputeLabels.map((label) => cell(label, "head"))],
          [cell("行政复议", "label", 2), ...chunk(row, 0)],
          [cell("行政诉讼", "label", 1, 2), cell("未经复议直接起诉", "label"), ...chunk(row, 1)],
          [cell("复议后起诉", "label"), ...chunk(row, 2)],
        ],
      };
    },
  }),
  shape("table four in two tables", {
    page: (title, _, model, manner) => {
      const row = model.disputes[3] ?? [];
      const review = [
        [cell("行政复议", "head", 5)],
        disputeLabels.map((label) => cell(label, "head")),
        chunk(row, 0),
      ];
      const litigation = [
        [cell("行政诉讼", "head", 10)],
        [cell("未经复议直接起诉", "head", 5), cell("复议后起诉", "head", 5)],
        [...disputeLabels, ...disputeLabels].map((label) => cell(label, "head")),
        row.slice(5),
      ];
      return writePage(
        title,
        writeArticle(model, manner, {
          disclosure: writeTable(model.disclosure, manner),
          applications: writeTable(model.applications, manner),
          disputes: writeTable(review, manner) + writeTable(litigation, manner),
        }),
      );
    },
  }),
  shape("groups of table four in another order", {
    tables: (model) => {
      const [top, middle, low, row] = model.disputes;
      if (!top || !middle || !low || !row) return {};
      return {
        disputes: [
          [...top].reverse(),
          [...middle.slice(5), ...middle.slice(0, 5)],
          low,
          [...row.slice(5), ...row.slice(0, 5)],
        ],
      };
    },
  }),
  shape("empty cells in place of spans, a column of shares at the end", {
    tables: ({ applications }, random) => ({
      applications: fillSpans(
        applications.map((row, y) => {
          if (y === 0) return [...row, cell("占比", "head", 1, 3)];
          return y < 3 ? row : [...row, cell(`${random.below(100)}%`, "filler")];
        }),
      ),
    }),
  }),
  shape("empty cells in place of spans, a column of units before the values", {
    tables: ({ applications }) => ({
      applications: fillSpans(
        applications.map((row, y) => {
          if (y === 0) return [...row.slice(0, 1), cell("单位", "head", 1, 3), ...row.slice(1)];
          return y < 3 ? row : [...labels(row), cell("件", "filler"), ...values(row)];
        }),
      ),
    }),
  }),
  shape("empty cells in place of spans, the total first", {
    tables: ({ applications }) => ({
      applications: fillSpans(
        applications.map((row, y) => {
          if (y === 1) return [...row.slice(-1), ...row.slice(0, -1)];
          return y < 3
            ? row
            : [...labels(row), ...values(row).slice(-1), ...values(row).slice(0, -1)];
        }),
      ),
    }),
  }),
  shape("notes in brackets behind labels", {
    tables: (model, random) =>
      mapCells((one) =>
        one.kind === "value" || one.text === ""
          ? one
          : { ...one, text: one.text + random.pick(["", "[1]", "（注1）", "［2］", "（注）"]) },
      )(model),
  }),
  shape("table three over two tables, its last header line repeated, empty columns at the end", {
    page: (title, _, model, manner) => {
      const empty = [cell("", "filler"), cell("", "filler")];
      const rows = fillSpans(model.applications).map((row) => [...row, ...empty]);
      const parts = [rows.slice(0, 12), [...rows.slice(2, 3), ...rows.slice(12)]];
      return writePage(
        title,
        writeArticle(model, manner, {
          disclosure: writeTable(model.disclosure, manner),
          applications: parts.map((part) => writeTable(part, manner)).join(""),
          disputes: writeTable(model.disputes, manner),
        }),
      );
    },
  }),
  shape("flexible boxes with full-width digits and a column of numbers before the labels", {
    tables: ({ applications }) => ({
      applications: fillSpans(
        applications.map((row, y) => {
          if (y === 0) return [cell("序号", "head", 1, 3), ...row];
          return y < 3 ? row : [cell(String(y - 2), "filler"), ...row];
        }),
      ),
    }),
    manner: () => ({
      content: (text, kind) => (kind === "value" ? wide(escapeText(text)) : escapeText(text)),
      ...boxes,
    }),
  }),
  shape("flexible boxes, those of table four in a box for each group", {
    tables: each(fillSpans),
    manner: () => boxes,
    page: (title, _, model, manner) =>
      writePage(
        title,
        writeArticle(model, manner, {
          disclosure: writeTable(model.disclosure, manner),
          applications: writeTable(model.applications, manner),
          disputes: writeGroups(model.disputes.at(-1) ?? [])
            .map((rows) => writeTable(fillSpans(rows), manner))
            .join(""),
        }),
      ),
  }),
  shape("table four by groups, empty cells in place of spans", {
    tables: ({ disputes }) => ({ disputes: writeGroups(disputes.at(-1) ?? []).flatMap(fillSpans) }),
  }),
  shape("table four with one header row, the group in every label", {
    tables: ({ disputes }) => ({
      disputes: [
        ["行政复议", "未经复议直接起诉", "行政诉讼复议后起诉"].flatMap((group) =>
          disputeLabels.map((label) => cell(group + label, "head")),
        ),
        ...disputes.slice(3),
      ],
    }),
  }),
  shape("a header of one row, the group in the labels, and shares at the end", {
    tables: ({ applications }, random) => ({
      applications: [
        [
          cell("项目", "head", 3),
          ...applicantColumns.map(({ label, group }) => cell((group ?? "") + label, "head")),
          cell("占比", "head"),
        ],
        ...applications.slice(3).map((row) => [...row, cell(`${random.below(100)}%`, "filler")]),
      ],
    }),
  }),
  shape("table four on its side, an empty row below", {
    tables: ({ disputes }) => ({
      disputes: [
        ["项目", "行政复议", "未经复议直接起诉", "复议后起诉"].map((text) => cell(text, "head")),
        ...disputeLabels.map((label, at) => [
          cell(label, "label"),
          ...[0, 5, 10].flatMap((start) => disputes.at(-1)?.[start + at] ?? []),
        ]),
        [cell("", "filler"), cell("", "filler"), cell("", "filler")],
      ],
    }),
  }),
];
