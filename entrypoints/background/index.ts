/**
 * What a page cannot do itself: the badge, the injection, the check, the archive. It keeps nothing in
 * memory and may be killed at any time.
 */
import type { Runtime } from "webextension-polyfill";
import { defineBackground } from "wxt/utils/define-background";
import type { OtherName } from "../../lib/archive/years";
import { browser } from "../../lib/browser/browser";
import { inject } from "../../lib/browser/inject";
import { isOfPortal, isOwnPage } from "../../lib/browser/sender";
import { registerSites } from "../../lib/browser/sites";
import {
  type Checked,
  commandNames,
  type Done,
  FrameMessage,
  OwnMessage,
} from "../../lib/protocol";
import { askArchive } from "./archive";
import { check, type Page } from "./check";
import { askFrames, forget, inOrder, recallFrames, refresh, show, spread } from "./tabs";

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
  const answered = answerFrame(message, sender) ?? answerOwn(message, sender);
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

function answerOwn(
  message: unknown,
  sender: Runtime.MessageSender,
): Promise<Done | readonly OtherName[] | null> | null {
  const { success, data } = OwnMessage.safeParse(message);
  if (!success || !isOwnPage(sender, browser.runtime)) return null;
  if (data.type !== "arrived") return askArchive(data);
  return spread(data.news).then(() => "done");
}

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
