/** All that is kept on the device. */
import { useEffect, useState } from "preact/hooks";
import { eachReport, readReports } from "../../lib/archive/contents";
import { toReading } from "../../lib/archive/kept-reading";
import { renewLate } from "../../lib/archive/renew";
import { createLedger, type Ledger } from "../../lib/batch/ledger";
import { rowOfReport } from "../../lib/batch/rows";
import { viewOfCheck } from "../../lib/findings/view";
import type { View } from "../../lib/protocol";
import { Reports } from "./reports";
import type { Source } from "./source";
import type { Desk } from "./texts";
import { readStored, viewOf } from "./tools";

/** A kept report, checked by today's rules. */
async function viewOfKept(id: string, desk: Desk): Promise<View | null> {
  const { archive, texts } = desk;
  const [report = null] = await readReports(archive, [id]);
  const kept = report && (await archive.get("versions", [report.id, report.digest]));
  if (!kept) return null;
  // An imported reading may be any that has the shape of one, and break a rule.
  const renewed = await viewOf(toReading(kept), desk).catch(() => null);
  if (renewed !== null) return renewed;
  const company = { locale: texts.locale, years: null, isPrivate: false, readStored };
  return viewOfCheck(kept.check, company, []);
}

function sourceOf(ledger: Ledger, desk: Desk, renew: Source["renew"]): Source {
  const { archive } = desk;
  return {
    ledger,
    working: new Set(),
    busy: false,
    renew,
    read: async (keys) =>
      (await readReports(archive, keys.map(String))).map((each) => each && rowOfReport(each)),
    scan: (visit) => eachReport(archive, (report) => visit(rowOfReport(report))),
    load: (key) => viewOfKept(String(key), desk),
  };
}

/** Shows what there is at once, and then what has become of reports whose year before came since. */
function follow(desk: Desk, draw: (source: Source) => void, signal: AbortSignal): void {
  const { archive, settings, texts } = desk;
  const ledger = createLedger();
  const show = () => draw(sourceOf(ledger, desk, renew));
  let renewing: Promise<void> = eachReport(archive, (report) => ledger.put(rowOfReport(report)));
  function renew(): void {
    // One after the other: what the user says of two organs may come while the last is under way.
    renewing = renewing
      .then(async () => {
        if (!settings.archive) return;
        await renewLate(archive, { settings, locale: texts.locale }, signal, (report) => {
          ledger.put(rowOfReport(report));
          show();
        });
      })
      // A full device leaves the rows as they were; an open report is checked by what there is.
      .catch(() => undefined);
  }
  void renewing.then(show);
  renew();
}

/** Who has come to check many reports finds the way on here. */
function Empty({ desk }: { readonly desk: Desk }) {
  const { results } = desk.texts;
  return (
    <>
      <p>{results.emptyArchive}</p>
      <a class="button" href="#start">
        {results.start}
      </a>
    </>
  );
}

export function ArchivePage({ desk }: { readonly desk: Desk }) {
  const { results } = desk.texts;
  const [source, setSource] = useState<Source | null>(null);
  useEffect(() => {
    const closed = new AbortController();
    follow(desk, setSource, closed.signal);
    return () => closed.abort();
  }, [desk]);
  if (source === null) return <main />;
  return (
    <main>
      <header class="batch">
        <h1 id="reports">{results.archive}</h1>
        <p class="help">{desk.settings.archive ? results.archiveHelp : results.archiveOff}</p>
      </header>
      <Reports source={source} desk={desk} empty={<Empty desk={desk} />} />
    </main>
  );
}
