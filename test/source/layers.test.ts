import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** A file that might be written, and what it would import. */
type Import = readonly [file: string, imported: string];

const allowed: readonly Import[] = [
  ["lib/report/new.ts", "./form"],
  ["lib/text/new.ts", "../report/form"],
  ["lib/text/stated/new.ts", "../../report/form"],
  ["lib/text/stated/new.ts", "../tags"],
  ["lib/rules/new.ts", "../report/form"],
  ["lib/rules/new.ts", "../text/claims"],
  ["lib/rules/base/new.ts", "../sums/evaluate"],
  ["lib/rules/sums/new.ts", "../../report/form"],
  ["lib/parse/new.ts", "../text/stated/index"],
  ["lib/parse/new.ts", "./tables/tables"],
  ["lib/parse/flatten/new.ts", "../plain"],
  ["lib/parse/tables/new.ts", "../plain"],
  ["lib/parse/tables/new.ts", "../../report/form"],
  ["lib/files/pdf/new.ts", "../../parse/plain"],
  ["lib/files/pdf/new.ts", "../../text/radicals"],
  ["lib/files/new.ts", "../parse/flatten/flatten"],
  ["lib/files/new.ts", "../saved/parse-document"],
  ["lib/files/docx/new.ts", "../zip"],
  ["lib/files/docx/new.ts", "../../report/form"],
  ["lib/files/pdf/new.ts", "../../browser/trusted"],
  ["lib/files/pdf/unruled/new.ts", "../text"],
  ["lib/files/pdf/unruled/new.ts", "../../../report/form"],
  ["lib/archive/new.ts", "../check"],
  ["entrypoints/new.ts", "../lib/check"],
  ["entrypoints/popup/new.ts", "./popup"],
  ["cli/new.ts", "../lib/check"],
];

const forbidden: readonly Import[] = [
  ["lib/report/new.ts", "../text/claims"],
  ["lib/text/new.ts", "../parse/read"],
  ["lib/text/stated/new.ts", "../../parse/read"],
  ["lib/rules/new.ts", "../parse/read"],
  ["lib/rules/new.ts", "../portal"],
  ["lib/rules/base/new.ts", "../balance"],
  ["lib/rules/sums/new.ts", "../../parse/read"],
  ["lib/parse/new.ts", "../rules/index"],
  ["lib/parse/new.ts", "../archive/keep"],
  ["lib/parse/new.ts", "./flatten/dom"],
  ["lib/parse/flatten/new.ts", "../tables/tables"],
  ["lib/parse/flatten/new.ts", "../../report/form"],
  ["lib/parse/tables/new.ts", "../flatten/dom"],
  ["lib/parse/identity/new.ts", "../flatten/dom"],
  ["lib/parse/identity/new.ts", "../../rules/index"],
  ["lib/files/new.ts", "../archive/keep"],
  ["lib/files/new.ts", "../check"],
  ["lib/files/new.ts", "../settings"],
  ["lib/files/new.ts", "../saved/decode"],
  ["lib/files/docx/new.ts", "../../portal"],
  ["lib/files/docx/new.ts", "../pdf/grid"],
  ["lib/files/pdf/unruled/new.ts", "../../../check"],
  ["lib/files/pdf/new.ts", "../../rules/index"],
  ["lib/files/pdf/new.ts", "../../text/claims"],
  ["lib/archive/new.ts", "../../entrypoints/background"],
  ["lib/archive/new.ts", "../../cli/check"],
  ["entrypoints/new.ts", "./popup/ask"],
  ["entrypoints/new.ts", "../cli/check"],
  ["entrypoints/popup/new.ts", "../background"],
  ["entrypoints/popup/new.ts", "../results/tools"],
  ["cli/new.ts", "../entrypoints/background"],
  ["cli/new.ts", "../lib/panel/card"],
];

const folder = mkdtempSync(join(tmpdir(), "crossfoot-layers-"));

afterAll(() => rmSync(folder, { recursive: true }));

/** Writes the files, each with its import, lints them as ours, and lists the imports refused. */
function lint(imports: readonly Import[]): Import[] {
  const config = JSON.parse(readFileSync(join(root, "biome.json"), "utf8"));
  writeFileSync(join(folder, "biome.json"), JSON.stringify({ ...config, vcs: {} }));
  const files = imports.map(([file], index) => file.replace("new", `new-${index}`));
  for (const [index, [, imported]] of imports.entries()) {
    const path = join(folder, files[index] ?? "");
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, `import { other } from "${imported}";\nexport const own = other;\n`);
  }
  const biome = join(root, "node_modules/@biomejs/biome/bin/biome");
  const options = ["lint", "--max-diagnostics=none", "--reporter=github", "."];
  const { stdout } = spawnSync(process.execPath, [biome, ...options], {
    cwd: folder,
    encoding: "utf8",
  });
  const lines = stdout.split("\n").filter((line) => line.includes("noRestrictedImports"));
  return imports.filter((_, index) => lines.some((line) => line.includes(files[index] ?? "")));
}

describe("who may import whom", () => {
  const refused = lint([...allowed, ...forbidden]);

  it("is held by lint", () => {
    expect(forbidden.filter((each) => !refused.includes(each))).toEqual([]);
  });

  it("leaves free what the architecture allows", () => {
    expect(allowed.filter((each) => refused.includes(each))).toEqual([]);
  });
});
