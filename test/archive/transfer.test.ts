import "fake-indexeddb/auto";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { measureArchive } from "../../lib/archive/contents";
import { type Archive, openArchive } from "../../lib/archive/database";
import { keepReport } from "../../lib/archive/keep";
import { exportArchive, importArchive } from "../../lib/archive/transfer";
import { decide } from "../../lib/archive/years";
import { type Sample, sampleBasis, sampleCheck } from "./sample";

let archive: Archive;
let other: Archive;
let count = 0;
const now = new Date("2026-03-01T00:00:00.000Z");

beforeEach(async () => {
  archive = await openArchive(`here-${++count}`);
  other = await openArchive(`there-${count}`);
});

afterEach(() => {
  archive.close();
  other.close();
});

async function keep(into: Archive, sample: Sample & { readonly text: string }): Promise<void> {
  await keepReport(into, sampleCheck(sample), sample.text, sampleBasis);
}

async function filled(): Promise<string> {
  await keep(other, { text: "去年 <b>&\u2028" });
  await keep(other, { text: "changed" });
  await keep(other, { year: 2023, text: "2023" });
  await decide(other, { agency: "甲", url: null }, { agency: "乙", url: null }, true, now);
  return (await exportArchive(other, now)).text();
}

describe("an exported archive", () => {
  test("comes back the same", async () => {
    const file = await filled();
    expect(await importArchive(archive, new Blob([file]))).toEqual({ versions: 3, decisions: 1 });
    expect(await archive.getAll("versions")).toEqual(await other.getAll("versions"));
    expect(await archive.getAll("reports")).toEqual(await other.getAll("reports"));
    expect(await archive.getAll("decisions")).toEqual(await other.getAll("decisions"));
  });

  test("imported twice is there once", async () => {
    const file = new Blob([await filled()]);
    await importArchive(archive, file);
    const before = await measureArchive(archive);
    await importArchive(archive, file);
    expect(await measureArchive(archive)).toEqual(before);
  });

  test("adds to what is there, and the user's own word stands", async () => {
    const file = new Blob([await filled()]);
    await keepReport(archive, sampleCheck({ year: 2022 }), "mine", sampleBasis);
    await decide(archive, { agency: "乙", url: null }, { agency: "甲", url: null }, false, now);
    await importArchive(archive, file);
    expect((await archive.getAll("reports")).map((each) => each.summary.year).sort()).toEqual([
      2022, 2023, 2024,
    ]);
    expect((await archive.getAll("decisions")).map((each) => each.same)).toEqual([false]);
  });

  test("widens the dates of a report that is here, and leaves what was checked of it", async () => {
    const cells = { "applications.carriedOut.total": 99 };
    const text = "去年";
    await keep(archive, { text, at: "2026-01-31T00:00:00.000Z" });
    const [before] = await archive.getAll("versions");
    await keep(other, { text, cells, at: "2030-01-01T00:00:00.000Z" });
    await importArchive(archive, await exportArchive(other, now));
    expect(await archive.getAll("versions")).toEqual([
      { ...before, seenAt: "2030-01-01T00:00:00.000Z" },
    ]);
    expect((await archive.getAll("reports"))[0]?.seenAt).toBe("2030-01-01T00:00:00.000Z");
  });
});

describe("a file that is damaged or hostile is refused, and the archive is as before", () => {
  interface Edited {
    check: { schemaVersion: unknown; page: { digest: string } };
    url: string;
    keptAt: string;
    text: string;
  }
  type Data = { versions: Edited[] };
  const edit = (change: (data: Data & Record<string, unknown>) => void) => (text: string) => {
    const data = JSON.parse(text);
    change(data);
    return JSON.stringify(data);
  };
  const first = ({ versions: [version] }: Data) => {
    if (!version) throw new Error("There are three.");
    return version;
  };

  test.each<[string, (text: string) => string, string, string]>([
    ["cut short", (text) => text.slice(0, -200), "not-json", ""],
    ["empty", () => "", "not-json", ""],
    ["another JSON file", () => "[1, 2]", "not-an-archive", ""],
    ["null", () => "null", "not-an-archive", ""],
    [
      "of a newer version",
      edit((data) => {
        data.schemaVersion = 2;
      }),
      "newer",
      "schemaVersion",
    ],
    [
      "without its versions",
      edit((data) => {
        data.versions = [];
      }),
      "",
      "",
    ],
    [
      "with a number as text in one report",
      edit((data) => {
        first(data).check.schemaVersion = "1";
      }),
      "damaged",
      "versions.0.check.schemaVersion",
    ],
    [
      "with an address that is a script",
      edit((data) => {
        first(data).url = "javascript:alert(1)";
      }),
      "damaged",
      "versions.0.url",
    ],
    [
      "with a date that is none",
      edit((data) => {
        first(data).keptAt = "yesterday";
      }),
      "damaged",
      "versions.0.keptAt",
    ],
    [
      "with a text that is not the one that was read",
      edit((data) => {
        first(data).text = "forged";
      }),
      "altered",
      "versions.0.text",
    ],
    [
      "with the check of another text",
      edit((data) => {
        first(data).check.page.digest = "sha256-0";
      }),
      "altered",
      "versions.0.check.page.digest",
    ],
    ["nested 100,000 deep", () => `${"[".repeat(100_000)}${"]".repeat(100_000)}`, "not-", ""],
  ])("%s", async (_name, change, refused, place) => {
    await keepReport(archive, sampleCheck({ year: 2020 }), "mine", sampleBasis);
    const before = await archive.getAll("versions");
    const outcome = await importArchive(archive, new Blob([change(await filled())]));
    if (refused === "") return expect(outcome).toMatchObject({ versions: 0 });
    expect("refused" in outcome ? outcome.refused : "").toContain(refused);
    expect("refused" in outcome ? outcome.place : "").toBe(place);
    expect(await archive.getAll("versions")).toEqual(before);
  });

  test("a report whose cells are named __proto__ changes no prototype", async () => {
    const cell = '{"value":1,"state":"number","text":"1"}';
    const text = (await filled()).replace('"cells":{', `"cells":{"__proto__":${cell},`);
    await importArchive(archive, new Blob([text]));
    expect(({} as Record<string, unknown>).state).toBeUndefined();
    for (const { check } of await archive.getAll("versions")) {
      expect(Object.getPrototypeOf(check.report?.cells)).toBe(Object.prototype);
    }
  });
});
