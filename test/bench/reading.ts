/** Reads made pages of every shape and prints how many cells came out exact, wrong and unread. */

import { flatten } from "../../lib/parse/flatten/flatten";
import { read } from "../../lib/parse/read";
import { parseDocument } from "../../lib/saved/parse-document";
import { damagedShapes } from "../generate/damages";
import { addressesOf, type Facts, inventFacts, readFacts } from "../generate/facts";
import { lookAlikes } from "../generate/look-alikes";
import { oddShapes } from "../generate/odd-shapes";
import { seedRandom } from "../generate/random";
import type { Shape } from "../generate/shape";
import { shapes } from "../generate/shapes";

const seed = 20260131;
const invented = Number(process.argv[2] ?? 12);

interface Tally {
  exact: number;
  wrong: number;
  unread: number;
  undetected: number;
}

function count(facts: Facts, html: string, tally: Tally, show: boolean): void {
  const { reading } = read(flatten(parseDocument(html), { url: null }));
  if (reading.detected !== "report") tally.undetected++;
  for (const address of addressesOf(facts)) {
    const cell = reading.report?.cells[address];
    const fact = facts.cells[address];
    const blank = fact?.value === null;
    if (cell?.state === (blank ? "blank" : "number") && cell.value === fact?.value) tally.exact++;
    else if (cell?.state === "number" || (cell?.state === "blank" && !blank)) {
      tally.wrong++;
      if (show) console.log("  wrong", address, JSON.stringify(cell), JSON.stringify(fact));
    } else {
      tally.unread++;
      if (show) console.log("  unread", address, JSON.stringify(cell), JSON.stringify(fact));
    }
  }
}

const only = process.argv[3];
const reports = readFacts();

/** Prints how every shape is read, and how many are read worse than `demands` allows. */
function measure(
  name: string,
  list: readonly Shape[],
  pages: number,
  demands: (tally: Tally, share: number) => boolean,
  repeats = 1,
): number {
  const sum: Tally = { exact: 0, wrong: 0, unread: 0, undetected: 0 };
  let poor = 0;
  for (const [index, shape] of list.entries()) {
    if (only && !shape.name.includes(only)) continue;
    const tally: Tally = { exact: 0, wrong: 0, unread: 0, undetected: 0 };
    for (const report of reports) {
      const random = seedRandom(seed + index * 1000);
      const complete = Object.values(report.cells).every(
        ({ text, value }) => text !== "" || value === null,
      );
      for (let time = 0; complete && time < repeats; time++) {
        count(report, shape.write(report, random), tally, only !== undefined);
      }
      for (let each = 0; each < pages; each++) {
        const forms = random.pick([
          report.forms,
          { disclosure: 2021, applications: 2021 } as const,
          { disclosure: 2021, applications: 2019 } as const,
          { disclosure: 2019, applications: 2019 } as const,
        ]);
        const facts = inventFacts(report, random, forms);
        count(facts, shape.write(facts, random), tally, only !== undefined);
      }
    }
    const share = (100 * tally.exact) / (tally.exact + tally.wrong + tally.unread);
    if (!demands(tally, share)) poor++;
    console.log(
      `${shape.name.padEnd(60)} exact ${share.toFixed(2).padStart(6)} %  wrong ${tally.wrong}  unread ${tally.unread}  undetected ${tally.undetected}`,
    );
    for (const key of Object.keys(sum) as (keyof Tally)[]) sum[key] += tally[key];
  }
  console.log(
    `\n${list.length} ${name}: ${sum.exact} exact, ${sum.wrong} wrong, ${sum.unread} unread, ${sum.undetected} reports not detected\n`,
  );
  return poor;
}

const poor =
  measure(
    "shapes that hold every number",
    shapes,
    invented,
    ({ wrong, undetected }, share) => wrong === 0 && share >= 99.9 && undetected === 0,
  ) +
  // Rarer shapes, some of which nobody could read for certain: there only wrong numbers count.
  measure("odd shapes", oddShapes, Math.ceil(invented / 4), ({ wrong }) => wrong === 0) +
  // With the numbers of real reports, whose sums tell where a cell was lost: one page of each is harmed.
  measure("damages", damagedShapes, 0, () => true, 8);

let alarms = 0;
for (const { name, html, detected, reason } of lookAlikes) {
  const { reading } = read(flatten(parseDocument(html), { url: null }));
  if (reading.detected === detected && reading.reason === reason) continue;
  alarms++;
  console.log(
    `look-alike ${name}: ${reading.detected} ${reading.reason}, not ${detected} ${reason}`,
  );
}
console.log(`${lookAlikes.length} look-alikes, ${alarms} taken for something else`);
if (poor > 0 || alarms > 0) process.exitCode = 1;
