/** One report, open beside the table. */
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Problem } from "../../lib/batch/batch";
import { isReport, type Row } from "../../lib/batch/rows";
import { Closed } from "../../lib/components/closed";
import { Groups } from "../../lib/components/groups";
import { factsOf } from "../../lib/findings/facts";
import { groupFindings, type Listed, listFindings } from "../../lib/findings/list";
import { isCalm, tally, verdict } from "../../lib/findings/verdict";
import { holdDots, placeName, titleOf } from "../../lib/findings/words";
import { isWeb } from "../../lib/portal";
import type { View } from "../../lib/protocol";
import type { Source } from "./source";
import { changedWords, nameOf, stateOf } from "./table";
import type { Texts } from "./texts";

interface Props {
  readonly row: Row;
  readonly texts: Texts;
  readonly load: Source["load"];
  readonly close: () => void;
  readonly compare: (view: View) => void;
}

export function Detail({ row, texts, load, close, compare }: Props) {
  const { results } = texts;
  const [loaded, setLoaded] = useState<{ readonly view: View | null } | null>(null);
  useEffect(() => {
    let wanted = true;
    void load(row.key).then((view) => wanted && setLoaded({ view }));
    return () => {
      wanted = false;
    };
    // It may be read, or checked again against a year that came since, while it is open.
  }, [row.key, row.state, JSON.stringify(row.summary)]);
  const button = useRef<HTMLButtonElement>(null);
  // On a narrow page it stands in the table's place: what had the focus, or was to have it, is not to be seen.
  useLayoutEffect(() => {
    const { activeElement, body } = document;
    if (activeElement === body || activeElement?.checkVisibility() === false)
      button.current?.focus();
  }, []);
  const view = loaded?.view ?? null;
  const report = view?.check.report ?? null;
  const url = view?.check.page.url ?? row.url;
  return (
    <aside class="detail" aria-label={report?.agency ?? nameOf(row, texts)}>
      <button type="button" class="close" ref={button} aria-label={results.close} onClick={close}>
        ✕
      </button>
      <header>
        <h2>{report?.agency ?? nameOf(row, texts)}</h2>
        {report && <p class="help">{factsOf(report, texts)}</p>}
        {row.changedSince && <p>{changedWords(row.changedSince, texts)}</p>}
        <p class="buttons">
          {isWeb(url) && (
            <a class="button" href={url} target="_blank" rel="noreferrer">
              {results.open}
            </a>
          )}
          {view && report?.year != null && (
            <button type="button" class="button" onClick={() => compare(view)}>
              {results.compare}
            </button>
          )}
        </p>
      </header>
      {view && report ? <Findings view={view} texts={texts} /> : null}
      {!report && isReport(row) && loaded && <p class="outcome">{results.gone}</p>}
      {!report && !isReport(row) && (
        <p class="outcome">
          {stateOf(row, false, texts)}
          <span>{adviceOn(row, texts)}</span>
        </p>
      )}
    </aside>
  );
}

/** What helps where nothing was read; for all that is not here, to open the page. */
const remedies: Readonly<Partial<Record<Problem, keyof Texts["results"]["advice"]>>> = {
  "not-an-address": "correct",
  "not-found": "correct",
  "too-many": "wait",
  "server-error": "wait",
  timeout: "wait",
  unreachable: "wait",
  fault: "wait",
  empty: "save",
  "not-html": "save",
  "other-file": "save",
  "other-name": "save",
};

/** What to do about a row without a report; null where that will be tried again, or its words say it. */
function adviceOn({ state, problem, summary }: Row, { results, popup }: Texts): string | null {
  if (state === "waiting" || state === "cancelled") return null;
  const code = problem?.code;
  if (code !== undefined)
    return code === "unreadable-file" ? null : results.advice[remedies[code] ?? "open"];
  const reason = summary?.reason ?? "not-a-report";
  return reason === "report-is-attachment"
    ? results.advice.open
    : (popup.reasons[reason]?.[1] ?? null);
}

function Findings({ view, texts }: { readonly view: View; readonly texts: Texts }) {
  const { popup, common } = texts;
  const findings = listFindings(view.check, view.dismissed);
  const counts = tally(view.check, findings);
  const calm = isCalm(counts);
  const untold = view.check.results.filter((each) => each.outcome === "cantTell");
  return (
    <>
      <p class={calm ? "verdict calm" : "verdict"}>
        {calm && <span aria-hidden="true">✓ </span>}
        {verdict(counts, common)}
      </p>
      <Groups
        {...{ view, texts }}
        groups={groupFindings(findings)}
        sign={<span class="chip note">{common.severity.note}</span>}
        painted
        row={(listed) => <Finding key={listed.result.id} {...{ listed, view, texts }} />}
      />
      <Closed title={popup.notTold} lines={untold.map((each) => [each.id, each.message])} painted />
    </>
  );
}

interface FindingProps {
  readonly listed: Listed;
  readonly view: View;
  readonly texts: Texts;
}

function Finding({ listed, view, texts }: FindingProps) {
  const { result, dismissed } = listed;
  const { common } = texts;
  const before = view.years?.before;
  const usesPrior = result.operands.some(({ ref }) => ref.startsWith("prior:"));
  return (
    <li class={dismissed === null ? result.severity : "dismissed"}>
      <p>
        <span class={`chip ${result.severity}`}>{common.severity[result.severity]}</span>{" "}
        <b>{holdDots(titleOf(listed, view.words, view.check, common))}</b>
        <span class="place">{placeName(listed.place, common)}</span>
      </p>
      {result.formula && <code>{result.formula}</code>}
      <p class="help">{result.message}</p>
      {usesPrior && before && isWeb(before.url) && (
        <a href={before.url} target="_blank" rel="noreferrer">
          {common.names.prior} · {before.year}
        </a>
      )}
      {dismissed !== null && (
        <p class="help">
          {common.dismissed} · {dismissed}
        </p>
      )}
    </li>
  );
}
