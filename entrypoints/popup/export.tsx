/** Ways to take the check along: files, the clipboard, a picture. */
import { useState } from "preact/hooks";
import browser from "webextension-polyfill";
import type { View } from "../../lib/protocol";
import { ask } from "./ask";
import type { Texts } from "./popup";

interface Props {
  readonly tab: number;
  readonly frame: number;
  readonly view: View;
  readonly texts: Texts;
}

export function Export({ tab, frame, view, texts }: Props) {
  const { popup } = texts;
  const [status, setStatus] = useState("");
  const exportTexts = {
    common: { ...texts.common, names: texts.names },
    exports: texts.exports,
  };
  // Loaded when asked for: the popup is opened to be read, most of the time.
  const makeText = async () =>
    (await import("../../lib/export/whole-text")).exportText(view, exportTexts);
  const makeMarkdown = async () =>
    (await import("../../lib/export/markdown")).exportMarkdown(view, exportTexts);
  const makeCsv = async () => (await import("../../lib/export/csv")).exportCsv(view, exportTexts);
  const makeJson = async () => (await import("../../lib/export/json")).exportJson(view);
  const files = [
    [popup.text, "txt", "text/plain", makeText],
    [popup.markdown, "md", "text/markdown", makeMarkdown],
    [popup.csv, "csv", "text/csv", makeCsv],
    [popup.json, "json", "application/json", makeJson],
  ] as const;
  const copy = async () => {
    await navigator.clipboard.writeText(await makeText());
    setStatus(popup.copied);
  };
  const photograph = async () => {
    const { windowId } = await browser.tabs.get(tab);
    // Granted by the click that opened the popup; not to a popup that stands in a tab of its own.
    await browser.tabs.captureVisibleTab(windowId, { format: "png" }).then(
      (picture) => save(picture, `${fileName(view)}.png`),
      () => setStatus(popup.noPicture),
    );
  };
  return (
    <footer>
      <details class="menu">
        <summary>{popup.export}</summary>
        <ul>
          {files.map(([label, extension, type, make]) => (
            <li key={extension}>
              <button
                type="button"
                onClick={async () => saveText(await make(), type, `${fileName(view)}.${extension}`)}
              >
                {label}
              </button>
            </li>
          ))}
          <li>
            <button type="button" onClick={photograph}>
              {popup.picture}
            </button>
          </li>
        </ul>
      </details>
      <button type="button" onClick={copy}>
        {popup.copyAll}
      </button>
      <button type="button" onClick={() => ask(tab, frame, { type: "command", name: "hide" })}>
        {view.hidden ? popup.showMarks : popup.hideMarks}
      </button>
      <span role="status">{status}</span>
      <button type="button" class="last" onClick={() => browser.runtime.openOptionsPage()}>
        {popup.settings}
      </button>
    </footer>
  );
}

function fileName(view: View): string {
  const { report } = view.check;
  const parts = [report?.agency, report?.year, "crossfoot"].filter(Boolean);
  return parts.join("-").replace(/[\\/:*?"<>|\s]+/g, "-");
}

function saveText(text: string, type: string, name: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  save(address, name);
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

function save(address: string, name: string): void {
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
}
