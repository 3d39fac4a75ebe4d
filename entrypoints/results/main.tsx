/** The results page: many reports at once, and the years of one organ side by side. */
import { render } from "preact";
import { openArchive } from "../../lib/archive/database";
import { listBatches, openQueue } from "../../lib/batch/queue";
import { browser } from "../../lib/browser/browser";
import { localeOf, parseSettings } from "../../lib/settings";
import { App } from "./app";
import { textsOf } from "./texts";

const root = document.getElementById("root");
const [stored, queue, archive] = await Promise.all([
  browser.storage.sync.get(),
  openQueue(),
  openArchive(),
]);
const settings = parseSettings(stored);
const texts = textsOf(localeOf(settings, navigator.language));
document.documentElement.lang = texts.common.tag;
document.title = `${texts.results.title} · ${texts.common.product}`;
if (location.hash === "") {
  // What was under way goes on.
  const running = (await listBatches(queue)).find(({ state }) => state === "running");
  if (running) location.replace(`#batch=${running.id}`);
}
if (root) render(<App desk={{ queue, archive, settings, texts }} />, root);
