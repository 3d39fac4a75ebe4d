import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { afterEach, describe, expect, it } from "vitest";
import { packFolder } from "../../scripts/pack";

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

afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true });
});

describe("a package", () => {
  const paths = ["manifest.json", "chunks/b.js", "chunks/a.js"];

  it("has the same bytes whenever and in whatever order its files were written", () => {
    const one = packFolder(makeFolder(paths, 1_700_000_000));
    const other = packFolder(makeFolder(paths.toReversed(), 1_800_000_000));
    expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true);
  });

  it("holds every file of the folder, and other bytes when one changes", () => {
    const folder = makeFolder(paths, 1_700_000_000);
    const before = packFolder(folder);
    expect(Object.keys(unzipSync(before)).sort()).toEqual(paths.toSorted());
    writeFileSync(join(folder, "manifest.json"), "{}");
    expect(Buffer.from(packFolder(folder)).equals(Buffer.from(before))).toBe(false);
  });
});
