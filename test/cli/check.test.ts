import { spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Check } from "../../lib/report/schema";

interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command as npm does; `head` closes its output after the first piece, `deaf` its errors at once. */
function run(
  args: readonly string[],
  { input = "", lang = "en_US.UTF-8", head = false, deaf = false, env = process.env } = {},
): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ["scripts/run.js", "cli/check.ts", ...args], {
      env: { ...env, LC_ALL: lang },
    });
    let stdout = "";
    let stderr = "";
    child.stdout.on("data", (chunk) => {
      stdout += chunk;
      if (head) child.stdout.destroy();
    });
    child.stderr.on("data", (chunk) => {
      stderr += chunk;
    });
    if (deaf) child.stderr.destroy();
    child.on("close", (status) => resolve({ status, stdout, stderr }));
    // What has read enough does not wait for the rest.
    child.stdin.on("error", () => undefined);
    child.stdin.end(input);
  });
}

function lines(stdout: string): Record<string, unknown>[] {
  return stdout
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
}

const consistent = "test/pages/yanshi-2024/source.html";
const wrongText = "test/pages/pingle-2024/source.html";
const wrongSums = "test/pages/pingtan-2020/source.html";
const allZero = "test/pages/sujiazuo-2024/source.html";
const lastYear = "test/pages/pingtan-2019/source.html";

let folder: string;
const file = (name: string) => join(folder, name);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "crossfoot-check-"));
  mkdirSync(file("folder.html"));
  writeFileSync(file("empty.html"), "");
  writeFileSync(file("notes.html"), "收到申请 12 件，办结 11 件。");
  writeFileSync(file("report.html"), "%PDF-1.7\n%\xe2\xe3\xcf\xd3");
  writeFileSync(
    file("binary.html"),
    Buffer.from(Array.from({ length: 4096 }, (_, i) => (i * 7) % 256)),
  );
  writeFileSync(file("news.html"), "<title>新闻</title><p>今天召开会议。</p>");
});
afterAll(() => rmSync(folder, { recursive: true }));

// Each starts a program of its own.
describe("npm run check", { timeout: 30_000 }, () => {
  it("gives the result contract, one line a file, in the order of the files", async () => {
    const files = [wrongSums, file("news.html"), consistent];
    const { status, stdout, stderr } = await run(["--json", ...files]);
    const checks = lines(stdout).map((line) => Check.parse(line));
    expect(checks.map((check) => check.file)).toEqual(files);
    expect(checks.map((check) => check.detected)).toEqual(["report", "none", "report"]);
    expect(status).toBe(0);
    expect(stderr).toBe("");
  });

  it.each([
    ["missing.html", "There is no such file."],
    ["folder.html", "This is a folder, not a file."],
    ["empty.html", "The file is empty."],
    ["notes.html", "Not a web page: there is no HTML in it."],
    [
      "report.html",
      "The file is damaged or incomplete. Download it again, or save it as PDF and check that.",
    ],
    ["binary.html", "Not a web page: there is no HTML in it."],
  ])("says in one line what %s is, and checks the others", async (name, error) => {
    const { status, stdout } = await run(["--json", file(name), consistent]);
    const [unread, read] = lines(stdout);
    expect(unread).toEqual({ file: file(name), error });
    expect(read).toMatchObject({ file: consistent, detected: "report" });
    expect(status).toBe(2);
  });

  it("names an unread file on standard error when a person reads", async () => {
    const { status, stdout, stderr } = await run([file("empty.html"), file("news.html")]);
    expect(stderr).toBe(`${file("empty.html")}: The file is empty.\n`);
    expect(stdout).toContain("The page is not a report.");
    expect(status).toBe(2);
  });

  it("exits with 1 only for failures as grave as --fail-on says", async () => {
    const status = async (...args: string[]) => (await run(args)).status;
    expect(await status("--fail-on", "error", wrongSums)).toBe(1);
    expect(await status("--fail-on", "warning", wrongSums)).toBe(1);
    expect(await status("--fail-on", "warning", wrongText)).toBe(1);
    expect(await status("--fail-on", "error", wrongText)).toBe(0);
    expect(await status("--fail-on", "error", wrongSums, file("empty.html"))).toBe(2);
  });

  it.each([
    [[]],
    [["--jsno", "page.html"]],
    [["--fail-on", "note", "page.html"]],
    [["--fail-on", "constructor", "page.html"]],
    [["--fail-on"]],
    [["--lang", "fr", "page.html"]],
  ])("shows the usage and exits with 2 for %j", async (args) => {
    const { status, stdout, stderr } = await run(args);
    expect(stderr).toContain("Usage: npm run --silent check");
    expect(stdout).toBe("");
    expect(status).toBe(2);
  });

  it.each([
    [["--jsno", "page.html"], "没有 --jsno 这个选项。"],
    [["-x", "page.html"], "没有 -x 这个选项。"],
    [["--prior"], "--prior 后面要有一个值。"],
    [["--url", "--json", "page.html"], "--url 后面要有一个值。"],
    [["--json=yes", "page.html"], "--json 后面不能有值。"],
    [["--fail-on=note", "page.html"], "--fail-on 只能是 error 或 warning。"],
  ])("says in the user's language what is wrong with %j", async (args, said) => {
    const { stderr } = await run(["--lang", "zh", ...args]);
    expect(stderr.split("\n", 1)).toEqual([said]);
  });

  it("shows the usage when asked", async () => {
    const { status, stdout } = await run(["--help"], { lang: "zh_CN.UTF-8" });
    expect(stdout).toContain("用法：npm run --silent check");
    expect(status).toBe(0);
  });

  it("reads a page from standard input, with the address given", async () => {
    const url = "http://www.example.gov.cn/2024.html";
    const { stdout } = await run(["--json", "--url", url, "-"], { input: "<p>新闻</p>" });
    expect(lines(stdout)).toMatchObject([{ file: "-", page: { url }, detected: "none" }]);
  });

  it("takes no more from standard input than a file may have", async () => {
    const { status, stdout } = await run(["--json", "-"], { input: "长".repeat(23_000_000) });
    expect(lines(stdout)).toMatchObject([{ file: "-", error: "Too large to be a report." }]);
    expect(status).toBe(2);
  });

  it("takes the address that a browser wrote into the page it saved", async () => {
    const input = `<!DOCTYPE html>\n<!-- saved from url=(0028)http://www.example.gov.cn/1 -->\n<p>新闻</p>`;
    const { stdout } = await run(["--json", "-"], { input });
    expect(lines(stdout)).toMatchObject([{ page: { url: "http://www.example.gov.cn/1" } }]);
  });

  it("speaks the language of the terminal, or the one asked for", async () => {
    const said = async (lang: string, ...args: string[]) =>
      (await run([...args, file("news.html")], { lang })).stdout;
    expect(await said("zh_CN.UTF-8")).toContain("页面不是报告。");
    expect(await said("C")).toContain("The page is not a report.");
    expect(await said("zh_CN.UTF-8", "--lang", "en")).toContain("The page is not a report.");
  });

  it("tells a person what disagrees, why, and what would mend it", async () => {
    const { stdout } = await run(["--lang", "zh", wrongSums]);
    expect(stdout).toContain(
      "平潭综合实验区党工委管委会 · 2020 年度 · 2019 年格式 · 2021-03-05 发布",
    );
    expect(stdout).toContain("✗ 2 项不一致 · 48 项相符");
    expect(stdout).toContain("若「（二）部分公开 · 自然人」为 0（现为 6）");
  });

  it("leaves to be clarified what may have its reasons, and no disagreement", async () => {
    const { stdout } = await run(["--lang", "zh", wrongText]);
    expect(stdout).toContain("! 1 项存疑 · 54 项相符");
    expect(stdout).not.toContain("不一致");
  });

  it("says of blank tables that nothing could be checked", async () => {
    const blank = file("blank.html");
    writeFileSync(blank, readFileSync(allZero, "utf8").replaceAll("<td>0</td>", "<td></td>"));
    const { stdout } = await run(["--lang", "zh", blank]);
    expect(stdout).toMatch(/^ {2}\? 没有可互相核对的数字 · \d+ 项提示$/m);
    expect(stdout).not.toContain("✓");
  });

  it("checks across years when it is given last year's report", async () => {
    const carried = async (...args: string[]) => {
      const { stdout } = await run(["--json", ...args, wrongSums]);
      return Check.parse(lines(stdout)[0]).results.filter(({ rule }) => rule === "carry-year");
    };
    const results = await carried("--prior", lastYear);
    expect(results).toHaveLength(7);
    expect(results[0]?.operands.some(({ ref }) => ref.startsWith("prior:"))).toBe(true);
    expect((await carried()).some(({ outcome }) => outcome !== "inapplicable")).toBe(false);
  });

  it("says when last year's report cannot be read, and checks the rest", async () => {
    for (const prior of [file("missing.html"), file("news.html")]) {
      const { status, stdout, stderr } = await run(["--json", "--prior", prior, consistent]);
      expect(stderr).toContain(prior);
      expect(lines(stdout)).toMatchObject([{ detected: "report" }]);
      expect(status).toBe(2);
    }
  });

  it("goes on where a page takes more memory than a thread has", async () => {
    const huge = file("huge.html");
    writeFileSync(huge, "<p>1</p>".repeat(1_000_000));
    const files = Array.from({ length: 80 }, (_, index) => (index === 20 ? huge : consistent));
    const memory = { ...process.env, NODE_OPTIONS: "--max-old-space-size=100" };
    const { status, stdout } = await run(["--json", ...files], { env: memory });
    const checked = lines(stdout);
    expect(checked.map((each) => each.file)).toEqual(files);
    expect(checked.flatMap((each) => each.error ?? [])).toHaveLength(1);
    expect(checked[20]?.error).toContain("memory");
    expect(status).toBe(2);
  });

  it("keeps the order of many files, on every core", async () => {
    const names = Array.from({ length: 150 }, (_, index) => {
      const name = file(`many-${index}.html`);
      // The earlier ones take longer, so that workers would overtake them.
      writeFileSync(name, `<title>${index}</title>${"<p>段落</p>".repeat((150 - index) * 5)}`);
      return name;
    });
    const { stdout, status } = await run([
      "--json",
      ...names.slice(0, 75),
      "missing.html",
      ...names.slice(75),
    ]);
    expect(lines(stdout).map((line) => line.file)).toEqual([
      ...names.slice(0, 75),
      "missing.html",
      ...names.slice(75),
    ]);
    expect(status).toBe(2);
  });

  it("ends quietly when its reader has seen enough", async () => {
    const many = [...Array(200).fill(file("news.html")), wrongSums];
    const args = ["--fail-on", "error", "--json", ...many];
    const { status, stderr } = await run(args, { head: true });
    expect(stderr).toBe("");
    // Neither "all agrees" nor "something does not": nobody heard it.
    expect(status).toBe(3);
  });

  it("says by its status that nobody heard what stands in the way", async () => {
    for (const args of [[file("empty.html"), consistent], ["--prior", file("empty.html")], []]) {
      expect(await run(args, { deaf: true })).toMatchObject({ status: 3, stderr: "" });
    }
  });

  it.skipIf(!existsSync("/dev/full"))(
    "says by its status that there was no room for the output",
    async () => {
      const command = `node scripts/run.js cli/check.ts --json ${consistent} > /dev/full`;
      const shell = spawn("sh", ["-c", command], { stdio: ["ignore", "ignore", "pipe"] });
      let said = "";
      shell.stderr.on("data", (chunk) => {
        said += chunk;
      });
      const status = await new Promise((resolve) => shell.on("close", resolve));
      expect({ status, said }).toEqual({
        status: 3,
        said: expect.stringMatching(/^.*ENOSPC.*\n$/),
      });
    },
  );

  it("never says by its status that reports disagree when it has broken down itself", async () => {
    const broken = 'process.stdout.write = () => { throw new TypeError("of ours"); };';
    const NODE_OPTIONS = `--import=data:text/javascript,${encodeURIComponent(broken)}`;
    const env = { ...process.env, NODE_OPTIONS };
    const { status, stderr } = await run(["--fail-on", "error", consistent], { env });
    expect(stderr).toContain("of ours");
    expect(status).toBe(4);
  });

  it("shares a list with other processes that write to the same file", async () => {
    const output = file("shared.jsonl");
    const names = Array.from({ length: 40 }, () => consistent).join("\n");
    const command = `xargs -P 2 -n 10 node scripts/run.js cli/check.ts --json >> ${output}`;
    const shell = spawn("sh", ["-c", command], { stdio: ["pipe", "inherit", "inherit"] });
    shell.stdin.end(names);
    await new Promise((resolve) => shell.on("close", resolve));
    const checks = lines(readFileSync(output, "utf8")).map((line) => Check.parse(line));
    expect(checks).toHaveLength(40);
  });
});
