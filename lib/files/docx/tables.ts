/** Tables of a Word file: rows, and cells that go on over columns and rows. */
import { numberOf } from "./styles";
import type { CellPlace } from "./table-styles";
import { child, childrenOf, chosenOf, settingOf, switchOf, type XmlElement } from "./xml";

/** Containers whose content belongs to the text around them. */
const transparent = new Set(["sdtContent", "sdt", "ins", "moveTo", "smartTag", "customXml"]);

/** The element whose content stands in the place of this one; null where it stands for itself. */
export function openedUp(element: XmlElement): XmlElement | null {
  if (element.name === "AlternateContent") return chosenOf(element);
  return transparent.has(element.name) ? element : null;
}

const spanLimit = 64;

interface Cell {
  readonly column: number;
  readonly span: number;
  rows: number;
  readonly html: string;
}

/** Writes the table; `write` writes what a cell holds. */
export function writeTable(
  table: XmlElement,
  write: (cell: XmlElement, place: CellPlace) => string,
): string {
  /** The cell that goes on downwards, by the column it begins at. */
  let above = new Map<number, Cell>();
  const rows: Cell[][] = [];
  const shown = rowsOf(table).filter((row) => {
    const properties = child(row, "trPr");
    return !switchOf(properties, "hidden") && !child(properties, "del");
  });
  for (const row of shown) {
    const properties = child(row, "trPr");
    const cells: Cell[] = [];
    const open = new Map<number, Cell>();
    let column = numberOf(settingOf(properties, "gridBefore")) ?? 0;
    if (column > 0) cells.push({ column: 0, span: Math.min(column, spanLimit), rows: 1, html: "" });
    const shownCells = cellsOf(row).filter((cell) => !child(child(cell, "tcPr"), "cellDel"));
    for (const cell of shownCells) {
      const own = child(cell, "tcPr");
      const span = Math.min(Math.max(numberOf(settingOf(own, "gridSpan")) ?? 1, 1), spanLimit);
      const merge = settingOf(own, "vMerge");
      const upper = merge !== null && merge !== "restart" ? above.get(column) : undefined;
      if (upper && upper.span === span) {
        upper.rows += 1;
        open.set(column, upper);
      } else {
        const html = write(cell, {
          row: rows.length,
          column,
          isLastRow: row === shown.at(-1),
          isLastColumn: cell === shownCells.at(-1),
        });
        const made: Cell = { column, span, rows: 1, html };
        cells.push(made);
        if (merge !== null) open.set(column, made);
      }
      column += span;
    }
    above = open;
    rows.push(cells);
  }
  const body = rows.map((cells) => `<tr>${cells.map(writeCell).join("")}</tr>`).join("");
  return `<table>${body}</table>`;
}

function writeCell({ span, rows, html }: Cell): string {
  const columns = span > 1 ? ` colspan="${span}"` : "";
  const lines = rows > 1 ? ` rowspan="${rows}"` : "";
  return `<td${columns}${lines}>${html}</td>`;
}

function rowsOf(table: XmlElement | null): XmlElement[] {
  return childrenOf(table).flatMap((each) =>
    each.name === "tr" ? [each] : rowsOf(openedUp(each)),
  );
}

function cellsOf(row: XmlElement | null): XmlElement[] {
  return childrenOf(row).flatMap((each) => (each.name === "tc" ? [each] : cellsOf(openedUp(each))));
}
