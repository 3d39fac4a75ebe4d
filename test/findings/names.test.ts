import { describe, expect, it } from "vitest";
import { check } from "../../lib/check";
import { listFindings } from "../../lib/findings/list";
import { nameRef, nameSubject } from "../../lib/findings/names";
import { holdDots, placeName, titleOf } from "../../lib/findings/words";
import { tableIds } from "../../lib/report/address";
import { addresses, formTable } from "../../lib/report/form";
import type { ExampleCells } from "../../lib/rules/base/examples";
import * as zh from "../../locales/zh";
import { readRuleFiles } from "../../scripts/rule-files";
import { materialOf } from "../rules/example-material";
import { failed, viewOf } from "./view";

const texts = { ...zh.common, names: zh.names };
const { check: sample } = viewOf([]);
const forms = [2019, 2021] as const;

const checkCells = (cells: ExampleCells) => {
  const example = { shows: { zh: "缺", en: "gaps" }, cells, subject: null, outcome: null };
  return check(materialOf(example).reading, { locale: "zh", now: new Date(0), digest: "" });
};

describe("the name of a finding", () => {
  it("says which row is not there, and in which table", () => {
    const checked = checkCells({ "disclosure.charges.amount": "missing" });
    const [listed] = listFindings(checked, {});
    if (!listed) throw new Error("Nothing was found.");
    const words = {
      complete: { title: "表格完整性", explanation: "", source: "", holds: "exact" },
    };
    expect(titleOf(listed, words as never, checked, texts)).toBe(
      `表格完整性 · ${zh.names.charges}`,
    );
    expect(placeName(listed.place, texts)).toBe("表二");
  });

  it("leaves no line to begin with its dot", () => {
    expect(holdDots("Received and handled · individuals")).not.toMatch(/[ \n]·/);
    expect(holdDots("办结 · 自然人").split(/ /)).toEqual(["办结\u00a0·", "自然人"]);
  });

  it("says which row of a group lacks cells", () => {
    const checked = checkCells({ "applications.refused.stateSecret.naturalPerson": "missing" });
    const result = checked.results.find(
      ({ rule, outcome }) => rule === "complete" && outcome === "failed",
    );
    expect(result && nameSubject(result, checked, texts)).toBe(zh.names["refused.stateSecret"]);
  });

  it("of a table that is not there is the table's, and so is its place", () => {
    const gone = failed("complete:disputes", {}, {}, "warning");
    const { check: checked } = viewOf([gone]);
    expect(nameSubject(gone, checked, texts)).toBe("表四");
    expect(listFindings(checked, {})[0]?.place).toBe("disputes");
  });
});

describe("no name that is shown holds an id", () => {
  const latin = /[A-Za-z]/;

  it("of a table, a row or a cell of either form", () => {
    const cells = tableIds.flatMap((table) => forms.flatMap((form) => addresses(table, form)));
    const rows = tableIds.flatMap((table) =>
      forms.flatMap((form) => formTable(table, form).rows.map(({ id }) => `${table}.${id}`)),
    );
    for (const each of [...cells, ...rows, ...tableIds]) {
      expect(nameSubject(failed(`complete:${each}`, {}, {}), sample, texts)).toMatch(
        /\p{Script=Han}/u,
      );
      expect(nameSubject(failed(`complete:${each}`, {}, {}), sample, texts)).not.toMatch(latin);
      expect(nameRef(each, sample, texts)).not.toMatch(latin);
    }
  });

  it("of what any rule finds in its examples, and of what it compares", async () => {
    let named = 0;
    for (const example of (await readRuleFiles()).flatMap(({ examples }) => examples)) {
      const { reading, prior } = materialOf(example);
      const checked = check(reading, { locale: "zh", now: new Date(0), digest: "", prior });
      for (const result of checked.results) {
        expect(nameSubject(result, checked, texts), result.id).not.toMatch(latin);
        for (const { ref } of result.operands)
          expect(nameRef(ref, checked, texts), ref).not.toMatch(latin);
        named += result.operands.length;
      }
    }
    expect(named).toBeGreaterThan(0);
  });
});
