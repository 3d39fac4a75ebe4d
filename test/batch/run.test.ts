import "fake-indexeddb/auto";
import type { ServerResponse } from "node:http";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { type Archive, openArchive } from "../../lib/archive/database";
import { readAddresses } from "../../lib/batch/addresses";
import type { Batch, Item, NewItem } from "../../lib/batch/batch";
import { concludeAgainWith, concludeWith } from "../../lib/batch/conclude";
import { createPacer } from "../../lib/batch/pacer";
import {
  createBatch,
  eachItem,
  emptyQueue,
  listBatches,
  openQueue,
  type Queue,
  readBatch,
  readReading,
  removeBatch,
  retryBatch,
  steerBatch,
} from "../../lib/batch/queue";
import { type Conclude, readItem } from "../../lib/batch/read-item";
import { runBatch } from "../../lib/batch/run";
import type { Tools } from "../../lib/batch/tools";
import { check } from "../../lib/check";
import { toRowSummary } from "../../lib/findings/row-summary";
import { flatten } from "../../lib/parse/flatten/flatten";
import { read } from "../../lib/parse/read";
import { portalOf } from "../../lib/portal";
import { parseDocument } from "../../lib/saved/parse-document";
import { parseSettings } from "../../lib/settings";
import { encodeGbk } from "./gbk";
import { type Answer, openPortal, type Portal } from "./portal";
import { reportPage } from "./report-page";

let queue: Queue;
let portal: Portal;
let count = 0;

beforeEach(async () => {
  queue = await openQueue(`queue-${++count}`);
});

afterEach(async () => {
  queue.close();
  await portal?.close();
});

async function listItems(of: Queue, batch: number): Promise<Item[]> {
  const items: Item[] = [];
  await eachItem(of, batch, (item) => items.push(item));
  return items;
}

const pause = (milliseconds: number, signal?: AbortSignal) =>
  new Promise<void>((resolve, reject) => {
    const timer = setTimeout(resolve, milliseconds);
    signal?.addEventListener("abort", () => {
      clearTimeout(timer);
      reject(signal.reason);
    });
  });

const concludeAlone: Conclude = async (reading) => ({
  summary: toRowSummary(check(reading, { locale: "zh", now: new Date(), digest: "" })),
  compared: false,
  changedSince: null,
});

function tools({
  conclude = concludeAlone,
  ...over
}: Partial<Tools> & { readonly conclude?: Conclude } = {}): Tools {
  return {
    queue,
    fetchFor: () => fetch,
    read: (contents, source) => readItem(contents, source, conclude),
    concludeAgain: conclude,
    comparesYears: false,
    now: Date.now,
    wait: pause,
    onChange: () => undefined,
    pacer: createPacer(1),
    limits: { timeout: 2_000, bytes: 1_000_000 },
    ...over,
  };
}

function start(items: readonly NewItem[], over: Partial<Batch> = {}): Promise<number> {
  const batch = { kind: "list" as const, title: "", url: null, pageLimit: 5, pagesRead: 0 };
  return createBatch(
    queue,
    { ...batch, elsewhere: [], unusable: [], beyond: [], ...over },
    items,
    new Date(),
  );
}

const at = (path: string, task: NewItem["task"] = "report"): NewItem => ({
  task,
  url: portal.origin + path,
  name: path,
});

function leapingClock(): Pick<Tools, "now" | "wait"> {
  let now = 0;
  return {
    now: () => now,
    wait: async (milliseconds) => {
      await pause(1);
      now += milliseconds;
    },
  };
}

/** Runs one address, without a second attempt, and gives what became of it. */
async function runOne(
  answer: Answer | string,
  over: Partial<Tools> = {},
): Promise<Item | undefined> {
  portal = await openPortal({ "/a.html": answer });
  const id = await start([at("/a.html")]);
  // A clock that leaps over every wait: attempts follow each other without one.
  await runBatch(
    id,
    tools({
      ...leapingClock(),
      ...over,
    }),
    new AbortController().signal,
  );
  return (await listItems(queue, id))[0];
}

describe("a batch", () => {
  test("reads every report, in order, and is done", async () => {
    portal = await openPortal({
      "/1.html": reportPage({ agency: "甲市教育局" }),
      "/2.html": reportPage({ agency: "乙市教育局", cells: { "applications.received.total": 9 } }),
    });
    const id = await start([at("/1.html"), at("/2.html")]);
    expect(await runBatch(id, tools(), new AbortController().signal)).toBe("done");
    const items = await listItems(queue, id);
    expect(items.map((each) => [each.state, each.summary?.agency])).toEqual([
      ["done", "甲市教育局"],
      ["done", "乙市教育局"],
    ]);
    expect(items[0]?.summary).toMatchObject({ errors: 0, year: 2024, form: 2021 });
    expect(items[1]?.summary?.errors).toBeGreaterThan(0);
    expect(items[1]?.summary?.worst?.rule).toBe("balance");
    expect((await readReading(queue, items[1]?.id ?? 0))?.report?.agency).toBe("乙市教育局");
    expect((await readBatch(queue, id))?.state).toBe("done");
  });

  test("asks a portal twice at a time at most, and no faster than its pace", async () => {
    const slow: Answer = (_request, response) => {
      setTimeout(() => response.end(reportPage()), 150);
    };
    const paths = ["/1", "/2", "/3", "/4", "/5"];
    portal = await openPortal(Object.fromEntries(paths.map((path) => [path, slow])));
    const id = await start(paths.map((path) => at(path)));
    const pacer = createPacer(60);
    const begun: number[] = [];
    const begin = (origin: string, now: number) => {
      begun.push(now);
      pacer.begin(origin, now);
    };
    await runBatch(id, tools({ pacer: { ...pacer, begin } }), new AbortController().signal);
    expect(portal.seen).toHaveLength(5);
    expect(portal.most()).toBeLessThanOrEqual(2);
    // By the clock that the pace is kept by: how long a busy machine takes from there is not asked.
    const gaps = begun.slice(1).map((time, i) => time - (begun[i] ?? 0));
    expect(gaps).toHaveLength(4);
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(60);
  });

  test("waits for a portal that another batch keeps busy, and then goes on", async () => {
    portal = await openPortal({ "/1": reportPage() });
    const id = await start([at("/1")]);
    const pacer = createPacer(1);
    const busy = portalOf(portal.origin) ?? "";
    pacer.begin(busy, 0);
    pacer.begin(busy, 0);
    const run = runBatch(id, tools({ pacer }), new AbortController().signal);
    await pause(50);
    expect(portal.seen).toEqual([]);
    pacer.end(busy);
    expect(await run).toBe("done");
    expect(portal.seen).toHaveLength(1);
  });

  test("keeps two sites of one portal to one pace, and another portal to its own", () => {
    const pacer = createPacer();
    pacer.begin("moumou.gov.cn", 10);
    expect(pacer.readyAt("moumou.gov.cn")).toBe(1010);
    expect(pacer.readyAt("other.gov.cn")).toBe(0);
    pacer.begin("moumou.gov.cn", 1010);
    expect(pacer.readyAt("moumou.gov.cn")).toBe(Number.POSITIVE_INFINITY);
    pacer.end("moumou.gov.cn");
    expect(pacer.readyAt("moumou.gov.cn")).toBe(2010);
  });

  test("that is removed with all others while it runs leaves nothing, and asks for no more", async () => {
    const paths = ["/1", "/2", "/3", "/4", "/5"];
    portal = await openPortal(Object.fromEntries(paths.map((path) => [path, reportPage()])));
    const id = await start(paths.map((path) => at(path)));
    let emptied: Promise<void> | null = null;
    const onChange = () => {
      emptied ??= emptyQueue(queue);
    };
    // The second request has begun by then; what it brings is kept no more.
    await runBatch(id, tools({ onChange, pacer: createPacer(1, 1) }), new AbortController().signal);
    await emptied;
    expect(portal.seen.length).toBeLessThan(5);
    const stores = ["batches", "items", "readings", "files"] as const;
    expect(await Promise.all(stores.map((store) => queue.count(store)))).toEqual([0, 0, 0, 0]);
  });

  test.each(["paused", "cancelled"] as const)(
    "that is %s in another tab asks for no more, and stays so",
    async (state) => {
      const paths = Array.from({ length: 8 }, (_, i) => `/${i}`);
      portal = await openPortal(Object.fromEntries(paths.map((path) => [path, reportPage()])));
      const id = await start(paths.map((path) => at(path)));
      let steered: Promise<void> | null = null;
      const onChange = () => {
        steered ??= steerBatch(queue, id, state);
      };
      const { signal } = new AbortController();
      const ending = await runBatch(id, tools({ onChange, pacer: createPacer(1, 1) }), signal);
      await steered;
      expect(ending).toBe("stopped");
      expect(portal.seen.length).toBeLessThan(5);
      expect((await readBatch(queue, id))?.state).toBe(state);
      const left = (await listItems(queue, id)).filter((each) => each.state !== "done");
      expect(left.length).toBeGreaterThan(3);
      const waits = state === "paused" ? "waiting" : "cancelled";
      expect(left.every((each) => each.state === waits)).toBe(true);
    },
  );

  test("whose page fails after it was cancelled waits for no other try", async () => {
    let steered: Promise<void> | null = null;
    portal = await openPortal({});
    const id = await start([at("/gone")]);
    const fetchFor = () => async () => {
      steered ??= steerBatch(queue, id, "cancelled");
      await steered;
      throw new TypeError("no network");
    };
    await runBatch(id, tools({ fetchFor, ...leapingClock() }), new AbortController().signal);
    expect((await listItems(queue, id)).map((each) => each.state)).toEqual(["cancelled"]);
  });

  test("stopped at any moment goes on where it stopped, and asks for nothing twice", async () => {
    const paths = Array.from({ length: 8 }, (_, i) => `/${i}`);
    portal = await openPortal(Object.fromEntries(paths.map((path) => [path, reportPage()])));
    const id = await start(paths.map((path) => at(path)));
    const first = new AbortController();
    const done: number[] = [];
    const stopping = tools({
      onChange: (_batch, items) => {
        done.push(...items.map((each) => each.id));
        if (done.length === 3) first.abort();
      },
    });
    expect(await runBatch(id, stopping, first.signal)).toBe("stopped");
    queue.close();
    queue = await openQueue(`queue-${count}`);
    expect((await readBatch(queue, id))?.state).toBe("running");
    const before = (await listItems(queue, id)).filter((each) => each.state === "done");
    expect(before.length).toBeLessThan(8);
    portal.seen.length = 0;
    expect(await runBatch(id, tools(), new AbortController().signal)).toBe("done");
    expect((await listItems(queue, id)).every((each) => each.state === "done")).toBe(true);
    expect(portal.seen).toHaveLength(8 - before.length);
  });

  test("cancelled gives up what waits, and takes it up again when asked to", async () => {
    portal = await openPortal({ "/1": reportPage() });
    const id = await start([at("/1"), at("/2")]);
    await steerBatch(queue, id, "cancelled");
    expect((await listItems(queue, id)).map((each) => each.state)).toEqual([
      "cancelled",
      "cancelled",
    ]);
    await retryBatch(queue, id);
    await runBatch(id, tools(), new AbortController().signal);
    expect((await listItems(queue, id)).map((each) => each.state)).toEqual(["done", "failed"]);
    await removeBatch(queue, id);
    expect(await listBatches(queue)).toEqual([]);
    expect(await queue.count("items")).toBe(0);
    expect(await queue.count("readings")).toBe(0);
  });

  test("goes on when one of its reports makes the check itself fail", async () => {
    portal = await openPortal({ "/1": reportPage({ agency: "甲市教育局" }), "/2": reportPage() });
    const id = await start([at("/1"), at("/2")]);
    const failing: Conclude = async (reading) => {
      if (reading.report?.agency === "甲市教育局") throw new Error("a fault of ours");
      return concludeAlone(reading);
    };
    expect(await runBatch(id, tools({ conclude: failing }), new AbortController().signal)).toBe(
      "done",
    );
    const items = await listItems(queue, id);
    expect(items.map((each) => each.problem?.code ?? each.state)).toEqual(["fault", "done"]);
  });

  test("on a full device is paused, and nothing is lost", async () => {
    portal = await openPortal({ "/1": reportPage() });
    const id = await start([at("/1")]);
    const put = IDBObjectStore.prototype.put;
    const full = vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(function (
      this: IDBObjectStore,
      ...values
    ) {
      if (this.name === "readings") throw new DOMException("no room", "QuotaExceededError");
      return put.apply(this, values);
    });
    expect(await runBatch(id, tools(), new AbortController().signal)).toBe("full");
    full.mockRestore();
    expect((await readBatch(queue, id))?.state).toBe("paused");
    expect((await listItems(queue, id))[0]?.state).toBe("waiting");
    await steerBatch(queue, id, "running");
    expect(await runBatch(id, tools(), new AbortController().signal)).toBe("done");
  });
});

describe("a report and the year before it", () => {
  const years = (carriedIn: number) => [
    reportPage({ year: 2024, cells: { "applications.carriedIn.total": carriedIn } }),
    reportPage({ year: 2023, cells: { "applications.carriedOut.total": 2 } }),
  ];

  const choices = { settings: parseSettings({}), locale: "zh" } as const;
  let archives = 0;

  /** Tools that compare with what is in an archive, as the results page's do. */
  function comparing(archive: Archive): Tools {
    return tools({
      comparesYears: true,
      conclude: concludeWith(archive, choices),
      concludeAgain: concludeAgainWith(archive, choices),
    });
  }

  async function checkYears(pages: readonly string[]): Promise<readonly Item[]> {
    const archive = await openArchive(`years-${++archives}`);
    const paths = pages.map((_, index) => `/${index}`);
    portal = await openPortal(Object.fromEntries(paths.map((path, i) => [path, pages[i] ?? ""])));
    const id = await start(paths.map((path) => at(path)));
    await runBatch(id, comparing(archive), new AbortController().signal);
    archive.close();
    await portal.close();
    return listItems(queue, id);
  }

  test("are compared though the later one was read first", async () => {
    const [later, earlier] = await checkYears(years(3));
    expect(later?.summary).toMatchObject({ year: 2024, worst: { rule: "balance" } });
    expect(later?.compared).toBe(true);
    expect(earlier?.compared).toBe(false);
    const [agreeing] = await checkYears(years(2));
    expect((later?.summary?.warnings ?? 0) - (agreeing?.summary?.warnings ?? 0)).toBe(1);
  });

  test("are compared as well in the order of the years", async () => {
    const [late] = await checkYears(years(3));
    const [, inOrder] = await checkYears(years(3).toReversed());
    expect(inOrder?.summary).toEqual(late?.summary);
  });

  test("are checked again as they were read, though the page has been seen with another text since", async () => {
    const archive = await openArchive(`years-${++archives}`);
    const readPage = (page: string) =>
      read(flatten(parseDocument(page), { url: "http://www.moumou.gov.cn/1.html" })).reading;
    const [old = "", now = ""] = [years(3)[0], years(4)[0]];
    await concludeWith(archive, choices)(readPage(old));
    await pause(2);
    await concludeWith(archive, choices)(readPage(now));
    const before = await archive.getAll("reports");
    await pause(2);
    await concludeAgainWith(archive, choices)(readPage(old));
    expect(await archive.getAll("reports")).toEqual(before);
    await archive.clear("versions");
    await archive.clear("reports");
    // What the user has removed meanwhile does not come back.
    await concludeAgainWith(archive, choices)(readPage(old));
    expect(await archive.count("reports")).toBe(0);
    archive.close();
  });

  test("are not compared where another organ of the name turns out to be on the site", async () => {
    const of = (year: number, cells: Record<string, number>) =>
      reportPage({ agency: "城关镇人民政府", year, cells });
    const first = [
      of(2023, { "applications.carriedOut.total": 2 }),
      of(2024, { "applications.carriedIn.total": 3 }),
    ];
    const [, alone] = await checkYears(first);
    expect(alone?.compared).toBe(true);
    const [, among] = await checkYears([
      ...first,
      of(2023, { "applications.carriedOut.total": 5 }),
    ]);
    expect(among?.compared).toBe(false);
    expect(among?.summary?.warnings).toBe((alone?.summary?.warnings ?? 0) - 1);
  });
});

describe("dropped files", () => {
  const file = (name: string, content: BlobPart): NewItem => ({
    task: "report",
    url: null,
    name,
    file: new Blob([content]),
  });

  test("are read from the device alone: pages, MHTML, and what is none", async () => {
    portal = await openPortal({});
    const mhtml = `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n--b\r
Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r
Content-Location: http://www.moumou.gov.cn/1.html\r\n\r\n${Buffer.from(reportPage({ agency: "丙市水务局" })).toString("base64")}\r\n--b--`;
    const id = await start([
      file("a.html", reportPage()),
      file("b.mhtml", mhtml),
      file("c.html", "%PDF-1.7 …"),
      file("d.html", ""),
      file("e.html", "plain words"),
    ]);
    await runBatch(id, tools(), new AbortController().signal);
    const items = await listItems(queue, id);
    expect(items.map((each) => each.summary?.agency ?? each.problem?.code)).toEqual([
      "某某市教育局",
      "丙市水务局",
      "other-file",
      "empty",
      "not-html",
    ]);
    expect(items[2]?.problem?.detail).toBe("PDF");
    const kept = await readReading(queue, items[1]?.id ?? 0);
    expect(kept?.url).toBe("http://www.moumou.gov.cn/1.html");
    expect(portal.seen).toEqual([]);
  });

  test("that hold their report in a saved frame are read there", async () => {
    portal = await openPortal({});
    const part = (location: string, html: string) =>
      `--b\r\nContent-Type: text/html; charset=utf-8\r\nContent-Location: ${location}\r\n\r\n${html}\r\n`;
    const mhtml = `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n${part(
      "http://www.moumou.gov.cn/1.html",
      '<title>某某局2024年政府信息公开工作年度报告</title><iframe src="http://www.moumou.gov.cn/2.html"></iframe>',
    )}${part("http://www.moumou.gov.cn/2.html", reportPage())}--b--`;
    const id = await start([file("a.mhtml", mhtml)]);
    await runBatch(id, tools(), new AbortController().signal);
    expect((await listItems(queue, id))[0]?.summary?.detected).toBe("report");
  });

  test("that are a list are not followed: a file is read without any request", async () => {
    portal = await openPortal({});
    const entries = [1, 2, 3].map(
      (n) => `<a href="/${n}.html">第${n}局2024年政府信息公开工作年度报告</a>`,
    );
    const saved = `<!-- saved from url=(0030)${portal.origin}/list.html -->`;
    const list = `${saved}<title>政府信息公开年度报告</title>${entries.join("")}`;
    const id = await start([file("list.html", list)]);
    await runBatch(id, tools(), new AbortController().signal);
    const items = await listItems(queue, id);
    expect(items.map((each) => each.summary?.detected)).toEqual(["list"]);
    expect(portal.seen).toEqual([]);
  });

  test("are deleted once read, and kept while they are not", async () => {
    portal = await openPortal({});
    const id = await start([file("a.html", reportPage()), file("b.html", "no page")]);
    await runBatch(id, tools(), new AbortController().signal);
    expect(await queue.count("files")).toBe(1);
  });
});

describe("a list page", () => {
  const entry = (n: number) => `<a href="/r/${n}.html">第${n}局2024年政府信息公开工作年度报告</a>`;
  const list = (from: number, more: string) =>
    `<title>政府信息公开年度报告</title>${[0, 1, 2].map((i) => entry(from + i)).join("")}${more}`;

  test("adds its reports and goes on to the limit that the user sees", async () => {
    const next = (page: number) => `<a href="/list/${page}.html">下一页</a>`;
    portal = await openPortal({
      "/list/1.html": list(1, next(2)),
      "/list/2.html": list(4, `${entry(1)}${next(3)}`),
      "/list/3.html": list(7, next(4)),
    });
    const id = await start([at("/list/1.html", "page")], { pageLimit: 2 });
    await runBatch(id, tools(), new AbortController().signal);
    const items = await listItems(queue, id);
    expect(items.filter((each) => each.task === "page")).toHaveLength(2);
    expect(items.filter((each) => each.task === "report")).toHaveLength(6);
    expect(await readBatch(queue, id)).toMatchObject({ pagesRead: 2, pagesLeft: { length: 1 } });
    expect(portal.seen.some(({ path }) => path === "/list/3.html")).toBe(false);
  });

  test("names the same pages on each of its own, and those that are left are counted once", async () => {
    const numbers = Array.from({ length: 12 }, (_, index) => index + 1);
    const all = numbers.map((page) => `<a href="/list/${page}.html">${page}</a>`).join("");
    portal = await openPortal(
      Object.fromEntries(numbers.map((page) => [`/list/${page}.html`, list(3 * page, all)])),
    );
    const id = await start([at("/list/1.html", "page")], { pageLimit: 4 });
    const stop = new AbortController();
    const onChange: Tools["onChange"] = ({ pagesRead }) => pagesRead === 2 && stop.abort();
    await runBatch(id, tools({ onChange, pacer: createPacer(1, 1) }), stop.signal);
    expect(await readBatch(queue, id)).toMatchObject({ pagesRead: 2, pagesLeft: { length: 8 } });
    await runBatch(id, tools(), new AbortController().signal);
    expect(await readBatch(queue, id)).toMatchObject({ pagesRead: 4, pagesLeft: { length: 8 } });
  });

  test("keeps to the limit while two of its pages are read at once", async () => {
    const pages = (...numbers: number[]) =>
      numbers.map((page) => `<a href="/list/${page}.html">${page}</a>`).join("");
    let [endSecond, endThird] = [() => {}, () => {}];
    const answer = (response: ServerResponse, page: string) => {
      response.setHeader("content-type", "text/html; charset=utf-8");
      response.end(page);
    };
    portal = await openPortal({
      "/list/1.html": list(1, pages(2, 3)),
      // The second ends once the third is asked for, and the third once the second has been read.
      "/list/2.html": (_request, response) => {
        endSecond = () => answer(response, list(4, pages(4, 5)));
      },
      "/list/3.html": (_request, response) => {
        endThird = () => answer(response, list(7, ""));
        endSecond();
      },
      "/r/4.html": (_request, response) => {
        answer(response, "");
        endThird();
      },
      "/list/4.html": list(10, ""),
    });
    const id = await start([at("/list/1.html", "page")], { pageLimit: 3 });
    await runBatch(id, tools(), new AbortController().signal);
    expect(await readBatch(queue, id)).toMatchObject({ pagesRead: 3, pagesLeft: { length: 2 } });
    expect(portal.seen.some(({ path }) => path === "/list/4.html")).toBe(false);
  });

  test("is read to its last page before its reports, in the order of its pages", async () => {
    const next = (page: number) => `<a href="/list/${page}.html">下一页</a>`;
    portal = await openPortal({
      "/list/1.html": list(1, next(2)),
      "/list/2.html": list(4, next(3)),
      "/list/3.html": list(7, ""),
    });
    const id = await start([at("/r/0.html"), at("/list/1.html", "page")]);
    await runBatch(id, tools({ pacer: createPacer(1, 1) }), new AbortController().signal);
    const asked = portal.seen.map(({ path }) => path);
    expect(asked.slice(0, 3)).toEqual(["/list/1.html", "/list/2.html", "/list/3.html"]);
    expect(asked).toHaveLength(13);
    expect(asked[3]).toBe("/r/0.html");
  });

  test("gives a batch its name, unless it is one of several addresses that were pasted", async () => {
    portal = await openPortal({ "/list/1.html": list(3, "") });
    for (const others of [[], [at("/r/9.html")]]) {
      const id = await start([at("/list/1.html"), ...others], { kind: "addresses" });
      await runBatch(id, tools(), new AbortController().signal);
      const title = (await readBatch(queue, id))?.title;
      expect(title).toBe(others.length > 0 ? "" : "政府信息公开年度报告");
    }
  });

  test("leads to no other host, and says how many links it left out", async () => {
    portal = await openPortal({});
    const other = `<a href="http://localhost:1/x.html">某局2024年政府信息公开工作年度报告</a>
      <a href="javascript:alert(1)">某局2024年政府信息公开工作年度报告</a>`;
    await portal.close();
    portal = await openPortal({ "/list/1.html": list(1, other) });
    const id = await start([at("/list/1.html", "page")]);
    await runBatch(id, tools(), new AbortController().signal);
    expect(await readBatch(queue, id)).toMatchObject({
      elsewhere: ["http://localhost:1/x.html"],
      unusable: { length: 1 },
    });
    expect((await listItems(queue, id)).every((each) => each.url?.startsWith(portal.origin))).toBe(
      true,
    );
  });

  test("says once of each link that it left it out, on however many pages it stands", async () => {
    const report = "某局2024年政府信息公开工作年度报告";
    const left = `<a href="http://localhost:1/x.html">${report}</a>
      <a href="javascript:void(0)">${report}</a><a href="javascript:void(0)">某局2023年政府信息公开工作年度报告</a>`;
    portal = await openPortal({
      "/list/1.html": list(1, `${left}<a href="/list/2.html">2</a>`),
      "/list/2.html": list(4, `${left}<a href="http://localhost:1/y.html">${report}</a>`),
    });
    const id = await start([at("/list/1.html", "page")]);
    await runBatch(id, tools(), new AbortController().signal);
    expect(await readBatch(queue, id)).toMatchObject({
      pagesRead: 2,
      elsewhere: ["http://localhost:1/x.html", "http://localhost:1/y.html"],
      unusable: { length: 2 },
    });
  });

  test("with 3,000 links queues each of them once", async () => {
    const many = Array.from({ length: 3000 }, (_, i) => entry(i)).join("");
    portal = await openPortal({ "/list/1.html": `<title>政府信息公开年度报告</title>${many}` });
    const id = await start([at("/list/1.html", "page")]);
    const stop = new AbortController();
    const stopping = tools({
      limits: { timeout: 5_000, bytes: 10_000_000 },
      onChange: (_batch, items) => items.length > 2 && stop.abort(),
    });
    await runBatch(id, stopping, stop.signal);
    expect(await listItems(queue, id)).toHaveLength(3001);
  });
});

describe("a portal that answers badly gets a clear line", () => {
  const status =
    (code: number, headers: Record<string, string> = {}): Answer =>
    (_request, response) =>
      response.writeHead(code, headers).end("<p>错误</p>");

  test.each<[string, Answer | string, string, string]>([
    ["403", status(403), "refused", "403"],
    ["404", status(404), "not-found", "404"],
    ["429 without an hour", status(429), "too-many", "429"],
    ["500", status(500), "server-error", "500"],
    [
      "a redirect to itself",
      (request, response) => response.writeHead(302, { location: request.url ?? "/" }).end(),
      "redirects",
      "",
    ],
    [
      "a form for a password",
      "<title>统一身份认证</title><form><input name=u><input type=password name=p></form>",
      "login",
      "",
    ],
    [
      "a PDF under an .html name",
      (_request, response) =>
        response.writeHead(200, { "content-type": "text/html" }).end("%PDF-1.4\n%âãÏÓ"),
      "other-file",
      "PDF",
    ],
    ["nothing at all", "", "empty", ""],
  ])("%s", async (_name, answer, code, detail) => {
    const item = await runOne(answer);
    expect([item?.state, item?.problem?.code, item?.problem?.detail]).toEqual([
      "failed",
      code,
      detail,
    ]);
  });

  test("a page of 200 MB, by its header and by its bytes", async () => {
    const declared = await runOne((_request, response) => {
      response.writeHead(200, { "content-length": String(200 * 1024 * 1024) });
      response.write("<p>");
    });
    expect(declared?.problem?.code).toBe("too-large");
    await portal.close();
    let sent = 0;
    const endless = await runOne((_request, response) => {
      const chunk = Buffer.alloc(65_536, "a");
      const more = () => {
        while (sent < 200 * 1024 * 1024 && !response.destroyed) {
          sent += chunk.length;
          if (!response.write(chunk)) return void response.once("drain", more);
        }
      };
      more();
    });
    expect(endless?.problem?.code).toBe("too-large");
    expect(sent).toBeLessThan(20 * 1024 * 1024);
  });

  test("nothing for a minute, before the answer and within it", async () => {
    const limits = { timeout: 100, bytes: 1_000_000 };
    const silent = await runOne(() => undefined, { limits });
    expect(silent?.problem?.code).toBe("timeout");
    await portal.close();
    const stuck = await runOne((_request, response) => void response.write("<p>"), { limits });
    expect(stuck?.problem?.code).toBe("timeout");
  });

  test("GBK without saying so is read all the same", async () => {
    const gbk = encodeGbk(reportPage({ agency: "某某区教育局" }));
    const item = await runOne((_request, response) => void response.end(gbk));
    expect(item?.summary?.agency).toBe("某某区教育局");
  });

  test("a redirect to another portal is not followed into the results", async () => {
    const item = await runOne((_request, response) => {
      response.writeHead(302, { location: `${portal.otherOrigin}/b.html` }).end();
    });
    expect(item?.problem?.code).toBe("elsewhere");
  });

  test("429 with Retry-After holds the whole portal for as long as it asks", async () => {
    let asked = 0;
    portal = await openPortal({
      "/1": (_request, response) => {
        if (asked++ === 0) response.writeHead(429, { "retry-after": "1" }).end();
        else response.end(reportPage());
      },
      "/2": reportPage(),
    });
    const id = await start([at("/1"), at("/2")]);
    const one = createPacer(30, 1);
    await runBatch(id, tools({ pacer: one }), new AbortController().signal);
    expect((await listItems(queue, id)).map((each) => each.state)).toEqual(["done", "done"]);
    const [first, second] = portal.seen;
    expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThan(900);
  });

  test("what passes is tried three times, what lasts once", async () => {
    await runOne(status(503));
    expect(portal.seen).toHaveLength(3);
    await portal.close();
    await runOne(status(403));
    expect(portal.seen).toHaveLength(1);
  });

  test("an address asked a second time for what is wrong waits its turn as any other", async () => {
    portal = await openPortal({});
    const clock = leapingClock();
    const asked: number[] = [];
    const fetchFor = () => async () => {
      asked.push(clock.now());
      throw new TypeError("Failed to fetch");
    };
    const id = await start([at("/1"), at("/2")]);
    const paced = tools({ ...clock, fetchFor, pacer: createPacer() });
    await runBatch(id, paced, new AbortController().signal);
    // Three attempts at each of the two, and each of them twice.
    expect(asked).toHaveLength(12);
    expect(asked.slice(1).filter((time, index) => time - (asked[index] ?? 0) < 1000)).toEqual([]);
  });

  test("an address that nobody answers", async () => {
    portal = await openPortal({});
    const { origin } = portal;
    await portal.close();
    const id = await start([{ task: "report", url: `${origin}/x`, name: "" }]);
    await runBatch(id, tools(leapingClock()), new AbortController().signal);
    expect((await listItems(queue, id))[0]?.problem?.code).toBe("unreachable");
    portal = await openPortal({});
  });
});

describe("pasted addresses", () => {
  test("are found one a line or among words, each once; the others say why not", () => {
    const { items } = readAddresses(`
      某局 http://www.moumou.gov.cn/a.html
      www.moumou.gov.cn/b.html。
      http://www.moumou.gov.cn/a.html#top
      https://www.example.com/a.html
      javascript:alert(1)
      http://www.gov.cn.example.com/
      没有网址的一行`);
    expect(items.map((each) => [each.url, each.problem])).toEqual([
      ["http://www.moumou.gov.cn/a.html", undefined],
      ["http://www.moumou.gov.cn/b.html", undefined],
      ["https://www.example.com/a.html", "not-gov"],
      [null, "not-an-address"],
      ["http://www.gov.cn.example.com/", "not-gov"],
      [null, "not-an-address"],
    ]);
  });
});

describe("what a batch does not take", () => {
  test("are all found where one line has several, or a port", () => {
    const { items } = readAddresses(`
      甲局 http://www.moumou.gov.cn/a.html http://www.moumou.gov.cn/b.html
      http://www.moumou.gov.cn/c.html，www.moumou.gov.cn:8080/d.html；https://www.moumou.gov.cn/e.html。
      http://www.moumou.gov.cn/to?url=http://www.moumou.gov.cn/f.html`);
    expect(items.map((each) => each.url)).toEqual([
      "http://www.moumou.gov.cn/a.html",
      "http://www.moumou.gov.cn/b.html",
      "http://www.moumou.gov.cn/c.html",
      "http://www.moumou.gov.cn:8080/d.html",
      "https://www.moumou.gov.cn/e.html",
      "http://www.moumou.gov.cn/to?url=http://www.moumou.gov.cn/f.html",
    ]);
  });

  test("of a paste is counted, and each address that it takes stands there once", () => {
    const lines = Array.from({ length: 5_010 }, (_, i) => `http://www.moumou.gov.cn/${i}.html`);
    const { items, beyond } = readAddresses([...lines, ...lines].join("\n"));
    expect([items.length, beyond.length]).toEqual([5_000, 10]);
  });

  test("is shown as it was pasted, where its address is written otherwise", () => {
    const [item] = readAddresses("http://www.moumou.gov.cn/年报.html").items;
    expect(item?.name).toBe("http://www.moumou.gov.cn/年报.html");
  });

  test("of a list is counted", async () => {
    const entry = (n: number) =>
      `<a href="/r/${n}.html">第${n}局2024年政府信息公开工作年度报告</a>`;
    const all = Array.from({ length: 5_003 }, (_, n) => entry(n)).join("");
    portal = await openPortal({ "/list.html": `<title>政府信息公开年度报告</title>${all}` });
    const id = await start([at("/list.html", "page")]);
    const stop = new AbortController();
    const limits = { timeout: 9_000, bytes: 10_000_000 };
    const onChange: Tools["onChange"] = (_batch, items) => items.length > 2 && stop.abort();
    await runBatch(id, tools({ limits, onChange }), stop.signal);
    // The list itself is one of the five thousand.
    expect(await listItems(queue, id)).toHaveLength(5_000);
    expect((await readBatch(queue, id))?.beyond).toHaveLength(4);
  });
});
