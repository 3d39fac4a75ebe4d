/** An archive that the first release left in a real browser, opened by today's extension. */
import { describe, expect, it } from "vitest";
import { archiveSteps } from "../../lib/archive/database";
import { firstRelease, makeFirstRelease } from "../archive/first-release";
import { launchChromium } from "./chromium";
import { launchFirefox } from "./firefox";

const name = "crossfoot-archive";
const make = `(${makeFirstRelease})(${JSON.stringify(name)}, ${JSON.stringify(firstRelease)}).then(() => true)`;

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

/** The words of the first row of the table, once there is one. */
const firstRow = 'document.querySelector("tbody tr:not(.space)")?.innerText';
const openFirst = 'document.querySelector("tbody tr:not(.space) button").click() ?? true';
const verdict = 'document.querySelector(".detail .verdict")?.innerText';

interface Kept {
  readonly version: number;
  readonly contents: Readonly<Record<string, readonly unknown[]>>;
}

function expectAllKept({ version, contents }: Kept): void {
  expect(version).toBe(archiveSteps.length);
  expect(contents).toMatchObject(firstRelease);
}

describe("an archive of the first release", () => {
  it("is all there when its page is opened in Chromium", async () => {
    const browser = await launchChromium();
    const page = await browser.context.newPage();
    // A page of the extension that opens nothing of its own.
    await page.goto(`${browser.origin}/LICENCES.txt`);
    await page.evaluate(make);
    await page.goto(`${browser.origin}/results.html#archive`);
    await expect.poll(() => page.evaluate<string>(firstRow)).toContain("某某市教育局");
    expect(await page.evaluate<string>(firstRow)).toContain("2024");
    await page.evaluate(openFirst);
    await expect.poll(() => page.evaluate<string>(verdict)).toContain("1 项核对一致");
    expectAllKept(await page.evaluate<Kept>(readAll));
    await browser.close();
  });

  it("is all there when its page is opened in Firefox", async () => {
    const browser = await launchFirefox();
    const page = await browser.openExtensionPage("LICENCES.txt");
    await page.evaluate(make);
    const archive = await browser.openExtensionPage("results.html#archive");
    expect(await archive.waitFor<string>(firstRow)).toContain("某某市教育局");
    await archive.evaluate(openFirst);
    expect(await archive.waitFor<string>(verdict)).toContain("1 项核对一致");
    expectAllKept(await archive.evaluate<Kept>(readAll));
    await browser.close();
  });
});
