/** What must go on from one year's report to the next, as data. */
import { addressOf, applicantColumns } from "../../report/form";
import { stockRows } from "../base/stock-rows";
import { type Equation, priorPrefix } from "./evaluate";

/** A sum over the cells of two years; those of last year's report have `priorPrefix`. */
export interface YearRelation extends Equation {
  readonly rule: "carry-year" | "stock-year";
  /** The id of a column of table three, or of a row of table two. */
  readonly subject: string;
}

const carried = applicantColumns.map(
  ({ id }): YearRelation => ({
    rule: "carry-year",
    subject: id,
    left: [priorPrefix + addressOf("applications", "carriedOut", id)],
    right: [addressOf("applications", "carriedIn", id)],
  }),
);

const stocks = stockRows.map((row): YearRelation => {
  const address = (column: string) => addressOf("disclosure", row, column);
  return {
    rule: "stock-year",
    subject: row,
    left: [priorPrefix + address("inForce"), address("issued")],
    right: [address("inForce"), address("repealed")],
  };
});

/** Every one of them, in the order of the form within its rule. */
export const yearRelations: readonly YearRelation[] = [...carried, ...stocks];
