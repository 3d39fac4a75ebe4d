/**
 * What a page cannot do itself: the badge, the injection, the check, the archive. It keeps nothing in
 * memory and may be killed at any time.
 */
import type { Runtime } from "webextension-polyfill";
import { defineBackground } from "wxt/utils/define-background";
import { findPriorFor, keepAndCompare, withArchive } from "../lib/archive/compare";
import { findFetched, forgetFetched } from "../lib/archive/fetched-priors";
import { decide, findOtherNames, type OtherName, toWanted } from "../lib/archive/years";
import { browser } from "../lib/browser/browser";
import {
  allTabs,
  type Frames,
  forgetTab,
  framesOf,
  rememberFrame,
  tabsWithFrames,
} from "../lib/browser/frames";
import { inject, switchStyle } from "../lib/browser/inject";
import { isOfPortal, isOwnPage, isPlaced } from "../lib/browser/sender";
import { registerSites } from "../lib/browser/sites";
import { checkPlain } from "../lib/check-plain";
import {
  type Checked,
  commandNames,
  type Done,
  FrameMessage,
  type News,
  PopupMessage,
  type Prior,
  type Request,
  type Years,
} from "../lib/protocol";
import type { Reading } from "../lib/report/reading";
import type { Check } from "../lib/report/schema";
import { localeOf, readSettings } from "../lib/settings";

// A module, so that it shares with the pages what reads and checks.
export default defineBackground({ type: "module", main: listen });

function listen(): void {
  browser.runtime.onMessage.addListener(answer as Runtime.OnMessageListenerCallback);
  browser.tabs.onUpdated.addListener((tab, change) => {
    if (change.status) return inOrder(tab, () => refresh(tab));
  });
  browser.tabs.onRemoved.addListener((tab) => inOrder(tab, () => forget(tab)));
  browser.commands.onCommand.addListener(async (command, tab) => {
    const name = commandNames.find((each) => each === command);
    if (!name || tab?.id === undefined) return;
    await askFrames(tab.id, { type: "command", name });
  });
  browser.permissions.onAdded.addListener(registerSites);
  browser.permissions.onRemoved.addListener(registerSites);
  browser.runtime.onInstalled.addListener(registerSites);
  recallFrames();
}

/** True where the answer comes later; where that fails it is null, and the sender asks again. */
function answer(
  message: unknown,
  sender: Runtime.MessageSender,
  reply: (answer: Checked | Done | readonly OtherName[] | null) => void,
): boolean {
  const answered = answerFrame(message, sender) ?? answerPopup(message, sender);
  answered?.then(reply, () => reply(null));
  return answered !== null;
}

function answerFrame(
  message: unknown,
  sender: Runtime.MessageSender,
): Promise<Checked | Done> | null {
  const { success, data } = FrameMessage.safeParse(message);
  const tab = sender.tab?.id;
  if (!success || tab === undefined || !maySay(data, sender)) return null;
  return data.type === "check" ? check(data, sender, tab) : receive(data, tab, sender.frameId ?? 0);
}

function answerPopup(
  message: unknown,
  sender: Runtime.MessageSender,
): Promise<Done | readonly OtherName[] | null> | null {
  const { success, data } = PopupMessage.safeParse(message);
  if (!success || !isOwnPage(sender, browser.runtime)) return null;
  return askArchive(data);
}

/** Null where the archive is switched off: it takes nothing, nor is it asked. */
async function askArchive(data: PopupMessage): Promise<Done | readonly OtherName[] | null> {
  if (!(await readSettings(browser.storage.sync)).archive) return null;
  return withArchive(async (archive) => {
    if (data.type === "names") return findOtherNames(archive, data.wanted);
    await decide(archive, data.own, data.organ, data.same, new Date());
    return "done";
  });
}

type Page = Extract<FrameMessage, { type: "check" }>;
type Showing = Exclude<FrameMessage, Page>;

/** A page has no way here and another extension another door: it is about our own scripts. */
function maySay(message: FrameMessage, sender: Runtime.MessageSender): boolean {
  if (sender.id !== browser.runtime.id) return false;
  // The viewer reads and checks by itself.
  if (isOwnPage(sender, browser.runtime)) return ["checked", "gone"].includes(message.type);
  // A page speaks for its own portal alone, even if it has broken into the script's process.
  if (message.type !== "check") return true;
  return isOfPortal(sender, message.plain.url);
}

async function receive(message: Showing, tab: number, frame: number): Promise<Done> {
  if (message.type === "found") await inject(tab, frame);
  else await show(message, tab, frame);
  return "done";
}

async function show(
  message: Exclude<Showing, { type: "found" }>,
  tab: number,
  frame: number,
): Promise<void> {
  await inOrder(tab, async () => {
    if (message.type === "gone") return showBadge(tab, await rememberFrame(tab, frame, null));
    const { state } = message;
    const former = (await framesOf(tab))[frame];
    if (former && former.hidden !== state.hidden) {
      // Refused in the viewer, which has the style by itself, and on a site that was given back.
      await switchStyle(tab, frame, !state.hidden).catch(() => {});
    }
    await showBadge(tab, await rememberFrame(tab, frame, state));
  });
}

/** Checks what a frame has read of its page. Where time presses the archive's word follows, as `kept`. */
async function check(page: Page, sender: Runtime.MessageSender, tab: number): Promise<Checked> {
  const settings = await readSettings(browser.storage.sync);
  const archive = settings.archive && isPlaced(sender, page.plain.url);
  const { reading, prior, ...checked } = await checkPlain(page.plain, {
    settings,
    locale: localeOf(settings, navigator.language),
    now: new Date(),
    isPrivate: isPrivate(sender),
    findPrior: (reading) => findPrior(reading, tab, archive && page.mayWait),
    readStored: async (key) => (await browser.storage.local.get(key))[key],
  });
  const { view } = checked;
  if (!archive || !view.check.report) return checked;
  const keeping = keepCheck(view.check, reading, { keep: !isPrivate(sender), prior });
  if (page.mayWait) return { ...checked, view: { ...view, years: (await keeping) ?? view.years } };
  keeping.then((years) => {
    if (years === null) return;
    const kept = { digest: view.check.page.digest, years };
    // The tab may have been closed meanwhile.
    ask(tab, sender.frameId ?? 0, { type: "kept", kept }).catch(() => {});
  });
  return checked;
}

/** Whether a message comes from a private window: the background itself stands outside of each. */
function isPrivate({ tab }: Runtime.MessageSender): boolean {
  return tab?.incognito === true;
}

/** Last year's report, of the archive where that is asked, else what was fetched in the tab for it. */
async function findPrior(reading: Reading, tab: number, asks: boolean): Promise<Prior | null> {
  const wanted = toWanted(reading);
  const fetched = wanted && (await findFetched(tab, wanted, browser.storage.session));
  if (!wanted || !asks) return fetched;
  // Without an archive a report is checked all the same.
  return withArchive((archive) => findPriorFor(archive, wanted, fetched)).catch(() => fetched);
}

/** Keeps a report and finds the organ's other years; null without an archive. */
async function keepCheck(
  check: Check,
  reading: Reading,
  how: { readonly keep: boolean; readonly prior: Prior | null },
): Promise<Years | null> {
  try {
    const { news, years } = await withArchive((archive) =>
      keepAndCompare(archive, check, reading, how),
    );
    if (news) spread(news);
    return years;
  } catch {
    // A full or broken archive takes nothing away from the check.
    return null;
  }
}

/** Tells every report that is open of a new one: what it was compared with may be another now. */
async function spread(news: News): Promise<void> {
  for (const tab of await allTabs()) {
    for (const [frame, { shows }] of Object.entries(await framesOf(tab))) {
      if (shows !== "report") continue;
      // A frame that is gone is forgotten elsewhere.
      await ask(tab, Number(frame), { type: "arrived", news }).catch(() => {});
    }
  }
}

/** The last word of a frame is lost where it wakes the background: those that are silent are gone. */
async function recallFrames(): Promise<void> {
  for (const tab of await tabsWithFrames()) inOrder(tab, () => refresh(tab));
}

/** The tab was closed. */
async function forget(tab: number): Promise<void> {
  await forgetTab(tab);
  await forgetFetched(tab, browser.storage.session);
}

/** After a navigation: forgets the frames that are no longer there; the others speak again. */
async function refresh(tab: number): Promise<void> {
  const gone = await askFrames(tab, { type: "announce" });
  for (const frame of gone) await rememberFrame(tab, frame, null);
  await showBadge(tab, await framesOf(tab));
}

function ask(tab: number, frameId: number, request: Request): Promise<unknown> {
  return browser.tabs.sendMessage(tab, request, { frameId });
}

/** Sends to every frame that shows something; the ids of those that did not answer. */
async function askFrames(tab: number, request: Request): Promise<number[]> {
  const frames = Object.keys(await framesOf(tab)).map(Number);
  const asked = frames.map((frameId) =>
    ask(tab, frameId, request).then(
      () => [],
      () => [frameId],
    ),
  );
  return (await Promise.all(asked)).flat();
}

async function showBadge(tab: number, frames: Frames): Promise<void> {
  const reports = Object.values(frames).filter((each) => each.shows === "report");
  const errors = reports.reduce((sum, each) => sum + each.errors, 0);
  const failures = reports.reduce((sum, each) => sum + each.warnings, errors);
  const [first = "", ...others] = new Set(reports.map(({ sign }) => sign));
  // Of several reports that stand differently something agrees, and something was left open.
  const sign = others.length > 0 ? "✓?" : first;
  const text = failures > 0 ? String(failures) : sign;
  // The tab may have been closed meanwhile: then there is no badge to show.
  await browser.action.setBadgeText({ tabId: tab, text }).catch(() => {});
  // What is only to be clarified does not look like what is wrong.
  const alarm = errors > 0 ? "#c2410c" : "#8a5a00";
  const color = failures > 0 ? alarm : sign === "✓" ? "#0f766e" : "#57606a";
  // Its colours go with it, and with its tab.
  await browser.action.setBadgeBackgroundColor({ tabId: tab, color }).catch(() => {});
  await browser.action.setBadgeTextColor?.({ tabId: tab, color: "#ffffff" }).catch(() => {});
}

/** Runs changes of one tab's record one after the other: two frames may report at once. */
function inOrder(tab: number, change: () => Promise<void>): Promise<void> {
  return navigator.locks.request(`tab:${tab}`, change);
}
