/** What a careful reader finds on the pages of `test/pages`, for every test that asks. */
import { readdirSync, readFileSync } from "node:fs";
import type { Address, Form, TableId } from "../lib/report/form";
import type { AgencyKind, CellState, Detected } from "../lib/report/schema";

/** A cell: its number, null where it is blank, or why it is neither. */
export type ExpectedCell = number | null | Exclude<CellState, "number" | "blank">;

/** An `expected.json`. */
export interface Expected {
  /** The folder's name. */
  readonly slug: string;
  readonly detected: Detected;
  readonly agency: string;
  readonly agencyKind: AgencyKind;
  readonly year: number;
  readonly publishedOn: string | null;
  readonly forms: Readonly<Record<TableId, Form>>;
  /** By address, the label as it is misprinted. */
  readonly misprints: Readonly<Record<Address, string>>;
  /** The numbers of the sections, in order; null for what stands before the first. */
  readonly sections: readonly (number | null)[];
  readonly cells: Readonly<Record<Address, ExpectedCell>>;
}

/** The folder of the pages. */
export const pages = new URL("pages/", import.meta.url);

/** What is found on each page, in the order of their names. */
export function readExpected(): Expected[] {
  return readdirSync(pages)
    .sort()
    .map((slug) => ({
      slug,
      ...JSON.parse(readFileSync(new URL(`${slug}/expected.json`, pages), "utf8")),
    }));
}
