import "fake-indexeddb/auto";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Named } from "../../lib/agency/same-organ";
import { type Archive, openArchive } from "../../lib/archive/database";
import { keepReport } from "../../lib/archive/keep";
import { renewLate } from "../../lib/archive/renew";
import { exportArchive, importArchive } from "../../lib/archive/transfer";
import { decide } from "../../lib/archive/years";
import { concludeWith } from "../../lib/batch/conclude";
import { flatten } from "../../lib/parse/flatten/flatten";
import { read } from "../../lib/parse/read";
import { parseDocument } from "../../lib/saved/parse-document";
import { parseSettings } from "../../lib/settings";
import { reportPage } from "../batch/report-page";
import { sampleBasis, sampleCheck } from "./sample";

const choices = { settings: parseSettings({}), locale: "zh" as const };

let archive: Archive;
let count = 0;

beforeEach(async () => {
  archive = await openArchive(`renew-${++count}`);
});

afterEach(() => archive.close());

/** Keeps a report as a page that is visited does: one in whose year so many cases were carried over. */
async function visit(
  year: number,
  { agency = "某某市教育局", carriedIn = 0, carriedOut = 0, into = archive, folder = "" } = {},
): Promise<void> {
  const cells = {
    "applications.carriedIn.total": carriedIn,
    "applications.carriedOut.total": carriedOut,
  };
  const url = `http://www.moumou.gov.cn/${encodeURIComponent(folder || agency)}/${year}.html`;
  const document = parseDocument(reportPage({ agency, year, cells }));
  await concludeWith(into, choices)(read(flatten(document, { url })).reading);
}

/** Two organs of one portal. */
function named(own: string, other: string): readonly [Named, Named] {
  const url = "http://www.moumou.gov.cn/";
  return [
    { agency: own, url },
    { agency: other, url },
  ];
}

async function renew(): Promise<(number | null)[]> {
  const years: (number | null)[] = [];
  await renewLate(archive, choices, new AbortController().signal, ({ summary }) =>
    years.push(summary.year),
  );
  return years;
}

async function failedIn(year: number): Promise<string[]> {
  const versions = await archive.getAll("versions");
  return versions
    .filter(({ check }) => check.report?.year === year)
    .flatMap(({ check }) => check.results)
    .filter(({ outcome }) => outcome === "failed")
    .map(({ rule }) => rule);
}

describe("a kept report whose year before comes later", () => {
  test("is checked against it, once, and its dates stay", async () => {
    await visit(2024, { carriedIn: 3 });
    expect(await failedIn(2024)).not.toContain("carry-year");
    const [before] = await archive.getAll("reports");
    await visit(2023, { carriedOut: 2 });
    expect(await renew()).toEqual([2024]);
    expect(await failedIn(2024)).toContain("carry-year");
    const after = await archive.get("reports", before?.id ?? "");
    expect([after?.keptAt, after?.seenAt, after?.versions]).toEqual([
      before?.keptAt,
      before?.seenAt,
      1,
    ]);
    expect(after?.summary.warnings).toBe((before?.summary.warnings ?? 0) + 1);
    expect(await renew()).toEqual([]);
  });

  test("is checked again when that one has changed after publication", async () => {
    await visit(2023, { carriedOut: 3 });
    await visit(2024, { carriedIn: 3 });
    expect(await renew()).toEqual([]);
    await new Promise((resolve) => setTimeout(resolve, 2));
    await visit(2023, { carriedOut: 2 });
    expect(await renew()).toEqual([2024]);
    expect(await failedIn(2024)).toContain("carry-year");
  });

  test("is checked again when the user says whose it is, or an import brings it", async () => {
    await visit(2024, { carriedIn: 3 });
    const other = await openArchive(`renew-${count}-other`);
    await visit(2023, { agency: "教育局", carriedOut: 2, into: other });
    await importArchive(archive, await exportArchive(other, new Date()));
    other.close();
    const [own, same] = named("某某市教育局", "教育局");
    await decide(archive, own, same, false, new Date());
    expect(await renew()).toEqual([]);
    await decide(archive, own, same, true, new Date());
    expect(await renew()).toEqual([2024]);
  });

  test("is checked again when the user says that two names unlike each other are one organ's", async () => {
    await visit(2024, { agency: "某某市教育体育局", carriedIn: 3 });
    await visit(2023, { agency: "某某市教育局", carriedOut: 2 });
    expect(await renew()).toEqual([]);
    const [own, other] = named("某某市教育体育局", "某某市教育局");
    await decide(archive, own, other, true, new Date());
    expect(await renew()).toEqual([2024]);
    expect(await failedIn(2024)).toContain("carry-year");
  });

  test("is no longer compared with what the user says is another organ's", async () => {
    await visit(2023, { agency: "市教育局", carriedOut: 2 });
    await visit(2024, { carriedIn: 3 });
    expect(await failedIn(2024)).toContain("carry-year");
    const [own, other] = named("某某市教育局", "市教育局");
    await decide(archive, own, other, false, new Date());
    expect(await renew()).toEqual([2024]);
    expect(await failedIn(2024)).not.toContain("carry-year");
    expect(await renew()).toEqual([]);
    await decide(archive, own, other, null, new Date());
    expect(await renew()).toEqual([2024]);
  });

  test.each([2023, 2024])(
    "is no longer compared when a second report of %s shows two organs under its name",
    async (year) => {
      const agency = "城关镇人民政府";
      await visit(2023, { agency, carriedOut: 2, folder: "east" });
      await visit(2024, { agency, carriedIn: 3, folder: "east" });
      expect(await failedIn(2024)).toContain("carry-year");
      await visit(year, { agency, carriedIn: 7, folder: "west" });
      await renew();
      const newest = await archive.getAll("reports");
      expect(newest.map(({ prior }) => prior)).toEqual([null, null]);
      expect(newest.map(({ summary }) => summary.worst?.rule)).not.toContain("carry-year");
    },
  );

  test.each(["某某市教育体育局", "某某市教育局"])(
    "of %s is no longer compared with what was said to be the same organ's, once that is taken back",
    async (agency) => {
      await visit(2024, { agency, carriedIn: 3 });
      await visit(2023, { agency: "教育局", carriedOut: 2 });
      const [own, other] = named(agency, "教育局");
      await decide(archive, own, other, true, new Date());
      expect(await renew()).toEqual([2024]);
      expect(await failedIn(2024)).toContain("carry-year");
      await decide(archive, own, other, null, new Date());
      expect(await renew()).toEqual([2024]);
      expect(await failedIn(2024)).not.toContain("carry-year");
      expect(await renew()).toEqual([]);
    },
  );

  test("stays as it was where its reading is broken", async () => {
    const claimPlaces = { a: { paragraph: 7, start: 9, end: -1 } };
    const broken = { ...sampleBasis.reading, claimPlaces };
    const source = { ...sampleBasis, reading: broken };
    await keepReport(archive, sampleCheck({ agency: "乙市教育局" }), "", source);
    await visit(2023, { agency: "乙市教育局" });
    await visit(2024, { agency: "丙市教育局", carriedIn: 1 });
    await visit(2023, { agency: "丙市教育局" });
    expect(await renew()).toContain(2024);
    expect(await failedIn(2024)).toContain("carry-year");
  });
});
