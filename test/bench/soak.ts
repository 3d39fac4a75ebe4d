/**
 * A long day: a thousand pages in one tab, reports among them, the popup over some, the results
 * page open beside it; and what background, pages and storage hold at the start and at the end,
 * once all that is unused is gone. `npm run bench:soak -- 200` for fewer.
 */
import { wanderThrough } from "./wander";

const many = Number(process.argv[2] ?? 1000);
/** Growth of a heap that is none yet, in percent. */
const most = 5;

const { start, end, background, heard } = await wanderThrough(many, console.log);

let failed = false;
for (const [name, before] of Object.entries(start.heaps)) {
  const after = end.heaps[name] ?? Number.NaN;
  const growth = (after / before - 1) * 100;
  if (!(growth <= most)) failed = true;
  console.log(
    `| heap of the ${name} | ${kilobytes(before)} | ${kilobytes(after)} | ${growth.toFixed(1)} % (wanted ≤ ${most} %${growth > most ? ", **missed**" : ""}) |`,
  );
}
// What grows: where it is not the data, nothing is kept of a page.
const parts = { data: "what scripts hold", code: "compiled code", browser: "the browser's own" };
for (const part of ["data", "code", "browser"] as const) {
  const [before, after] = [background.start[part], background.end[part]];
  console.log(
    `| of the background: ${parts[part]} | ${kilobytes(before)} | ${kilobytes(after)} | ${kilobytes(after - before)} more |`,
  );
}
for (const [name, before] of Object.entries(start.storage))
  console.log(`| ${name} | ${before} | ${end.storage[name]} | |`);
for (const word of heard) console.log(`console: ${word}`);
if (failed || heard.length > 0) process.exitCode = 1;

function kilobytes(bytes: number): string {
  return `${Math.round(bytes / 1024)} kB`;
}
