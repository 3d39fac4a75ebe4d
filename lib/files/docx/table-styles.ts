/** What a table's style says of its cells: of all of them, or of its first row, its last column … */
import {
  chainOf,
  groundOf,
  noStyle,
  numberOf,
  over,
  type Style,
  type Styles,
  statedBy,
} from "./styles";
import { child, childrenOf, settingOf, type XmlElement } from "./xml";

/** Where a cell stands in its table. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
  readonly isLastRow: boolean;
  readonly isLastColumn: boolean;
}

/** What a table's style says of one cell. */
export interface CellStyle {
  readonly style: Style;
  /** Whether its ground is not white; null where the style states none. */
  readonly shaded: boolean | null;
}

const nothing: CellStyle = { style: noStyle, shaded: null };

/** A part of a table that a style may say something of. */
type Part = string;

/** As `w:tblLook` numbers the parts that a table shows. */
const bits: Readonly<Record<Part, number>> = {
  firstRow: 0x20,
  lastRow: 0x40,
  firstColumn: 0x80,
  lastColumn: 0x100,
  noHBand: 0x200,
  noVBand: 0x400,
};

/** Tells what the style of that table says of each of its cells. */
export function tableStyle(table: XmlElement, styles: Styles): (place: CellPlace) => CellStyle {
  const properties = child(table, "tblPr");
  const chain = chainOf(settingOf(properties, "tblStyle"), styles);
  if (chain.length === 0) return () => nothing;
  const look = child(properties, "tblLook")?.attributes ?? {};
  const number = Number.parseInt(look.val ?? "0", 16);
  const shows = (part: Part) =>
    look[part] === undefined
      ? (number & (bits[part] ?? 0)) !== 0
      : /^(?:1|true|on)$/.test(look[part]);
  const bandOf = (name: string) =>
    Math.max(1, ...chain.map((style) => numberOf(settingOf(child(style, "tblPr"), name)) ?? 1));
  const rowBand = bandOf("tblStyleRowBandSize");
  const columnBand = bandOf("tblStyleColBandSize");

  /** The parts that the cell is in, the most particular last. */
  const partsAt = ({ row, column, isLastRow, isLastColumn }: CellPlace): Part[] => {
    const top = shows("firstRow") && row === 0;
    const bottom = shows("lastRow") && isLastRow;
    const left = shows("firstColumn") && column === 0;
    const right = shows("lastColumn") && isLastColumn;
    const band = (index: number, size: number) => (Math.floor(index / size) % 2) + 1;
    const rowIndex = row - (shows("firstRow") ? 1 : 0);
    const columnIndex = column - (shows("firstColumn") ? 1 : 0);
    return [
      ["wholeTable", true],
      [`band${band(columnIndex, columnBand)}Vert`, !shows("noVBand") && !left && !right],
      [`band${band(rowIndex, rowBand)}Horz`, !shows("noHBand") && !top && !bottom],
      ["firstCol", left],
      ["lastCol", right],
      ["firstRow", top],
      ["lastRow", bottom],
      ["neCell", top && right],
      ["nwCell", top && left],
      ["seCell", bottom && right],
      ["swCell", bottom && left],
    ].flatMap(([part, isIn]) => (isIn ? [String(part)] : []));
  };
  return (place) => {
    const parts = partsAt(place);
    const stated = [
      ...chain,
      ...parts.flatMap((part) =>
        chain.flatMap((style) =>
          childrenOf(style, "tblStylePr").filter(({ attributes }) => attributes.type === part),
        ),
      ),
    ];
    return stated.reduce<CellStyle>(
      (before, each) => ({
        style: over(statedBy(child(each, "pPr"), child(each, "rPr")), before.style),
        shaded: groundOf(child(each, "tcPr")) ?? before.shaded,
      }),
      nothing,
    );
  };
}
