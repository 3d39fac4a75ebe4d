import "fake-indexeddb/auto";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { findPriorFor } from "../../lib/archive/compare";
import { type Archive, openArchive } from "../../lib/archive/database";
import { findFetched, forgetFetched, rememberFetched } from "../../lib/archive/fetched-priors";
import { keepReport } from "../../lib/archive/keep";
import { decide } from "../../lib/archive/years";
import { sampleBasis, sampleCheck, sampleReport } from "./sample";

/** Storage as the browser has it: what it gives back is a copy. */
function makeArea() {
  const stored = new Map<string, string>();
  return {
    get: async (key: unknown) => {
      const value = stored.get(String(key));
      return value === undefined ? {} : { [String(key)]: JSON.parse(value) };
    },
    set: async (items: Record<string, unknown>) => {
      for (const [key, value] of Object.entries(items)) stored.set(key, JSON.stringify(value));
    },
    remove: async (key: unknown) => {
      stored.delete(String(key));
    },
    stored,
  };
}

const url = "http://www.moumou.gov.cn/2024.html";
const wanted = { agency: "某某市教育局", url, year: 2024 };
const prior = {
  url: "http://www.moumou.gov.cn/2023.html",
  report: sampleReport({ year: 2023 }),
  text: "正文",
};

describe("last year's report that was fetched for a report", () => {
  test("is found for that report in its tab, wherever on the portal it stands", async () => {
    const area = makeArea();
    await rememberFetched(1, wanted, prior, area);
    expect(await findFetched(1, wanted, area)).toEqual(prior);
    const copy = { ...wanted, url: "http://jyj.moumou.gov.cn/copy.html" };
    expect(await findFetched(1, copy, area)).toEqual(prior);
    expect(await findFetched(2, wanted, area)).toBe(null);
  });

  test.each([
    ["another organ", { ...wanted, agency: "某某市财政局" }],
    ["another year", { ...wanted, year: 2025 }],
    ["another portal", { ...wanted, url: "http://www.elsewhere.gov.cn/2024.html" }],
  ])("is none of the report's of %s", async (_, other) => {
    const area = makeArea();
    await rememberFetched(1, wanted, prior, area);
    expect(await findFetched(1, other, area)).toBe(null);
  });

  test("goes when the user says that it is another organ's, and no other with it", async () => {
    const area = makeArea();
    const other = { ...wanted, year: 2023 };
    await rememberFetched(1, wanted, prior, area);
    await rememberFetched(1, other, prior, area);
    await rememberFetched(1, wanted, null, area);
    expect(await findFetched(1, wanted, area)).toBe(null);
    expect(await findFetched(1, other, area)).toEqual(prior);
  });

  test("goes with its tab", async () => {
    const area = makeArea();
    await rememberFetched(1, wanted, prior, area);
    await forgetFetched(1, area);
    expect(area.stored.size).toBe(0);
  });
});

describe("a report beside the archive is compared", () => {
  let archive: Archive;
  let count = 0;
  beforeEach(async () => {
    archive = await openArchive(`fetched-${++count}`);
  });
  afterEach(() => archive.close());

  const fetchedOf = (agency: string) => ({
    ...prior,
    report: sampleReport({ agency, year: 2023 }),
  });

  test("with what the archive has, before what was fetched", async () => {
    await keepReport(archive, sampleCheck({ year: 2023 }), "kept", sampleBasis);
    expect((await findPriorFor(archive, wanted, prior))?.text).toBe("kept");
  });

  test("with what was fetched where the archive has nothing", async () => {
    expect(await findPriorFor(archive, wanted, prior)).toBe(prior);
    expect(await findPriorFor(archive, wanted, null)).toBe(null);
  });

  test("with what was fetched under a name that leaves it open, unless the user says no", async () => {
    const fetched = fetchedOf("教育局");
    expect(await findPriorFor(archive, wanted, fetched)).toBe(fetched);
    const other = { agency: "教育局", url: fetched.url };
    await decide(archive, wanted, other, false, new Date());
    expect(await findPriorFor(archive, wanted, fetched)).toBe(null);
  });

  test("with no report that plainly is another organ's, unless the user says yes", async () => {
    const fetched = fetchedOf("某某市财政局");
    expect(await findPriorFor(archive, wanted, fetched)).toBe(null);
    const other = { agency: "某某市财政局", url: fetched.url };
    await decide(archive, wanted, other, true, new Date());
    expect(await findPriorFor(archive, wanted, fetched)).toBe(fetched);
  });
});
