/**
 * Random pages through the whole line in a real Chromium: no exception, no run over 200 ms, no box
 * moved, nothing in the console, and the page afterwards as before. `npm run bench:pages -- 500`
 * for fewer, `npm run bench:pages -- 17 18` for page 17 alone.
 */
import { longest, type Visit, visitWildPages } from "./wild-run";

const [one = 20_000, other] = process.argv.slice(2).map(Number);
const [from, to] = other === undefined ? [0, one] : [one, other];
const numbers = Array.from({ length: to - from }, (_, index) => from + index);

const visits: Visit[] = [];
await visitWildPages(numbers, (visit) => {
  visits.push(visit);
  if (visits.length % 1000 === 0) console.error(`${visits.length} pages`);
  const { index, kind, time, fault, heard } = visit;
  if (fault) console.log(`page ${index}, ${kind}: ${fault}`);
  if (heard.length > 0) console.log(`page ${index}, ${kind}, console: ${heard.join("; ")}`);
  if (time > longest) console.log(`page ${index}, ${kind}: ${time.toFixed(0)} ms`);
});

const count = (list: readonly Visit[], holds: (visit: Visit) => unknown) =>
  String(list.filter(holds).length);

/** The table of docs/benchmarks.md. */
function print(name: string, list: readonly Visit[]): void {
  const times = list.map(({ time }) => time).sort((a, b) => a - b);
  const at = (share: number) => (times[Math.floor(share * (times.length - 1))] ?? 0).toFixed(1);
  const cells = [
    name,
    String(list.length),
    count(list, ({ detected }) => detected === "report"),
    String(list.reduce((sum, { results }) => sum + results, 0)),
    String(list.reduce((sum, { marks }) => sum + marks, 0)),
    count(list, ({ fault }) => fault),
    count(list, ({ heard }) => heard.length > 0),
    `${at(0.5)} / ${at(0.99)} / ${at(1)}`,
    count(list, ({ time }) => time > longest),
  ];
  console.log(`| ${cells.join(" | ")} |`);
}

console.log(
  `| pages | | read as reports | results | marked cells | exceptions, moved boxes, traces left | console | ms: median / 99 % / longest | over ${longest} ms |\n|${" --- |".repeat(9)}`,
);
for (const kind of new Set(visits.map((each) => each.kind)))
  print(
    kind,
    visits.filter((each) => each.kind === kind),
  );
print("all", visits);
const bad = (visit: Visit) => visit.fault || visit.heard.length > 0 || visit.time > longest;
if (visits.some(bad)) process.exitCode = 1;
