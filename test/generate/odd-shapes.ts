/** Shapes that are rarer, or that hold more or less than the form: no number may be read wrongly. */
import { applicantColumns, disputeColumns, sectionHeadings } from "../../lib/report/form";
import {
  escapeText,
  type Manner,
  spanAttributes,
  writeArticle,
  writePage,
  writeTable,
} from "./html";
import { cell, dropSpans, fillSpans, type Model, type ModelCell, type ModelRow } from "./model";
import type { Random } from "./random";
import {
  each,
  isHead,
  labels,
  mapCells,
  regroup,
  relabel,
  type Shape,
  shape,
  values,
} from "./shape";

const head = (text: string, colSpan = 1, rowSpan = 1) => cell(text, "head", colSpan, rowSpan);
const label = (text: string, colSpan = 1, rowSpan = 1) => cell(text, "label", colSpan, rowSpan);
const other = (text: string, colSpan = 1, rowSpan = 1) => cell(text, "filler", colSpan, rowSpan);
const number = (random: Random) => String(random.below(300));

/** The page with one table's markup replaced. */
function put(
  title: string,
  model: Model,
  manner: Manner,
  parts: { disclosure?: string; applications?: string; disputes?: string },
  style = "",
): string {
  return writePage(
    title,
    writeArticle(model, manner, {
      disclosure: parts.disclosure ?? writeTable(model.disclosure, manner),
      applications: parts.applications ?? writeTable(model.applications, manner),
      disputes: parts.disputes ?? writeTable(model.disputes, manner),
    }),
    style,
  );
}

/** Rows of table three with every group printed in front of each. */
function filledDown(rows: readonly ModelRow[]): ModelRow[] {
  return [
    ...rows.slice(0, 3),
    ...regroup(rows, (groups, item) => [
      ...groups.map((group) => label(group)),
      { ...item, colSpan: 3 - groups.length },
    ]).slice(3),
  ];
}

/** Long labels over two rows, as a converter of PDF files leaves them; the numbers are in one. */
function breakLabels(rows: readonly ModelRow[], line: 0 | 1): ModelRow[] {
  return fillSpans(rows).flatMap((row, y) => {
    const at = row.findLastIndex(({ kind }) => kind === "label");
    const { text } = row[at] ?? { text: "" };
    if (y < 3 || text.length < 8) return [row];
    const middle = Math.floor(text.length / 2);
    return [text.slice(0, middle), text.slice(middle)].map((part, index) =>
      row.map((one, x) => {
        if (x === at) return { ...one, text: part };
        const isHere = x < at ? index === 0 : index === line;
        return isHere ? one : { ...one, text: "" };
      }),
    );
  });
}

function transpose(rows: readonly ModelRow[]): ModelRow[] {
  return (rows[0] ?? []).map((_, x) => rows.map((row) => row[x] ?? other("")));
}

/** Adds cells to every row of values of table three and to its header. */
function beside(
  rows: readonly ModelRow[],
  heads: readonly [ModelRow, ModelRow, ModelRow],
  add: (row: ModelRow, index: number) => ModelRow,
  where: "before" | "after",
): ModelRow[] {
  return rows.map((row, y) => {
    const more = heads[y] ?? add(row, y);
    if (y < 3) {
      const lead = row.slice(0, y === 0 ? 1 : 0);
      const rest = row.slice(lead.length);
      return where === "before" ? [...lead, ...more, ...rest] : [...row, ...more];
    }
    return where === "before" ? [...labels(row), ...more, ...values(row)] : [...row, ...more];
  });
}

const applicantLabels = applicantColumns.map((column) => column.label);
const disputeLabels = disputeColumns.map((column) => column.label);
const sevenHead = (text: string): [ModelRow, ModelRow, ModelRow] => [
  [head(text, 7)],
  [head("自然人", 1, 2), head("法人或其他组织", 5), head("总计", 1, 2)],
  applicantLabels.slice(1, 6).map((text) => head(text)),
];
const seven = (random: Random) => Array.from({ length: 7 }, () => other(number(random)));
const disputeRow = (model: Model): ModelRow => model.disputes[3] ?? [];
const group = (model: Model, index: number): ModelRow =>
  disputeRow(model).slice(index * 5, index * 5 + 5);
const groupNames = ["行政复议", "未经复议直接起诉", "复议后起诉"];

const traditional: Readonly<Record<string, string>> = {
  规: "規",
  范: "範",
  发: "發",
  废: "廢",
  现: "現",
  数: "數",
  许: "許",
  处: "處",
  罚: "罰",
  强: "強",
  业: "業",
  费: "費",
  额: "額",
  单: "單",
  万: "萬",
  请: "請",
  况: "況",
  织: "織",
  构: "構",
  会: "會",
  组: "組",
  务: "務",
  机: "機",
  计: "計",
  总: "總",
  诉: "訴",
  议: "議",
  复: "復",
  讼: "訟",
  审: "審",
  结: "結",
  转: "轉",
  续: "續",
  办: "辦",
  关: "關",
  国: "國",
  过: "過",
  类: "類",
  执: "執",
  项: "項",
  条: "條",
  开: "開",
  属: "屬",
  于: "於",
  体: "體",
  决: "決",
  内: "內",
  当: "當",
  东: "東",
  纠: "糾",
  维: "維",
  尚: "尚",
  经: "經",
  后: "後",
  报: "報",
  举: "舉",
  重: "重",
  出: "出",
  版: "版",
  确: "確",
  认: "認",
  书: "書",
  无: "無",
  别: "別",
  区: "區",
  这: "這",
  种: "種",
  为: "為",
  从: "從",
  个: "個",
  终: "終",
  给: "給",
  补: "補",
  内容: "內容",
  仍: "仍",
  逾: "逾",
  缴: "繳",
  纳: "納",
  费用: "費用",
  进: "進",
  应: "應",
  农: "農",
  证: "證",
  护: "護",
  权: "權",
  稳: "穩",
  仅: "僅",
  询: "詢",
  事: "事",
  卷: "卷",
  没: "沒",
  据: "據",
  对: "對",
  联: "聯",
  产: "產",
  乡: "鄉",
  镇: "鎮",
};

/** One character of a label as a bad scan has it. */
function misread(text: string, random: Random): string {
  if (text.length < 4) return text;
  const at = 1 + random.below(text.length - 2);
  return text.slice(0, at) + random.pick(["口", "曰", "囗", "木", "l", ""]) + text.slice(at + 1);
}

/** A copy of the article with other numbers. */
const otherNumbers = (article: string) =>
  article.replace(/>(\d+)</g, (_, digits: string) => `>${Number(digits) + 3}<`);

const grids = (inline: boolean): Partial<Manner> & { columns: (n: number) => string } => ({
  columns: (n) =>
    inline ? ` style="display:grid;grid-template-columns:repeat(${n},1fr)"` : ` class="grid g${n}"`,
});

function writeGrid(rows: readonly ModelRow[], width: number, inline: boolean): string {
  const cells = rows
    .flat()
    .map((one) => {
      const spans = [
        one.colSpan > 1 ? `grid-column:span ${one.colSpan}` : "",
        one.rowSpan > 1 ? `grid-row:span ${one.rowSpan}` : "",
      ].filter((each) => each !== "");
      return `<div${spans.length > 0 ? ` style="${spans.join(";")}"` : ""}>${escapeText(one.text)}</div>`;
    })
    .join("\n");
  return `<div${grids(inline).columns(width)}>${cells}</div>`;
}

const pad = (text: string, width: number) =>
  text + " ".repeat(Math.max(1, width - text.length * 2));

/** Shapes whose markup is odd. */
const markups: readonly Shape[] = [
  shape("each number twice, for wide and for narrow screens", {
    manner: () => ({
      content: (text, kind) =>
        kind === "value"
          ? `<span class="wide">${escapeText(text)}</span><span class="narrow">${escapeText(text)}</span>`
          : escapeText(text),
    }),
  }),
  shape("each number once more for readers aloud, cut to a point", {
    manner: () => ({
      content: (text, kind) =>
        `${escapeText(text)}${kind === "value" ? `<i class="aloud">${escapeText(text)}</i>` : ""}`,
    }),
    page: (title, article) =>
      writePage(
        title,
        article,
        "<style>.aloud{position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0,0,0,0)}</style>",
      ),
  }),
  shape("divisions that a class makes a table", {
    tables: each(fillSpans),
    manner: () => ({
      cell: (inner) => `<div class="c">${inner}</div>`,
      row: (inner) => `<div class="r">${inner}</div>`,
      table: (inner) => `<div class="t">${inner}</div>`,
    }),
    page: (title, article) =>
      writePage(
        title,
        article,
        "<style>.t{display:table;width:100%} .t .r,.r{display:table-row} .c { padding: 2px; display: table-cell }</style>",
      ),
  }),
  shape("a grid by its style", {
    page: (title, _, model, manner) =>
      put(title, model, manner, {
        disclosure: writeGrid(model.disclosure, 4, true),
        applications: writeGrid(model.applications, 10, true),
        disputes: writeGrid(model.disputes, 15, true),
      }),
  }),
  shape("a grid by a class", {
    page: (title, _, model, manner) =>
      put(
        title,
        model,
        manner,
        {
          disclosure: writeGrid(model.disclosure, 4, false),
          applications: writeGrid(model.applications, 10, false),
          disputes: writeGrid(model.disputes, 15, false),
        },
        "<style>.grid{display:grid}.g4{grid-template-columns:repeat(4,1fr)}.g10{grid-template-columns:repeat(10,1fr)}.g15{grid-template-columns:repeat(15,1fr)}</style>",
      ),
  }),
  shape("rows as flexible boxes", {
    tables: each(fillSpans),
    manner: () => ({
      cell: (inner) => `<div class="cell" style="flex:1">${inner}</div>`,
      row: (inner) => `<div class="row" style="display:flex">${inner}</div>`,
      table: (inner) => `<div class="tbl">${inner}</div>`,
    }),
  }),
  shape("definition lists", {
    manner: () => ({
      cell: (inner, one) => (one.kind === "value" ? `<dd>${inner}</dd>` : `<dt>${inner}</dt>`),
      row: (inner) => inner,
      table: (inner) => `<dl>${inner}</dl>`,
    }),
  }),
  shape("lists", {
    manner: () => ({
      cell: (inner) => `<span>${inner}</span> `,
      row: (inner) => `<li>${inner}</li>`,
      table: (inner) => `<ul>${inner}</ul>`,
    }),
  }),
  shape("preformatted text with strokes", {
    tables: each(fillSpans),
    manner: () => ({
      cell: (inner) => `${pad(inner, 12)}│`,
      row: (inner) => `│${inner}\n├──┼──┤\n`,
      table: (inner) => `<pre>┌──┬──┐\n${inner}└──┴──┘</pre>`,
    }),
  }),
  shape("preformatted text with tabulators", {
    tables: each(fillSpans),
    manner: () => ({
      cell: (inner) => `${inner}\t`,
      row: (inner) => `${inner}\n`,
      table: (inner) => `<pre>${inner}</pre>`,
    }),
  }),
  shape("scope, caption, column groups", {
    manner: () => ({
      cell: (inner, one) =>
        one.kind === "label"
          ? `<th scope="row"${spanAttributes(one)}>${inner}</th>`
          : `<td${spanAttributes(one)}>${inner}</td>`,
      table: (inner) =>
        `<table><caption>（单位：件）</caption><colgroup><col span="3"><col></colgroup><thead>${inner.split("</tr>")[0]}</tr></thead><tbody>${inner.split("</tr>").slice(1).join("</tr>")}</tbody></table>`,
    }),
  }),
  shape("a heading inside the table", {
    tables: ({ disclosure, applications, disputes }) => ({
      disclosure: [[label(sectionHeadings[1] ?? "", 4)], ...disclosure],
      applications: [[label(sectionHeadings[2] ?? "", 10)], ...applications],
      disputes: [[label(sectionHeadings[3] ?? "", 15)], ...disputes],
    }),
    manner: () => ({ heading: () => "" }),
  }),
  shape("pasted from a spreadsheet", {
    manner: () => ({
      content: (text) =>
        `<font class="font5">${escapeText(text)}</font><span style="mso-spacerun:yes">&nbsp;&nbsp;</span>`,
      cell: (inner, one) =>
        `<td class="xl6${one.text.length}"${spanAttributes(one)} width="72" style="mso-number-format:'0_ '" x:num>${inner}</td>`,
      row: (inner) => `<tr height="19" style="height:14.4pt">${inner}<td></td></tr>`,
      table: (inner) =>
        `<table><colgroup><col width="72"></colgroup>${inner}<![if supportMisalignedColumns]><tr height="0" style="display:none">${"<td width=72></td>".repeat(11)}</tr><![endif]></table>`,
    }),
  }),
  shape("every row in a table of its own", {
    tables: each(fillSpans),
    manner: () => ({
      row: (inner) => `<table><tr>${inner}</tr></table>`,
      table: (inner) => `<div>${inner}</div>`,
    }),
  }),
  shape("every row in a table of its own, no spans", {
    tables: each(dropSpans),
    manner: () => ({
      row: (inner) => `<table><tr>${inner}</tr></table>`,
      table: (inner) => `<div>${inner}</div>`,
    }),
  }),
  shape("header and body in two tables", {
    page: (title, _, model, manner) =>
      put(title, model, manner, {
        applications: `<div class="fixed-head">${writeTable(model.applications.slice(0, 3), manner)}</div><div class="scroll">${writeTable(model.applications.slice(3), manner)}</div>`,
        disputes: `<div class="fixed-head">${writeTable(model.disputes.slice(0, 3), manner)}</div><div class="scroll">${writeTable(model.disputes.slice(3), manner)}</div>`,
      }),
  }),
  shape("header and body in two tables, no spans", {
    tables: ({ applications, disputes }) => ({
      applications: dropSpans(applications),
      disputes: dropSpans(disputes),
    }),
    page: (title, _, model, manner) =>
      put(title, model, manner, {
        applications: `<div class="fixed-head">${writeTable(model.applications.slice(0, 3), manner)}</div><div class="scroll">${writeTable(model.applications.slice(3), manner)}</div>`,
        disputes: `<div class="fixed-head">${writeTable(model.disputes.slice(0, 3), manner)}</div><div class="scroll">${writeTable(model.disputes.slice(3), manner)}</div>`,
      }),
  }),
  shape("a header that is printed twice, as sticky headers are", {
    page: (title, _, model, manner) =>
      put(title, model, manner, {
        applications: `${writeTable(model.applications.slice(0, 3), manner)}${writeTable(model.applications, manner)}`,
        disputes: `${writeTable(model.disputes.slice(0, 3), manner)}${writeTable(model.disputes, manner)}`,
      }),
  }),
  shape("frozen labels beside the table", {
    page: (title, _, model, manner) =>
      put(title, model, manner, {
        applications: `<div style="float:left">${writeTable(
          model.applications.map((row, y) =>
            y === 0 ? row.slice(0, 1) : y < 3 ? [] : labels(row),
          ),
          manner,
        )}</div>${writeTable(model.applications, manner)}`,
      }),
  }),
  shape("labels in one table, values in the next", {
    page: (title, _, model, manner) =>
      put(title, model, manner, {
        applications: `<div style="float:left">${writeTable(
          model.applications.map((row, y) =>
            y === 0 ? row.slice(0, 1) : y < 3 ? [] : labels(row),
          ),
          manner,
        )}</div>${writeTable(
          model.applications.map((row, y) => (y === 0 ? row.slice(1) : y < 3 ? row : values(row))),
          manner,
        )}`,
      }),
  }),
  shape("a label inside each value for narrow screens", {
    tables: ({ applications }) => ({
      applications: applications.map((row, y) =>
        y < 3
          ? row
          : [
              ...labels(row),
              ...values(row).map((one, x) => ({
                ...one,
                text: `${applicantLabels[x]}：${one.text}`,
              })),
            ],
      ),
    }),
  }),
  shape("an attribute that repeats the label for narrow screens", {
    manner: () => ({
      cell: (inner, one) =>
        `<td data-label="自然人 5" data-title="9"${spanAttributes(one)}>${inner}</td>`,
    }),
  }),
  shape("cards of a narrow screen, hidden", {
    page: (title, article, model) =>
      writePage(
        title,
        `${article}<div class="cards">${model.applications
          .slice(3)
          .map(
            (row) =>
              `<div><h4>${escapeText(labels(row).at(-1)?.text ?? "")}</h4>${values(row)
                .map(
                  (one, x) =>
                    `<p><span>${applicantLabels[x]}</span><b>${escapeText(one.text)}</b></p>`,
                )
                .join("")}</div>`,
          )
          .join("")}</div>`,
        "<style>.cards{display:none}@media (max-width:600px){.cards{display:block}table{display:none}}</style>",
      ),
  }),
  shape("cards of a narrow screen, shown", {
    page: (title, article, model) =>
      writePage(
        title,
        `${article}<div class="cards">${model.applications
          .slice(3)
          .map(
            (row) =>
              `<table><tr><td colspan=2>${escapeText(labels(row).at(-1)?.text ?? "")}</td></tr>${values(
                row,
              )
                .map(
                  (one, x) =>
                    `<tr><td>${applicantLabels[x]}</td><td>${escapeText(one.text)}</td></tr>`,
                )
                .join("")}</table>`,
          )
          .join("")}</div>`,
      ),
  }),
  shape("only cards", {
    page: (title, _, model, manner) =>
      put(title, model, manner, {
        applications: model.applications
          .slice(3)
          .map(
            (row) =>
              `<table><tr><td colspan=2>${escapeText(labels(row).at(-1)?.text ?? "")}</td></tr>${values(
                row,
              )
                .map(
                  (one, x) =>
                    `<tr><td>${applicantLabels[x]}</td><td>${escapeText(one.text)}</td></tr>`,
                )
                .join("")}</table>`,
          )
          .join(""),
      }),
  }),
  shape("as message editors write it", {
    manner: () => ({
      content: (text) =>
        `<section><span leaf="" style="font-size:14px">${escapeText(text)}</span></section>`,
      cell: (inner, one) =>
        `<td data-colwidth="60" valign="top"${spanAttributes(one)} style="word-break: break-all;">${inner}</td>`,
      table: (inner) =>
        `<section class="table-wrap"><section><table><tbody>${inner}</tbody></table></section></section>`,
      heading: (text) =>
        `<section><section><p><strong><span leaf="">${text.slice(0, 1)}</span></strong><span>${text.slice(1)}</span></p></section></section>`,
    }),
  }),
  shape("blank cells of a break", {
    manner: () => ({
      content: (text) =>
        text.trim() === "" ? "<p><br></p><p>&nbsp;</p>" : `<p>${escapeText(text)}</p><p><br></p>`,
    }),
  }),
  shape("fields beside numbers, and fields of other kinds", {
    manner: (random) => ({
      content: (text, kind) =>
        kind === "value" && text.trim() !== "" && random.chance(0.1)
          ? random.pick([
              `${escapeText(text)}<input value="1">`,
              '<input type="checkbox" value="1" checked>',
              '<input type="button" value="1">',
              "<input>",
              '<input value="1"><input value="2">',
              "<select><option>1</option><option>2</option></select>",
            ])
          : escapeText(text),
    }),
  }),
  shape("digits that are not seen, or not in the line", {
    manner: (random) => ({
      content: (text, kind) => {
        if (kind !== "value" || !/^\d+$/.test(text) || random.chance(0.5)) return escapeText(text);
        const style = random.pick([
          "color:#fff",
          "color: rgb(255, 255, 255)",
          "COLOR: transparent",
          "opacity:.0",
          "font-size:0.0pt",
          "font-size: 1px",
          "display:inline-block;width:0;overflow:hidden",
          "display:inline-block;text-indent:-9999px",
          "position:fixed;right:-10000px",
          "display:inline-block;transform:scale(0)",
          "position:relative;top:-5pt;font-size:6pt",
          "mso-text-raise:5.0pt",
          "float:right",
        ]);
        const one = random.pick([
          `<span style="${style}">7</span>`,
          '<font color="white">7</font>',
          '<span class="sr-only">7</span>',
          "<small>7</small>",
          '<a href="#note7">7</a>',
        ]);
        return random.chance(0.5) ? one + text : text + one;
      },
    }),
  }),
  shape("digits that a sheet hides, moves or prints", {
    manner: (random) => ({
      content: (text, kind) => {
        if (kind !== "value" || !/^\d+$/.test(text) || random.chance(0.5)) return escapeText(text);
        return random.pick([
          ...["raised", "struck", "pale", "within", "narrow"].map(
            (each) => `<span class="${each} x">7</span>${text}`,
          ),
          `<span class="printed" data-number="${text}"></span>`,
          `<span class="named" title="${text}"></span>`,
        ]);
      },
    }),
    page: (title, article) =>
      writePage(
        title,
        article,
        `<style>.raised{vertical-align:super}.struck{text-decoration:line-through}.pale{color:#fff}
        td > .within, .none td .x{display:none}@media (min-width:1px){.narrow{display:none}}
        .printed::before{content:attr(data-number)}.named:after{content:"12"}</style>`,
      ),
  }),
  shape("numbers as pictures", {
    manner: () => ({
      content: (text, kind) =>
        kind === "value"
          ? [...text]
              .map((digit) => `<img src="/d/${digit.charCodeAt(0)}.png" alt="${digit}">`)
              .join("")
          : escapeText(text),
    }),
  }),
  shape("text for screen readers in the cells", {
    manner: () => ({
      content: (text, kind) =>
        kind === "value"
          ? `<span class="sr-only">数值</span>${escapeText(text)}`
          : escapeText(text),
    }),
  }),
  shape("every glyph at its place, as a converter of PDF writes it", {
    tables: each(fillSpans),
    manner: () => ({
      cell: (inner, one) =>
        `<div class="t" style="position:absolute;left:${one.text.length * 31}px;top:${one.text.length * 7}px">${inner}</div>`,
      row: (inner) => inner,
      table: (inner) => `<div class="page">${inner}</div>`,
    }),
  }),
  shape("items of a group in a table inside its row", {
    tables: ({ applications }) => ({ applications }),
    page: (title, _, model, manner) => {
      const parts: string[] = [];
      let open: { text: string; rows: ModelRow[]; left: number } | null = null;
      for (const row of model.applications.slice(3)) {
        const own = labels(row).filter(({ text }) => text !== "三、本年度办理结果");
        const [first] = own;
        if (first && own.length === 2) open = { text: first.text, rows: [], left: first.rowSpan };
        const item = own.at(-1);
        if (open && item) {
          open.rows.push([{ ...item, colSpan: 1 }, ...values(row)]);
          if (--open.left === 0) {
            parts.push(
              `<tr><td>${open.text}</td><td colspan="9">${writeTable(open.rows, manner)}</td></tr>`,
            );
            open = null;
          }
        } else
          parts.push(
            manner.row(
              [{ ...item, colSpan: 3, rowSpan: 1 } as ModelCell, ...values(row)]
                .map((one) => manner.cell(manner.content(one.text, one.kind), one))
                .join(""),
              row,
            ),
          );
      }
      const lines = model.applications
        .slice(0, 3)
        .map((row) => manner.row(row.map((one) => manner.cell(one.text, one)).join(""), row));
      return put(title, model, manner, {
        applications: manner.table([...lines, ...parts].join("")),
      });
    },
  }),
  shape("a body for each group", {
    tables: each(fillSpans),
    manner: () => ({
      row: (inner, cells) =>
        cells[0]?.text ? `</tbody><tbody><tr>${inner}</tr>` : `<tr>${inner}</tr>`,
    }),
  }),
  shape("the last row in a foot that comes first", {
    page: (title, _, model, manner) => {
      const rows = model.applications;
      const write = (part: readonly ModelRow[]) =>
        part
          .map((row) => manner.row(row.map((one) => manner.cell(one.text, one)).join(""), row))
          .join("");
      return put(title, model, manner, {
        applications: `<table><thead>${write(rows.slice(0, 3))}</thead><tfoot>${write(rows.slice(-1))}</tfoot><tbody>${write(rows.slice(3, -1))}</tbody></table>`,
      });
    },
  }),
  shape("a copy in an area of text and one without script", {
    page: (title, article) =>
      writePage(
        title,
        `<textarea>${otherNumbers(article)}</textarea><noscript>${otherNumbers(article)}</noscript><template>${otherNumbers(article)}</template>${article}`,
      ),
  }),
  shape("a copy that scripts hide by an attribute", {
    page: (title, article) =>
      writePage(
        title,
        `<div aria-hidden="true" style="visibility: hidden;height:0">${otherNumbers(article)}</div>${article}`,
      ),
  }),
  shape("a copy moved out of sight", {
    page: (title, article) =>
      writePage(title, `<div style="position:absolute;left:-9999px">${article}</div>${article}`),
  }),
  shape("characters of a label one below the other", {
    manner: () => ({
      content: (text, kind) =>
        kind !== "value" && text.length < 12
          ? [...text].map((each) => `<p>${escapeText(each)}</p>`).join("")
          : escapeText(text),
    }),
  }),
];

/** Shapes of table three. */
const applicationShapes: readonly Shape[] = [
  shape("a share beside each number", {
    tables: ({ applications }, random) => ({
      applications: [
        [label("项目", 3, 2), ...applicantLabels.map((text) => head(text, 2))],
        applicantLabels.flatMap(() => [head("件数"), head("占比")]),
        ...applications
          .slice(3)
          .map((row) => [
            ...labels(row),
            ...values(row).flatMap((one) => [one, other(`${random.below(101)}%`)]),
          ]),
      ],
    }),
  }),
  shape("a row of sums above the rows of each group", {
    tables: ({ applications }, random) => {
      const added = new Set<string>();
      return {
        applications: regroup(applications, (groups, item) => [
          ...groups.map((group) => label(group)),
          { ...item, colSpan: 3 - groups.length },
        ]).flatMap((row, y) => {
          const [, group] = labels(row);
          const text = group?.text ?? "";
          if (y < 3 || !/^（[三四五六]）/.test(text) || labels(row).length < 3) return [row];
          if (added.has(text)) return [row];
          added.add(text);
          return [[label(text, 3), ...seven(random)], row];
        }),
      };
    },
  }),
  shape("table three by columns", {
    tables: ({ applications }) => ({
      applications: transpose([
        [label("项目"), ...applicantLabels.map((text) => label(text))],
        ...regroup(applications, (_, item) => [{ ...item, colSpan: 1 }]).slice(3),
      ]).map((row, y) => (y === 0 ? row.map((one) => ({ ...one, kind: "head" as const })) : row)),
    }),
  }),
  shape("table three by columns, with groups", {
    tables: ({ applications, facts }) => {
      const rows = regroup(applications, (_, item) => [{ ...item, colSpan: 1, rowSpan: 1 }]).slice(
        3,
      );
      const old = facts.forms.applications === 2019;
      const [first, second, granted, partial, ...rest] = rows.map((row) => row[0]?.text ?? "");
      const items = rest.slice(0, -2);
      const head1 = [
        label("申请人", 1, 3),
        head(first ?? "", 1, 3),
        head(second ?? "", 1, 3),
        head("三、本年度办理结果", rows.length - 3),
        head(rest.at(-1) ?? "", 1, 3),
      ];
      const head2 = [
        head(granted ?? "", 1, 2),
        head(partial ?? "", 1, 2),
        head("（三）不予公开", 8),
        head("（四）无法提供", 3),
        head("（五）不予处理", 5),
        old ? head("（六）其他处理", 1, 2) : head("（六）其他处理", 3),
        head("（七）总计", 1, 2),
      ];
      const head3 = items.slice(0, old ? -1 : undefined).map((text) => head(text));
      return {
        applications: [
          head1,
          head2,
          head3,
          ...transpose([
            [...applicantLabels.map((text) => label(text))],
            ...rows.map((row) => values(row)),
          ]),
        ],
      };
    },
  }),
  shape("last year's columns before this year's", {
    tables: ({ applications, facts }, random) => ({
      applications: beside(
        applications,
        sevenHead(`${facts.year - 1}年`),
        () => seven(random),
        "before",
      ),
    }),
  }),
  shape("last year's columns after this year's", {
    tables: ({ applications, facts }, random) => ({
      applications: beside(
        applications,
        sevenHead(`${facts.year - 1}年`),
        () => seven(random),
        "after",
      ),
    }),
  }),
  shape("two years with seven columns each", {
    tables: ({ applications, facts }, random) => ({
      applications: [
        [label("项目", 3, 3), head(`${facts.year}年`, 7), head(`${facts.year - 1}年`, 7)],
        ...[1, 2].map((y) => [...(applications[y] ?? []), ...(applications[y] ?? [])]),
        ...applications.slice(3).map((row) => [...row, ...seven(random)]),
      ],
    }),
  }),
  shape("this year and last year over each column", {
    tables: ({ applications }, random) => ({
      applications: [
        [label("项目", 3, 2), ...applicantLabels.map((text) => head(text, 2))],
        applicantLabels.flatMap(() => [head("本年"), head("上年")]),
        ...applications
          .slice(3)
          .map((row) => [
            ...labels(row),
            ...values(row).flatMap((one) => [one, other(number(random))]),
          ]),
      ],
    }),
  }),
  shape("last year and this year over each column", {
    tables: ({ applications, facts }, random) => ({
      applications: [
        [label("项目", 3, 2), ...applicantLabels.map((text) => head(text, 2))],
        applicantLabels.flatMap(() => [head(`${facts.year - 1}年`), head(`${facts.year}年`)]),
        ...applications
          .slice(3)
          .map((row) => [
            ...labels(row),
            ...values(row).flatMap((one) => [other(number(random)), one]),
          ]),
      ],
    }),
  }),
  shape("a share beside the total", {
    tables: ({ applications }, random) => ({
      applications: beside(
        applications,
        [[], [head("占比", 1, 2)], []],
        () => [other(`${number(random)}%`)],
        "after",
      ),
    }),
  }),
  shape("the total of last year beside the total", {
    tables: ({ applications }, random) => ({
      applications: beside(
        applications,
        [[head("上年总计", 1, 3)], [], []],
        () => [other(number(random))],
        "after",
      ),
    }),
  }),
  shape("the change since last year beside the total, without a label", {
    tables: ({ applications }, random) => ({
      applications: beside(
        applications,
        [[head("", 1, 3)], [], []],
        () => [other(number(random))],
        "after",
      ),
    }),
  }),
  shape("remarks with numbers in a last column", {
    tables: ({ applications }, random) => ({
      applications: beside(
        applications,
        [[head("备注", 1, 3)], [], []],
        () => [other(random.pick(["", "3", "含1件补正", ""]))],
        "after",
      ),
    }),
  }),
  shape("a number before every row", {
    tables: ({ applications }) => ({
      applications: applications.map((row, y) =>
        y === 0 ? [head("序号", 1, 3), ...row] : y < 3 ? row : [other(String(y - 2)), ...row],
      ),
    }),
  }),
  shape("a number before every row, no spans", {
    tables: ({ applications }) => ({
      applications: dropSpans(
        applications.map((row, y) =>
          y === 0 ? [head("序号", 1, 3), ...row] : y < 3 ? row : [other(String(y - 2)), ...row],
        ),
      ),
    }),
  }),
  shape("a number between label and values", {
    tables: ({ applications }) => ({
      applications: applications.map((row, y) =>
        y === 0
          ? [row[0] as ModelCell, head("行次", 1, 3), ...row.slice(1)]
          : y < 3
            ? row
            : [...labels(row), other(String(y - 2)), ...values(row)],
      ),
    }),
  }),
  shape("a number between label and values, no label over it", {
    tables: ({ applications }) => ({
      applications: applications.map((row, y) =>
        y === 0
          ? [{ ...(row[0] as ModelCell), colSpan: 4 }, ...row.slice(1)]
          : y < 3
            ? row
            : [...labels(row), other(String(y - 2)), ...values(row)],
      ),
    }),
  }),
  shape("a number between label and values, no spans", {
    tables: ({ applications }) => ({
      applications: dropSpans(
        applications.map((row, y) =>
          y === 0
            ? [row[0] as ModelCell, head("行次", 1, 3), ...row.slice(1)]
            : y < 3
              ? row
              : [...labels(row), other(String(y - 2)), ...values(row)],
        ),
      ),
    }),
  }),
  shape("numbers of the columns below the header", {
    tables: ({ applications }) => ({
      applications: [
        ...applications.slice(0, 3),
        [label("甲", 3), ...applicantLabels.map((_, x) => other(String(x + 1)))],
        ...applications.slice(3),
      ],
    }),
  }),
  shape("numbers of the columns below the header of each table", {
    tables: ({ applications, disputes }) => ({
      applications: [
        ...applications.slice(0, 3),
        [other("", 3), ...applicantLabels.map((_, x) => other(String(x + 1)))],
        ...applications.slice(3),
      ],
      disputes: [
        ...disputes.slice(0, 3),
        Array.from({ length: 15 }, (_, x) => other(String(x + 1))),
        ...disputes.slice(3),
      ],
    }),
  }),
  shape("the unit in a column of its own", {
    tables: ({ applications }) => ({
      applications: applications.map((row, y) =>
        y === 0
          ? [row[0] as ModelCell, head("单位", 1, 3), ...row.slice(1)]
          : y < 3
            ? row
            : [...labels(row), other("件"), ...values(row)],
      ),
    }),
  }),
  shape("last year's column before the others, no spans, no totals", {
    tables: ({ applications }, random) => ({
      applications: dropSpans(
        beside(
          applications.map((row, y) => (y < 3 ? row : row.slice(0, -1))),
          [[head("上年数", 1, 3)], [], []],
          () => [other(number(random))],
          "before",
        ).map((row, y) => (y < 3 ? row : [...row, other("")])),
      ),
    }),
  }),
  shape("a column without a label before the others, some totals blank", {
    tables: ({ applications }, random) => ({
      applications: applications.map((row, y) => {
        if (y < 3) return row;
        const own = values(row).map((one, x) =>
          x === 6 && y % 3 > 0 ? { ...one, text: "" } : { ...one, text: one.text.trim() || "0" },
        );
        return [...labels(row), other(number(random)), ...own];
      }),
    }),
  }),
  shape("lawsuits first in table four, no spans", {
    tables: (model) => {
      const [top, middle, low, row] = model.disputes;
      if (!top || !middle || !low || !row) return {};
      return {
        disputes: dropSpans([
          [...top].reverse(),
          [...middle.slice(5), ...middle.slice(0, 5)],
          low,
          [...row.slice(5), ...row.slice(0, 5)],
        ]),
      };
    },
  }),
  shape("the total first in table four, notes in its header", {
    tables: (model) => {
      const [top, middle, , row] = model.disputes;
      if (!top || !middle || !row) return {};
      const turn = <T>(list: readonly T[]): T[] => [4, 0, 1, 2, 3].map((at) => list[at] as T);
      const names = turn(disputeLabels);
      const noted = names.map((text, at) => (at % 3 === 0 ? `${text}[1]` : text));
      return {
        disputes: [
          top,
          [...noted.map((text) => head(text, 1, 2)), ...middle.slice(5)],
          [...names, ...noted].map((text) => head(text)),
          [0, 5, 10].flatMap((at) => turn(row.slice(at, at + 5))),
        ],
      };
    },
  }),
  shape("notes in the header, a column of values lost", {
    tables: ({ applications }) => ({
      applications: applications.map((row, y) =>
        y < 3
          ? row.map((one) =>
              /总计|商业企业/.test(one.text) ? { ...one, text: `${one.text}（注1）` } : one,
            )
          : [...labels(row), ...values(row).filter((_, x) => x !== 3)],
      ),
    }),
  }),
  shape("a quarter's table below, some of the year's labels damaged", {
    page: (title, _, model, manner, random) => {
      const year = model.applications.map((row) =>
        row.map((one) => (/总计/.test(one.text) ? { ...one, text: "——" } : one)),
      );
      const quarter = model.applications.map((row) =>
        row.map((one) => (one.kind === "value" ? other(number(random)) : one)),
      );
      return put(title, model, manner, {
        applications: `${writeTable(year, manner)}<p>其中：第四季度</p>${writeTable(quarter, manner)}`,
      });
    },
  }),
  shape("a subtotal of the organisations", {
    tables: ({ applications }, random) => ({
      applications: applications.map((row, y) =>
        y === 1
          ? row.map((one) => (one.colSpan === 5 ? { ...one, colSpan: 6 } : one))
          : y === 2
            ? [head("小计"), ...row]
            : y === 0
              ? row.map((one) => (one.colSpan === 7 ? { ...one, colSpan: 8 } : one))
              : [
                  ...labels(row),
                  ...values(row).slice(0, 1),
                  other(number(random)),
                  ...values(row).slice(1),
                ],
      ),
    }),
  }),
  shape("the total first", {
    tables: ({ applications }) => ({
      applications: [
        [label("", 3, 3), head("总计", 1, 3), head("申请人情况", 6)],
        [head("自然人", 1, 2), head("法人或其他组织", 5)],
        applicantLabels.slice(1, 6).map((text) => head(text)),
        ...applications
          .slice(3)
          .map((row) => [...labels(row), ...values(row).slice(6), ...values(row).slice(0, 6)]),
      ],
    }),
  }),
  shape("labels broken over two rows, numbers beside the first", {
    tables: (model) => ({ applications: breakLabels(model.applications, 0) }),
  }),
  shape("labels broken over two rows, numbers beside the second", {
    tables: (model) => ({ applications: breakLabels(model.applications, 1) }),
  }),
  shape("only the total", {
    tables: ({ applications }) => ({
      applications: [
        [label("项目", 3), head("总计")],
        ...applications.slice(3).map((row) => [...labels(row), ...values(row).slice(6)]),
      ],
    }),
  }),
  shape("only the total, headed 数量", {
    tables: ({ applications }) => ({
      applications: [
        [label("项目", 3), head("数量（件）")],
        ...applications.slice(3).map((row) => [...labels(row), ...values(row).slice(6)]),
      ],
    }),
  }),
  shape("organisations in one column", {
    tables: ({ applications }, random) => ({
      applications: [
        [label("项目", 3), head("自然人"), head("法人或其他组织"), head("总计")],
        ...applications
          .slice(3)
          .map((row) => [
            ...labels(row),
            ...values(row).slice(0, 1),
            other(number(random)),
            ...values(row).slice(6),
          ]),
      ],
    }),
  }),
  shape("rows of a group are missing", {
    tables: ({ applications }) => ({
      applications: fillSpans(applications).filter((row) => !/^[2468]\./.test(row[2]?.text ?? "")),
    }),
  }),
  shape("carried out before the results", {
    tables: ({ applications }) => ({
      applications: [
        ...applications.slice(0, 5),
        ...applications.slice(-1),
        ...applications.slice(5, -1),
      ],
    }),
  }),
  shape("the sum before the results", {
    tables: ({ applications }) => {
      const rows = regroup(applications, (groups, item) => [
        ...groups.slice(1).map((text) => label(text)),
        { ...item, colSpan: groups.length > 1 ? 1 : 2 },
      ]);
      return {
        applications: [
          ...rows.slice(0, 5),
          ...rows.slice(-2, -1),
          ...rows.slice(5, -2),
          ...rows.slice(-1),
        ],
      };
    },
  }),
  shape("the balance rows swapped", {
    tables: ({ applications }) => ({
      applications: [
        ...applications.slice(0, 3),
        ...applications.slice(4, 5),
        ...applications.slice(3, 4),
        ...applications.slice(5),
      ],
    }),
  }),
  shape("groups with sums of their own", {
    tables: ({ applications }, random) => ({
      applications: regroup(applications, (_, item) => [{ ...item, colSpan: 3 }]).flatMap(
        (row, y, all) => {
          if (y < 3 || !row[0]?.text.startsWith("1.")) return [row];
          const at = all.slice(0, y).filter((one) => one[0]?.text.startsWith("1.")).length;
          return [
            [
              label(
                ["（三）不予公开", "（四）无法提供", "（五）不予处理", "（六）其他处理"][at] ?? "",
                3,
              ),
              ...seven(random),
            ],
            row,
          ];
        },
      ),
    }),
  }),
  shape("a subtotal after every group", {
    tables: ({ applications }, random) => ({
      applications: fillSpans(applications).flatMap((row, y, all) => {
        const next = all[y + 1];
        const ends =
          y > 2 && row[2]?.text !== "" && (next?.[1]?.text !== "" || next?.[2]?.text === "");
        return ends ? [row, [other(""), other(""), label("小计"), ...seven(random)]] : [row];
      }),
    }),
  }),
  shape("labels of both scripts", {
    tables: mapCells((one) =>
      one.kind === "value"
        ? one
        : { ...one, text: [...one.text].map((each) => traditional[each] ?? each).join("") },
    ),
  }),
  shape("labels misread by a scanner", {
    tables: (model, random) =>
      mapCells((one) => (one.kind === "value" ? one : { ...one, text: misread(one.text, random) }))(
        model,
      ),
  }),
  shape("labels misread, no spans", {
    tables: (model, random) =>
      each(dropSpans)({
        ...model,
        ...mapCells((one) =>
          one.kind === "value" ? one : { ...one, text: misread(one.text, random) },
        )(model),
      }),
  }),
  shape("labels cut off", {
    tables: mapCells((one) =>
      one.kind === "value" || one.text.length < 12
        ? one
        : { ...one, text: `${one.text.slice(0, 10)}…` },
    ),
  }),
  shape("remarks in labels", {
    tables: mapCells((one) =>
      one.kind === "label" && one.text.length > 5 ? { ...one, text: `${one.text}（件）` } : one,
    ),
  }),
  shape("a colon after every label", {
    tables: mapCells((one) => (one.kind === "value" ? one : { ...one, text: `${one.text}：` })),
  }),
  shape("the header lost its second line", {
    tables: ({ applications }) => ({ applications: applications.filter((_, y) => y !== 1) }),
  }),
  shape("the header lost its last line", {
    tables: ({ applications }) => ({ applications: applications.filter((_, y) => y !== 2) }),
  }),
  shape("no header", { tables: ({ applications }) => ({ applications: applications.slice(3) }) }),
  shape("the header again every eight rows", {
    tables: ({ applications }) => ({
      applications: fillSpans(applications).flatMap((row, y, all) =>
        y > 3 && y % 8 === 3 ? [...all.slice(0, 3), row] : [row],
      ),
    }),
  }),
  shape("a table for every page, header again, and a line 续表", {
    page: (title, _, model, manner) => {
      const rows = fillSpans(model.applications);
      const part = (from: number, to: number) =>
        writeTable([...rows.slice(0, 3), ...rows.slice(from, to)], manner);
      return put(title, model, manner, {
        applications: `${part(3, 10)}<p>第 1 页</p><p>续表</p>${part(10, 18)}<p>第 2 页</p><p>续表</p>${part(18, 99)}`,
      });
    },
  }),
  shape("a page break inside a row", {
    page: (title, _, model, manner) => {
      const rows = dropSpans(model.applications);
      const at = 14;
      const row = rows[at] ?? [];
      const item = labels(row).at(-1);
      const cut = (text: string, from: number, to?: number) => text.slice(from, to);
      const first = row.map((one) =>
        one === item
          ? { ...one, text: cut(one.text, 0, 4) }
          : one.kind === "value"
            ? { ...one, text: "" }
            : one,
      );
      const second = [label(cut(item?.text ?? "", 4)), ...values(row)];
      return put(title, model, manner, {
        applications:
          writeTable([...rows.slice(0, at), first], manner) +
          writeTable([second, ...rows.slice(at + 1)], manner),
      });
    },
  }),
  shape("groups again in every row", {
    tables: ({ applications }) => ({ applications: filledDown(applications) }),
  }),
  shape("blank cells left out at the end of rows", {
    tables: ({ applications }) => ({
      applications: applications.map((row, y) =>
        y < 3
          ? row
          : row.slice(
              0,
              row.findLastIndex(({ text, kind }) => kind !== "value" || text.trim() !== "") + 1,
            ),
      ),
    }),
  }),
  shape("blank cells left out", {
    tables: ({ applications }) => ({
      applications: applications.map((row, y) =>
        y < 3 ? row : row.filter(({ text, kind }) => kind !== "value" || text.trim() !== ""),
      ),
    }),
  }),
  shape("blank cells left out, no spans", {
    tables: ({ applications, disclosure, disputes }) => {
      const leave = (rows: readonly ModelRow[]) =>
        dropSpans(
          rows.map((row) => row.filter(({ text, kind }) => kind !== "value" || text.trim() !== "")),
        );
      return {
        applications: leave(applications),
        disclosure: leave(disclosure),
        disputes: leave(disputes),
      };
    },
  }),
  shape("neighbours of one value in one cell", {
    tables: ({ applications }) => ({
      applications: applications.map((row, y) => {
        if (y < 3) return row;
        const merged: ModelCell[] = [];
        for (const one of values(row)) {
          const last = merged.at(-1);
          if (last && last.text === one.text)
            merged[merged.length - 1] = { ...last, colSpan: last.colSpan + 1 };
          else merged.push(one);
        }
        return [...labels(row), ...merged];
      }),
    }),
  }),
  shape("blanks in one cell", {
    tables: ({ applications }) => ({
      applications: applications.map((row, y) => {
        if (y < 3) return row;
        const merged: ModelCell[] = [];
        for (const one of values(row)) {
          const last = merged.at(-1);
          if (last && last.text.trim() === "" && one.text.trim() === "")
            merged[merged.length - 1] = { ...last, colSpan: last.colSpan + 1 };
          else merged.push(one);
        }
        return [...labels(row), ...merged];
      }),
    }),
  }),
  shape("two numbers in a cell", {
    tables: mapCells((one) =>
      one.kind === "value" && /^\d+$/.test(one.text) ? { ...one, text: `${one.text}/3` } : one,
    ),
  }),
  shape("last year's number in brackets", {
    tables: mapCells((one) =>
      one.kind === "value" && /^\d+$/.test(one.text) ? { ...one, text: `${one.text}(12)` } : one,
    ),
  }),
  shape("numbers with decimals", {
    tables: mapCells((one) =>
      one.kind === "value" && /^\d+$/.test(one.text) ? { ...one, text: `${one.text}.0` } : one,
    ),
  }),
  shape("stars for footnotes", {
    tables: mapCells((one) =>
      one.kind === "value" && /^\d+$/.test(one.text) ? { ...one, text: `${one.text}*` } : one,
    ),
  }),
  shape("raised digits for footnotes", {
    manner: () => ({
      content: (text, kind) =>
        kind === "value" && /^\d+$/.test(text) ? `${text}<sup>1</sup>` : escapeText(text),
    }),
  }),
  shape("digits raised by their style for footnotes", {
    manner: () => ({
      content: (text, kind) =>
        kind === "value" && /^\d+$/.test(text)
          ? `${text}<span style="vertical-align: super; font-size: 8pt">2</span>`
          : escapeText(text),
    }),
  }),
  shape("digits in reverse that their style turns round", {
    manner: () => ({
      content: (text, kind) =>
        kind === "value" && /^\d\d+$/.test(text)
          ? `<span style="display:inline-flex;flex-direction:row-reverse">${[...text]
              .reverse()
              .map((digit) => `<b>${digit}</b>`)
              .join("")}</span>`
          : escapeText(text),
    }),
  }),
  shape("a row that a page's end cuts through its label", {
    page: (title, _, model, manner, random) => {
      const rows = fillSpans(model.applications);
      const cut = 8 + random.below(12);
      const cutRow = rows[cut] ?? [];
      const at = cutRow.findLastIndex(({ kind }) => kind === "label");
      const part = (from: number, to: number | undefined, isFilled: boolean) =>
        cutRow.map((one, x) => {
          if (x === at) return { ...one, text: one.text.slice(from, to) };
          return x < at || isFilled ? one : { ...one, text: "" };
        });
      return put(title, model, manner, {
        applications:
          writeTable([...rows.slice(0, cut), part(0, 4, true)], manner) +
          "<p>— 3 —</p>" +
          writeTable([part(4, undefined, false), ...rows.slice(cut + 1)], manner),
      });
    },
  }),
  shape("last year's number before each of its own in table two, the years in the labels", {
    tables: ({ facts, disclosure }, random) => ({
      disclosure: disclosure.map((row) => {
        const [first, ...own] = row;
        if (!first || own.length === 0) return row.map((one) => ({ ...one, colSpan: 7 }));
        const years = (year: number) =>
          own.map((one) => ({ ...one, text: `${year}年${one.text}`, colSpan: 1 }));
        return isHead(row)
          ? [first, ...years(facts.year - 1), ...years(facts.year)]
          : [first, ...own.map(() => other(number(random))), ...own];
      }),
    }),
  }),
  shape("table three by quarters", {
    tables: ({ applications }, random) => ({
      applications: [
        ["指标名称", "一季度", "二季度", "三季度", "四季度", "上半年", "下半年", "合计"].map(
          (text, x) => head(text, x === 0 ? 3 : 1),
        ),
        ...applications.slice(3).map((row) => [...labels(row), ...seven(random)]),
      ],
    }),
  }),
  shape("another word in the corner, a column without a label after the last", {
    tables: ({ applications }, random) => ({
      applications: applications.map((row, y) =>
        y < 3
          ? row.map((one) => (one.rowSpan === 3 ? { ...one, text: "办理情况" } : one))
          : [...row, other(number(random))],
      ),
    }),
  }),
  shape("remarks in place of a column that is missing under the old spans", {
    tables: ({ applications }, random) => ({
      applications: applications.map((row, y) => {
        if (y === 0) return [...row, head("备注", 1, 3)];
        if (y < 3) return row.filter(({ text }) => text !== "科研机构");
        const kept = values(row).filter((_, x) => x !== 2);
        return [...labels(row), ...kept, other(number(random))];
      }),
    }),
  }),
  shape("a row before and after its correction", {
    tables: ({ applications }, random) => ({
      applications: applications.flatMap((row) =>
        row.some(({ text }) => text.startsWith("4.保护"))
          ? ["（更正前）", "（更正后）"].map((remark, at) => [
              ...labels(row).map((one) => ({ ...one, text: one.text + remark })),
              ...(at === 0 ? seven(random) : values(row)),
            ])
          : [row],
      ),
    }),
  }),
  shape("a dot after the number", {
    tables: mapCells((one) =>
      one.kind === "value" && /^\d+$/.test(one.text) ? { ...one, text: `${one.text}。` } : one,
    ),
  }),
  shape("letters of the header in other words", {
    tables: relabel({
      自然人: "公民",
      商业企业: "企业",
      科研机构: "科研单位",
      社会公益组织: "公益组织",
      法律服务机构: "律师事务所",
      其他: "其它",
      总计: "合计",
    }),
  }),
  shape("a column between without label or number", {
    tables: ({ applications }) => ({
      applications: applications.map((row, y) =>
        y === 0
          ? [row[0] as ModelCell, head("", 1, 3), ...row.slice(1)]
          : y < 3
            ? row
            : [...labels(row), other(""), ...values(row)],
      ),
    }),
  }),
  shape("an empty column between the values", {
    tables: ({ applications }) => ({
      applications: applications.map((row, y) =>
        y === 0
          ? row.map((one) => (one.colSpan === 7 ? { ...one, colSpan: 8 } : one))
          : y === 1
            ? row.map((one) => (one.colSpan === 5 ? { ...one, colSpan: 6 } : one))
            : y === 2
              ? [...row.slice(0, 2), head(""), ...row.slice(2)]
              : [...labels(row), ...values(row).slice(0, 3), other(""), ...values(row).slice(3)],
      ),
    }),
  }),
  shape("two thirds of a grid of the header and other widths below", {
    tables: ({ applications }) => ({
      applications: applications.map((row, y) =>
        y < 3
          ? row
          : row.map((one) => (one.kind === "value" ? { ...one, colSpan: 1 + (y % 2) } : one)),
      ),
    }),
  }),
];

/** Shapes of table four. */
const disputeShapes: readonly Shape[] = [
  shape("a serial number before table four, a value lost", {
    tables: (model, random) => {
      const lost = random.below(15);
      return {
        disputes: model.disputes.map((row, y) => {
          if (y === 0) return [head("序号", 1, 3), ...row];
          return y === 3 ? [other("1"), ...row.filter((_, x) => x !== lost)] : row;
        }),
      };
    },
  }),
  shape("a serial number before table four, two values in one cell", {
    tables: (model, random) => {
      const wide = random.below(14);
      return {
        disputes: model.disputes.map((row, y) => {
          if (y === 0) return [head("序号", 1, 3), ...row];
          if (y < 3) return row;
          const merged = row.map((one, x) => (x === wide ? { ...one, colSpan: 2 } : one));
          return [other("1"), ...merged.filter((_, x) => x !== wide + 1)];
        }),
      };
    },
  }),
  shape("table four in three tables", {
    page: (title, _, model, manner) =>
      put(title, model, manner, {
        disputes: groupNames
          .map((name, at) =>
            writeTable(
              [[head(name, 5)], disputeLabels.map((text) => head(text)), group(model, at)],
              manner,
            ),
          )
          .join(""),
      }),
  }),
  shape("table four in three tables with headings", {
    page: (title, _, model, manner) =>
      put(title, model, manner, {
        disputes: groupNames
          .map(
            (name, at) =>
              `<p>${name}</p>${writeTable([disputeLabels.map((text) => head(text)), group(model, at)], manner)}`,
          )
          .join(""),
      }),
  }),
  shape("table four in three parts of one table", {
    tables: (model) => ({
      disputes: groupNames.flatMap((name, at) => [
        [head(at > 0 ? `行政诉讼（${name}）` : name, 5)],
        disputeLabels.map((text) => head(text)),
        group(model, at),
      ]),
    }),
  }),
  shape("table four by rows without a word over the groups", {
    tables: (model) => ({
      disputes: [
        [other(""), ...disputeLabels.map((text) => head(text))],
        ...groupNames.map((name, at) => [label(name), ...group(model, at)]),
      ],
    }),
  }),
  shape("table four by rows, lawsuits in their label", {
    tables: (model) => ({
      disputes: [
        [label("类别"), ...disputeLabels.map((text) => head(text))],
        ...["行政复议", "行政诉讼（未经复议直接起诉）", "行政诉讼（复议后起诉）"].map(
          (name, at) => [label(name), ...group(model, at)],
        ),
      ],
    }),
  }),
  shape("table four by rows with a sum of lawsuits", {
    tables: (model, random) => ({
      disputes: [
        [label("类别"), ...disputeLabels.map((text) => head(text))],
        [label("行政复议"), ...group(model, 0)],
        [label("行政诉讼"), ...disputeLabels.map(() => other(number(random)))],
        [label("未经复议直接起诉"), ...group(model, 1)],
        [label("复议后起诉"), ...group(model, 2)],
      ],
    }),
  }),
  shape("table four by columns", {
    tables: (model) => ({
      disputes: [
        [label("结果"), ...groupNames.map((text) => head(text))],
        ...disputeLabels.map((text, y) => [
          label(text),
          ...[0, 1, 2].map((at) => group(model, at)[y] as ModelCell),
        ]),
      ],
    }),
  }),
  shape("table four in one long column", {
    tables: (model) => ({
      disputes: groupNames.flatMap((name, at) =>
        disputeLabels.map((text, y) => [
          ...(y === 0 ? [label(name, 1, 5)] : []),
          label(text),
          group(model, at)[y] as ModelCell,
        ]),
      ),
    }),
  }),
  shape("table four with a sum at its end", {
    tables: (model, random) => ({
      disputes: model.disputes.map((row, y) =>
        y === 0 ? [...row, head("合计", 1, 3)] : y < 3 ? row : [...row, other(number(random))],
      ),
    }),
  }),
  shape("table four with a sum at its end, no spans", {
    tables: (model, random) => ({
      disputes: dropSpans(
        model.disputes.map((row, y) =>
          y === 0 ? [...row, head("合计", 1, 3)] : y < 3 ? row : [...row, other(number(random))],
        ),
      ),
    }),
  }),
  shape("table four with last year's row", {
    tables: (model, random) => ({
      disputes: [
        ...model.disputes
          .slice(0, 3)
          .map((row, y) => (y === 0 ? [label("年份", 1, 3), ...row] : row)),
        [label("2023年"), ...disputeRow(model).map(() => other(number(random)))],
        [label("2024年"), ...disputeRow(model)],
      ],
    }),
  }),
  shape("table four with last year's number beside each of its own", {
    tables: (model, random) => ({
      disputes: [
        ...model.disputes
          .slice(0, 3)
          .map((row) => row.map((one) => ({ ...one, colSpan: one.colSpan * 2 }))),
        Array.from({ length: 30 }, (_, x) => head(x % 2 ? "上年" : "本年")),
        disputeRow(model).flatMap((one) => [one, other(number(random))]),
      ],
    }),
  }),
  shape("table four by rows, last year's above each", {
    tables: (model, random) => ({
      disputes: [
        [label("类别"), label("年度"), ...disputeLabels.map((text) => head(text))],
        ...groupNames.flatMap((name, at) => [
          [label(name, 1, 2), label("上年"), ...disputeLabels.map(() => other(number(random)))],
          [label("本年"), ...group(model, at)],
        ]),
      ],
    }),
  }),
  shape("table four with only last year's row", {
    tables: (model, random) => ({
      disputes: [
        ...model.disputes
          .slice(0, 3)
          .map((row, y) => (y === 0 ? [label("年份", 1, 3), ...row] : row)),
        [label("上年"), ...disputeRow(model).map(() => other(number(random)))],
      ],
    }),
  }),
  shape("table four with only lawsuits as one group", {
    tables: (model) => ({
      disputes: [
        [head("行政复议", 5), head("行政诉讼", 5)],
        [...disputeLabels, ...disputeLabels].map((text) => head(text)),
        [...group(model, 0), ...disputeLabels.map(() => other("4"))],
      ],
    }),
  }),
  shape("table four with its totals first", {
    tables: (model) => {
      const turn = (row: ModelRow) => [...row.slice(4), ...row.slice(0, 4)];
      return {
        disputes: [
          ...model.disputes.slice(0, 1),
          [...turn(model.disputes[1]?.slice(0, 5) ?? []), ...(model.disputes[1]?.slice(5) ?? [])],
          [
            ...turn(model.disputes[2]?.slice(0, 5) ?? []),
            ...turn(model.disputes[2]?.slice(5) ?? []),
          ],
          [0, 1, 2].flatMap((at) => turn(group(model, at))),
        ],
      };
    },
  }),
  shape("table four after two rows of the same numbers", {
    tables: (model) => ({ disputes: [...model.disputes, ...model.disputes.slice(3)] }),
  }),
  shape("table four with misread labels, no spans", {
    tables: (model, random) => ({
      disputes: dropSpans(
        model.disputes.map((row, y) =>
          y < 3
            ? row.map((one) => ({
                ...one,
                text: random.chance(0.3) ? misread(one.text, random) : one.text,
              }))
            : row,
        ),
      ),
    }),
  }),
];

/** Shapes of table two. */
const disclosureShapes: readonly Shape[] = [
  shape("each block of table two beside another", {
    tables: ({ disclosure }) => {
      const half = disclosure.findIndex(({ length }, y) => y > 3 && length === 1);
      const [left, right] = [disclosure.slice(0, half), disclosure.slice(half)];
      return {
        disclosure: [
          ...left.map((row, y) => [...row, ...(right[y] ?? [])]),
          ...right.slice(left.length),
        ],
      };
    },
  }),
  shape("articles in a first column", {
    tables: ({ disclosure }) => {
      const rows: ModelRow[] = [];
      let open: { at: number; text: string } | null = null;
      for (const row of disclosure) {
        const [first] = row;
        if (row.length === 1 && first) open = { at: rows.length, text: first.text };
        else if (open && rows.length === open.at) rows.push([label(open.text), ...row]);
        else rows.push([label(""), ...row]);
      }
      return { disclosure: rows };
    },
  }),
  shape("a table for every article", {
    page: (title, _, model, manner) => {
      const parts: ModelRow[][] = [];
      for (const row of model.disclosure) {
        if (row.length === 1) parts.push([]);
        parts.at(-1)?.push(row);
      }
      return put(title, model, manner, {
        disclosure: parts.map((rows) => writeTable(rows, manner)).join(""),
      });
    },
  }),
  shape("no articles in table two", {
    tables: ({ disclosure }) => ({ disclosure: disclosure.filter((row) => row.length > 1) }),
  }),
  shape("no header in table two", {
    tables: ({ disclosure }) => ({ disclosure: disclosure.filter((row) => !isHead(row)) }),
  }),
  shape("only the first header in table two", {
    tables: ({ disclosure }) => ({
      disclosure: disclosure.filter((row, y) => !isHead(row) || y === 1),
    }),
  }),
  shape("labels and values in turn in table two", {
    tables: ({ disclosure }) => {
      let heads: ModelCell[] = [];
      return {
        disclosure: disclosure.flatMap((row) => {
          if (isHead(row)) {
            heads = row.filter(({ kind }) => kind === "head");
            return [];
          }
          return row.length === 1
            ? [row]
            : [
                [
                  ...labels(row),
                  ...values(row).flatMap((one, x) => [
                    { ...(heads[x] as ModelCell), colSpan: 1 },
                    { ...one, colSpan: 1 },
                  ]),
                ],
              ];
        }),
      };
    },
  }),
  shape("the unit in a column of table two", {
    tables: ({ disclosure }) => ({
      disclosure: disclosure.map((row) =>
        row.length === 1
          ? row
          : [row[0] as ModelCell, isHead(row) ? label("计量单位") : other("件"), ...row.slice(1)],
      ),
    }),
  }),
  shape("last year's number beside in table two", {
    tables: ({ disclosure }, random) => ({
      disclosure: disclosure.map((row) =>
        row.length === 1
          ? row
          : isHead(row)
            ? [...row, head("上年数")]
            : [...row, other(number(random))],
      ),
    }),
  }),
  shape("last year's rows above the year's own in table two", {
    tables: ({ disclosure }, random) => ({
      disclosure: disclosure.flatMap((row) => {
        const [name, value, more] = row;
        if (!name || !value || more) return [row];
        if (value.kind === "head") return [[name, label("年度"), { ...value, colSpan: 2 }]];
        return [
          [{ ...name, rowSpan: 2 }, label("上年"), other(number(random), 2)],
          [label("本年"), { ...value, colSpan: 2 }],
        ];
      }),
    }),
  }),
  shape("the change beside in table two, no label", {
    tables: ({ disclosure }, random) => ({
      disclosure: disclosure.map((row) =>
        row.length === 1 || isHead(row) ? row : [...row, other(number(random))],
      ),
    }),
  }),
  shape("numbers before the rows of table two", {
    tables: ({ disclosure }) => ({
      disclosure: disclosure.map((row, y) =>
        row.length === 1 ? row : isHead(row) ? [label("序号"), ...row] : [other(String(y)), ...row],
      ),
    }),
  }),
  shape("numbers between label and values in table two", {
    tables: ({ disclosure }) => ({
      disclosure: disclosure.map((row, y) =>
        row.length === 1
          ? row
          : isHead(row)
            ? [row[0] as ModelCell, label("行次"), ...row.slice(1)]
            : [...labels(row), other(String(y)), ...values(row)],
      ),
    }),
  }),
  shape("remarks in a last column of table two", {
    tables: ({ disclosure }, random) => ({
      disclosure: disclosure.map((row) =>
        row.length === 1
          ? row
          : isHead(row)
            ? [...row, head("备注")]
            : [...row, other(random.pick(["", "3", "含修订1件"]))],
      ),
    }),
  }),
  shape("table two by columns", {
    tables: ({ disclosure }) => {
      const rows = disclosure.filter((row) => row.length > 1 && !isHead(row));
      const width = Math.max(...rows.map((row) => values(row).length));
      return {
        disclosure: transpose(
          rows.map((row) =>
            [
              ...labels(row),
              ...Array.from({ length: width }, (_, x) => values(row)[x] ?? other("")),
            ].map((one) => ({ ...one, colSpan: 1 })),
          ),
        ),
      };
    },
  }),
  shape("rows of table two in another order", {
    tables: ({ disclosure }) => {
      const blocks: ModelRow[][] = [];
      for (const row of disclosure) {
        if (row.length === 1) blocks.push([]);
        blocks.at(-1)?.push(row);
      }
      return { disclosure: [...blocks].reverse().flat() };
    },
  }),
  shape("columns of table two in another order", {
    tables: ({ disclosure }) => ({
      disclosure: disclosure.map((row) =>
        row.length === 4
          ? [row[0], row[3], row[1], row[2]].filter((one) => one !== undefined)
          : row,
      ),
    }),
  }),
];

/** Shapes of the whole page. */
const pages: readonly Shape[] = [
  shape("last year's report below", {
    page: (title, article, model) => {
      const last = title.replace(String(model.facts.year), String(model.facts.year - 1));
      return writePage(
        title,
        `${article}<h1>${last}</h1>${otherNumbers(article).replaceAll(String(model.facts.year), String(model.facts.year - 1))}`,
      );
    },
  }),
  shape("last year's report in a tab that is not shown", {
    page: (title, article, model) => {
      const last = title.replace(String(model.facts.year), String(model.facts.year - 1));
      return writePage(
        title,
        `<div class="tab"><h2>${last}</h2>${otherNumbers(article)}</div><div class="tab on"><h2>${title}</h2>${article}</div>`,
        "<style>.tab{display:none}.tab.on{display:block}</style>",
      );
    },
  }),
  shape("a picture for table three, that of a subordinate office in the appendix", {
    page: (title, _, model, manner) =>
      put(title, model, manner, { applications: '<img src="t.png" width="900">' }) +
      `<p>附件1：某县河道管理所${model.facts.year}年度政府信息公开申请情况表</p>${otherNumbers(writeTable(model.applications, manner))}`,
  }),
  shape("last year's table three under a caption of its own", {
    page: (title, _, model, manner) => {
      const own = writeTable(model.applications, manner);
      const { year } = model.facts;
      return put(title, model, manner, {
        applications: `<p>${year - 1}年</p>${otherNumbers(own)}<p>${year}年</p>${own}`,
      });
    },
  }),
  shape("a draft below", {
    page: (title, article) =>
      writePage(title, `${article}<h2>（征求意见稿）</h2>${otherNumbers(article)}`),
  }),
  shape("another organ's report below", {
    page: (title, article) =>
      writePage(
        title,
        `${article}<h1>某市民政局2024年政府信息公开工作年度报告</h1>${otherNumbers(article)}`,
      ),
  }),
  shape("figures of the organ itself below those of the whole city", {
    page: (title, _, model, manner) =>
      put(title, model, manner, {
        applications: `<p>全市情况</p>${writeTable(model.applications, manner)}<p>市本级情况</p>${otherNumbers(writeTable(model.applications, manner))}`,
      }),
  }),
  shape("a comparison of years before the tables", {
    page: (title, article, _model, manner, random) => {
      const rows = [
        "一、本年新收政府信息公开申请数量",
        "二、上年结转政府信息公开申请数量",
        "（一）予以公开",
        "（七）总计",
        "四、结转下年度继续办理",
      ].map((text) => [
        label(text),
        other(number(random)),
        other(number(random)),
        other(number(random)),
      ]);
      return writePage(
        title,
        `${writeTable([[label("项目"), head("2022年"), head("2023年"), head("2024年")], ...rows], manner)}${article}`,
      );
    },
  }),
  shape("a long comparison of years before the tables", {
    page: (title, article, model, manner, random) => {
      const rows = regroup(model.applications, (_, item) => [{ ...item, colSpan: 1 }])
        .slice(3)
        .map((row) => [...labels(row), other(number(random)), other(number(random))]);
      return writePage(
        title,
        `${writeTable([[label("项目"), head("2023年"), head("2024年")], ...rows], manner)}${article}`,
      );
    },
  }),
  shape("figures of departments before the tables", {
    page: (title, article, _model, manner, random) =>
      writePage(
        title,
        `${writeTable([[label("单位"), ...applicantLabels.map((text) => head(text))], ...["公安局", "民政局", "财政局", "教育局"].map((text) => [label(text), ...seven(random)])], manner)}${article}`,
      ),
  }),
  shape("a summary of the three tables before them", {
    page: (title, article, _model, manner, random) =>
      writePage(
        title,
        `${writeTable([[label("指标"), head("数量")], ...["规章", "行政规范性文件", "行政许可", "行政处罚", "行政强制", "行政事业性收费", "本年新收申请", "行政复议", "行政诉讼"].map((text) => [label(text), other(number(random))])], manner)}${article}`,
      ),
  }),
  shape("two copies, one with the other form's rows", {
    page: (title, article) =>
      writePage(title, article + article.replace(/（六）其他处理/g, "（六）其他")),
  }),
];

/** Every odd shape; a page of one may be read in part, never wrongly. */
export const oddShapes: readonly Shape[] = [
  ...markups,
  ...applicationShapes,
  ...disputeShapes,
  ...disclosureShapes,
  ...pages,
];
