import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { afterEach, describe, expect, it } from "vitest";
import { followGroups, groups, withoutReaders } from "../../scripts/chunks";
import { deflateFast, deflateWell, listFiles, packFiles } from "../../scripts/pack";

const made: string[] = [];

/** A folder like a built extension, its files written in the order given, at some time. */
function makeFolder(paths: readonly string[], time: number): string {
  const folder = mkdtempSync(join(tmpdir(), "crossfoot-pack-"));
  made.push(folder);
  mkdirSync(join(folder, "chunks"));
  for (const path of paths) {
    writeFileSync(join(folder, path), `the contents of ${path}`);
    utimesSync(join(folder, path), time, time);
  }
  return folder;
}

function packFolder(folder: string, deflate = deflateWell()): Promise<Uint8Array> {
  return packFiles(folder, listFiles(folder), deflate);
}

afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true });
});

describe("a package", () => {
  const paths = ["manifest.json", "chunks/b.js", "chunks/a.js"];

  it("has the same bytes whenever and in whatever order its files were written", async () => {
    const one = await packFolder(makeFolder(paths, 1_700_000_000));
    const other = await packFolder(makeFolder(paths.toReversed(), 1_800_000_000));
    expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true);
  });

  it("holds every file of the folder, and other bytes when one changes", async () => {
    const folder = makeFolder(paths, 1_700_000_000);
    const before = await packFolder(folder);
    expect(Object.keys(unzipSync(before)).sort()).toEqual(paths.toSorted());
    writeFileSync(join(folder, "manifest.json"), "{}");
    expect(Buffer.from(await packFolder(folder)).equals(Buffer.from(before))).toBe(false);
  });

  it("gives back the same files however they were packed, blank ones among them", async () => {
    const folder = makeFolder(paths, 1_700_000_000);
    writeFileSync(join(folder, "chunks/a.js"), "");
    writeFileSync(join(folder, "chunks/b.js"), "a line like all others\n".repeat(2000));
    const well = await packFolder(folder);
    const fast = await packFolder(folder, deflateFast);
    expect(unzipSync(well)).toEqual(unzipSync(fast));
    expect(well.length).toBeLessThan(fast.length);
  });
});

describe("the files of the built extension", () => {
  it("are grouped by paths, each of which the build has to meet", () => {
    const followed = followGroups(groups);
    const ask = (module: string) =>
      followed.groups.filter((group) => group.test(module)).map(({ name }) => name);
    expect(ask("C:\\project\\lib\\rules\\balance.ts")).toEqual(["line"]);
    expect(ask("/project/lib/portal.ts")).toEqual(["archive"]);
    expect(ask("/project/entrypoints/results/table.tsx")).toEqual([]);
    const named = groups.flatMap(({ name, paths }) => paths.map((path) => `${name}: ${path}`));
    const missing = followed.findMissing();
    expect(missing).toHaveLength(named.length - 2);
    expect(named.filter((each) => !missing.includes(each))).toEqual([
      "line: /lib/rules/",
      "archive: /lib/portal.ts",
    ]);
  });

  const readers = [
    "LICENCE-pdfjs-dist.txt",
    "cmaps/GB-H.bcmap",
    "assets/pdf.worker.min.mjs",
    "assets/viewer.css",
    "viewer.html",
    // A page's own script has a digest in its name, what is shared has none.
    "chunks/viewer-C6tB94lM.js",
    ..."pdf open read-report shown-pdf shown-word browser-engine"
      .split(" ")
      .map((name) => `chunks/${name}.js`),
  ];
  const others = ["LICENCES.txt", "popup.html", "chunks/open-files.js", "chunks/line.js"];

  it("are weighed without those that open PDF and Word", () => {
    expect(withoutReaders([...readers, ...others])).toEqual(others);
  });

  it.each(readers)("are not weighed when none is called like %s", (path) => {
    const renamed = readers.filter((each) => each !== path);
    expect(() => withoutReaders([...renamed, ...others])).toThrow("no file of the build");
  });
});
