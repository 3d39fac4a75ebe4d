/** The archive: whether it is kept, how large it is, and ways to take it along or be rid of it. */
import { useEffect, useState } from "preact/hooks";
import { withArchive } from "../../lib/archive/compare";
import { type ArchiveSize, emptyArchive, measureArchive } from "../../lib/archive/contents";
import { exportArchive, importArchive } from "../../lib/archive/transfer";
import { emptyQueue, listBatches, withQueue } from "../../lib/batch/queue";
import { browser } from "../../lib/browser/browser";
import { pageStorageProblem } from "../../lib/browser/private-page";
import { saveFile } from "../../lib/browser/save-file";
import type { Locale } from "../../lib/report/reading";
import type { Settings } from "../../lib/settings";
import {
  archive as archiveEn,
  storageProblems as problemsEn,
  refusals as refusalsEn,
} from "../../locales/archive/en";
import {
  archive as archiveZh,
  storageProblems as problemsZh,
  refusals as refusalsZh,
} from "../../locales/archive/zh";

interface Props {
  readonly locale: Locale;
  readonly settings: Settings;
  readonly change: (changed: Partial<Settings>) => Promise<void>;
}

export function ArchiveSection({ locale, settings, change }: Props) {
  const { archive, refusals, problems } = {
    zh: { archive: archiveZh, refusals: refusalsZh, problems: problemsZh },
    en: { archive: archiveEn, refusals: refusalsEn, problems: problemsEn },
  }[locale];
  const [size, setSize] = useState<ArchiveSize | null>(null);
  const [batches, setBatches] = useState(0);
  const [status, setStatus] = useState("");
  const explain = (error: unknown) => setStatus(problems[pageStorageProblem(error)]);
  const measure = () =>
    Promise.all([
      withArchive(measureArchive).then(setSize),
      withQueue(listBatches).then((all) => setBatches(all.length)),
      // What the device does not give is told where all else is.
    ]).catch(explain);
  useEffect(() => void measure(), []);

  const run = async (task: () => Promise<string>) => {
    await task().then(setStatus, explain);
    await measure();
  };
  const empty = async () => {
    if (!confirm(archive.confirmEmpty)) return status;
    await withArchive(emptyArchive);
    // Batches keep whole reports, too.
    await withQueue(emptyQueue);
    return archive.emptied;
  };
  const save = async () => {
    const now = new Date();
    const file = await withArchive((open) => exportArchive(open, now));
    saveFile(file, `crossfoot-archive-${now.toISOString().slice(0, 10)}.json`);
    return "";
  };
  const load = async (file: File) => {
    const done = await withArchive((open) => importArchive(open, file));
    return "refused" in done ? refusals[done.refused](done.place) : archive.imported(done.versions);
  };
  return (
    <section class="archive">
      <h2>{archive.title}</h2>
      <p class="help">{archive.help}</p>
      <label>
        <input
          type="checkbox"
          checked={settings.archive}
          onChange={(event) => change({ archive: event.currentTarget.checked })}
        />
        {archive.keep}
      </label>
      {size?.reports === 0 && <p class="help">{archive.nothing}</p>}
      {size !== null && size.reports > 0 && (
        <p class="help">
          {archive.size(size.reports, size.versions, formatSize(size.size, locale))}{" "}
          <a href={browser.runtime.getURL("/results.html")} target="_blank" rel="noreferrer">
            {archive.open}
          </a>
        </p>
      )}
      {batches > 0 && <p class="help">{archive.batches(batches)}</p>}
      <p class="buttons">
        <button type="button" disabled={!size?.reports} onClick={() => run(save)}>
          {archive.export}
        </button>
        <label class="file">
          {archive.import}
          <input
            type="file"
            class="unseen"
            accept=".json,application/json"
            onChange={({ currentTarget }) => {
              const [file] = currentTarget.files ?? [];
              if (file) void run(() => load(file));
              currentTarget.value = "";
            }}
          />
        </label>
        <button
          type="button"
          disabled={!size?.reports && !size?.decisions && batches === 0}
          onClick={() => run(empty)}
        >
          {archive.empty}
        </button>
      </p>
      <p role="status">{status}</p>
    </section>
  );
}

function formatSize(bytes: number, locale: Locale): string {
  const large = bytes >= 1_000_000;
  return new Intl.NumberFormat(locale, {
    style: "unit",
    unit: large ? "megabyte" : "kilobyte",
    maximumFractionDigits: large ? 1 : 0,
  }).format(bytes / (large ? 1_000_000 : 1_000));
}
