/** The results page: many reports at once, and the years of one organ side by side. */
import { render } from "preact";
import { openArchive } from "../../lib/archive/database";
import { listBatches, openQueue } from "../../lib/batch/queue";
import { browser } from "../../lib/browser/browser";
import { type PageStorageProblem, pageStorageProblem } from "../../lib/browser/private-page";
import { tellFailures, tellUnread } from "../../lib/components/tell-failures";
import { localeOf, readSettings } from "../../lib/settings";
import { storageProblems as en } from "../../locales/archive/en";
import { storageProblems as zh } from "../../locales/archive/zh";
import { App } from "./app";
import { textsOf } from "./texts";
import "./results.css";

/** What the device keeps, or why it does not give it. */
async function openStores() {
  try {
    const [queue, archive] = await Promise.all([openQueue(), openArchive()]);
    if (location.hash === "") {
      // What was under way goes on.
      const running = (await listBatches(queue)).find(({ state }) => state === "running");
      if (running) location.replace(`#batch=${running.id}`);
    }
    return { queue, archive };
  } catch (error) {
    // Of a newer version, broken, or none in a private window: the page says which, instead of staying blank.
    return pageStorageProblem(error);
  }
}

tellFailures();
const root = document.getElementById("root");
const [settings, stores] = await Promise.all([
  readSettings(browser.storage.sync, tellUnread),
  openStores(),
]);
const texts = textsOf(localeOf(settings, navigator.language));
document.documentElement.lang = texts.common.tag;
document.title = `${texts.results.title} · ${texts.common.product}`;

/** Instead of the page, where the device does not give what it keeps. */
function Closed({ problem }: { readonly problem: PageStorageProblem }) {
  return (
    <p class="closed" role="alert">
      {{ zh, en }[texts.locale][problem]}
    </p>
  );
}

const page =
  typeof stores === "string" ? (
    <Closed problem={stores} />
  ) : (
    <App desk={{ ...stores, settings, texts }} />
  );
if (root) render(page, root);
