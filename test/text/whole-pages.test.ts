import { describe, expect, it } from "vitest";
import { check } from "../../lib/check";
import { flatten } from "../../lib/parse/flatten/flatten";
import { read } from "../../lib/parse/read";
import { tableIds } from "../../lib/report/address";
import { addresses, sectionHeadings } from "../../lib/report/form";
import { parseDocument } from "../../lib/saved/parse-document";
import { plainManner, writePage, writeTable } from "../generate/html";
import { layOut } from "../generate/model";
import { contradicting, unfound } from "./whole-pages/contradicting";
import { misleading } from "./whole-pages/misleading";
import { type Organ, organs, printed } from "./whole-pages/organs";
import { othersNames } from "./whole-pages/others-names";
import { usual } from "./whole-pages/usual";
import type { WholePage } from "./whole-pages/whole-page";

/** What a section says where the page gives it nothing to say. */
const unsaid: Readonly<Record<number, string>> = {
  1: "本报告按照《中华人民共和国政府信息公开条例》编制。",
  5: "部分栏目更新不够及时，下一步将健全内容保障机制，丰富解读形式。",
  6: "没有其他需要报告的事项。",
};

function write({ organ, text }: WholePage): string {
  const { agency, year, form, ...tables }: Organ = organs[organ];
  const cells = printed({ agency, year, form, ...tables });
  const all = tableIds.flatMap((each) => addresses(each, each === "disputes" ? 2021 : form));
  const facts = Object.fromEntries(
    all.map((each) => [each, { text: cells[each] ?? "0", value: null }]),
  );
  const model = layOut({
    slug: organ,
    agency,
    year,
    forms: { disclosure: form, applications: form },
    cells: facts,
  });
  const rows = [null, model.disclosure, model.applications, model.disputes, null, null];
  const article = sectionHeadings.map((heading, at) => {
    const own = text.filter(([section]) => section === at + 1).map(([, words]) => words);
    const said = own.length > 0 ? own : [unsaid[at + 1] ?? ""];
    const table = rows[at];
    return [
      plainManner.heading(heading),
      ...said.map(plainManner.paragraph),
      table ? writeTable(table, plainManner) : "",
    ].join("\n");
  });
  return writePage(model.title, article.join("\n"));
}

/** The rules that fail, apart from notes. */
function failing(page: WholePage): string[] {
  const url = "https://www.example.gov.cn/report.html";
  const { reading } = read(flatten(parseDocument(write(page)), { url }));
  expect(reading.detected).toBe("report");
  const { results } = check(reading, { locale: "zh", now: new Date(0), digest: "" });
  const failed = results.filter((each) => each.outcome === "failed" && each.severity !== "note");
  return [...new Set(failed.map((each) => each.rule))];
}

/** The organ and the first words, to tell one page from another. */
function name(page: WholePage): readonly [string, WholePage] {
  return [`${page.organ}: ${page.text[0]?.[1] ?? ""}`, page];
}

describe("whole reports", () => {
  it.each(Object.entries(organs))("add up: %s", (organ) => {
    expect(failing({ organ: organ as WholePage["organ"], text: [], fails: [] })).toEqual([]);
  });

  it.each([...usual, ...misleading, ...othersNames].map(name))(
    "that agree with themselves are not accused: %s",
    (_, page) => {
      expect(failing(page)).toEqual([]);
    },
  );

  it.each(contradicting.map(name))("that contradict themselves are told: %s", (_, page) => {
    expect(failing(page)).toEqual(page.fails);
  });

  it.fails.each(unfound.map(name))("whose contradiction nothing finds yet: %s", (_, page) => {
    expect(failing(page)).not.toEqual([]);
  });
});
