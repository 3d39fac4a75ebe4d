/** Odd shapes of markup: what a page makes its tables of, and what else it puts in their cells. */
import { sectionHeadings } from "../../../lib/report/form";
import { escapeText, type Manner, spanAttributes, writePage, writeTable } from "../html";
import { dropSpans, fillSpans, type Model, type ModelCell, type ModelRow } from "../model";
import { each, labels, type Shape, shape, values } from "../shape";
import { applicantLabels, label, otherNumbers, put } from "./pieces";

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

/** Table three as narrow screens show it: a small table for each of its rows. */
function writeCards({ applications }: Model): string {
  const card = (row: readonly ModelCell[]) => {
    const head = escapeText(labels(row).at(-1)?.text ?? "");
    const lines = values(row).map(
      ({ text }, x) => `<tr><td>${applicantLabels[x]}</td><td>${escapeText(text)}</td></tr>`,
    );
    return `<table><tr><td colspan=2>${head}</td></tr>${lines.join("")}</table>`;
  };
  return applications.slice(3).map(card).join("");
}

export const markups: readonly Shape[] = [
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
      writePage(title, `${article}<div class="cards">${writeCards(model)}</div>`),
  }),
  shape("only cards", {
    page: (title, _, model, manner) =>
      put(title, model, manner, {
        applications: writeCards(model),
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
