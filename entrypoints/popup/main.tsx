/** The popup: what the check of this tab found. */
import { render } from "preact";
import browser from "webextension-polyfill";
import { localeOf, parseSettings } from "../../lib/settings";
import * as en from "../../locales/en";
import * as zh from "../../locales/zh";
import { findTab } from "./ask";
import { Popup } from "./popup";

const root = document.getElementById("root");
const [tab, settings] = await Promise.all([
  findTab(new URL(location.href)),
  browser.storage.sync.get().then(parseSettings),
]);
const texts = localeOf(settings, navigator.language) === "zh" ? zh : en;
document.documentElement.lang = texts.common.tag;
if (root) render(<Popup tab={tab} texts={texts} />, root);
