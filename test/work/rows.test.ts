import { expect, test } from "vitest";
import { arrange, columns, readWords } from "../../lib/batch/arrange";
import { createLedger } from "../../lib/batch/ledger";
import type { Row } from "../../lib/batch/rows";
import { workOf } from "./work-of";

function row(index: number): Row {
  return {
    key: String(index).padStart(6, "0"),
    url: `http://www.moumou.gov.cn/${index}.html`,
    name: `第${index}号`,
    state: "done",
    problem: null,
    summary: {
      detected: "report",
      reason: null,
      agency: `第${index % 997}局`,
      year: 2000 + (index % 20),
      form: 2021,
      passed: index % 50,
      errors: index % 7,
      warnings: 0,
      notes: 0,
      cantTell: index % 11,
      compared: true,
      worst: null,
    },
    changedSince: null,
  };
}

test.each(columns)(
  "rows arranged by %s and searched take hardly more work each when there are more",
  async (column) => {
    const work = (count: number) => {
      const rows = Array.from({ length: count }, (_, index) => row(index));
      return workOf(async () => {
        const ledger = createLedger();
        for (const each of rows) ledger.put(each);
        const scan = async (visit: (row: Row) => void) => rows.forEach(visit);
        const words = await readWords(scan, { search: "局", byName: column === "agency" });
        const wish = { filter: "all", year: null, search: "局" } as const;
        const { shown } = arrange(ledger, wish, { column, descending: false }, words);
        expect(shown).toHaveLength(count);
      });
    };
    await work(10);
    const few = await work(500);
    // Ten times as many; a sort compares each with a few more.
    expect(await work(5000)).toBeLessThan(12 * few);
  },
);
