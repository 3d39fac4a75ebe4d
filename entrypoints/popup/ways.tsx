/** Ways from the popup to the extension's own pages. */
import { browser } from "../../lib/browser/browser";
import type { Texts } from "./texts";

export function Ways({ texts: { popup } }: { readonly texts: Texts }) {
  return (
    <>
      <button type="button" onClick={openResults}>
        {popup.many}
      </button>
      <button type="button" class="last" onClick={() => browser.runtime.openOptionsPage()}>
        {popup.settings}
      </button>
    </>
  );
}

function openResults(): void {
  browser.tabs.create({ url: browser.runtime.getURL("/results.html") });
}
