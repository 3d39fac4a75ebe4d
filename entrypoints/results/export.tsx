/** The rows that are shown, as one file. */
import { useState } from "preact/hooks";
import type { Row } from "../../lib/batch/rows";
import { saveFile } from "../../lib/browser/save-file";
import { Menu } from "../../lib/components/menu";
import { byteOrderMark, csvLines, findingRows, findingsHead } from "../../lib/export/csv";
import { reportRow, reportsHead } from "../../lib/export/reports-csv";
import type { View } from "../../lib/protocol";
import type { Source } from "./source";
import type { Desk } from "./texts";

interface Props {
  /** Keys of the rows that hold a report. */
  readonly keys: () => readonly Row["key"][];
  readonly desk: Desk;
  readonly load: Source["load"];
}

interface Kind {
  readonly label: string;
  readonly type: string;
  readonly name: string;
  readonly head: string;
  write(view: View): string;
}

export function Export({ keys, desk, load }: Props) {
  const { texts } = desk;
  const { results, popup } = texts;
  /** How far it is; empty where nothing is under way, null where the last one failed. */
  const [status, setStatus] = useState<string | null>("");
  const kinds: readonly Kind[] = [
    {
      label: results.exportFindings,
      type: "text/csv",
      name: "findings.csv",
      head: byteOrderMark + csvLines([findingsHead(texts)]),
      write: (view) => csvLines(findingRows(view, texts)),
    },
    {
      label: results.exportReports,
      type: "text/csv",
      name: "reports.csv",
      head: byteOrderMark + csvLines([reportsHead(texts)]),
      write: (view) => csvLines([reportRow(view, texts)]),
    },
    {
      label: results.exportJson,
      type: "application/x-ndjson",
      name: "reports.jsonl",
      head: "",
      write: (view) => `${JSON.stringify({ ...view.check, dismissed: view.dismissed })}\n`,
    },
  ];
  const run = async ({ type, name, head, write }: Kind) => {
    const parts = [head];
    const reports = keys();
    try {
      for (const [index, key] of reports.entries()) {
        if (index % 50 === 0) setStatus(` ${index} / ${reports.length}`);
        const view = await load(key);
        if (view !== null) parts.push(write(view));
      }
      saveFile(new Blob(parts, { type: `${type};charset=utf-8` }), `crossfoot-${name}`);
      setStatus("");
    } catch {
      // Storage that fails under way: half a file would pass for the whole.
      setStatus(null);
    }
  };
  return (
    <>
      <span class="bad" role="status">
        {status === null && results.exportFailed}
      </span>
      <Menu
        word={popup.export + (status ?? "")}
        look="button"
        choices={kinds.map((kind) => ({ label: kind.label, act: () => void run(kind) }))}
      />
    </>
  );
}
