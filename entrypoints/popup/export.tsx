/** Ways to take the check along: files, the clipboard, a picture. */
import { useState } from "preact/hooks";
import browser from "webextension-polyfill";
import { exportCsv } from "../../lib/export/csv";
import { exportJson } from "../../lib/export/json";
import { exportMarkdown } from "../../lib/export/markdown";
import { exportText } from "../../lib/export/whole-text";
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
  const files = [
    [popup.text, "txt", "text/plain", () => exportText(view, exportTexts)],
    [popup.markdown, "md", "text/markdown", () => exportMarkdown(view, exportTexts)],
    [popup.csv, "csv", "text/csv", () => exportCsv(view, exportTexts)],
    [popup.json, "json", "application/json", () => exportJson(view)],
  ] as const;
  const copy = async () => {
    await navigator.clipboard.writeText(exportText(view, exportTexts));
    setStatus(popup.copied);
  };
  const photograph = async () => {
    const { windowId } = await browser.tabs.get(tab);
    const picture = await browser.tabs.captureVisibleTab(windowId, { format: "png" });
    save(picture, `${fileName(view)}.png`);
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
                onClick={() => saveText(make(), type, `${fileName(view)}.${extension}`)}
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
