/** Numbers of a real report that stand a row or a column off their labels: their sums say so. */
import { describe, expect, test } from "vitest";
import { disputeColumns } from "../../lib/report/form";
import { cell, fillSpans, type ModelRow } from "../generate/model";
import { labels, values } from "../generate/shape";
import { facts, factsOf, readModel } from "./read-model";

type Cells = ReturnType<typeof readModel>;
const numbersOf = (cells: Cells, table = "applications") =>
  Object.entries(cells).flatMap(([address, { value }]) =>
    address.startsWith(`${table}.`) && value !== null ? [value] : [],
  );
/** Numbers read otherwise than they are. */
const wrongOf = (cells: Cells, of = facts) =>
  Object.entries(cells).filter(
    ([address, { value }]) => value !== null && value !== of.cells[address]?.value,
  );

const empty = cell("", "value");
const blankRow = Array.from({ length: 7 }, () => empty);

/** Table three with its rows of values in other places, one of them lost. */
function moveRows(change: (rows: readonly ModelRow[]) => readonly ModelRow[]) {
  return readModel(({ applications }) => {
    const body = applications.slice(3);
    const moved = change(body.map(values));
    return {
      applications: [
        ...applications.slice(0, 3),
        ...body.map((row, y) => [...labels(row), ...(moved[y] ?? [])]),
        ...moved.slice(body.length).map((row) => [cell("", "filler", 3), ...row]),
      ],
    };
  });
}

/** The rows with another number in one of them, so that neither its column nor the row adds up. */
const falsify = (rows: readonly ModelRow[], at: number): ModelRow[] =>
  rows.map((row, y) => row.map((one, x) => (y === at && x === 1 ? { ...one, text: "77" } : one)));

test("reads what does not add up beside a row that is left empty", () => {
  const zeros = (row: ModelRow) => row.every(({ text }) => text === "0");
  const cells = moveRows((rows) => {
    const empties = rows.findLastIndex(zeros);
    return falsify(rows, 2).map((row, y) => (y === empties ? blankRow : row));
  });
  expect(cells["applications.granted.business"]?.value).toBe(77);
  expect(cells["applications.concluded.total"]?.state).toBe("number");
});

describe("reads no number of table three", () => {
  test("whose values stand one row below their labels, the last beside none", () => {
    expect(numbersOf(moveRows((rows) => [blankRow, ...rows]))).toEqual([]);
  });

  test("whose values stand one row below their labels, where more is left empty", () => {
    const cells = moveRows((rows) => [
      blankRow,
      ...rows.map((row, y) => (y % 3 === 1 ? blankRow : row)),
    ]);
    expect(numbersOf(cells)).toEqual([]);
  });

  test("whose values stand one row below their labels, the last lost", () => {
    expect(numbersOf(moveRows((rows) => [blankRow, ...rows.slice(0, -1)]))).toEqual([]);
  });

  test("whose values stand one row above their labels, the first lost", () => {
    expect(numbersOf(moveRows((rows) => [...rows.slice(1), blankRow]))).toEqual([]);
  });

  test("whose values stand one row above their labels, one column of which does not add up", () => {
    const cells = moveRows((rows) => [...falsify(rows, rows.length - 6).slice(1), blankRow]);
    expect(numbersOf(cells)).toEqual([]);
  });

  test("before whose values stands a column of other numbers, the totals blank", () => {
    const put = (row: ModelRow, y: number): ModelRow => [
      ...labels(row),
      cell(String(30 + ((y * 7) % 11)), "filler"),
      ...values(row).slice(0, -1),
    ];
    for (const more of [[], [empty]]) {
      const cells = readModel(({ applications }) => ({
        applications: applications.map((row, y) => (y < 3 ? row : [...put(row, y), ...more])),
      }));
      expect(numbersOf(cells)).toEqual([]);
    }
  });
});

/** Table two with other texts in its last cells of values, from above. */
const inDisclosure = (texts: readonly string[]) =>
  readModel(({ disclosure }) => {
    const own = disclosure.flatMap(values).slice(-texts.length);
    const change = (one: ModelRow[number]) => {
      const text = texts[own.indexOf(one)];
      return text === undefined ? one : { ...one, text };
    };
    return { disclosure: disclosure.map((row) => row.map(change)) };
  });

test.each(["3.75", "24万元"])(
  "reads no number of table two where the amount %s stands beside a label of counts and none below",
  (amount) => {
    expect(numbersOf(inDisclosure(["31", amount, ""]), "disclosure")).toEqual([]);
    expect(numbersOf(inDisclosure(["31", "7", amount]), "disclosure")).toHaveLength(10);
    expect(numbersOf(inDisclosure(["31", "7", ""]), "disclosure")).toHaveLength(9);
  },
);

test("reads the rows before the one from which the values stand one row below", () => {
  const cells = moveRows((rows) => [...rows.slice(0, 4), blankRow, ...rows.slice(4, -1)]);
  expect(wrongOf(cells)).toEqual([]);
  expect(cells["applications.granted.naturalPerson"]?.state).toBe("number");
  expect(cells["applications.concluded.total"]?.state).toBe("unreadable");
});

test("believes a row that was not filled in, and sums that disagree", () => {
  const blank = moveRows((rows) => rows.map((row, y) => (y === 6 ? blankRow : row)));
  expect(wrongOf(blank)).toEqual([]);
  expect(numbersOf(blank)).toHaveLength(24 * 7);
  const wrong = factsOf("pingtan-2020");
  expect(
    wrongOf(
      readModel(() => ({}), undefined, wrong),
      wrong,
    ),
  ).toEqual([]);
  expect(numbersOf(readModel(() => ({}), undefined, wrong))).toHaveLength(23 * 7);
});

const totalFirst: ModelRow = [
  cell("总计", "head", 1, 2),
  cell("自然人", "head", 1, 2),
  cell("法人或其他组织", "head", 5),
];

test("reads the columns in the order of their sums where the header has the total first", () => {
  const cells = readModel(({ applications }) => ({
    applications: applications.map((row, y) => (y === 1 ? totalFirst : row)),
  }));
  expect(wrongOf(cells)).toEqual([]);
  expect(numbersOf(cells)).toHaveLength(25 * 7);
  const moved = readModel(({ applications }) => ({
    applications: applications.map((row, y) => {
      if (y < 3) return y === 1 ? totalFirst : row;
      const [total, ...others] = values(row).reverse();
      return [...labels(row), ...(total ? [total] : []), ...others.reverse()];
    }),
  }));
  expect(wrongOf(moved)).toEqual([]);
  expect(numbersOf(moved)).toHaveLength(25 * 7);
});

test("knows the order of numbers that are printed full width", () => {
  const wide = (text: string) =>
    text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
  const cells = readModel(({ applications }) => ({
    applications: applications.map((row, y) =>
      y === 1
        ? totalFirst
        : row.map((one) => (one.kind === "value" ? { ...one, text: wide(one.text) } : one)),
    ),
  }));
  expect(wrongOf(cells)).toEqual([]);
  expect(numbersOf(cells)).toHaveLength(25 * 7);
});

test("takes no remark for the totals where nothing was filled in below a broken header", () => {
  const cells = readModel(
    ({ applications }) => ({
      applications: applications.map((row, y) => {
        if (y === 0) return [...row, cell("备注", "head", 1, 3)];
        return y < 3 ? row : [...labels(row), ...blankRow, cell(String(y), "filler")];
      }),
    }),
    // A row group ends the spans of its cells.
    (article) => article.replace(/(<tr><td[^>]*>（本列[\s\S]*?<\/tr>)/, "<thead>$1</thead>"),
  );
  expect(numbersOf(cells)).toEqual([]);
});

test("reads the columns in the order of their sums beside a column that is none of the form's", () => {
  const remarks = cell("上年总计", "head", 1, 3);
  const cells = readModel(({ applications }) => ({
    applications: applications.map((row, y) => {
      if (y < 3) return [...(y === 1 ? totalFirst : row), ...(y === 0 ? [remarks] : [])];
      return [...row, cell(String(y), "filler")];
    }),
  }));
  expect(wrongOf(cells)).toEqual([]);
  expect(numbersOf(cells)).toHaveLength(25 * 7);
});

test("reads no rows whose values go on from the rows above, empty cells before the others", () => {
  const cells = readModel(({ applications }) => ({
    applications: fillSpans(applications).flatMap((row, y) => {
      if (y < 3) return [applications[y] ?? []];
      const [first, second] = values(row);
      if (y % 3 === 0 || !first || !second) return [row];
      const own = values(row).slice(2);
      if (y % 3 === 2) return [[...row.slice(0, 3), first, ...own]];
      return [[...row.slice(0, 3), first, { ...second, rowSpan: 2 }, ...own]];
    }),
  }));
  expect(wrongOf(cells)).toEqual([]);
  expect(cells["applications.received.naturalPerson"]?.state).toBe("number");
});

test("reads columns in another order below a misprinted label of all organisations", () => {
  const cells = readModel(({ applications }) => ({
    applications: applications.map((row, y) => {
      if (y === 1)
        return totalFirst.map((one) =>
          one.text === "法人或其他组织" ? { ...one, text: "法人或木他组织" } : one,
        );
      if (y < 3) return row;
      const [total, ...others] = values(row).reverse();
      return [...labels(row), ...(total ? [total] : []), ...others.reverse()];
    }),
  }));
  expect(wrongOf(cells)).toEqual([]);
  expect(numbersOf(cells)).toHaveLength(25 * 7);
});

test("reads totals that do not add up where nothing else was filled in", () => {
  const cells = readModel(({ applications }) => ({
    applications: applications.map((row, y) => {
      if (y < 3) return row;
      const total = values(row).at(-1)?.text ?? "";
      const changed = y === 8 ? String(Number(total) + 3) : total;
      return [...labels(row), ...blankRow.slice(1), cell(changed, "value")];
    }),
  }));
  expect(numbersOf(cells)).toHaveLength(25);
});

test("reads no order where either makes sums of all rows", () => {
  const natural = factsOf("yanshi-2024");
  const cells = readModel(
    ({ applications }) => ({
      applications: applications.map((row, y) => (y === 1 ? totalFirst : row)),
    }),
    undefined,
    natural,
  );
  expect(wrongOf(cells, natural)).toEqual([]);
});

test("reads no group of table four whose total is named first and stands last", () => {
  const names = disputeColumns.map(({ label }) => cell(label, "head"));
  const [total, ...others] = [...names].reverse();
  const order = total ? [total, ...others.reverse()] : [];
  const cells = readModel(({ disputes }) => ({
    disputes: [
      [
        cell("行政复议", "head", 5),
        cell("未经复议直接起诉", "head", 5),
        cell("复议后起诉", "head", 5),
      ],
      [...order, ...order, ...order],
      ...disputes.slice(3),
    ],
  }));
  expect(wrongOf(cells)).toEqual([]);
});
