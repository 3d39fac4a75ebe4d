import { describe, expect, it } from "vitest";
import { csvLines, exportCsv } from "../../lib/export/csv";
import { exportJson } from "../../lib/export/json";
import { exportMarkdown } from "../../lib/export/markdown";
import { textOfFinding } from "../../lib/export/text";
import { exportText } from "../../lib/export/whole-text";
import { formatMoment } from "../../lib/findings/dates";
import { listFindings } from "../../lib/findings/list";
import { Check } from "../../lib/report/schema";
import * as en from "../../locales/en";
import * as enExports from "../../locales/exports/en";
import * as zhExports from "../../locales/exports/zh";
import * as zh from "../../locales/zh";
import { balance, carried, failed, viewOf } from "../findings/view";

const textsOf = ({ names, common }: typeof zh, { exports, columns }: typeof zhExports) => ({
  common: { ...common, names },
  exports,
  columns,
});
const untold = {
  ...carried,
  id: "text-received",
  outcome: "cantTell" as const,
  message: "无从比较。",
};
const view = {
  ...viewOf([balance, carried, untold], { [carried.id]: "已与发布单位核实" }),
  words: {
    balance: {
      title: "收办平衡",
      explanation: "收到的要么办结。",
      source: "统计表三角注",
      holds: "exact" as const,
    },
  },
};

describe.each([
  ["Chinese", textsOf(zh, zhExports)],
  ["English", textsOf(en, enExports)],
])("exports in %s", (_, texts) => {
  const all = [exportText(view, texts), exportMarkdown(view, texts), exportCsv(view, texts)];

  it("say what was dismissed and what could not be checked", () => {
    for (const each of [...all, exportJson(view)]) {
      expect(each).toContain("已与发布单位核实");
      expect(each).toContain("无从比较。");
    }
  });

  it("carry address, time, digest and formula", () => {
    for (const each of [...all, exportJson(view)]) {
      expect(each).toContain("sha256-0");
      expect(each).toContain("http://www.example.gov.cn/report.html");
      expect(each).toContain("81 + 1 ≠ 83 + 0");
    }
  });

  it("name no supposition a cause, and no digest a summary", () => {
    expect(texts.exports.diagnosis).not.toMatch(/原因|cause/i);
    expect(texts.exports.digest).not.toMatch(/摘要|digest|summary/i);
  });

  it("tell tools the moment as they know it, and readers by their clock and its zone", () => {
    const [text, markdown, csv] = all;
    for (const each of [csv, exportJson(view)]) expect(each).toContain("2026-01-31T08:00:00.000Z");
    const said = formatMoment("2026-01-31T08:00:00.000Z", texts.common.tag, "long");
    expect(said).toMatch(/2026.*(?:UTC|GMT|[A-Z]{2,4}T\b)/);
    for (const each of [text, markdown]) expect(each).toContain(said);
  });

  it("copy one finding with the page it stands on", () => {
    const [first] = listFindings(view.check, view.dismissed);
    const text = first ? textOfFinding(first, view, texts) : "";
    expect(text).toContain("81 + 1 ≠ 83 + 0");
    expect(text).toContain("sha256-0");
    expect(text).toContain(texts.exports.caveat);
  });

  it("say what must hold, how firmly, by what, and whether another change would mend it as well", () => {
    const [text = "", markdown = ""] = all;
    for (const each of [text, markdown]) {
      expect(each).toContain(`收到的要么办结。${texts.exports.aside(texts.common.holds.exact)}`);
      expect(each).toContain(`${texts.exports.label(texts.common.source)}统计表三角注`);
      expect(each).toContain(texts.common.unique);
      expect(each).not.toContain(texts.common.notUnique);
    }
    const [diagnosis] = view.check.diagnoses;
    const unsure = { ...view.check, diagnoses: diagnosis ? [{ ...diagnosis, unique: false }] : [] };
    expect(exportText({ ...view, check: unsure }, texts)).toContain(texts.common.notUnique);
  });

  it("tell many notes of one rule together, as the lists do", () => {
    const blanks = Array.from({ length: 135 }, (_, index) =>
      failed(`blank-cells:cell-${index}`, {}, {}, "note"),
    );
    const [first] = blanks;
    const many = viewOf([balance, ...blanks], { [first?.id ?? ""]: "识别有误" });
    const text = exportText(many, texts);
    expect(text).toContain(`[${texts.common.severity.note}] blank-cells · 135`);
    expect(text).toContain("blank-cells:cell-134 不符。");
    expect(text).toContain(
      `不符。${texts.exports.aside(texts.exports.dismissedBecause("识别有误"))}`,
    );
    expect(text.split("\n").length).toBeLessThan(135 + 30);
    expect(text).not.toContain("\n\n\n");
  });
});

describe("the table", () => {
  const csv = exportCsv(view, textsOf(zh, zhExports));

  it("begins with a byte order mark and has as many cells in every row", () => {
    expect(csv.startsWith("\uFEFF")).toBe(true);
    const [head = "", first = ""] = csv.split("\r\n");
    expect(first.split(",").length).toBe(head.split(",").length);
  });

  it("holds no cell that a spreadsheet would run", () => {
    expect(csv).toContain(`"'=HYPERLINK(""x"") <b>报告</b>"`);
    expect(csv).not.toMatch(/(^|,|")[=+@]/m);
    // Spreadsheets of East Asia take the wide signs for the narrow ones.
    expect(csvLines([["＝1+1", "－2", "＋3", "＠SUM", "2024"]])).toBe(
      "'＝1+1,'－2,'＋3,'＠SUM,2024\r\n",
    );
  });

  it("holds no formula for a spreadsheet that begins a cell elsewhere than at a comma", () => {
    // Where a list is written with semicolons, a quoted field in the middle of a line does not hold it together.
    const titles = ["年报;=2|x", "年报; @SUM", '年报;"=2"', "年报\t+1", "年报\n－1"];
    for (const title of titles) {
      const cells = csvLines([["1", title]]).split(/[,;\t\r\n]/);
      expect(cells.filter((each) => /^[\s"]*[=+\-@＝＋－＠]/.test(each))).toEqual([]);
    }
    expect(csvLines([["1; 2", "a;b=1", "-"]])).toBe("1; 2,a;b=1,'-\r\n");
  });
});

describe("Markdown", () => {
  it("keeps the page's text text", () => {
    expect(exportMarkdown(view, textsOf(zh, zhExports))).toContain("\\<b\\>报告");
  });
});

describe("JSON", () => {
  it("is the contract", () => {
    expect(Check.safeParse(JSON.parse(exportJson(view))).success).toBe(true);
  });
});
