import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { flatten } from "../../lib/parse/flatten/flatten";
import { read } from "../../lib/parse/read";
import { parseDocument } from "../../lib/saved/parse-document";
import { type Facts, inventFacts, readFacts } from "../generate/facts";
import { plainManner, writeArticle, writePage, writeTable } from "../generate/html";
import { layOut } from "../generate/model";
import { seedRandom } from "../generate/random";

function readHtml(html: string) {
  return read(flatten(parseDocument(html), { url: null })).reading;
}

const [report] = readFacts() as [Facts];

function write(seed: number, manner = plainManner): string {
  const model = layOut(inventFacts(report, seedRandom(seed)));
  return writePage(
    model.title,
    writeArticle(model, manner, {
      disclosure: writeTable(model.disclosure, manner),
      applications: writeTable(model.applications, manner),
      disputes: writeTable(model.disputes, manner),
    }),
  );
}

const attribute = fc.constantFrom(
  'class="xl24"',
  'style="width:40pt;mso-pattern:auto"',
  'data-v="3"',
  "nowrap",
  'title="9"',
  "",
);
const wrapper = fc.constantFrom("span", "b", "font", "p", "div", "o:p");
const gap = fc.constantFrom("", " ", "\n\t", "&nbsp;", "\u3000", "\u200b", "<!-- 7 -->");

describe("reading", () => {
  test("is indifferent to markup, attributes and white space", () => {
    fc.assert(
      fc.property(fc.nat(), attribute, wrapper, gap, gap, (seed, extra, tag, before, after) => {
        const dressed = write(seed, {
          ...plainManner,
          content: (text) => `${before}<${tag} ${extra}>${before}${text}${after}</${tag}>${after}`,
          cell: (inner, cell) => plainManner.cell(inner, cell).replace("<td", `<td ${extra}`),
        });
        const values = (html: string) =>
          Object.entries(readHtml(html).report?.cells ?? {}).map(([address, { state, value }]) => [
            address,
            state,
            value,
          ]);
        expect(values(dressed)).toEqual(values(write(seed)));
      }),
      { numRuns: 40 },
    );
  }, 60_000);

  test("is indifferent to how a number is printed", () => {
    fc.assert(
      fc.property(fc.nat({ max: 99_999_999 }), fc.nat({ max: 4 }), (number, style) => {
        const digits = String(number);
        const printed = [
          digits,
          [...digits].map((each) => `<span>${each}</span>`).join(""),
          [...digits].map((each) => String.fromCharCode(each.charCodeAt(0) + 0xfee0)).join(""),
          `${digits}件`,
          `${digits}（含${style}件线上）`,
        ][style];
        const html = write(1, {
          ...plainManner,
          content: (text, kind) => (kind === "value" ? String(printed) : text),
        });
        const cells = readHtml(html).report?.cells ?? {};
        expect(cells["applications.granted.business"]).toMatchObject({ value: number });
      }),
      { numRuns: 30 },
    );
  }, 60_000);

  const text = fc.oneof(
    fc.constantFrom(
      "自然人",
      "总计",
      "其他",
      "3.其他",
      "行政许可",
      "第二十条第（一）项",
      "本年制发件数",
    ),
    fc.constantFrom(
      "一、本年新收政府信息公开申请数量",
      "（七）总计",
      "结果维持",
      "行政复议",
      "/",
      "",
    ),
    fc.nat({ max: 99 }).map(String),
    fc.string({ maxLength: 6 }).map((each) => each.replace(/[<&]/g, "")),
  );
  const span = fc.constantFrom(
    "",
    ' colspan="2"',
    ' rowspan="65534"',
    ' colspan="99999999999"',
    ' rowspan="0"',
  );
  const tag = fc.constantFrom(
    "<table>",
    "</table>",
    "<tr>",
    "</tr>",
    "<td>",
    "</td>",
    "<form>",
    "<p>",
    "</div>",
    "<iframe>",
    "<select>",
    "<style>td{display:none}",
    "</style>",
    "<template>",
    "<svg>",
    "</svg>",
  );
  const cellOf = fc
    .tuple(span, text)
    .map(([attributes, inner]) => `<td${attributes}>${inner}</td>`);
  const markup = fc
    .array(fc.oneof(tag, cellOf, text), { maxLength: 120 })
    .map((parts) => parts.join(""));

  test("ends, throws nothing and invents no number, whatever the markup", () => {
    fc.assert(
      fc.property(markup, markup, (before, after) => {
        const html = `${before}${write(3).replace("</tr>", after)}`;
        const printed = new Set(html.match(/\d+/g)?.map(Number));
        for (const { state, value, text: own } of Object.values(
          readHtml(html).report?.cells ?? {},
        )) {
          expect(state === "number").toBe(value !== null);
          if (value === null) continue;
          const digits = own.replace(/[^\d０-９]/g, "").length;
          expect(digits).toBeGreaterThan(0);
          if (Number.isInteger(value) && /^\d+$/.test(own)) expect(printed).toContain(value);
        }
      }),
      { numRuns: 100 },
    );
  }, 60_000);

  test("comes to an end with a table of 100,000 rows", () => {
    const html = `<table>${"<tr><td>行政许可<td>1<td>2</tr>".repeat(100_000)}</table>`;
    expect(readHtml(html).detected).toBe("none");
  }, 60_000);

  test("comes to an end with spans that multiply to billions", () => {
    const cell = '<td colspan="65534" rowspan="65534">1</td>';
    const html = `<table>${`<tr>${cell.repeat(50)}</tr>`.repeat(1000)}</table>`;
    expect(readHtml(html).detected).toBe("none");
  }, 60_000);

  test("reads tables nested 500 deep", () => {
    const html = "<table><tr><td>".repeat(500) + write(1) + "</td></tr></table>".repeat(500);
    expect(readHtml(html).detected).toBe("report");
  }, 60_000);

  test("comes to an end with ten megabytes of text in a cell", () => {
    const html = `<table><tr><td>${"全年收到申请5件。".repeat(400_000)}</td></tr></table>${write(1)}`;
    expect(readHtml(html).detected).toBe("report");
  }, 60_000);
});
