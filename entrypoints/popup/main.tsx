/** The popup: what the check of this tab found. */
import { render } from "preact";
import browser from "webextension-polyfill";
import type { Locale } from "../../lib/report/reading";
import { localeOf, parseSettings } from "../../lib/settings";
import { findFile, findTab, readFrames } from "./ask";
import { Popup, type Texts } from "./popup";

const root = document.getElementById("root");
// Everything is asked for at once: the popup is looked at the moment it opens.
const tab = findTab(new URL(location.href));
const settings = browser.storage.sync.get().then(parseSettings);
// Most have the browser's language: its texts are on their way before the settings are known.
loadTexts(localeOf(parseSettings({}), navigator.language));
const [id, texts, frames, file] = await Promise.all([
  tab,
  settings.then((chosen) => loadTexts(localeOf(chosen, navigator.language))),
  tab.then((found) => (found === null ? [] : readFrames(found))),
  tab.then((found) => (found === null ? null : findFile(found))),
]);
document.documentElement.lang = texts.common.tag;
if (root) render(<Popup tab={id} first={frames} file={file} texts={texts} />, root);

function loadTexts(locale: Locale): Promise<Texts> {
  return locale === "zh" ? import("../../locales/zh") : import("../../locales/en");
}
