/** All that is kept on the device. */
import { useEffect, useState } from "preact/hooks";
import browser from "webextension-polyfill";
import { listReports } from "../../lib/archive/contents";
import type { KeptReport } from "../../lib/archive/schema";
import { type Row, rowOfReport } from "../../lib/batch/rows";
import { dismissalKey, dismissedReasons, parseDismissals } from "../../lib/dismissals";
import type { View } from "../../lib/protocol";
import { wordsOf } from "../../lib/view";
import { Reports } from "./reports";
import type { Desk } from "./texts";

/** A kept check as it was, with what the user has dismissed since. */
async function viewOfKept(report: KeptReport, { archive, texts }: Desk): Promise<View | null> {
  const kept = await archive.get("versions", [report.id, report.digest]);
  if (kept === undefined) return null;
  const { check } = kept;
  const key = dismissalKey(check);
  const stored = key === null ? {} : await browser.storage.local.get(key);
  return {
    locale: texts.locale,
    check,
    words: wordsOf(new Set(check.results.map((each) => each.rule)), texts.locale),
    dismissed: dismissedReasons(check, parseDismissals(stored[key ?? ""])),
    unused: [],
    hidden: false,
    years: null,
  };
}

export function ArchivePage({ desk }: { readonly desk: Desk }) {
  const { results } = desk.texts;
  const [reports, setReports] = useState<readonly KeptReport[] | null>(null);
  useEffect(() => {
    listReports(desk.archive).then(setReports);
  }, [desk]);
  if (reports === null) return <main />;
  const load = async (row: Row) => {
    const report = reports.find(({ id }) => id === row.key);
    return report === undefined ? null : viewOfKept(report, desk);
  };
  return (
    <main>
      <header class="batch">
        <h1>{results.archive}</h1>
        <p class="help">{desk.settings.archive ? results.archiveHelp : results.archiveOff}</p>
      </header>
      <Reports
        rows={reports.map(rowOfReport)}
        desk={desk}
        working={new Set()}
        load={load}
        empty={results.emptyArchive}
      />
    </main>
  );
}
