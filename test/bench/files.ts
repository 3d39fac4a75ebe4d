/**
 * Reads made PDF and DOCX files and prints, per kind, the cells that were read exactly, wrongly
 * and not at all, with the time and memory that it took. Wrong must be 0 everywhere.
 *
 *   npm run bench:files [-- NAME]     only the kinds whose name holds NAME
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { type Browser, chromium } from "playwright-core";
import { loadNodeEngine } from "../../lib/files/pdf/node-engine";
import type { PdfEngine } from "../../lib/files/pdf/read-pdf";
import type { Reading } from "../../lib/report/reading";
import { findBrowser } from "../../scripts/browsers";
import { writeReport } from "../files/docx";
import { type Drawing, drawReport, type Page, writePdf } from "../files/pdf";
import { readBytes } from "../files/read";
import {
  type Facts,
  type MadeReport,
  makeFacts,
  makeReport,
  seeded,
  toPage,
} from "../files/report";

interface Kind {
  readonly name: string;
  /** Exact cells that must be reached, as a share; wrong ones must be none. */
  readonly target: number | null;
  readonly files: number;
  readonly make: (reports: readonly MadeReport[], seed: number) => Promise<Uint8Array>;
  readonly reports?: number;
  /** Share of the drawn lines that are dropped. */
  readonly drop?: number;
}

interface Score {
  exact: number;
  wrong: number;
  unread: number;
}

const firstSeed = 4000;

function drawn(style: Partial<Drawing> = {}, change: (page: Page) => Page = (page) => page) {
  return async (reports: readonly MadeReport[]) =>
    writePdf(reports.flatMap((report) => drawReport(report, style)).map(change));
}

function printed(
  browser: Browser,
  style: string,
  options: { format?: string; landscape?: boolean } = {},
) {
  return async (reports: readonly MadeReport[]) => {
    const page = await browser.newPage();
    await page.setContent(toPage(reports, style));
    const pdf = await page.pdf({
      format: "A4",
      margin: { top: "2cm", bottom: "2cm", left: "2cm", right: "2cm" },
      printBackground: true,
      ...options,
    });
    await page.close();
    return new Uint8Array(pdf);
  };
}

/** Turns the content and lets the viewer turn it back. */
function rotated(page: Page): Page {
  const { width, height, content } = page;
  return {
    width: height,
    height: width,
    content: `0 1 -1 0 ${height} 0 cm\n${content}`,
    rotate: 90,
  };
}

/** Turns the content and leaves it so. */
function sideways(page: Page): Page {
  const { width, height, content } = page;
  return { width: height, height: width, content: `0 1 -1 0 ${height} 0 cm\n${content}` };
}

function cropped(page: Page): Page {
  return { ...page, cropBox: [20, 15, page.width - 20, page.height - 15] };
}

/** The kinds that need nothing but this project. */
function ownKinds(): Kind[] {
  const kind = (name: string, make: Kind["make"], more: Partial<Kind> = {}): Kind => ({
    name,
    target: 0.995,
    files: 6,
    make,
    ...more,
  });
  return [
    kind("lines as strokes, A4", drawn()),
    kind("lines as strokes, A3", drawn({ width: 842, height: 1191, size: 12 })),
    kind("lines as strokes, large type", drawn({ size: 11 })),
    kind("long lines", drawn({ long: true })),
    kind("landscape", drawn({ width: 842, height: 595 })),
    kind("thin rectangles", drawn({ ruling: "rectangle" })),
    kind("dashes", drawn({ ruling: "dashes" })),
    kind("double lines", drawn({ ruling: "double" })),
    kind("dots with a wide stroke", drawn({ ruling: "thick-dot" })),
    kind("open sides", drawn({ open: true })),
    kind("fake bold", drawn({ bold: true })),
    kind("rotated page", drawn({}, rotated)),
    kind("page on its side", drawn({}, sideways)),
    kind("crop box", drawn({}, cropped)),
    kind("only lines across", drawn({ ruling: "across" }), { target: null }),
    kind("no lines", drawn({ ruling: "none" }), { target: null }),
    kind("5 % of lines dropped", drawn(), { target: null, drop: 0.05, files: 16 }),
    kind("5 % of rectangles dropped", drawn({ ruling: "rectangle" }), {
      target: null,
      drop: 0.05,
      files: 16,
    }),
    kind("5 % of long lines dropped", drawn({ long: true }), {
      target: null,
      drop: 0.05,
      files: 24,
    }),
    kind("20 % of lines dropped", drawn(), { target: null, drop: 0.2, files: 16 }),
    kind("two reports in one file", drawn(), { target: null, reports: 2 }),
    kind("row missing, labels damaged", drawn(), {
      target: null,
      make: async (reports) => drawn()(reports.map(damage)),
    }),
    kind("DOCX", async ([report]) => (report ? writeReport(report) : new Uint8Array())),
    kind("DOCX, labels numbered by Word", async ([report]) =>
      report ? writeReport(report, { listed: true }) : new Uint8Array(),
    ),
    kind("DOCX, changes tracked", async ([report]) =>
      report ? writeReport(report, { tracked: true }) : new Uint8Array(),
    ),
  ];
}

/** A browser's print of the report's page. */
function browserKinds(browser: Browser): Kind[] {
  const kind = (name: string, style: string, more: Partial<Kind> = {}): Kind => ({
    name: `print: ${name}`,
    target: 0.995,
    files: 4,
    make: printed(browser, style),
    ...more,
  });
  return [
    kind("A4", ""),
    kind("A3", "", { make: printed(browser, "", { format: "A3" }) }),
    kind("landscape", "", { make: printed(browser, "", { landscape: true }) }),
    kind("borders of each cell", "table{border-collapse:separate;border-spacing:0}"),
    kind("thick borders", "td{border-width:2px}"),
    kind("dotted", "td{border-style:dotted}"),
    kind("double", "td{border:3px double #000}"),
    kind("large type", "td{font-size:17px;padding:6px}"),
    kind("rows broken over pages", "td{padding:14px 3px;font-size:15px;line-height:2}"),
    kind("numbers to the right", "td{text-align:right;vertical-align:top}"),
    kind("no lines", "td{border:0}", { target: null }),
    kind("5 % dropped", "", { target: null, drop: 0.05, files: 12 }),
    kind("two reports", "h1{break-before:page}", { target: null, reports: 2 }),
  ];
}

/** guanting's way: a row lost, labels damaged. */
function damage(report: MadeReport): MadeReport {
  const parts = report.parts.map((part) =>
    typeof part === "string"
      ? part
      : {
          widths: part.widths,
          rows: part.rows
            .filter((row) => !row.some(({ text }) => text === "行政事业性收费"))
            .map((row) =>
              row.map((cell) => ({
                ...cell,
                text: cell.text
                  .replace("数据的勾稽", "導 数据…")
                  .replace("属于行政查询", "厲于行故查询"),
              })),
            ),
        },
  );
  return { ...report, parts };
}

/** Lets pages lose some of their lines. */
function dropping(engine: PdfEngine, share: number, random: () => number): PdfEngine {
  const getDocument = ((source) => {
    const task = engine.getDocument(source);
    const promise = task.promise.then((document) => {
      const getPage = document.getPage.bind(document);
      document.getPage = async (number) => {
        const page = await getPage(number);
        const getOperatorList = page.getOperatorList.bind(page);
        page.getOperatorList = async (options) => {
          const list = await getOperatorList(options);
          const keep = list.fnArray.map(
            (operator) => operator !== engine.OPS.constructPath || random() >= share,
          );
          return {
            ...list,
            fnArray: list.fnArray.filter((_, index) => keep[index]),
            argsArray: list.argsArray.filter((_, index) => keep[index]),
          };
        };
        return page;
      };
      return document;
    });
    return { promise, destroy: () => task.destroy() };
  }) as PdfEngine["getDocument"];
  return { ...engine, getDocument };
}

function score(reading: Reading | null, facts: Facts): Score {
  const total: Score = { exact: 0, wrong: 0, unread: 0 };
  for (const [address, printedText] of facts) {
    const cell = reading?.report?.cells[address];
    const blank = !/\d/.test(printedText);
    if (!cell || cell.state === "missing" || cell.state === "unreadable") total.unread += 1;
    else if (cell.state === "blank" ? blank : !blank && cell.value === Number(printedText)) {
      total.exact += 1;
    } else {
      total.wrong += 1;
      if (process.env.SHOW_WRONG) console.log("   ", address, printedText, cell.text);
    }
  }
  return total;
}

/** The report of the file that the reading is nearest to. */
function best(scores: readonly Score[]): Score {
  return (
    scores.toSorted((one, other) => one.wrong - other.wrong || other.exact - one.exact)[0] ?? {
      exact: 0,
      wrong: 0,
      unread: 0,
    }
  );
}

function heapInUse(): number {
  setFlagsFromString("--expose-gc");
  runInNewContext("gc")();
  return process.memoryUsage().heapUsed / 1e6;
}

async function run(kind: Kind, engine: PdfEngine): Promise<boolean> {
  const total: Score = { exact: 0, wrong: 0, unread: 0 };
  const times: number[] = [];
  for (let file = 0; file < kind.files; file += 1) {
    const random = seeded(firstSeed + file);
    const reports = Array.from({ length: kind.reports ?? 1 }, (_, index) =>
      makeReport(
        file % 3 === 2 ? 2019 : 2021,
        makeFacts(file % 3 === 2 ? 2019 : 2021, random),
        index === 0 ? "青石县人民政府" : "青石县水务局",
      ),
    );
    const bytes = await kind.make(reports, file);
    const lossy = kind.drop ? dropping(engine, kind.drop, random) : engine;
    const started = performance.now();
    const reading = await readBytes(bytes, async () => lossy);
    times.push(performance.now() - started);
    if (process.env.KEEP) writeFileSync(join(process.env.KEEP, `${kind.name}-${file}.pdf`), bytes);
    const own = best(reports.map(({ facts }) => score(reading, facts)));
    total.exact += own.exact;
    total.wrong += own.wrong;
    total.unread += own.unread;
  }
  const all = total.exact + total.wrong + total.unread;
  const share = total.exact / all;
  const median = times.toSorted((one, other) => one - other)[times.length >> 1] ?? 0;
  const passed = total.wrong === 0 && share >= (kind.target ?? 0);
  console.log(
    `${passed ? "ok  " : "MISS"} ${kind.name.padEnd(34)} exact ${(100 * share).toFixed(2).padStart(6)} %  wrong ${String(total.wrong).padStart(3)}  unread ${String(total.unread).padStart(5)}  ${median.toFixed(0).padStart(5)} ms  ${heapInUse().toFixed(0).padStart(4)} MB`,
  );
  return passed;
}

/** The same file a hundred times: what stays in memory must not grow. */
async function runMemory(engine: PdfEngine): Promise<boolean> {
  const report = makeReport(2021, makeFacts(2021, seeded(7)));
  const bytes = writePdf(drawReport(report));
  for (let file = 0; file < 20; file += 1) await readBytes(bytes, async () => engine);
  const before = heapInUse();
  for (let file = 0; file < 100; file += 1) await readBytes(bytes, async () => engine);
  const after = heapInUse();
  const passed = after < before * 1.1;
  console.log(
    `${passed ? "ok  " : "MISS"} memory of 100 files in a row: ${before.toFixed(1)} MB → ${after.toFixed(1)} MB`,
  );
  return passed;
}

/** LibreOffice's print of a Word file, where it is installed. */
function officeKinds(): Kind[] {
  try {
    execFileSync("soffice", ["--version"], { stdio: "ignore" });
  } catch {
    console.log("     LibreOffice is not installed: its prints are left out");
    return [];
  }
  return [
    {
      name: "LibreOffice's print of a DOCX",
      target: 0.995,
      files: 3,
      make: async ([report]) => {
        const folder = mkdtempSync(join(tmpdir(), "crossfoot-"));
        try {
          writeFileSync(join(folder, "report.docx"), writeReport(report as MadeReport));
          execFileSync("soffice", [
            "--headless",
            "--convert-to",
            "pdf",
            "--outdir",
            folder,
            join(folder, "report.docx"),
          ]);
          return new Uint8Array(readFileSync(join(folder, "report.pdf")));
        } finally {
          rmSync(folder, { recursive: true });
        }
      },
    },
  ];
}

const wanted = process.argv[2] ?? "";
const engine = await loadNodeEngine();
const executablePath = findBrowser("chromium");
const browser = executablePath
  ? await chromium.launch({
      executablePath,
      args: ["--no-sandbox", "--disable-gpu", "--disable-quic"],
    })
  : null;
if (!browser) console.log("     no Chromium: prints of pages are left out");
const kinds = [...ownKinds(), ...(browser ? browserKinds(browser) : []), ...officeKinds()];
let passed = true;
for (const kind of kinds.filter(({ name }) => name.includes(wanted))) {
  passed = (await run(kind, engine)) && passed;
}
await browser?.close();
if (wanted === "") passed = (await runMemory(engine)) && passed;
process.exitCode = passed ? 0 : 1;
