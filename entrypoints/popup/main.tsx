/** The popup: what the check of this tab found. */
import { render } from "preact";
import browser from "webextension-polyfill";
import { localeOf, parseSettings } from "../../lib/settings";
import * as en from "../../locales/en";
import * as zh from "../../locales/zh";
import { findTab, readFrames } from "./ask";
import { Popup } from "./popup";

const root = document.getElementById("root");
const tab = findTab(new URL(location.href));
// Everything is asked for at once: the popup is looked at the moment it opens.
const [id, settings, frames] = await Promise.all([
  tab,
  browser.storage.sync.get().then(parseSettings),
  tab.then((found) => (found === null ? [] : readFrames(found))),
]);
const texts = localeOf(settings, navigator.language) === "zh" ? zh : en;
document.documentElement.lang = texts.common.tag;
if (root) render(<Popup tab={id} first={frames} texts={texts} />, root);
