/** Says what failed where nobody else says it: what a page awaits needs no catch of its own. */
// Every page has this module, and its own style sheet comes behind those of the modules that it has.
import "../style/page.css";
import { failures } from "../../locales/failures";
import { element } from "../panel/element";
import { localeFor } from "../settings";
import { storageProblem } from "../storage-problem";

type Texts = (typeof failures)["zh"];

/** Puts a line over the page, in place of the last one, until the user closes it. */
function say(role: "alert" | "status", error: unknown, wordsOf: (texts: Texts) => string): void {
  const texts = failures[localeFor(document.documentElement.lang)];
  const line = element(
    "div",
    { class: "failure", role },
    element("p", {}, wordsOf(texts)),
    element("small", {}, String(error)),
    element("button", { type: "button", onclick: () => location.reload() }, texts.reload),
    element("button", { type: "button", onclick: () => line.remove() }, texts.close),
  );
  document.querySelector(".failure")?.remove();
  document.body.append(line);
}

/** From now on, whatever fails in this page and is not caught is said on it, the last in place of others. */
export function tellFailures(): void {
  // Until the settings are read, and where they cannot be.
  document.documentElement.lang = failures[localeFor(navigator.language)].tag;
  const tell = (error: unknown) =>
    say("alert", error, (texts) => (storageProblem(error) === "full" ? texts.full : texts.other));
  addEventListener("unhandledrejection", ({ reason }) => tell(reason));
  // Without an error it is a remark of the browser's own.
  addEventListener("error", ({ error }) => error && tell(error));
}

/** Says, without alarm, that the page goes by other settings than the user's; for `readSettings`. */
export function tellUnread(error: unknown): void {
  say("status", error, ({ unread }) => unread);
}
