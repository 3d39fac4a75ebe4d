/** `npm test`: every check there is, each run whatever became of the others, and the count of all. */
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { installBrowsers, requireBrowser } from "./browsers";

interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** What to show of a step that failed. */
  readonly detail?: string;
}

interface Step {
  readonly name: string;
  run(): Promise<Tally>;
}

interface Ended {
  readonly code: number;
  readonly output: string;
  readonly stdout: string;
}

const scratch = mkdtempSync(join(tmpdir(), "crossfoot-gate-"));

function execute(program: string, args: readonly string[]): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn(join("node_modules", ".bin", program), args, {
      // The second says nothing of what Vite will one day read otherwise.
      env: { ...process.env, NO_COLOR: "1", VITE_CONFIG_NATIVE_IGNORE_WARNING: "true" },
      shell: process.platform === "win32",
      stdio: ["ignore", "pipe", "pipe"],
    });
    let output = "";
    let stdout = "";
    child.stdout.on("data", (chunk) => {
      output += chunk;
      stdout += chunk;
    });
    child.stderr.on("data", (chunk) => {
      output += chunk;
    });
    child.on("error", (error) => resolve({ code: 1, output: error.message, stdout: "" }));
    child.on("close", (code) => resolve({ code: code ?? 1, output, stdout }));
  });
}

/** A program that says by its exit code whether all is well: one test. */
async function succeeds(program: string, ...args: string[]): Promise<Tally> {
  const { code, output } = await execute(program, args);
  return code === 0
    ? { passed: 1, failed: 0, skipped: 0 }
    : { passed: 0, failed: 1, skipped: 0, detail: output };
}

async function together(...tallies: Promise<Tally>[]): Promise<Tally> {
  return (await Promise.all(tallies)).reduce(sum);
}

function sum(a: Tally, b: Tally): Tally {
  const detail = [a.detail, b.detail].filter(Boolean).join("\n");
  return {
    passed: a.passed + b.passed,
    failed: a.failed + b.failed,
    skipped: a.skipped + b.skipped,
    ...(detail && { detail }),
  };
}

async function tests(project: string): Promise<Tally> {
  const file = join(scratch, `${project}.json`);
  const { code, output } = await execute("vitest", [
    "run",
    `--project=${project}`,
    "--reporter=dot",
    "--reporter=json",
    `--outputFile.json=${file}`,
  ]);
  try {
    const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = JSON.parse(
      readFileSync(file, "utf8"),
    );
    // A file that cannot be loaded, or an error outside any test, fails no test but the run.
    const failed = code === 0 ? 0 : Math.max(1, numFailedTests);
    const skipped = numPendingTests + numTodoTests;
    return { passed: numPassedTests, failed, skipped, ...(failed > 0 && { detail: output }) };
  } catch {
    // No count was written: the run itself broke, and its output says how.
    return { passed: 0, failed: 1, skipped: 0, detail: output };
  }
}

async function sizes(): Promise<Tally> {
  const { stdout, output } = await execute("size-limit", ["--json"]);
  try {
    const entries: { name: string; passed: boolean; size: number; sizeLimit: number }[] =
      JSON.parse(stdout);
    // A pattern that matches nothing weighs nothing, and would pass.
    const over = entries.filter(({ passed, size }) => !passed || !size);
    const detail = over
      .map(({ name, size, sizeLimit }) => `${name}: ${size} bytes where ${sizeLimit} are allowed`)
      .join("\n");
    const passed = entries.length - over.length;
    return { passed, failed: over.length, skipped: 0, ...(detail && { detail }) };
  } catch {
    // Not JSON: a file is missing, and the output names it.
    return { passed: 0, failed: 1, skipped: 0, detail: output };
  }
}

/** The packages must have the same bytes whenever they are made. */
async function packTwice(): Promise<Tally> {
  const first = await execute("tsx", ["scripts/zip.ts"]);
  const second = await execute("tsx", ["scripts/zip.ts"]);
  const lines = ({ stdout }: Ended) => stdout.match(/^.* {2}sha256 .*$/gm)?.join("\n") ?? "";
  const same = lines(first) !== "" && lines(first) === lines(second);
  return first.code === 0 && second.code === 0 && same
    ? { passed: 1, failed: 0, skipped: 0 }
    : { passed: 0, failed: 1, skipped: 0, detail: `${first.output}\n${second.output}` };
}

/** The browsers are asked for first, so that one sentence says what is missing. */
async function browsers(): Promise<Tally> {
  return (["chromium", "firefox"] as const)
    .map((name): Tally => {
      try {
        requireBrowser(name);
        return { passed: 1, failed: 0, skipped: 0 };
      } catch (error) {
        return { passed: 0, failed: 1, skipped: 0, detail: String(error) };
      }
    })
    .reduce(sum);
}

const steps: readonly Step[] = [
  { name: "browsers", run: browsers },
  { name: "format, lint", run: () => succeeds("biome", "ci", "--error-on-warnings", ".") },
  {
    name: "types",
    run: async () =>
      sum(
        await succeeds("wxt", "prepare"),
        await together(
          succeeds("tsc", "-p", "."),
          succeeds("tsc", "-p", "lib/report"),
          succeeds("tsc", "-p", "lib/text"),
          succeeds("tsc", "-p", "lib/rules"),
        ),
      ),
  },
  { name: "dead code", run: () => succeeds("knip") },
  { name: "unit", run: () => tests("unit") },
  { name: "DOM in Chromium", run: () => tests("dom") },
  {
    name: "build and pack",
    run: packTwice,
  },
  { name: "sizes", run: sizes },
  {
    name: "web-ext lint",
    run: () =>
      succeeds("web-ext", "lint", "--source-dir=.output/firefox-mv3", "--no-config-discovery"),
  },
  { name: "end to end", run: () => tests("e2e") },
];

/** Runs the steps one after the other, says of each how it went, and returns the count of all. */
async function runAll(): Promise<Tally> {
  let total: Tally = { passed: 0, failed: 0, skipped: 0 };
  for (const { name, run } of steps) {
    const start = performance.now();
    const { detail, ...tally } = await run();
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    const sign = tally.failed > 0 ? "✗" : "✓";
    const failures = tally.failed > 0 ? `, ${tally.failed} failed` : "";
    console.log(`${sign} ${name}: ${tally.passed} passed${failures} (${seconds} s)`);
    if (detail) console.log(stripVTControlCharacters(detail).trimEnd().replace(/^/gm, "    "));
    total = sum(total, tally);
  }
  return total;
}

installBrowsers("chromium", "firefox");
const started = performance.now();
const total = await runAll();
rmSync(scratch, { recursive: true });
console.log(
  `in ${Math.round((performance.now() - started) / 1000)} s on ${availableParallelism()} cores`,
);
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exitCode = total.failed > 0 ? 1 : 0;
