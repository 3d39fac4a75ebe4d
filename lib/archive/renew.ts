/** Brings kept reports up to date whose year before came later than they, or has changed since. */
import { decideSameness, type Named, organKey } from "../agency/same-organ";
import { type Choices, checkReading } from "./check-reading";
import { eachReport } from "./contents";
import type { Archive } from "./database";
import { keepAgain } from "./keep";
import { toReading } from "./kept-reading";
import type { KeptReport } from "./schema";
import { keysOf } from "./search-keys";

/**
 * Reports beside whose year before there stands one that they were not compared with, those of whose
 * organ the user has said something, which may concern what they were compared with, and those that
 * were compared with what is no longer held to be of their organ, since the user took back a word.
 */
async function findLate(archive: Archive): Promise<string[]> {
  const decisions = await archive.getAll("decisions");
  const said = new Set(decisions.flatMap(({ a, b }) => [a, b]));
  const digests = new Map<string, Set<string>>();
  const organs = new Map<string, Named>();
  const shared = new Set<string>();
  const wanted: { readonly report: KeptReport; readonly before: readonly (string | null)[] }[] = [];
  await eachReport(archive, (report) => {
    const { agency, year } = report.summary;
    if (agency === null || year === null) return;
    const organ = { agency, url: report.url };
    organs.set(report.digest, organ);
    if (report.isShared) shared.add(organKey(organ));
    for (const key of report.keys) {
      digests.set(key, (digests.get(key) ?? new Set()).add(report.digest));
    }
    const { place, placeless, portal } = keysOf({ agency, url: report.url }, year - 1);
    wanted.push({ report, before: [place, placeless, portal] });
  });
  return wanted
    .filter(({ report: { prior, summary, url }, before }) => {
      const own = { agency: summary.agency ?? "", url };
      if (said.has(organKey(own))) return true;
      const compared = organs.get(prior ?? "");
      const isShared = [own, compared].some((each) => each && shared.has(organKey(each)));
      if (compared && decideSameness(own, compared, decisions, isShared) !== "same") return true;
      const found = before.flatMap((key) => [...(digests.get(key ?? "") ?? [])]);
      return found.length > 0 && (prior === null || !found.includes(prior));
    })
    .map(({ report }) => report.id);
}

/**
 * Checks again what is late, one report after the other until the signal, and tells of each that now
 * says something else.
 */
export async function renewLate(
  archive: Archive,
  choices: Choices,
  signal: AbortSignal,
  onRenewed: (report: KeptReport) => void,
): Promise<void> {
  for (const id of await findLate(archive)) {
    if (signal.aborted) return;
    const report = await archive.get("reports", id);
    const version = report && (await archive.get("versions", [id, report.digest]));
    if (!version) continue;
    // An imported reading may be any that has the shape of one, and break a rule: it stays as it was.
    const checked = await checkReading(archive, toReading(version), choices).catch(() => null);
    if (checked === null) continue;
    const { check, before } = checked;
    const prior = before?.digest ?? null;
    if (prior === version.prior) continue;
    await keepAgain(archive, check, version.text, { reading: version.reading, prior });
    const renewed = await archive.get("reports", id);
    if (renewed) onRenewed(renewed);
  }
}
