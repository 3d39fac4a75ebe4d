import "fake-indexeddb/auto";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { emptyArchive, measureArchive } from "../../lib/archive/contents";
import { type Archive, openArchive } from "../../lib/archive/database";
import { beginKeeping, keepReport, putVersion, toVersion } from "../../lib/archive/keep";
import { decide, findNeighbours, findOtherNames } from "../../lib/archive/years";
import { settle } from "../../lib/database";
import { storageProblem } from "../../lib/storage-problem";
import { type Sample, sampleBasis, sampleCheck } from "./sample";

let archive: Archive;
let count = 0;

beforeEach(async () => {
  archive = await openArchive(`archive-${++count}`);
});

afterEach(() => archive.close());

describe("a report that was checked", () => {
  test("is kept with its numbers, agency, year, address, digest and dates", async () => {
    const check = sampleCheck({ cells: { "applications.received.total": 81 } });
    expect(await keepReport(archive, check, "text", sampleBasis)).toEqual({
      known: false,
      splits: false,
      previous: null,
    });
    const [report] = await archive.getAll("reports");
    expect(report).toMatchObject({
      summary: { agency: "某某市教育局", year: 2024, passed: 1 },
      url: check.page.url,
      digest: check.page.digest,
      keptAt: check.page.checkedAt,
      versions: 1,
    });
    const [version] = await archive.getAll("versions");
    expect(version?.check).toEqual(check);
    expect(version?.text).toBe("text");
  });

  test("read again unchanged is no second version", async () => {
    await keepReport(archive, sampleCheck({ at: "2026-01-01T00:00:00.000Z" }), "", sampleBasis);
    const again = await keepReport(
      archive,
      sampleCheck({ at: "2026-02-01T00:00:00.000Z" }),
      "",
      sampleBasis,
    );
    expect(again).toEqual({ known: true, splits: false, previous: null });
    expect(await archive.count("versions")).toBe(1);
    expect((await archive.getAll("reports"))[0]).toMatchObject({
      keptAt: "2026-01-01T00:00:00.000Z",
      seenAt: "2026-02-01T00:00:00.000Z",
    });
  });

  test("that changed after publication is a second version, and said to be", async () => {
    await keepReport(
      archive,
      sampleCheck({ text: "81件", at: "2026-01-01T00:00:00.000Z" }),
      "81件",
      sampleBasis,
    );
    const second = sampleCheck({ text: "82件", at: "2026-02-01T00:00:00.000Z" });
    const kept = await keepReport(archive, second, "82件", sampleBasis);
    expect(kept.previous?.text).toBe("81件");
    expect((await archive.getAll("reports"))[0]).toMatchObject({
      versions: 2,
      digest: second.page.digest,
      changedSince: "2026-01-01T00:00:00.000Z",
    });
    // The news stays news when the page is opened again.
    expect((await keepReport(archive, second, "82件", sampleBasis)).previous?.text).toBe("81件");
  });

  test("is seen to have changed though it was first read without encryption", async () => {
    const [first, second] = (["http", "https"] as const).map((scheme, month) =>
      sampleCheck({
        text: scheme,
        url: `${scheme}://www.moumou.gov.cn/1.html`,
        at: `2026-0${month + 1}-01T00:00:00.000Z`,
      }),
    );
    if (!first || !second) throw new Error("There are two.");
    await keepReport(archive, first, "http", sampleBasis);
    expect((await keepReport(archive, second, "https", sampleBasis)).previous?.text).toBe("http");
  });

  test("that reads otherwise at another address is a version, but no change", async () => {
    await keepReport(archive, sampleCheck({ text: "a" }), "a", sampleBasis);
    const copy = sampleCheck({ text: "b", url: "http://m.moumou.gov.cn/1.html" });
    expect(await keepReport(archive, copy, "b", sampleBasis)).toEqual({
      known: false,
      splits: false,
      previous: null,
    });
  });

  test("of a file without an address, an agency or a year is kept by its digest", async () => {
    const check = sampleCheck({ url: null });
    const nameless = { ...check, report: check.report && { ...check.report, agency: null } };
    await keepReport(archive, nameless, "", sampleBasis);
    expect((await archive.getAll("reports"))[0]?.id).toBe(check.page.digest);
  });
});

describe("what goes wrong while writing", () => {
  test("a write cut short leaves what was there", async () => {
    await keepReport(archive, sampleCheck(), "first", sampleBasis);
    const transaction = beginKeeping(archive);
    const write = putVersion(
      transaction,
      toVersion(sampleCheck({ text: "x" }), "x", sampleBasis),
    ).then(() => {
      throw new Error("the browser crashes here");
    });
    await expect(settle(transaction, write)).rejects.toThrow("crashes");
    expect(await archive.count("versions")).toBe(1);
    expect((await archive.getAll("reports"))[0]?.versions).toBe(1);
  });

  test("a full disk is answered as such, and nothing is half written", async () => {
    await keepReport(archive, sampleCheck(), "first", sampleBasis);
    const put = vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(() => {
      throw new DOMException("no room", "QuotaExceededError");
    });
    const failed = await keepReport(archive, sampleCheck({ year: 2023 }), "", sampleBasis).catch(
      storageProblem,
    );
    put.mockRestore();
    expect(failed).toBe("full");
    expect(await archive.count("versions")).toBe(1);
    expect((await keepReport(archive, sampleCheck({ year: 2023 }), "", sampleBasis)).known).toBe(
      false,
    );
  });
});

describe("the size and the emptying", () => {
  test("grow with what is kept, and end at nothing", async () => {
    await keepReport(archive, sampleCheck(), "a".repeat(1000), sampleBasis);
    await keepReport(archive, sampleCheck({ year: 2023 }), "", sampleBasis);
    const named = { agency: "甲", url: null };
    await decide(archive, named, { agency: "乙", url: null }, true, new Date());
    const { reports, versions, decisions, size } = await measureArchive(archive);
    expect([reports, versions, decisions]).toEqual([2, 2, 1]);
    expect(size).toBeGreaterThan(20_000);
    await emptyArchive(archive);
    expect(await measureArchive(archive)).toEqual({
      reports: 0,
      versions: 0,
      decisions: 0,
      size: 0,
    });
  });
});

describe("the years beside a report", () => {
  const url = "http://www.moumou.gov.cn/new.html";

  test("are found under a slightly different name", async () => {
    await keepReport(archive, sampleCheck({ agency: "市教育局", year: 2023 }), "", sampleBasis);
    await keepReport(archive, sampleCheck({ agency: "某某市教育局", year: 2025 }), "", sampleBasis);
    const found = await findNeighbours(archive, { agency: "某某市教育局", url, year: 2024 });
    expect(found.before?.check.report?.year).toBe(2023);
    expect(found.after?.check.report?.year).toBe(2025);
  });

  test("are never those of a government for its office", async () => {
    await keepReport(
      archive,
      sampleCheck({ agency: "某某区人民政府", year: 2023 }),
      "",
      sampleBasis,
    );
    const office = { agency: "某某区人民政府办公室", url, year: 2024 };
    expect(await findNeighbours(archive, office)).toEqual({
      before: null,
      after: null,
      unsure: [],
    });
  });

  test("wait for the user where the name leaves it open, and for good", async () => {
    await keepReport(archive, sampleCheck({ agency: "教育局", year: 2023 }), "", sampleBasis);
    const wanted = { agency: "某某区教育局", url, year: 2024 };
    const open = await findNeighbours(archive, wanted);
    expect(open.before).toBeNull();
    expect(open.unsure.map((each) => each.summary.agency)).toEqual(["教育局"]);
    const other = { agency: "教育局", url };
    await decide(archive, wanted, other, true, new Date());
    expect((await findNeighbours(archive, wanted)).before?.check.report?.agency).toBe("教育局");
    await decide(archive, other, wanted, false, new Date());
    expect(await findNeighbours(archive, wanted)).toMatchObject({ before: null, unsure: [] });
  });

  test("are not guessed when two reports fit", async () => {
    const agency = "某某市教育局";
    await keepReport(archive, sampleCheck({ agency: "市教育局", year: 2023 }), "", sampleBasis);
    await keepReport(
      archive,
      sampleCheck({ agency: "山东省某某市教育局", year: 2023 }),
      "",
      sampleBasis,
    );
    const found = await findNeighbours(archive, { agency, url, year: 2024 });
    expect(found.before).toBeNull();
    expect(found.unsure).toHaveLength(2);
  });

  test("are that of whom the user named, where two reports fit", async () => {
    const wanted = { agency: "某某市教育局", url, year: 2024 };
    await keepReport(archive, sampleCheck({ agency: "市教育局", year: 2023 }), "", sampleBasis);
    await keepReport(
      archive,
      sampleCheck({ agency: "山东省某某市教育局", year: 2023 }),
      "",
      sampleBasis,
    );
    await decide(archive, wanted, { agency: "市教育局", url }, true, new Date());
    const found = await findNeighbours(archive, wanted);
    expect(found.before?.check.report?.agency).toBe("市教育局");
  });
});

describe("the years of a name that two organs of one site bear", () => {
  const agency = "城关镇人民政府";
  const at = (town: string, year: number) => `http://www.somewhere.gov.cn/${town}/${year}.html`;
  const keep = (town: string, year: number, over: Sample = {}) =>
    keepReport(
      archive,
      sampleCheck({ agency, year, url: at(town, year), text: `${town}${year}`, ...over }),
      "",
      sampleBasis,
    );
  const wanted = { agency, url: at("east", 2024), year: 2024 };
  const heldOf = async () => {
    const names = await findOtherNames(archive, wanted);
    return names.map((each) => [each.organ.agency, each.held]);
  };

  test("are not joined, whichever year has two reports, and the user is asked", async () => {
    await keep("east", 2023);
    expect((await findNeighbours(archive, wanted)).before?.url).toBe(at("east", 2023));
    expect(await heldOf()).toEqual([]);
    await keep("west", 2023);
    expect((await findNeighbours(archive, wanted)).before).toBeNull();
    expect(await heldOf()).toEqual([[agency, "asked"]]);
  });

  test("are not joined where the other organ's report is of the later year", async () => {
    await keep("east", 2023);
    await keep("east", 2024);
    await keep("west", 2024);
    expect((await findNeighbours(archive, wanted)).before).toBeNull();
    expect(await heldOf()).toEqual([[agency, "asked"]]);
  });

  test("are no longer certain from the moment that the second is kept", async () => {
    expect((await keep("east", 2024)).splits).toBe(false);
    expect((await keep("east", 2023)).splits).toBe(false);
    expect((await keep("west", 2024)).splits).toBe(true);
    expect((await keep("north", 2024)).splits).toBe(false);
  });

  test("are joined once the user says that all of the name are one, until that is taken back", async () => {
    for (const town of ["east", "west"]) await keep(town, 2023);
    await decide(archive, wanted, { agency, url: at("west", 2023) }, true, new Date());
    expect((await findNeighbours(archive, wanted)).before).not.toBeNull();
    expect(await heldOf()).toEqual([[agency, "same"]]);
    await decide(archive, wanted, wanted, false, new Date());
    expect((await findNeighbours(archive, wanted)).before).toBeNull();
    expect(await heldOf()).toEqual([[agency, "different"]]);
    await decide(archive, wanted, wanted, null, new Date());
    expect(await heldOf()).toEqual([[agency, "asked"]]);
  });

  test("are one organ's where one address has had two texts, or one text two addresses", async () => {
    await keep("east", 2023);
    await keep("east", 2023, { text: "更正后", at: "2026-02-01T08:00:00.000Z" });
    await keep("west", 2023, { text: "更正后", at: "2026-02-02T08:00:00.000Z" });
    await keep("east", 2023, {
      text: "再更正后",
      url: at("east", 2023).replace("http:", "https:"),
    });
    expect((await findNeighbours(archive, wanted)).before).not.toBeNull();
    expect(await heldOf()).toEqual([]);
  });

  test("are one organ's where no other of the name is on the site", async () => {
    const named = { agency: "某某市教育局" };
    for (const town of ["east", "west"]) await keep(town, 2023, named);
    const found = await findNeighbours(archive, { ...wanted, ...named });
    expect(found.before).not.toBeNull();
  });
});

describe("the years of files that say no site", () => {
  const keep = (agency: string, year: number) =>
    keepReport(archive, sampleCheck({ agency, year, url: null }), "", sampleBasis);
  const found = async (agency: string) => {
    const wanted = { agency, url: null, year: 2024 };
    const { before } = await findNeighbours(archive, wanted);
    const names = await findOtherNames(archive, wanted);
    return { joined: before !== null, held: names.map((each) => each.held) };
  };

  test("are joined where there is one organ of the name", async () => {
    await keep("某某市教育局", 2023);
    expect(await found("某某市教育局")).toEqual({ joined: true, held: [] });
  });

  test("are asked about where there may be several, and are what the user says", async () => {
    const agency = "城关镇人民政府";
    await keep(agency, 2023);
    expect(await found(agency)).toEqual({ joined: false, held: ["asked"] });
    const named = { agency, url: null };
    await decide(archive, named, named, true, new Date());
    expect(await found(agency)).toEqual({ joined: true, held: ["same"] });
    await decide(archive, named, named, false, new Date());
    expect(await found(agency)).toEqual({ joined: false, held: ["different"] });
  });
});

describe("the other names in the years beside a report", () => {
  const url = "http://www.moumou.gov.cn/new.html";
  const wanted = { agency: "某某市教育局", url, year: 2024 };
  const held = async () =>
    (await findOtherNames(archive, wanted)).map((each) => [each.organ.agency, each.held]);

  test("are asked about where they leave it open, those of the year before first", async () => {
    await keepReport(
      archive,
      sampleCheck({ agency: "某某市教育体育局", year: 2025 }),
      "",
      sampleBasis,
    );
    await keepReport(archive, sampleCheck({ agency: "教育局", year: 2023 }), "", sampleBasis);
    await keepReport(archive, sampleCheck({ agency: "某某市水利局", year: 2023 }), "", sampleBasis);
    expect(await held()).toEqual([
      ["教育局", "asked"],
      ["某某市教育体育局", "asked"],
    ]);
  });

  test("are one question for an organ that stands in both", async () => {
    await keepReport(archive, sampleCheck({ agency: "教育局", year: 2023 }), "", sampleBasis);
    await keepReport(archive, sampleCheck({ agency: "教育局", year: 2025 }), "", sampleBasis);
    const found = await findOtherNames(archive, wanted);
    expect(found.map((each) => [each.organ.agency, each.year])).toEqual([["教育局", 2023]]);
  });

  test("are what the user said they are, until that is taken back", async () => {
    await keepReport(archive, sampleCheck({ agency: "教育局", year: 2023 }), "", sampleBasis);
    const other = { agency: "教育局", url };
    for (const same of [true, false]) {
      await decide(archive, wanted, other, same, new Date());
      expect(await held()).toEqual([["教育局", same ? "same" : "different"]]);
    }
    await decide(archive, other, wanted, null, new Date());
    expect(await held()).toEqual([["教育局", "asked"]]);
  });

  test("are told where a name was taken for the organ's, and the user can say that it is not", async () => {
    await keepReport(archive, sampleCheck({ agency: "市教育局", year: 2023 }), "", sampleBasis);
    expect(await held()).toEqual([["市教育局", "taken"]]);
    await decide(archive, wanted, { agency: "市教育局", url }, false, new Date());
    expect(await held()).toEqual([["市教育局", "different"]]);
    expect((await findNeighbours(archive, wanted)).before).toBeNull();
  });

  test("are no question in a year that has the organ's own report", async () => {
    await keepReport(archive, sampleCheck({ agency: "教育局", year: 2023 }), "", sampleBasis);
    await keepReport(archive, sampleCheck({ agency: "某某市教育局", year: 2023 }), "", sampleBasis);
    expect(await held()).toEqual([]);
  });

  test("are all asked about where two fit", async () => {
    await keepReport(archive, sampleCheck({ agency: "市教育局", year: 2023 }), "", sampleBasis);
    await keepReport(
      archive,
      sampleCheck({ agency: "山东省某某市教育局", year: 2023 }),
      "",
      sampleBasis,
    );
    expect(new Set((await held()).map(([, what]) => what))).toEqual(new Set(["asked"]));
  });
});
