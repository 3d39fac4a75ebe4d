import "fake-indexeddb/auto";
import type { DBSchema } from "idb";
import { describe, expect, test } from "vitest";
import { archiveSteps, openArchive } from "../../lib/archive/database";
import { keepReport } from "../../lib/archive/keep";
import { findNeighbours } from "../../lib/archive/years";
import { openDatabase, type Step } from "../../lib/database";
import { toRowSummary } from "../../lib/findings/row-summary";
import { Check } from "../../lib/report/schema";
import { storageProblem } from "../../lib/storage-problem";
import { firstRelease as first, makeFirstRelease } from "./first-release";
import { sampleBasis, sampleCheck } from "./sample";

interface Later extends DBSchema {
  later: { key: string; value: string };
  versions: { key: [string, string]; value: unknown };
}

const addStore: Step<Later> = (database) => void database.createObjectStore("later");

describe("an archive of the first release", () => {
  test("opens today with all that it held, and goes on", async () => {
    await makeFirstRelease("first", first);
    const archive = await openArchive("first");
    expect(await archive.getAll("versions")).toEqual(first.versions);
    const url = "http://www.moumou.gov.cn/2025.html";
    const found = await findNeighbours(archive, { agency: "某某市教育局", url, year: 2025 });
    expect(found.before?.text).toBe("去年的正文");
    expect(
      (await keepReport(archive, sampleCheck({ year: 2025, url }), "", sampleBasis)).known,
    ).toBe(false);
    archive.close();
  });

  test("sums its reports up as they are summed up today", () => {
    const checks = first.versions.map(({ check }) => Check.parse(check));
    expect(first.reports.map(({ summary }) => summary)).toEqual(checks.map(toRowSummary));
  });

  test("outlives an upgrade that is cut short, and the next that is not", async () => {
    await makeFirstRelease("upgrade", first);
    const steps = archiveSteps as unknown as readonly Step<Later>[];
    const crash: Step<Later> = () => {
      throw new Error("the browser crashes here");
    };
    await expect(openDatabase("upgrade", [...steps, addStore, crash])).rejects.toThrow();
    const unharmed = await openArchive("upgrade");
    expect(await unharmed.getAll("versions")).toEqual(first.versions);
    unharmed.close();
    const upgraded = await openDatabase("upgrade", [...steps, addStore]);
    expect(await upgraded.getAll("versions")).toEqual(first.versions);
    expect([...upgraded.objectStoreNames]).toContain("later");
    upgraded.close();
    // And an older version of the program says so rather than harm it.
    expect(await openArchive("upgrade").catch(storageProblem)).toBe("newer");
  });

  test("an open archive gives way to another tab's upgrade", async () => {
    const old = await openArchive("two-tabs");
    const steps = archiveSteps as unknown as readonly Step<Later>[];
    const upgraded = await openDatabase("two-tabs", [...steps, addStore]);
    await expect(old.getAll("reports")).rejects.toThrow();
    upgraded.close();
  });
});
