/** An archive that the first release left in a real browser, opened by today's extension. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { archiveSteps } from "../../lib/archive/database";
import { firstRelease, makeFirstRelease } from "../archive/first-release";
import { type Either, eitherBrowser } from "./either";

const name = "crossfoot-archive";
const make = `(${makeFirstRelease})(${JSON.stringify(name)}, ${JSON.stringify(firstRelease)})`;

/** What the browser has on disk: the database's version, and each store with all that is in it. */
const readAll = `new Promise((resolve, reject) => {
  const opening = indexedDB.open(${JSON.stringify(name)});
  opening.onerror = () => reject(opening.error);
  opening.onsuccess = () => {
    const database = opening.result;
    const stores = [...database.objectStoreNames];
    const transaction = database.transaction(stores);
    const asked = stores.map((store) => [store, transaction.objectStore(store).getAll()]);
    transaction.oncomplete = () => {
      const contents = Object.fromEntries(asked.map(([store, { result }]) => [store, result]));
      resolve({ version: database.version, contents });
      database.close();
    };
  };
})`;

const textOf = (selector: string) =>
  `document.querySelector(${JSON.stringify(selector)})?.innerText ?? ""`;
const row = "tbody tr:not(.space)";

describe.each(eitherBrowser)("an archive of the first release in $name", ({ launch }) => {
  let browser: Either;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());

  it("is all there when its page is opened", async () => {
    // A page of the extension that opens nothing of its own.
    const before = await browser.openExtensionPage("LICENCES.txt");
    await before.evaluate(make);
    const page = await browser.openExtensionPage("results.html#archive");
    const wait = { timeout: 15_000 };
    await expect.poll(() => page.evaluate(textOf(row)), wait).toContain("某某市教育局");
    expect(await page.evaluate(textOf(row))).toContain("2024");
    await page.evaluate(`document.querySelector("${row} button").click()`);
    // It is checked by today's rules, whatever they say.
    await expect.poll(() => page.evaluate(textOf(".detail .verdict")), wait).toMatch(/\d 项/);
    expect(await page.evaluate(textOf(".detail h2"))).toBe("某某市教育局");
    const kept = await page.evaluate<{ version: number; contents: unknown }>(readAll);
    expect(kept.version).toBe(archiveSteps.length);
    expect(kept.contents).toMatchObject(firstRelease);
  });
});
