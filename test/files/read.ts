/** Reads a file as the command line does, and compares what was read with the numbers it prints. */

import { type OpenedFile, type OpenOptions, openFile } from "../../lib/files/open";
import { loadNodeEngine } from "../../lib/files/pdf/node-engine";
import { readReportFile } from "../../lib/files/read-report";
import type { Reading } from "../../lib/report/reading";
import type { Facts } from "./report";

/** Opens the bytes under that name. */
export function open(
  bytes: Uint8Array,
  name = "report",
  signal = new AbortController().signal,
): Promise<OpenedFile> {
  return openFile(bytes, name, { loadEngine: loadNodeEngine, signal, url: null });
}

/** What was read of the file; null where nothing could be. */
export async function readBytes(
  bytes: Uint8Array,
  loadEngine: OpenOptions["loadEngine"] = loadNodeEngine,
): Promise<Reading | null> {
  const { signal } = new AbortController();
  const found = await readReportFile(bytes, "report", { loadEngine, signal, url: null });
  return found.kind === "read" ? found.reading : null;
}

/** Addresses whose cell was read otherwise than printed, or not at all. */
export function differences(reading: Reading | null, facts: Facts): string[] {
  return [...facts].flatMap(([address, printed]) => {
    const cell = reading?.report?.cells[address];
    const blank = !/\d/.test(printed);
    const same = blank
      ? cell?.state === "blank"
      : cell?.state === "number" && cell.value === Number(printed);
    return same ? [] : [`${address}: ${printed} read as ${cell?.state} ${cell?.text}`];
  });
}

/** Addresses whose cell was read as another number, or as blank where there is one. */
export function wrongNumbers(reading: Reading | null, facts: Facts): string[] {
  return differences(reading, facts).filter((each) => / read as (?:number|blank) /.test(each));
}
