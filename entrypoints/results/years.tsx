/** The years of one organ side by side. */
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import { mayBeTwo, type Named, organKey } from "../../lib/agency/same-organ";
import { eachReport } from "../../lib/archive/contents";
import { decide, eachOnce, judgeYear, type OtherName } from "../../lib/archive/years";
import { OtherNames } from "../../lib/components/other-names";
import type { RowSummary } from "../../lib/findings/row-summary";
import { holdDots } from "../../lib/findings/words";
import { type Break, compareYears, isChanging, type YearLine } from "../../lib/findings/years";
import type { View } from "../../lib/protocol";
import { tableIds } from "../../lib/report/address";
import type { Report } from "../../lib/report/schema";
import { Chart } from "./chart";
import type { Source } from "./source";
import type { Desk, Texts } from "./texts";

interface Props {
  /** The report whose organ is shown. */
  readonly view: View;
  readonly source: Source;
  readonly desk: Desk;
  readonly close: () => void;
}

interface Found {
  /** By year, oldest first. */
  readonly reports: readonly Report[];
  /** Names that are the same organ's, or may be. */
  readonly names: readonly OtherName[];
}

/** A report that may be one of the organ's. */
interface Candidate {
  readonly summary: RowSummary;
  readonly url: string | null;
  /** Whether its name is seen to stand for more than one organ. */
  readonly isShared: boolean;
  readonly read: () => Promise<Report | null | undefined>;
}

/** The organ's reports, of the rows and of the archive; the rows' own where both have a year. */
async function findReports({ view, source, desk }: Props): Promise<Found> {
  const { report, page } = view.check;
  if (report === null || report.agency === null)
    return { reports: report ? [report] : [], names: [] };
  const own: Named = { agency: report.agency, url: page.url };
  const decisions = await desk.archive.getAll("decisions");
  const candidates = new Map<number, Map<string, Candidate>>();
  const consider = (
    summary: RowSummary | null,
    url: string | null,
    read: Candidate["read"],
    isShared = false,
  ) => {
    if (summary?.detected !== "report" || summary.agency === null || summary.year === null) return;
    const { agency, year } = summary;
    const ofYear = candidates.get(year) ?? new Map<string, Candidate>();
    const key = organKey({ agency, url });
    const known = ofYear.get(key) ?? { summary, url, read, isShared };
    const isTwo = mayBeTwo({ agency, url: known.url }, { agency, url });
    ofYear.set(key, { ...known, isShared: known.isShared || isShared || isTwo });
    candidates.set(year, ofYear);
  };
  await source.scan(({ key, url, summary }) =>
    consider(summary, url, async () => (await source.load(key))?.check.report),
  );
  await eachReport(desk.archive, ({ id, digest, url, summary, isShared }) =>
    consider(
      summary,
      url,
      async () => (await desk.archive.get("versions", [id, digest]))?.check.report,
      isShared,
    ),
  );
  const ownKey = organKey(own);
  const isShared = [...candidates.values()].some((ofYear) => ofYear.get(ownKey)?.isShared);
  if (report.year !== null) candidates.delete(report.year);
  const judged = Array.from(candidates, ([year, ofYear]) =>
    judgeYear({ ...own, year, isShared }, [...ofYear.values()], decisions),
  );
  const others = await Promise.all(judged.map((each) => each.report?.read()));
  const reports = [report, ...others].filter((each) => each != null);
  return {
    reports: reports.toSorted((a, b) => (a.year ?? 0) - (b.year ?? 0)),
    names: eachOnce(judged.flatMap(({ names }) => names)),
  };
}

export function Years(props: Props) {
  const { view, source, desk, close } = props;
  const { texts } = desk;
  const { results, popup } = texts;
  const { report, page } = view.check;
  const agency = report?.agency ?? null;
  const [found, setFound] = useState<Found | null>(null);
  const [onlyDifferent, setOnlyDifferent] = useState(true);
  const search = () => findReports(props).then(setFound);
  useEffect(() => void search(), [view]);
  const back = useRef<HTMLButtonElement>(null);
  // What led here has gone, and the keyboard with it; later it could take it from where it has moved.
  useLayoutEffect(() => back.current?.focus(), [found === null]);
  const { rules } = desk.settings;
  const lines = useMemo(
    () => compareYears(found?.reports ?? [], (rule) => rules[rule] === "off"),
    [found, rules],
  );
  if (found === null) return null;
  const { reports, names } = found;
  const own: Named = { agency: agency ?? "", url: page.url };
  const say = async ({ organ }: OtherName, same: boolean | null) => {
    await decide(desk.archive, own, organ, same, new Date());
    source.renew([own, organ]);
    await search();
  };
  return (
    <section class="years">
      <p>
        <button type="button" class="button" ref={back} onClick={close}>
          ← {results.back}
        </button>
      </p>
      <h2>{results.years(agency ?? popup.noAgency)}</h2>
      <OtherNames names={names} own={own} locale={texts.locale} say={say} />
      {reports.length < 2 ? (
        // Where another year waits for the user's word, that there is none would be untrue.
        !names.some(({ held }) => held === "asked") && <p class="nothing">{results.oneYear}</p>
      ) : (
        <>
          <Chart reports={reports} texts={texts} />
          <label class="only">
            <input
              type="checkbox"
              checked={onlyDifferent}
              onChange={(event) => setOnlyDifferent(event.currentTarget.checked)}
            />
            {results.onlyDifferent}
          </label>
          <Lines
            reports={reports}
            lines={onlyDifferent ? lines.filter(isChanging) : lines}
            texts={texts}
          />
        </>
      )}
    </section>
  );
}

interface LinesProps {
  readonly reports: readonly Report[];
  readonly lines: readonly YearLine[];
  readonly texts: Texts;
}

function Lines({ reports, lines, texts }: LinesProps) {
  const { results, common } = texts;
  const tables = tableIds
    .map((table) => ({ table, own: lines.filter(({ ref }) => ref.startsWith(`${table}.`)) }))
    .filter(({ own }) => own.length > 0);
  return (
    <div class="table years-table">
      <table>
        <thead>
          <tr>
            <th scope="col">{results.item}</th>
            {reports.map(({ year }) => (
              <th key={year} scope="col" class="number">
                {year}
              </th>
            ))}
          </tr>
        </thead>
        {tables.map(({ table, own }) => (
          <tbody key={table}>
            <tr class="group">
              <th scope="rowgroup" colSpan={reports.length + 1}>
                {common.names[table]}
              </th>
            </tr>
            {own.map((line) => (
              <Line key={line.ref} {...{ line, reports, texts }} />
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

function nameOf({ ref, row, column }: YearLine, { common }: Texts): string {
  const name = common.names[row] ?? row;
  if (!ref.startsWith("disclosure.")) return name;
  return holdDots(common.cell(name, common.names[column] ?? column));
}

interface LineProps extends Pick<LinesProps, "reports" | "texts"> {
  readonly line: YearLine;
}

/** One number over the years, and under it what does not follow from the year before. */
function Line({ line, reports, texts }: LineProps) {
  const { values, breaks } = line;
  const words = breaks.flatMap((each, index) =>
    each === null ? [] : explain(each, reports[index]?.year ?? 0, texts),
  );
  return (
    <>
      <tr class={words.length > 0 ? "above" : undefined}>
        <th scope="row">{nameOf(line, texts)}</th>
        {values.map((value, index) => (
          <td key={reports[index]?.year} class={breaks[index] ? "number broken" : "number"}>
            {value === null ? "—" : value.toLocaleString(texts.common.tag)}{" "}
            <small>{changeOf(value, values[index - 1] ?? null, texts)}</small>
          </td>
        ))}
      </tr>
      {words.length > 0 && (
        <tr class="breaks">
          <td colSpan={reports.length + 1}>
            {words.map((each) => (
              <p key={each}>{each}</p>
            ))}
          </td>
        </tr>
      )}
    </>
  );
}

function changeOf(value: number | null, before: number | null, { common }: Texts): string {
  const change = value === null || before === null ? 0 : value - before;
  if (change === 0) return "";
  return `${change > 0 ? "+" : "−"}${Math.abs(change).toLocaleString(common.tag)}`;
}

/** Of the year where it shows. */
function explain(broken: Break, year: number, { results, common }: Texts): string {
  if (broken.kind === "stock") return results.stock(broken.expected, broken.now, year);
  const column = common.names[broken.column] ?? broken.column;
  const words = results.carry(broken.before, broken.now, year);
  return broken.column === "total" ? words : common.cell(column, words);
}
