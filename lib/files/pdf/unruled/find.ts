/**
 * Tables without lines, as far as they are certain: a row is read when its label is an official one,
 * word for word, and its numbers stand under columns that most rows agree on. All else stays text.
 */
import type { PlainRow } from "../../../parse/plain";
import type { PdfAnchor } from "../place";
import type { TextLine } from "../text";
import { readApplications } from "./applications";
import { readDisclosure } from "./disclosure";
import { readDisputes } from "./disputes";
import { type PlacedLine, splitLine } from "./lines";

/** A table that was found: its rows, and the lines that they took. */
export interface UnruledTable {
  readonly first: TextLine;
  readonly lines: ReadonlySet<TextLine>;
  readonly rows: readonly PlainRow<PdfAnchor>[];
}

/** The tables that can be read with certainty, their numbers counted from `number`. */
export function findUnruled(lines: readonly PlacedLine[], number: number): UnruledTable[] {
  const splits = lines.map(splitLine);
  return [readApplications, readDisputes, readDisclosure]
    .map((read) => read(splits))
    .filter((table) => table !== null)
    .map(({ rows, ...rest }, index) => ({
      ...rest,
      rows: rows.map(
        (cells): PlainRow<PdfAnchor> => ({
          kind: "row",
          table: number + index,
          visible: true,
          cells,
        }),
      ),
    }));
}
