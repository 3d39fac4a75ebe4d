/** All that is kept on the device. */
import { useEffect, useState } from "preact/hooks";
import { eachReport, readReports } from "../../lib/archive/contents";
import { createLedger } from "../../lib/batch/ledger";
import { rowOfReport } from "../../lib/batch/rows";
import { browser } from "../../lib/browser/browser";
import { dismissalKey, dismissedReasons, parseDismissals } from "../../lib/findings/dismissals";
import { wordsOf } from "../../lib/findings/view";
import type { View } from "../../lib/protocol";
import { Reports } from "./reports";
import type { Source } from "./source";
import type { Desk } from "./texts";

/** A kept check as it was, with what the user has dismissed since. */
async function viewOfKept(id: string, { archive, texts }: Desk): Promise<View | null> {
  const [report = null] = await readReports(archive, [id]);
  const kept = report && (await archive.get("versions", [report.id, report.digest]));
  if (!kept) return null;
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

async function readArchive(desk: Desk): Promise<Source> {
  const { archive } = desk;
  const ledger = createLedger();
  await eachReport(archive, (report) => ledger.put(rowOfReport(report)));
  return {
    ledger,
    working: new Set(),
    busy: false,
    read: async (keys) =>
      (await readReports(archive, keys.map(String))).map((each) => each && rowOfReport(each)),
    scan: (visit) => eachReport(archive, (report) => visit(rowOfReport(report))),
    load: (key) => viewOfKept(String(key), desk),
  };
}

export function ArchivePage({ desk }: { readonly desk: Desk }) {
  const { results } = desk.texts;
  const [source, setSource] = useState<Source | null>(null);
  useEffect(() => void readArchive(desk).then(setSource), [desk]);
  if (source === null) return <main />;
  return (
    <main>
      <header class="batch">
        <h1>{results.archive}</h1>
        <p class="help">{desk.settings.archive ? results.archiveHelp : results.archiveOff}</p>
      </header>
      <Reports source={source} desk={desk} empty={results.emptyArchive} />
    </main>
  );
}
