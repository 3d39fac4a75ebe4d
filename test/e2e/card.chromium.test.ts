import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Browser } from "webextension-polyfill";
import * as zh from "../../locales/zh";
import { type Chromium, launchChromium } from "./chromium";
import { disagreeing } from "./disagreeing";
import { type Panel, panelOf } from "./panel";
import { pathOf } from "./samples";

/** What the extension's page knows of the browser; functions given to `evaluate` run there. */
declare const chrome: Browser;

let browser: Chromium;
let page: Page;
let panel: Panel;

beforeAll(async () => {
  browser = await launchChromium();
  browser.portal.put("/card.html", disagreeing());
  page = await browser.open("/card.html");
  await page.locator("[data-crossfoot]").first().waitFor();
  panel = await panelOf(page);
});
afterAll(() => browser.close());

const wrong = '[data-crossfoot="error"]:text("83")';
const readTitle = () => panel.text(".card h2");

/** Opens the reasons in the card and takes the first, by the keyboard: the card moves as it grows. */
async function chooseFirstReason(): Promise<void> {
  await panel.click(".card footer > button:nth-of-type(3)");
  const focused = () => panel.run((root) => Boolean(root.activeElement?.closest(".why")));
  await expect.poll(focused).toBe(true);
  await page.keyboard.press("Enter");
}

/** Names of what the open card covers: marked cells, and cells that the trace outlines. */
function findCovered(): Promise<string[] | null> {
  return panel.run((root) => {
    const card = root.querySelector(".card")?.getBoundingClientRect();
    if (!card) return ["no card"];
    const told = [...root.querySelectorAll(".trace:not(.zero), .badge.current")];
    return told
      .filter((each) => {
        const box = each.getBoundingClientRect();
        const shown = box.width > 0 && box.bottom > 0 && box.top < innerHeight;
        const apart =
          box.right <= card.left ||
          box.left >= card.right ||
          box.bottom <= card.top ||
          box.top >= card.bottom;
        return shown && !apart;
      })
      .map((each) => each.className);
  });
}

describe("the card", () => {
  it("comes when the pointer rests on a marked cell, and goes with it", async () => {
    await page.locator(wrong).scrollIntoViewIfNeeded();
    await page.locator(wrong).hover();
    await expect.poll(readTitle).toContain("自然人");
    await page.mouse.move(2, 2);
    await expect.poll(readTitle).toBeNull();
  });

  it("stays after a click: the formula, the difference and the likeliest wrong cell", async () => {
    await page.locator(wrong).click();
    await page.mouse.move(2, 2);
    await page.waitForTimeout(600);
    expect(await panel.text(".card .formula")).toBe("81新收+1上年结转≠83办理总计+0结转下年");
    expect(await panel.text(".card .difference")).toContain("−1");
    expect(await panel.text(".card .maybe")).toContain("若「办理总计\u00a0· 自然人」为 82");
    expect(await findCovered()).toEqual([]);
  });

  it("traces its operands in the page and names those out of sight", async () => {
    const signs = await panel.run((root) =>
      [...root.querySelectorAll(".trace")].map((each) => `${each.className} ${each.textContent}`),
    );
    expect(signs).toEqual(["trace left ", "trace left +", "trace right =", "trace right +"]);
    expect(await panel.text(".edge.up")).toContain("新收 81");
    await panel.click(".edge.up button");
    await expect.poll(() => panel.text(".edge.up")).not.toContain("新收 81");
    expect(await findCovered()).toEqual([]);
  });

  it("keeps the keyboard after a click as fast as the pointer came", async () => {
    await page.keyboard.press("Escape");
    await page.mouse.move(2, 2);
    await page.waitForTimeout(400);
    await page.locator(wrong).click();
    await page.waitForTimeout(300);
    const focused = await panel.run((root) => root.activeElement?.className);
    expect(focused).toContain("card");
  });

  it("leads to the next and the previous finding by keyboard, and closes", async () => {
    await page.locator(wrong).click();
    const first = await readTitle();
    await page.keyboard.press("ArrowRight");
    await expect.poll(readTitle).not.toBe(first);
    await page.keyboard.press("ArrowLeft");
    await expect.poll(readTitle).toBe(first);
    await page.keyboard.press("Escape");
    await expect.poll(readTitle).toBeNull();
    const focused = await panel.run((root) => root.activeElement?.className);
    expect(focused).toContain("badge");
  });

  it("says how firmly a rule holds, of one that is no sum as well", async () => {
    await page.locator(wrong).click();
    await expect.poll(() => panel.text(".card .body")).toContain(zh.common.holds.exact);
    await page.keyboard.press("ArrowLeft");
    await expect.poll(readTitle).toContain("表头误印");
    expect(await panel.text(".card .body")).toContain(zh.common.holds.exact);
    await page.keyboard.press("Escape");
  });

  it("leaves the browser its own shortcuts", async () => {
    await page.locator(wrong).click();
    const first = await readTitle();
    await page.keyboard.press("Control+p");
    expect(await readTitle()).toBe(first);
    await page.keyboard.press("Alt+ArrowRight");
    expect(await readTitle()).toBe(first);
    await page.keyboard.press("Escape");
  });

  it("opens from its badge by keyboard alone", async () => {
    await page.keyboard.press("Enter");
    await expect.poll(readTitle).toContain("自然人");
    await page.keyboard.press("Escape");
  });

  it("comes to a badge that the keyboard reaches, which keeps the focus", async () => {
    const focused = () => panel.run((root) => root.activeElement?.className);
    await page.keyboard.press("Shift+Tab");
    await page.keyboard.press("Tab");
    await expect.poll(readTitle).toContain("自然人");
    expect(await focused()).toContain("badge");
    await page.keyboard.press("Escape");
    await page.waitForTimeout(400);
    expect(await readTitle()).toBeNull();
    expect(await focused()).toContain("badge");
  });

  it("that hovering opened stays while something in it is used, wherever the pointer goes", async () => {
    await page.mouse.move(2, 2);
    await page.locator(wrong).scrollIntoViewIfNeeded();
    await page.locator(wrong).hover();
    await expect.poll(readTitle).toContain("自然人");
    await panel.click(".card footer > button:nth-of-type(3)");
    await page.mouse.move(2, 2);
    await page.waitForTimeout(600);
    expect(await panel.run((root) => Boolean(root.activeElement?.closest(".why")))).toBe(true);
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
    await expect.poll(readTitle).toBeNull();
  });

  it("stays when the keyboard goes into it from the last badge", async () => {
    const focus = () => panel.run((root) => root.activeElement?.className ?? "");
    for (let i = 0; i < 12 && !(await focus())?.includes("note"); i++)
      await page.keyboard.press("Tab");
    await expect.poll(readTitle).toContain("表头误印");
    await page.keyboard.press("Tab");
    expect(await focus()).toBe("close");
    await page.waitForTimeout(600);
    expect(await focus()).toBe("close");
    await page.keyboard.press("Escape");
    await expect.poll(readTitle).toBeNull();
    await page.locator(wrong).scrollIntoViewIfNeeded();
  });

  it("leaves the keyboard where the page has it when hovering opened it", async () => {
    await page.evaluate(() => {
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    });
    await page.mouse.move(2, 2);
    await page.locator(wrong).hover();
    await expect.poll(readTitle).toContain("自然人");
    await page.keyboard.press("Escape");
    await expect.poll(readTitle).toBeNull();
    expect(await page.evaluate(() => document.activeElement?.nodeName)).toBe("BODY");
    await page.mouse.move(2, 2);
  });

  it("is called what its mark is called, and adds no landmark to the page", async () => {
    await page.locator(wrong).click();
    await expect.poll(readTitle).toContain("自然人");
    const names = await panel.run((root) =>
      [".badge.current", ".card"].map((each) =>
        root
          .querySelector(each)
          ?.getAttribute("aria-label")
          ?.replace(/^\d+(–\d+)?/, ""),
      ),
    );
    expect(names?.[1]).toBe("，不一致：收办平衡 · 自然人");
    expect(names?.[0]).toBe(names?.[1]);
    const session = await page.context().newCDPSession(page);
    const { nodes } = await session.send("Accessibility.getFullAXTree");
    const roles = nodes.map(({ role }) => role?.value);
    expect(roles).toContain("dialog");
    expect(roles).not.toContain("banner");
    expect(roles).not.toContain("contentinfo");
    await session.detach();
    await page.keyboard.press("Escape");
  });

  it("leads to an operand out of sight by the words that are seen, and keeps the keyboard", async () => {
    await page.locator(wrong).evaluate((cell) => cell.scrollIntoView({ block: "start" }));
    await page.locator(wrong).click();
    const edge = () =>
      panel.run((root) => {
        const button = root.querySelector<HTMLElement>(".edge.up button");
        return button && { name: button.getAttribute("aria-label"), seen: button.textContent };
      });
    await expect.poll(edge).not.toBeNull();
    const { name, seen } = (await edge()) ?? {};
    // Who speaks to the machine says what he sees.
    expect(name).toContain(seen?.replace("↑", "").trim());
    await panel.run((root) => root.querySelector<HTMLElement>(".edge.up button")?.focus());
    await page.keyboard.press("Enter");
    await expect.poll(edge).toBeNull();
    expect(await panel.run((root) => root.activeElement?.className)).toContain("card");
    await page.keyboard.press("Escape");
  });

  it("keeps the keyboard when a finding is dismissed from it, and restored", async () => {
    await page.locator(wrong).click();
    await expect.poll(readTitle).toContain("自然人");
    const isOpen = () =>
      panel.run((root) =>
        root.querySelector(".card footer > :nth-child(3)")?.getAttribute("aria-expanded"),
      );
    expect(await isOpen()).toBe("false");
    await panel.click(".card footer > button:nth-of-type(3)");
    await expect.poll(() => panel.text(".why input")).not.toBeNull();
    expect(await isOpen()).toBe("true");
    // Without a reason nothing is dismissed, and it is seen what is wanted.
    await panel.click(".why button[type=submit]");
    expect(await panel.run((root) => root.activeElement?.tagName)).toBe("INPUT");
    await page.keyboard.type("已核实");
    await page.keyboard.press("Enter");
    await expect.poll(() => panel.text(".card p.chip")).toContain("已核实");
    await expect.poll(() => panel.run((root) => root.activeElement?.className)).toContain("card");
    await panel.click(".card footer > button:nth-of-type(3)");
    await expect.poll(() => panel.text(".card p.chip")).toBeNull();
    const first = await readTitle();
    await page.keyboard.press("ArrowRight");
    await expect.poll(readTitle).not.toBe(first);
    await page.keyboard.press("Escape");
  });

  it("goes back from the reasons to itself on Escape, and then to the page", async () => {
    await page.locator(wrong).click();
    await panel.click(".card footer > button:nth-of-type(3)");
    const asks = () => panel.run((root) => root.querySelector(".why")?.checkVisibility());
    await expect.poll(asks).toBe(true);
    await page.keyboard.press("Escape");
    expect(await asks()).toBe(false);
    expect(await panel.run((root) => root.activeElement?.textContent)).toBe("忽略…");
    expect(await readTitle()).toContain("自然人");
    await page.keyboard.press("Escape");
    await expect.poll(readTitle).toBeNull();
  });

  it("says that a finding could not be dismissed where the device has no room", async () => {
    const own = await browser.background();
    await own.evaluate(() => chrome.storage.local.set({ full: "x".repeat(10_485_700) }));
    try {
      await page.locator(wrong).click();
      await chooseFirstReason();
      await expect.poll(() => panel.text(".card .status")).toContain("设备空间已满");
      expect(await panel.text(".card p.chip")).toBeNull();
    } finally {
      await own.evaluate(() => chrome.storage.local.remove("full"));
      await page.keyboard.press("Escape");
      await page.keyboard.press("Escape");
    }
    await expect.poll(readTitle).toBeNull();
  });

  it("opens on a number of the text", async () => {
    const box = await page.evaluate(() => {
      const [range] = [...(CSS.highlights.get("crossfoot-warning") ?? [])] as Range[];
      range?.startContainer.parentElement?.scrollIntoView({ block: "center" });
      const rect = range?.getBoundingClientRect();
      return rect ? { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 } : null;
    });
    if (!box) throw new Error("The text is not marked.");
    await page.mouse.click(box.x, box.y);
    await expect.poll(readTitle).toContain("上年结转");
    await page.keyboard.press("Escape");
  });

  it("dismisses a finding for a reason, shows that everywhere, and restores it", async () => {
    await page.locator(wrong).click();
    expect(await browser.badge(page)).toBe("4");
    await chooseFirstReason();
    await expect.poll(() => panel.text(".card p.chip")).toContain("已与发布单位核实");
    await expect.poll(() => browser.badge(page)).toBe("3");
    const popup = await browser.popup(page);
    await popup.locator(".dismissal").waitFor();
    expect(await popup.locator(".dismissal").textContent()).toContain("已与发布单位核实");
    await popup.locator(".dismissal button").click();
    await expect.poll(() => browser.badge(page)).toBe("4");
    await popup.close();
  });

  it("says that it was copied, until that is no news any more", async () => {
    await page.context().grantPermissions(["clipboard-write"]);
    await page.locator(wrong).click();
    // What is not there before it speaks is not heard by everyone.
    const isThere = (root: ShadowRoot) =>
      root.querySelector(".card [role=status]")?.checkVisibility();
    expect(await panel.run(isThere)).toBe(true);
    await panel.click(".card footer > button:nth-of-type(2)");
    await expect.poll(() => panel.text(".card [role=status]")).toBe("已复制");
    await expect.poll(() => panel.text(".card [role=status]"), { timeout: 15_000 }).toBe("");
    await page.keyboard.press("Escape");
  });

  it("keeps still for who wants no motion, and stays seen in forced colours", async () => {
    await page.emulateMedia({ reducedMotion: "reduce", forcedColors: "active" });
    await page.locator(wrong).click();
    const styles = await panel.run((root) => {
      const card = root.querySelector(".card");
      const badge = root.querySelector(".badge");
      return card && badge
        ? [getComputedStyle(card).animationName, getComputedStyle(badge).borderStyle]
        : null;
    });
    expect(styles).toEqual(["none", "solid"]);
    const outline = await page
      .locator(wrong)
      .evaluate((each) => getComputedStyle(each).outlineStyle);
    expect(outline).toBe("solid");
    await page.emulateMedia({ reducedMotion: null, forcedColors: null });
    await page.keyboard.press("Escape");
  });

  it("counts what is only to be clarified with a sign and a colour of its own", async () => {
    const doubtful = await browser.open(pathOf("pingle-2024"));
    const its = await panelOf(doubtful);
    await expect.poll(() => its.text(".bar .doubtful")).toBe("! 1");
    await its.click(".bar .buttons button:nth-last-child(2)");
    await expect.poll(() => its.text(".bar.collapsed .doubtful")).toBe("! 1");
    await doubtful.close();
  });

  it("collapses and expands the bar", async () => {
    expect(await panel.text(".bar")).toContain("✕ 4");
    await panel.click(".bar .buttons button:nth-last-child(2)");
    expect(await panel.text(".bar.collapsed")).toBe("✕ 4");
    await panel.click(".bar.collapsed button");
    expect(await panel.text(".bar .passed")).toContain("✓");
  });

  it("fits a phone and covers nothing it speaks of", async () => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page
      .locator(wrong)
      .evaluate((cell) => cell.scrollIntoView({ block: "center", inline: "center" }));
    await page.locator(wrong).click();
    await page.waitForTimeout(300);
    const box = await panel.run((root) => {
      const { left, right, top, bottom } =
        root.querySelector(".card")?.getBoundingClientRect() ?? {};
      return { left, right, top, bottom };
    });
    expect(box?.left).toBeGreaterThanOrEqual(0);
    expect(box?.right).toBeLessThanOrEqual(320);
    expect(box?.top).toBeGreaterThanOrEqual(0);
    expect(box?.bottom).toBeLessThanOrEqual(640);
    expect(await findCovered()).toEqual([]);
  });
});

it("in the longer words of English leaves a phone the cell that it speaks of", async () => {
  const english = await launchChromium({ locale: "en-US", width: 360, height: 720 });
  english.portal.put("/card.html", disagreeing());
  const report = await english.open("/card.html");
  const cell = report.locator(wrong);
  await cell.evaluate((each) => each.scrollIntoView({ block: "center" }));
  await cell.click();
  const own = await panelOf(report);
  await expect.poll(() => own.text(".card .maybe")).toContain("82");
  const isCovered = await cell.evaluate((each) => {
    const { x, y, width, height } = each.getBoundingClientRect();
    const over = document.elementFromPoint(x + width / 2, y + height / 2);
    return over?.localName === "crossfoot-panel";
  });
  expect(isCovered).toBe(false);
  await english.close();
});
