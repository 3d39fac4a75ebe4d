/** What a made page states: a printed text and what it must be read as, for every address. */
import { tableIds } from "../../lib/report/address";
import { type Address, addresses, type Form, formTable, type Measure } from "../../lib/report/form";
import { readExpected } from "../expected";
import type { Random } from "./random";

/** A cell as printed, and the number it states; null for a blank. */
export interface Fact {
  readonly text: string;
  readonly value: number | null;
}

export interface Facts {
  readonly slug: string;
  readonly agency: string;
  readonly year: number;
  readonly forms: { readonly disclosure: Form; readonly applications: Form };
  readonly cells: Readonly<Record<Address, Fact>>;
}

/** The form of a table: table four is the same in both. */
export function formOf(facts: Facts, table: (typeof tableIds)[number]): Form {
  return table === "disputes" ? 2021 : facts.forms[table];
}

/** The facts of the reports in test/pages, numbers printed plainly. */
export function readFacts(): Facts[] {
  return readExpected().map(({ slug, agency, year, forms, cells }): Facts => {
    const facts = Object.entries(cells).map(([address, value]): [Address, Fact] =>
      typeof value === "number"
        ? [address, { text: String(value), value }]
        : [address, { text: "", value: null }],
    );
    return { slug, agency, year, forms, cells: Object.fromEntries(facts) };
  });
}

const blanks = ["", "", "/", "-", "—", "无", "－", "——", " ", " ", "　", "／"];

function printNumber(random: Random, measure: Measure): Fact {
  const size = random.pick([1, 10, 10, 100, 1000, 100000, 10000000]);
  const value = random.below(size);
  if (measure === "wanYuan") {
    const amount = Number((value + random.below(100) / 100).toFixed(2));
    return {
      text: random.pick([String(amount), `${amount}万元`, `${amount} 万元`]),
      value: amount,
    };
  }
  if (measure === "yuan") {
    return { text: random.pick([`${value}元`, String(value), `${value} 元`]), value };
  }
  if (measure === "change" && value > 0) {
    const down = random.chance(0.4);
    const text = down
      ? random.pick(["-", "－", "−", "减", "减少"])
      : random.pick(["", "+", "增", "＋"]);
    return { text: text + value, value: down ? -value : value };
  }
  const wide = [...String(value)].map((each) => String.fromCharCode(each.charCodeAt(0) + 0xfee0));
  const grouped = String(value).replace(/\B(?=(?:\d{3})+$)/g, random.pick([",", "，"]));
  const remark = `${value}（其中线上${random.below(9)}件）`;
  const plain = String(value);
  return {
    text: random.pick([
      plain,
      plain,
      plain,
      plain,
      wide.join(""),
      grouped,
      `${value}件`,
      `${value} 件`,
      ` ${value} `,
      remark,
    ]),
    value,
  };
}

/** The report with other numbers and blanks, printed in every style, in the forms given. */
export function inventFacts(
  report: Facts,
  random: Random,
  forms = report.forms,
  blankShare = random.pick([0, 0, 0.1, 0.5, 0.9]),
): Facts {
  const cells: Record<Address, Fact> = {};
  for (const table of tableIds) {
    const form = table === "disputes" ? 2021 : forms[table];
    for (const row of formTable(table, form).rows) {
      for (const column of row.columns) {
        cells[`${table}.${row.id}.${column.id}`] = random.chance(blankShare)
          ? { text: random.pick(blanks), value: null }
          : printNumber(random, column.measure);
      }
    }
  }
  return { ...report, forms, cells };
}

/** Every address that the facts have a cell for. */
export function addressesOf(facts: Facts): Address[] {
  return tableIds.flatMap((table) => addresses(table, formOf(facts, table)));
}
