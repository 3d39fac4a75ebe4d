import { expect, test } from "vitest";
import { check } from "../../lib/check";
import type { Report } from "../../lib/report/schema";
import { readingOf, readPublished } from "../rules/published";
import { workOf } from "./work-of";

const original = readPublished().get("huaian-2024") as Report;
const addresses = Object.keys(original.cells).filter((each) => each.startsWith("applications"));

/** The report with so many cells of table three drawn anew. */
function withWrong(count: number): Report {
  const cells = { ...original.cells };
  for (let index = 0; index < count; index++) {
    const value = (index * 7919) % 977;
    const address = addresses[(index * 37) % addresses.length] ?? "";
    cells[address] = { value, state: "number", text: String(value) };
  }
  return { ...original, cells };
}

function run(count: number) {
  return check(readingOf(withWrong(count)), { locale: "zh", now: new Date(0), digest: "" });
}

test("what could explain forty wrong cells is given up before it takes more work than that of five", async () => {
  expect(run(5).diagnoses).not.toEqual([]);
  expect(run(40).diagnoses).toEqual([]);
  const five = await workOf(() => run(5));
  const forty = await workOf(() => run(40));
  expect(forty).toBeLessThanOrEqual(five);
});
