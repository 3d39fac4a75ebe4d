/** A cell of which nothing is known accuses nobody, whatever else the report says. */
import { describe, expect, it } from "vitest";
import type { Cell, CellState } from "../../lib/report/schema";
import type { Material } from "../../lib/rules/base/rule";
import { rules } from "../../lib/rules/index";
import * as usual from "../text/short-reports/usual";
import * as varied from "../text/short-reports/varied";
import { materialOf } from "./example-material";

/** They say that a cell is blank, or not there. */
const aboutGaps = ["blank-cells", "complete"];
const judging = rules.filter(({ id }) => !aboutGaps.includes(id));

const failuresOf = (material: Material): string[] =>
  judging.flatMap((rule) =>
    rule
      .check(material)
      .filter(({ outcome }) => outcome === "failed")
      .map((finding) => `${rule.id}:${finding.subject}`),
  );

function withCell(material: Material, address: string, state: CellState): Material {
  const cell: Cell = { value: null, state, text: "" };
  const report = { ...material.report, cells: { ...material.report.cells, [address]: cell } };
  return { ...material, report };
}

/** What fails once one printed number is not known, and did not before. */
function findNew(material: Material, state: CellState): string[] {
  const before = failuresOf(material);
  return Object.entries(material.report.cells)
    .filter(([, { value }]) => value !== null && value > 0)
    .flatMap(([address]) =>
      failuresOf(withCell(material, address, state))
        .filter((id) => !before.includes(id))
        .map((id) => `${address} → ${id}`),
    );
}

const agreeing = [...usual.agreeing, ...varied.agreeing];
const reports = agreeing.map(({ shows, text, cells, agency }) => ({
  shows,
  material: materialOf({
    shows: { zh: "", en: "" },
    text,
    cells,
    ...(agency === undefined ? {} : { report: { agency } }),
    subject: null,
    outcome: null,
  }),
}));

describe.each(["blank", "unreadable", "missing"] as const)("one number %s", (state) => {
  it("makes no rule fail that did not", () => {
    const found = reports.flatMap(({ shows, material }) =>
      findNew(material, state).map((each) => `${shows}: ${each}`),
    );
    expect(found).toEqual([]);
  });
});
