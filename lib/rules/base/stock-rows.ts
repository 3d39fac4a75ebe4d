import { formTable } from "../../report/form";

/** The rows of table two that count documents in force, by their ids. */
export const stockRows: readonly string[] = formTable("disclosure", 2021)
  .rows.filter(({ columns }) => columns.some(({ id }) => id === "inForce"))
  .map(({ id }) => id);
