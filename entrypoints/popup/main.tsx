/** The popup: what the check of this tab found. */
import { render } from "preact";
import { browser } from "../../lib/browser/browser";
import { tellFailures, tellUnread } from "../../lib/components/tell-failures";
import { localeOf, readSettings } from "../../lib/settings";
import { findTab, readFrames } from "./ask";
import { Popup } from "./popup";
import { textsOf } from "./texts";
import "./popup.css";

tellFailures();
const root = document.getElementById("root");
// Everything is asked for at once: the popup is looked at the moment it opens.
const tab = findTab(new URL(location.href));
const settings = readSettings(browser.storage.sync, tellUnread);
const [found, chosen, frames] = await Promise.all([
  tab,
  settings,
  tab.then((it) => (it === null ? [] : readFrames(it.id))),
]);
// Both languages have come along: to fetch one once it is known takes longer than to read both.
const texts = textsOf(localeOf(chosen, navigator.language));
document.documentElement.lang = texts.common.tag;
if (root) render(<Popup tab={found} first={frames} texts={texts} />, root);
