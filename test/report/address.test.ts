import { describe, expect, it } from "vitest";
import { splitAddress, tableIds } from "../../lib/report/address";
import { addressOf, formTable } from "../../lib/report/form";

const rows = tableIds.flatMap((table) =>
  ([2019, 2021] as const).flatMap((form) =>
    formTable(table, form).rows.map(({ id, columns }) => ({ table, row: id, columns })),
  ),
);

describe("an address", () => {
  it("of every cell of the form, in this year's report or last year's, is taken apart as it was made", () => {
    for (const { table, row, columns } of rows)
      for (const { id: column } of columns) {
        const address = addressOf(table, row, column);
        expect(splitAddress(address)).toEqual({ table, row, column });
        expect(splitAddress(`prior:${address}`)).toEqual({ table, row, column });
      }
  });

  it("of every row and of every table names nothing smaller", () => {
    for (const { table, row } of rows) {
      expect(splitAddress(`${table}.${row}`)).toEqual({ table, row, column: null });
      expect(splitAddress(table)).toEqual({ table, row: null, column: null });
    }
  });

  it("is neither the id of a claim, nor of a number of the text, nor of a row alone", () => {
    for (const each of ["claim-1", "number-2", "refused.stateSecret", "concluded", ""])
      expect(splitAddress(each)).toBeNull();
  });
});
