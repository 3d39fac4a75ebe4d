/** What was issued this year and not repealed is still in force, and counts. */
import { addressOf } from "../report/form";
import { round } from "../report/round";
import type { Outcome } from "../report/schema";
import type { Examples } from "./base/examples";
import { finding } from "./base/finding";
import { formOf } from "./base/form-of";
import { nameRow } from "./base/name";
import type { About, Rule, Text } from "./base/rule";
import { stockRows } from "./base/stock-rows";
import { evaluate } from "./sums/evaluate";

const messages: Readonly<Record<Outcome, Text>> = {
  passed: {
    zh: "现行有效件数不少于本年制发减去本年废止。",
    en: "at least as many are in force as were issued less those repealed.",
  },
  failed: {
    zh: "现行有效件数少于本年制发减去本年废止，需要说明（例如年内制发的文件已失效）。",
    en: "fewer are in force than were issued less those repealed; this needs an explanation (for example, documents that lapsed within the year).",
  },
  cantTell: {
    zh: "有格子缺失或未能读出，无法核对。",
    en: "some cells are missing or could not be read, so this cannot be checked.",
  },
  inapplicable: { zh: "没有可比的数字，不适用。", en: "there are no numbers to compare." },
};

/** What the blanks would have to be, in all, for the relation to hold. */
function wanting(blanks: number, gap: number): Text {
  return blanks === 1
    ? {
        zh: `有 1 格空白；该格至少应为 ${gap}。`,
        en: `one cell is blank; it would have to be at least ${gap}.`,
      }
    : {
        zh: `现行有效与废止两格空白；其和至少应为 ${gap}。`,
        en: `the cells of those in force and repealed are blank; they would have to add up to at least ${gap}.`,
      };
}

const about: About = {
  title: { zh: "现行有效件数偏低", en: "Fewer in force than issued" },
  explanation: {
    zh: "现行有效件数一般不少于本年制发减去本年废止。年内制发又失效的文件可以是例外，需要说明。",
    en: "As a rule at least as many are in force as were issued this year less those repealed. Documents issued and lapsed within the year are an exception that needs an explanation.",
  },
  source: {
    zh: "统计表二各栏的含义（国办公开办函〔2021〕30号）",
    en: "The meaning of the columns of table two (国办公开办函〔2021〕30号)",
  },
  holds: "usual",
};

export const rule: Rule = {
  id: "stock-low",
  severity: "warning",
  about,
  check({ report }) {
    const isOldForm = formOf(report, "disclosure") === 2019;
    return stockRows.map((row) => {
      const address = (column: string) => addressOf("disclosure", row, column);
      // What was issued is either in force or repealed; the cell in question comes first.
      const refs = { left: [address("issued")], right: [address("inForce"), address("repealed")] };
      const { left, right, operands } = evaluate(refs, report);
      const gap = round(left.sum - right.sum);
      const judge = (): Outcome => {
        if (isOldForm) return "inapplicable";
        if (left.unread + right.unread > 0) return "cantTell";
        if (left.numbers + right.numbers === 0) return "inapplicable";
        if (gap <= 0) return "passed";
        return right.blanks > 0 ? "cantTell" : "failed";
      };
      const outcome = judge();
      const name = nameRow(report, "disclosure", row);
      const isOpen = outcome === "cantTell" && right.blanks > 0 && gap > 0;
      const text = isOpen ? wanting(right.blanks, gap) : messages[outcome];
      const [issued, inForce, repealed] = operands.map(({ value }) => value ?? "□");
      const isKnown = outcome === "passed" || outcome === "failed";
      const sign = outcome === "passed" ? "≤" : ">";
      return finding(
        row,
        outcome,
        { zh: `「${name}」：${text.zh}`, en: `「${name}」: ${text.en}` },
        {
          operands: isOldForm ? [] : operands,
          formula: isKnown ? `${issued} − ${repealed} ${sign} ${inForce}` : null,
          difference: isKnown ? gap : null,
        },
      );
    });
  },
};

export const examples: Examples = [
  {
    shows: { zh: "制发 5 件，现行有效 45 件", en: "5 issued, 45 in force" },
    cells: {
      "disclosure.normativeDocuments.issued": 5,
      "disclosure.normativeDocuments.repealed": 0,
      "disclosure.normativeDocuments.inForce": 45,
    },
    subject: "normativeDocuments",
    outcome: "passed",
    formula: "5 − 0 ≤ 45",
  },
  {
    shows: {
      zh: "制发 4 件、废止 1 件，现行有效却为 2 件",
      en: "4 issued and 1 repealed, yet 2 in force",
    },
    cells: {
      "disclosure.normativeDocuments.issued": 4,
      "disclosure.normativeDocuments.repealed": 1,
      "disclosure.normativeDocuments.inForce": 2,
    },
    subject: "normativeDocuments",
    outcome: "failed",
    formula: "4 − 1 > 2",
  },
  {
    shows: { zh: "现行有效件数空白", en: "the number in force is blank" },
    cells: {
      "disclosure.normativeDocuments.issued": 4,
      "disclosure.normativeDocuments.repealed": 1,
      "disclosure.normativeDocuments.inForce": "blank",
    },
    subject: "normativeDocuments",
    outcome: "cantTell",
  },
  {
    shows: { zh: "废止件数空白，填 2 即可", en: "those repealed are blank: 2 of them would do" },
    cells: {
      "disclosure.normativeDocuments.issued": 4,
      "disclosure.normativeDocuments.repealed": "blank",
      "disclosure.normativeDocuments.inForce": 2,
    },
    subject: "normativeDocuments",
    outcome: "cantTell",
  },
];
