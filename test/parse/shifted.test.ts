import { expect, test } from "vitest";
import { addressesOf } from "../generate/facts";
import { cell, type ModelRow } from "../generate/model";
import { labels, values } from "../generate/shape";
import { facts, readModel } from "./read-model";

const empty = cell("", "value");
/** Changes the row （一）予以公开 alone. */
const inRow = (change: (numbers: ModelRow) => ModelRow) =>
  readModel(({ applications }) => ({
    applications: applications.map((row) =>
      row.some(({ text }) => text.startsWith("（一）")) && values(row).length === 7
        ? [...labels(row), ...change(values(row))]
        : row,
    ),
  }));
const statesOf = (cells: ReturnType<typeof readModel>, row: string) =>
  addressesOf(facts)
    .filter((address) => address.startsWith(`${row}.`))
    .map((address) => cells[address]?.state);

test.each<[string, (numbers: ModelRow) => ModelRow]>([
  ["the first cell is lost and an empty one is at the end", (row) => [...row.slice(1), empty]],
  ["the last cell is lost and an empty one is at the start", (row) => [empty, ...row.slice(0, -1)]],
  [
    "two cells are lost and two empty ones are at the end",
    (row) => [...row.slice(2), empty, empty],
  ],
  [
    "the last two cells are lost and two empty ones are at the start",
    (row) => [empty, empty, ...row.slice(0, -2)],
  ],
])("doubts a row of which %s", (_, change) => {
  const cells = inRow(change);
  expect(new Set(statesOf(cells, "applications.granted"))).toEqual(new Set(["unreadable"]));
  expect(new Set(statesOf(cells, "applications.partial"))).toEqual(new Set(["number"]));
});

test("believes a row whose total was not filled in", () => {
  const cells = inRow((row) => [...row.slice(0, -1), empty]);
  expect(statesOf(cells, "applications.granted")).toEqual([...Array(6).fill("number"), "blank"]);
});

test("doubts table four where its sums say that a cell was lost and an empty one put in", () => {
  const cells = readModel(({ disputes }) => ({
    disputes: disputes.map((row, y) => (y === 3 ? [...row.slice(1), empty] : row)),
  }));
  expect(statesOf(cells, "disputes.review")).not.toContain("number");
});

test("doubts a group of table four that is a sum only because its neighbours' numbers moved into it", () => {
  const put = [1, 0, 1, 2, 4, 4, 1, 0, 0, 5, 2, 0, 0, 0].map((each) => cell(`${each}`, "value"));
  const cells = readModel(({ disputes }) => ({
    disputes: disputes.map((row, y) => (y === 3 ? [empty, ...put] : row)),
  }));
  expect(new Set(statesOf(cells, "disputes.review"))).toEqual(new Set(["unreadable"]));
});

/** Changes the values of every row of table three, and its header. */
const inAll = (
  change: (numbers: ModelRow, index: number) => ModelRow,
  head: (row: ModelRow, y: number) => ModelRow = (row) => row,
) =>
  readModel(({ applications }) => ({
    applications: applications.map((row, y) =>
      y < 3 ? head(row, y) : [...labels(row), ...change(values(row), y)],
    ),
  }));
const numbersOf = (cells: ReturnType<typeof readModel>) =>
  Object.entries(cells).flatMap(([address, { value }]) =>
    address.startsWith("applications.") && value !== null ? [value] : [],
  );

test("doubts table three of whose values a column was lost and an empty one put in", () => {
  const lost = (row: ModelRow) => [...row.slice(0, 2), ...row.slice(3), empty];
  expect(numbersOf(inAll(lost))).toEqual([]);
  const remarks = (row: ModelRow, y: number) =>
    y === 0 ? [...row, cell("备注", "head", 1, 3)] : row;
  expect(numbersOf(inAll(lost, remarks))).toEqual([]);
});

test("believes table three whose totals were not filled in", () => {
  const cells = inAll((row) => [...row.slice(0, -1), empty]);
  expect(numbersOf(cells)).toHaveLength(25 * 6);
});

/** The values of table three in the order of the page, or of one column, put in their places again. */
const moveAll = (change: (texts: readonly string[]) => readonly string[], column?: number) =>
  readModel(({ applications }) => {
    const isOwn = (_: unknown, at: number) => column === undefined || at === column;
    const texts = change(
      applications.slice(3).flatMap((row) =>
        values(row)
          .filter(isOwn)
          .map(({ text }) => text),
      ),
    );
    let next = 0;
    const put = (row: ModelRow) =>
      values(row).map((one, at) => (isOwn(one, at) ? { ...one, text: texts[next++] ?? "" } : one));
    return {
      applications: applications.map((row, y) => (y < 3 ? row : [...labels(row), ...put(row)])),
    };
  });
const wrongOf = (cells: ReturnType<typeof readModel>) =>
  addressesOf(facts).filter((address) => {
    const value = cells[address]?.value ?? null;
    return value !== null && value !== facts.cells[address]?.value;
  });

test.each([0, 30, 100, 160])(
  "reads no number that moved to the cell before it, from row to row, the one at %i lost",
  (lost) => {
    const cells = moveAll((texts) => texts.filter((_, at) => at !== lost));
    expect(wrongOf(cells)).toEqual([]);
    expect(numbersOf(cells).length).toBeGreaterThanOrEqual(lost - 20);
  },
);

test.each([1, 4])(
  "reads no number of column %i that moved to the row above, one lost",
  (column) => {
    const cells = moveAll((texts) => texts.filter((_, at) => at !== 4), column);
    expect(wrongOf(cells)).toEqual([]);
    expect(numbersOf(cells).length).toBeGreaterThanOrEqual(25 * 6);
  },
);

test("believes numbers that do not add up where an empty cell stands for 0", () => {
  const cells = readModel(({ applications }) => ({
    applications: applications.map((row, y) =>
      y < 3
        ? row
        : row.map((one) => {
            if (one.kind !== "value") return one;
            if (one.text === "0") return { ...one, text: "" };
            return y % 6 === 3 ? { ...one, text: `${one.text}1` } : one;
          }),
    ),
  }));
  const filled = addressesOf(facts).filter(
    (address) => address.startsWith("applications.") && facts.cells[address]?.value,
  );
  expect(numbersOf(cells)).toHaveLength(filled.length);
});
