/** Says what failed where nobody else says it: what a page awaits needs no catch of its own. */
import { failures } from "../../locales/failures";
import { element } from "../panel/element";
import { localeFor } from "../settings";
import { storageProblem } from "../storage-problem";

/** From now on, whatever fails in this page and is not caught is said on it, the last in place of others. */
export function tellFailures(): void {
  const root = document.documentElement;
  // Until the settings are read, and where they cannot be.
  root.lang = failures[localeFor(navigator.language)].tag;
  const tell = (error: unknown) => {
    const texts = failures[localeFor(root.lang)];
    const line = element(
      "div",
      { class: "failure", role: "alert" },
      element("p", {}, storageProblem(error) === "full" ? texts.full : texts.other),
      element("small", {}, String(error)),
      element("button", { type: "button", onclick: () => location.reload() }, texts.reload),
      element("button", { type: "button", onclick: () => line.remove() }, texts.close),
    );
    document.querySelector(".failure")?.remove();
    document.body.append(line);
  };
  addEventListener("unhandledrejection", ({ reason }) => tell(reason));
  // Without an error it is a remark of the browser's own.
  addEventListener("error", ({ error }) => error && tell(error));
}
