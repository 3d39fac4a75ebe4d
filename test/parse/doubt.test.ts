import { describe, expect, test } from "vitest";
import { readCellValue } from "../../lib/parse/tables/cell-value";
import { addressesOf, type Facts, readFacts } from "../generate/facts";
import { plainManner, writeTable } from "../generate/html";
import { cell, dropSpans, fillSpans, layOut, type Model, type ModelRow } from "../generate/model";
import { facts, readModel } from "./read-model";

/** Addresses whose number is not the one the facts state. */
function findWrong(cells: ReturnType<typeof readModel>) {
  return addressesOf(facts).filter((address) => {
    const { state, value } = cells[address] ?? { state: "missing", value: null };
    return (state === "number" || state === "blank") && value !== facts.cells[address]?.value;
  });
}

const state = (cells: ReturnType<typeof readModel>, address: string) => cells[address]?.state;
const values = (row: ModelRow) => row.filter(({ kind }) => kind === "value");
const labels = (row: ModelRow) => row.filter(({ kind }) => kind !== "value");
/** Changes the row 4.保护第三方合法权益 alone. */
const inRow = (change: (row: ModelRow) => ModelRow) => (model: Model) => ({
  applications: model.applications.map((row) =>
    row.some(({ text }) => text.startsWith("4.保护")) ? change(row) : row,
  ),
});
const asPrinted = (text: string) => cell(text, "value");
const rowAddress = "applications.refused.thirdPartyRights.naturalPerson";

/** Table three without its column 科研机构. */
function dropResearch(rows: readonly ModelRow[]): ModelRow[] {
  return rows.map((row, y) => {
    if (y === 0) return row;
    if (y === 1) return row.map((one) => (one.colSpan === 5 ? { ...one, colSpan: 4 } : one));
    if (y === 2) return row.filter((_, index) => index !== 1);
    return [...labels(row), ...values(row).filter((_, index) => index !== 2)];
  });
}

test("takes no line of an article for the row below it that is missing", () => {
  const cells = readModel((model) => ({
    disclosure: fillSpans(model.disclosure).filter(([first]) => first?.text !== "行政事业性收费"),
  }));
  expect(state(cells, "disclosure.charges.amount")).toBe("missing");
});

test.each(["指标名称及分类", "办理情况"])(
  "doubts the columns beside one without a label where the corner says %s",
  (corner) => {
    const cells = readModel((model) => ({
      applications: model.applications.map((row, y) =>
        y < 3
          ? row.map((one) => (one.rowSpan === 3 ? { ...one, text: corner } : one))
          : [...row, asPrinted("5")],
      ),
    }));
    expect(findWrong(cells)).toEqual([]);
    expect(state(cells, "applications.received.total")).not.toBe("number");
  },
);

test("takes no number of a row whose label is cut off for the label of a column", () => {
  const cells = readModel((model) => ({
    applications: model.applications.map((row, y) => {
      if (y < 3) return row;
      const cut = (one: ModelRow[number]) => (y < 5 ? { ...one, text: one.text.slice(0, 4) } : one);
      return [...labels(row).map(cut), asPrinted("5"), ...values(row)];
    }),
  }));
  expect(findWrong(cells)).toEqual([]);
});

test("takes the group of a row for no row of the other form where its other rows are missing", () => {
  const gone = ["2.申请人逾期未按收费通知要求", "3.其他"];
  const cells = readModel((model) => ({
    applications: model.applications
      .filter((row) => !row.some(({ text }) => gone.some((each) => text.startsWith(each))))
      .map((row) =>
        row.map((one) => (one.text === "（六）其他处理" ? { ...one, rowSpan: 1 } : one)),
      ),
  }));
  expect(findWrong(cells)).toEqual([]);
  expect(state(cells, "applications.other.notCorrected.total")).toBe("number");
  expect(state(cells, "applications.other.other.total")).toBe("missing");
});

test("tells the form of table two by its columns, whatever 规范性文件 is called", () => {
  const printed = new Map([
    ["行政规范性文件", "规范性文件"],
    ["本年制发件数", "本年制发数"],
    ["现行有效件数", "现行有效件"],
    ["本年处理决定数量", "处理决定数量"],
  ]);
  const cells = readModel((model) => ({
    disclosure: model.disclosure.map((row) =>
      row.map((one) => ({ ...one, text: printed.get(one.text) ?? one.text })),
    ),
  }));
  expect(findWrong(cells)).toEqual([]);
  expect(state(cells, "disclosure.normativeDocuments.inForce")).toBe("number");
  expect(state(cells, "disclosure.licences.decisions")).toBe("number");
});

test("takes no official order for columns whose labels, some of them damaged, stand right of it", () => {
  const cells = readModel((model) => {
    const [, , , ...rows] = fillSpans(model.applications);
    const heads = ["", "", "", "", "公益组织", "商业企业", "科研院所", "法律服务机构", "其他", ""];
    const moved = rows.map((row) => {
      const [person, first, second, third, ...others] = row.slice(3);
      const all = [person, third, first, second, ...others];
      return [...row.slice(0, 3), ...all.flatMap((one) => one ?? [])];
    });
    const part = heads.map((text) => cell(text, "head"));
    return { applications: [part, ...moved] };
  });
  expect(findWrong(cells)).toEqual([]);
});

test("places no values by the row 3.其他 that is shifted left", () => {
  const cells = readModel((model) => ({
    applications: fillSpans(model.applications).map((row) => {
      const [label] = row;
      const [, , item, ...numbers] = row;
      if (item?.text === "3.其他") return [item, asPrinted(""), ...numbers, asPrinted("")];
      const isTop = /^[一二四]、/.test(label?.text ?? "");
      return isTop ? [...row.slice(0, -1), asPrinted("")] : row;
    }),
  }));
  expect(state(cells, "applications.received.total")).toBe("blank");
  const blanked = ["received", "carriedIn", "carriedOut"].map((row) => `applications.${row}.total`);
  expect(findWrong(cells).filter((address) => !blanked.includes(address))).toEqual([]);
});

test("takes no remarks for a total where a column is missing under the old spans", () => {
  const cells = readModel((model) => ({
    applications: model.applications.map((row, y) => {
      if (y === 0) return [...row, cell("备注", "head", 1, 3)];
      if (y < 3) return row.filter(({ text }) => text !== "科研机构");
      const kept = values(row).filter((_, index) => index !== 2);
      return [...labels(row), ...kept, asPrinted("1")];
    }),
  }));
  expect(findWrong(cells)).toEqual([]);
});

test("takes no sum of a group for its first row that is missing", () => {
  const cells = readModel((model) => ({
    applications: model.applications.map((row) =>
      row
        .filter(({ text }) => text !== "1.属于国家秘密")
        .map((one) => (one.text === "（三）不予公开" ? { ...one, rowSpan: 1 } : one)),
    ),
  }));
  expect(state(cells, "applications.refused.stateSecret.total")).not.toBe("number");
});

test("reads a value in a table of one cell", () => {
  const cells = readModel(
    () => ({}),
    (article) =>
      article.replace(
        /<td>(\d+)<\/td>/g,
        "<td><div><table><tr><td>$1</td></tr></table></div></td>",
      ),
  );
  expect(findWrong(cells)).toEqual([]);
  expect(state(cells, "applications.received.naturalPerson")).toBe("number");
});

test("reads a number and not the text of no size before it", () => {
  const cells = readModel(
    () => ({}),
    (article) => article.replace(/<td>(\d+)</g, '<td><span style="font-size:0">8</span>$1<'),
  );
  expect(findWrong(cells)).toEqual([]);
  expect(state(cells, "applications.received.naturalPerson")).toBe("number");
});

describe("reads a header", () => {
  const findUnread = (cells: ReturnType<typeof readModel>) =>
    addressesOf(facts).filter((address) => cells[address]?.state === "unreadable");

  test("with an empty row between its lines", () => {
    const cells = readModel(({ applications }) => ({
      applications: [
        ...applications.slice(0, 2),
        Array.from({ length: 7 }, () => cell("", "filler")),
        ...applications.slice(2),
      ],
    }));
    expect([findWrong(cells), findUnread(cells)]).toEqual([[], []]);
  });

  test("of which a page break repeats one line", () => {
    const cells = readModel(
      ({ applications }) => ({
        applications: applications.flatMap((row, y) =>
          y === 14 ? [[cell("break", "label")], applications[2] ?? [], row] : [row],
        ),
      }),
      (article) => article.replace(/<tr><td>break<\/td><\/tr>/, "</tbody></table><table><tbody>"),
    );
    expect([findWrong(cells), findUnread(cells)]).toEqual([[], []]);
  });

  test("whose two upper lines are one", () => {
    const cells = readModel(({ applications }) => {
      const [first = [], second = [], ...rest] = dropSpans(applications);
      return { applications: [[...first, ...second], ...rest] };
    });
    expect([findWrong(cells), findUnread(cells)]).toEqual([[], []]);
  });
});

test.each<[string, (row: ModelRow) => ModelRow]>([
  ["a cell is missing", (row) => row.slice(0, -1)],
  ["a cell is too many", (row) => [...row, cell("5", "value")]],
])("leaves unread a table on its side of which in a row %s", (_, change) => {
  const cells = readModel(({ disputes }) => {
    const row = disputes[3] ?? [];
    const groups = ["行政复议", "未经复议直接起诉", "复议后起诉"];
    const outcomes = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"];
    const lying = outcomes.map((text, y) => [
      cell(text, "label"),
      ...[0, 5, 10].flatMap((at) => row[at + y] ?? []),
    ]);
    const head = [cell("结果", "label"), ...groups.map((text) => cell(text, "head"))];
    return { disputes: [head, ...lying.map((each, y) => (y === 2 ? change(each) : each))] };
  });
  expect(findWrong(cells)).toEqual([]);
  expect(state(cells, "disputes.review.upheld")).not.toBe("number");
});

describe("reads nothing wrong", () => {
  test("when a column is missing", () => {
    const cells = readModel((model) => ({ applications: dropResearch(model.applications) }));
    expect(findWrong(cells)).toEqual([]);
    expect(state(cells, "applications.received.research")).toBe("missing");
    expect(state(cells, "applications.received.total")).toBe("number");
  });

  test("when a column is missing and empty cells stand for spans", () => {
    const cells = readModel((model) => ({
      applications: fillSpans(dropResearch(model.applications)),
    }));
    expect(findWrong(cells)).toEqual([]);
  });

  test("when the values lack a column that the header has", () => {
    const cells = readModel((model) => ({
      applications: model.applications.map((row, y) =>
        y < 3 ? row : [...labels(row), ...values(row).slice(1)],
      ),
    }));
    expect(findWrong(cells)).toEqual([]);
  });

  test.each<[string, (row: ModelRow) => ModelRow]>([
    ["a cell is missing", (row) => row.slice(0, -1)],
    ["a cell is too many", (row) => [...row.slice(0, -3), cell("5", "value"), ...row.slice(-3)]],
    [
      "cells are merged",
      (row) => [
        ...labels(row),
        ...values(row)
          .slice(0, 1)
          .map((one) => ({ ...one, colSpan: 7 })),
      ],
    ],
    [
      "the label is lost",
      (row) => row.map((one) => (one.kind === "label" ? { ...one, text: "" } : one)),
    ],
  ])("when in a row %s", (_, change) => {
    const cells = readModel(inRow(change));
    expect(findWrong(cells)).toEqual([]);
    expect(state(cells, rowAddress)).toBe("unreadable");
  });

  test("when a row is missing", () => {
    const cells = readModel((model) => ({
      applications: model.applications.filter(
        (row) => !row.some(({ text }) => text.startsWith("4.")),
      ),
    }));
    expect(findWrong(cells)).toEqual([]);
    expect(state(cells, rowAddress)).toBe("missing");
  });

  test("when groups have sums of their own", () => {
    const cells = readModel((model) => ({
      applications: model.applications.flatMap((row) =>
        row.some(({ text }) => text.startsWith("1.申请人无正当"))
          ? [
              [
                cell("（六）其他处理", "label", 2),
                ...values(row).map((one) => ({ ...one, text: "99" })),
              ],
              row.filter(({ text }) => text !== "（六）其他处理"),
            ]
          : [row],
      ),
    }));
    expect(findWrong(cells)).toEqual([]);
    expect(state(cells, "applications.other.notCorrected.total")).toBe("number");
  });

  test("when a row is broken over two lines and its values are on the second", () => {
    const cells = readModel((model) => ({
      applications: model.applications.flatMap((row) =>
        row.some(({ text }) => text.startsWith("1.申请人无正当"))
          ? [
              [
                ...labels(row).slice(0, -1),
                cell("1.申请人无正当理由逾期", "label"),
                ...values(row).map((one) => ({ ...one, text: "" })),
              ],
              [cell("不补正、行政机关不再处理其政府信息公开申请", "label"), ...values(row)],
            ]
          : [row],
      ),
    }));
    expect(findWrong(cells)).toEqual([]);
    expect(state(cells, "applications.other.notCorrected.total")).toBe("number");
  });

  test("when a row's values are on a line without words above it", () => {
    const cells = readModel((model) => ({
      applications: model.applications.flatMap((row) =>
        row.some(({ text }) => text.startsWith("4.保护"))
          ? [
              row.map((one) => (one.kind === "value" ? one : { ...one, text: "" })),
              row.map((one) => (one.kind === "value" ? { ...one, text: "" } : one)),
            ]
          : [row],
      ),
    }));
    expect(findWrong(cells)).toEqual([]);
    expect(state(cells, rowAddress)).toBe("unreadable");
  });

  test("when the header says 公民, 其它 and 合计", () => {
    const words: Readonly<Record<string, string>> = { 自然人: "公民", 其他: "其它", 总计: "合计" };
    const cells = readModel((model) => ({
      applications: model.applications.map((row) =>
        row.map((one) =>
          one.kind === "head" ? { ...one, text: words[one.text] ?? one.text } : one,
        ),
      ),
    }));
    expect(findWrong(cells)).toEqual([]);
    expect(state(cells, "applications.received.total")).toBe("number");
  });

  test("when remarks stand in a column after the last", () => {
    const cells = readModel((model) => ({
      applications: model.applications.map((row, y) => {
        if (y === 0) return [...row, cell("备注", "head", 1, 3)];
        return y < 3 ? row : [...row, cell(y % 3 ? "" : "含线上5件", "filler")];
      }),
    }));
    expect(findWrong(cells)).toEqual([]);
    expect(state(cells, "applications.received.total")).toBe("number");
  });

  test.each<[string, (row: ModelRow) => ModelRow]>([
    [
      "a number too many and a blank total",
      (row) => [...row.slice(0, -2), asPrinted("5"), ...row.slice(-2, -1), asPrinted("")],
    ],
    [
      "a number in two cells and a blank at the front",
      (row) => [
        ...labels(row),
        asPrinted(""),
        asPrinted("3"),
        asPrinted("7"),
        ...values(row).slice(2),
      ],
    ],
    [
      "its label among the values",
      (row) => [...values(row).slice(0, 1), ...labels(row), asPrinted(""), ...values(row).slice(1)],
    ],
  ])("when a row has %s", (_, change) => {
    const cells = readModel(inRow(change));
    expect(state(cells, rowAddress)).toBe("unreadable");
    expect(state(cells, "applications.refused.internalAffairs.total")).toBe("number");
  });

  test("when a value is lost from a row that empty cells pad", () => {
    const cells = readModel((model) => ({
      applications: fillSpans(model.applications).map((row) =>
        row.some(({ text }) => text === "（一）予以公开")
          ? row.filter((one) => one !== values(row)[3])
          : row,
      ),
    }));
    expect(state(cells, "applications.granted.business")).toBe("unreadable");
    expect(state(cells, "applications.partial.business")).toBe("number");
  });

  test("when a number stands in two cells of table two, which empty cells pad", () => {
    const cells = readModel((model) => ({
      disclosure: fillSpans(model.disclosure).map((row) =>
        row[0]?.text === "行政规范性文件"
          ? [...labels(row), asPrinted("2"), asPrinted("7"), asPrinted("8"), asPrinted("")]
          : row,
      ),
    }));
    expect(state(cells, "disclosure.normativeDocuments.issued")).toBe("unreadable");
    expect(state(cells, "disclosure.regulations.issued")).toBe("number");
    expect(state(cells, "disclosure.licences.decisions")).toBe("number");
  });

  test("when no header names a column among the values", () => {
    const cells = readModel((model) => ({
      applications: model.applications.map((row, y) => {
        if (y < 3) return row;
        const kept = values(row).map((one, x) => (x === (y % 2) * 6 ? { ...one, text: "" } : one));
        return [...labels(row), ...kept.slice(0, 3), asPrinted("77"), ...kept.slice(3)];
      }),
    }));
    expect(state(cells, "applications.received.nonprofit")).toBe("unreadable");
    expect(state(cells, "applications.granted.nonprofit")).toBe("unreadable");
  });

  test("when a row is printed twice with other numbers", () => {
    const cells = readModel((model) => ({
      applications: model.applications.flatMap((row) =>
        row.some(({ text }) => text.startsWith("4.保护"))
          ? [row, row.map((one) => (one.kind === "value" ? { ...one, text: "9" } : one))]
          : [row],
      ),
    }));
    expect(state(cells, rowAddress)).toBe("unreadable");
  });

  test.each([
    ["quarters", ["一季度", "二季度", "三季度", "四季度", "上半年", "下半年", "合计"]],
    ["years", ["2018年", "2019年", "2020年", "2021年", "2022年", "2023年", "2024年"]],
    ["offices", ["办公室", "教育局", "民政局", "财政局", "水利局", "其他", "总计"]],
  ])("when the seven columns are those of %s", (_, heads) => {
    const head = [cell("项目", "head", 3), ...heads.map((text) => cell(text, "head"))];
    const cells = readModel(({ applications }) => ({
      applications: [head, ...applications.slice(3)],
    }));
    expect(state(cells, "applications.received.naturalPerson")).toBe("unreadable");
    expect(state(cells, "applications.concluded.business")).toBe("unreadable");
  });

  test.each([
    ["one label is unknown", "群众", []],
    ["two columns follow the last", "自然人", ["占比", "备注"]],
  ])("when a span is printed as a cell each, and %s", (_, person, more) => {
    const across = (texts: readonly string[]) => texts.map((text) => cell(text, "head"));
    const corner = ["项目", "项目", "项目", person];
    const group = Array.from({ length: 5 }, () => "法人或其他组织");
    const kinds = ["商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他"];
    const cells = readModel(({ applications }) => ({
      applications: [
        across([...corner, ...group, "总计", ...more]),
        across([...corner, ...kinds, "总计", ...more]),
        ...applications.slice(3).map((row) => [...row, ...more.map(() => cell("3%", "value"))]),
      ],
    }));
    const wrong = Object.entries(cells).filter(
      ([ref, { state, value }]) =>
        ref.startsWith("applications.") && state === "number" && value !== facts.cells[ref]?.value,
    );
    expect(wrong).toEqual([]);
  });

  test("when a row is printed before and after its correction", () => {
    const cells = readModel((model) => ({
      applications: model.applications.flatMap((row) =>
        row.some(({ text }) => text.startsWith("4.保护"))
          ? ["9", "8"].map((value, at) =>
              row.map((one) => ({
                ...one,
                text: one.kind === "value" ? value : `${one.text}（更正${at ? "后" : "前"}）`,
              })),
            )
          : [row],
      ),
    }));
    expect(state(cells, rowAddress)).toBe("unreadable");
    expect(state(cells, "applications.refused.internalAffairs.total")).toBe("number");
  });

  test("when the header lost the group over the organisations", () => {
    const cells = readModel((model) => ({
      applications: model.applications.map((row) =>
        row.filter(({ text }) => text !== "法人或其他组织"),
      ),
    }));
    expect(findWrong(cells)).toEqual([]);
  });

  test("when a value covers two rows and a group begins in the second", () => {
    const cells = readModel((model) => ({
      applications: model.applications.map((row) => {
        if (row.some(({ text }) => text.startsWith("（二）部分公开"))) {
          return row.map((one) => (one === values(row)[0] ? { ...one, rowSpan: 2 } : one));
        }
        return row.some(({ text }) => text.startsWith("1.属于国家秘密"))
          ? row.filter((one) => one !== values(row)[0])
          : row;
      }),
    }));
    expect(state(cells, "applications.partial.naturalPerson")).toBe("unreadable");
    expect(state(cells, "applications.refused.stateSecret.naturalPerson")).toBe("unreadable");
  });

  test("when table four has a value too many and a blank at its end", () => {
    const cells = readModel((model) => ({
      disputes: model.disputes.map((row, y) =>
        y === 3 ? [asPrinted("8"), ...row.slice(0, -1), asPrinted("")] : row,
      ),
    }));
    expect(state(cells, "disputes.review.upheld")).toBe("unreadable");
  });

  test("when table four has a value too many over an empty end of its header", () => {
    const cells = readModel((model) => ({
      disputes: model.disputes.map((row, y) =>
        y === 3 ? [asPrinted(""), ...row] : [...row, asPrinted("")],
      ),
    }));
    expect(state(cells, "disputes.review.upheld")).toBe("unreadable");
  });

  test("when table four has a value too few", () => {
    const cells = readModel((model) => ({
      disputes: model.disputes.map((row, y) => (y === 3 ? row.slice(1) : row)),
    }));
    expect(findWrong(cells)).toEqual([]);
  });

  test("when two visible copies differ", () => {
    const cells = readModel(
      () => ({}),
      (article) => article + article.replaceAll(">13612<", ">13621<"),
    );
    expect(state(cells, "applications.received.naturalPerson")).toBe("unreadable");
    expect(state(cells, "applications.received.business")).toBe("number");
  });

  test("when a visible copy has something that is no number", () => {
    const cells = readModel(
      () => ({}),
      (article) => article + article.replaceAll(">13612<", ">见附件<"),
    );
    expect(state(cells, "applications.received.naturalPerson")).toBe("unreadable");
    expect(state(cells, "applications.received.business")).toBe("number");
  });

  test("when a second visible table three is of the other form", () => {
    const other = readFacts().find(({ slug }) => slug === "pingtan-2020") as Facts;
    const older = writeTable(layOut(other).applications, plainManner);
    const cells = readModel(
      () => ({}),
      (article) => article + older,
    );
    expect(state(cells, "applications.received.total")).toBe("unreadable");
    expect(state(cells, "applications.received.research")).toBe("number");
    expect(state(cells, "disclosure.licences.decisions")).toBe("number");
  });

  test.each([
    ["a number that is all raised", (digits: string) => `<sup>${digits}</sup>`],
    ["a raised number before it", (digits: string) => `<sup>1</sup>${digits}`],
    ["a struck number", (digits: string) => `<del>5</del>${digits}`],
    [
      "a number struck by its style",
      (digits: string) => `<span style="text-decoration: line-through">5</span>${digits}`,
    ],
    ["digits that are turned round", (digits: string) => `<bdo dir="rtl">${digits}</bdo>`],
    ["digits that a character turns round", (digits: string) => `\u202e${digits}`],
    ["a pale number before it", (digits: string) => `<font color="#fff">5</font>${digits}`],
    ["a section that is closed", (digits: string) => `<details>5</details>${digits}`],
    ["an object", () => '<object data="5.svg"></object>'],
    ["a picture", () => '<img src="5.png">'],
    ["a field beside it", (digits: string) => `${digits}<input value="${digits}">`],
    ["a button", (digits: string) => `<input type="button" value="${digits}">`],
    ["a table", (digits: string) => `<table><tr><td>${digits}</td><td>4</td></tr></table>`],
    ["a table and more", (digits: string) => `<table><tr><td>${digits}</td></tr></table>1`],
    ["two numbers", (digits: string) => `<p>${digits}</p><p>${digits}</p>`],
  ])("where a cell holds %s", (_, content) => {
    const cells = readModel(
      () => ({}),
      (article) =>
        article.replace(/<td>(\d+)<\/td>/g, (_, digits) => `<td>${content(digits)}</td>`),
    );
    expect(findWrong(cells)).toEqual([]);
    expect(state(cells, "applications.received.naturalPerson")).toBe("unreadable");
  });
});

test.each([
  ["a digit", "<sup>1</sup>"],
  ["a link", '<sup><a href="#note">[1]</a></sup>'],
  ["a style", '<span style="vertical-align: super; font-size: 8pt">12</span>'],
  ["a circled digit", "①"],
  ["a star", "<sup>*</sup>"],
  ["its word", "<sup>注2</sup>"],
])("reads a number and not its footnote, marked by %s", (_, mark) => {
  const cells = readModel(
    () => ({}),
    (article) =>
      article
        .replace(/<td>(\d+)<\/td>/g, `<td>$1${mark}</td>`)
        .replace("（一）予以公开", `（一）予以公开${mark}`),
  );
  expect(findWrong(cells)).toEqual([]);
  expect(state(cells, "applications.received.naturalPerson")).toBe("number");
  expect(state(cells, "applications.granted.total")).toBe("number");
});

test.each([
  "2 1",
  "1,23",
  "1.234",
  "12.000",
  "٣",
  "①",
  "一",
  "零件",
  "十二",
  "5**",
  "5①2",
  "5①②",
  "①5",
  "5[]",
  "5[12月]",
  "约5",
  "5+",
  "—3",
  "(5)",
  "3、4",
  "3/4",
  "12%",
  "1 234",
  "²",
  "5.",
  "O",
  "99999999999999999",
  "减4",
  "1.2万",
  "14（更正为12）",
  "14（应为12件）",
  "14件(有误，实为12件)",
])("takes %s for no count", (text) => {
  expect(readCellValue(text, "count", null)).toEqual({ value: null, state: "unreadable", text });
});

test.each([
  ["21", 21],
  ["２１", 21],
  ["1,234", 1234],
  ["1，234，567", 1234567],
  ["5件", 5],
  ["5 件", 5],
  ["22（其中修订16件）", 22],
  ["-3", -3],
  ["－3", -3],
  ["-0", 0],
  ["+4", 4],
  ["1.5", 1.5],
  ["5*", 5],
  ["5※", 5],
  ["5 ①", 5],
  ["5¹²", 5],
  ["1,234件[2]", 1234],
  ["5[注1]", 5],
  ["5（含1件）²", 5],
  ["零", 0],
  ["〇", 0],
])("reads the count %s", (text, value) => {
  expect(readCellValue(text, "count", null)).toEqual({ value, state: "number", text });
});

test.each(["", "/", "-", "—", "——", "－", "／", "无", "\\", "–"])(
  "takes '%s' for a blank",
  (text) => {
    expect(readCellValue(text, "count", null).state).toBe("blank");
  },
);

test.each([
  ["251000元", "yuan", null, 251000],
  ["160.5964万元", "yuan", null, 1605964],
  ["316441", "wanYuan", null, 316441],
  ["251000元", "wanYuan", null, 25.1],
  ["316441", "wanYuan", "元", 31.6441],
  ["1.2亿元", "wanYuan", null, 12000],
  ["减4", "change", null, -4],
  ["+1036", "change", null, 1036],
] as const)("reads %s as %s", (text, measure, unit, value) => {
  expect(readCellValue(text, measure, unit).value).toBe(value);
});

test("doubts the columns when a subtotal's label is pushed past the edge of its header", () => {
  const cells = readModel(({ applications }) => ({
    applications: applications.map((row, y) => {
      if (y === 2) return [...row, cell("小计", "head")];
      const numbers = values(row);
      if (numbers.length !== 7) return row;
      return [...labels(row), ...numbers.slice(0, 6), asPrinted("271"), ...numbers.slice(6)];
    }),
  }));
  expect(findWrong(cells)).toEqual([]);
  expect(state(cells, "applications.received.total")).toBe("unreadable");
});

test("takes no sum printed beside a group's label for the values of its first row, left blank", () => {
  const cells = readModel(({ applications }) => ({
    applications: applications.flatMap((row, y) => {
      const numbers = values(row);
      if (y < 3) return [row];
      const group = labels(row).find(({ text }) => /^（[三四五六]）/.test(text));
      const label = labels(row).at(-1)?.text ?? "";
      const own = [cell(label, "label", 3), ...numbers.map((each) => ({ ...each, text: "" }))];
      const sums = numbers.map(() => cell("37", "filler"));
      return group ? [[cell(group.text, "label", 3), ...sums], own] : [own];
    }),
  }));
  const numbers = Object.entries(cells).filter(
    ([address, { state: found }]) => address.startsWith("applications.") && found === "number",
  );
  expect(numbers).toEqual([]);
  expect(state(cells, "applications.refused.stateSecret.total")).toBe("blank");
});
