/** Ways to take the check along: files, the clipboard, a picture. */
import { useEffect, useState } from "preact/hooks";
import { saveFile } from "../../lib/browser/save-file";
import { Menu } from "../../lib/components/menu";
import { passing } from "../../lib/passing";
import type { View } from "../../lib/protocol";
import { ask } from "./ask";
import type { FileKind } from "./exported";
import type { ReportProps } from "./summary";
import { Ways } from "./ways";

export function Export({ tab, frame, view, texts }: Omit<ReportProps, "reload">) {
  const { popup, common } = texts;
  const [status, setStatus] = useState("");
  useEffect(() => (status === common.copied ? passing(() => setStatus("")) : undefined), [status]);
  const files = [
    [popup.text, "txt", "text/plain"],
    [popup.markdown, "md", "text/markdown"],
    [popup.csv, "csv", "text/csv"],
    [popup.json, "json", "application/json"],
  ] as const;
  const make = async (kind: FileKind) => {
    // Behind the first view: the popup is opened to be read, most of the time.
    const { exported } = await import("./rest");
    return exported(kind, view, common);
  };
  const copy = async () => {
    // Said again where it is done again.
    setStatus("");
    const copied = navigator.clipboard.writeText(await make("txt"));
    setStatus(
      await copied.then(
        () => common.copied,
        () => common.copyFailed,
      ),
    );
  };
  const takePicture = async () => {
    setStatus(popup.takingPicture(0, 1));
    const { photograph } = await import("./rest");
    // Granted by the click that opened the popup; not to a popup that stands in a tab of its own.
    await photograph(tab, (done, all) => setStatus(popup.takingPicture(done, all))).then(
      (picture) => {
        saveFile(picture, `${fileName(view)}.png`);
        setStatus("");
      },
      () => setStatus(popup.noPicture),
    );
  };
  return (
    <footer>
      <Menu
        word={popup.export}
        choices={[
          ...files.map(([label, kind, type]) => ({
            label,
            act: async () => saveText(await make(kind), type, `${fileName(view)}.${kind}`),
          })),
          { label: popup.picture, help: popup.pictureHelp, act: takePicture },
        ]}
      />
      <button type="button" onClick={copy}>
        {popup.copyAll}
      </button>
      <button type="button" onClick={() => ask(tab, frame, { type: "command", name: "hide" })}>
        {view.hidden ? popup.showMarks : popup.hideMarks}
      </button>
      <Ways texts={texts} />
      <span role="status">{status}</span>
    </footer>
  );
}

function fileName(view: View): string {
  const { report } = view.check;
  const parts = [report?.agency, report?.year, "crossfoot"].filter(Boolean);
  return parts.join("-").replace(/[\\/:*?"<>|\s]+/g, "-");
}

function saveText(text: string, type: string, name: string): void {
  saveFile(new Blob([text], { type: `${type};charset=utf-8` }), name);
}
