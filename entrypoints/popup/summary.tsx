/** One report: who, when, the verdict, the findings, and ways to take them along. */
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { browser } from "../../lib/browser/browser";
import { Closed } from "../../lib/components/closed";
import { Groups } from "../../lib/components/groups";
import { factsOf } from "../../lib/findings/facts";
import { groupFindings, isFold, type Listed, listFindings } from "../../lib/findings/list";
import { isCalm, type Tally, tally, verdict } from "../../lib/findings/verdict";
import type { View } from "../../lib/protocol";
import type { Severity } from "../../lib/report/schema";
import { ask } from "./ask";
import { Export } from "./export";
import { FindingRow } from "./finding-row";
import { Later } from "./later";
import type { Texts } from "./texts";
import { usePainted } from "./when-painted";

/** A report that a frame of the tab shows. */
export interface ReportProps {
  readonly tab: number;
  readonly frame: number;
  readonly view: View;
  readonly texts: Texts;
  /** Shows the page's check as it is now. */
  readonly reload: () => Promise<void>;
}

/** As many findings fill the highest popup: the others are below its edge. */
const firstView = 12;

const loadYears = () => import("./rest").then(({ Years }) => Years);
/** What the list is filtered by: what stands by its severity, and what does not. */
type Kind = Severity | "dismissed";
const allKinds: readonly Kind[] = ["error", "warning", "note", "dismissed"];

function kindOf({ dismissed, result }: Listed): Kind {
  return dismissed === null ? result.severity : "dismissed";
}

export function Summary({ tab, frame, view, texts, reload }: ReportProps) {
  const { popup, common } = texts;
  const [wanted, show] = useState<Kind | "all">("all");
  const painted = usePainted();
  const findings = listFindings(view.check, view.dismissed);
  const counts = tally(view.check, findings);
  const calm = isCalm(counts);
  const kinds = allKinds
    .map((kind) => ({ kind, n: findings.filter((each) => kindOf(each) === kind).length }))
    .filter(({ n }) => n > 0);
  // With the last of its kind a filter goes.
  const shown = kinds.some(({ kind }) => kind === wanted) ? wanted : "all";
  const visible = findings.filter((each) => shown === "all" || kindOf(each) === shown);
  const groups = groupFindings(visible);
  const main = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    // What was dismissed or restored has left the list, and the keyboard with it.
    if (wanted !== "all" && document.activeElement === document.body)
      main.current?.querySelector<HTMLElement>("[aria-pressed=true], .finding")?.focus();
  }, [visible.length]);
  const names = { all: popup.all, ...common.severity, dismissed: common.dismissed };
  const untold = view.check.results.filter((each) => each.outcome === "cantTell");
  const { numbersUsed, numbersInText } = view.check.coverage;
  const jump = async (id: string) => {
    await ask(tab, frame, { type: "jump", id });
    await browser.tabs.update(tab, { active: true });
  };

  return (
    <main ref={main}>
      <Head view={view} texts={texts} />
      <section class="verdict">
        <h2 class={calm ? "calm" : ""}>
          {calm && <span aria-hidden="true">✓ </span>}
          {verdict(counts, common)}
        </h2>
        {counts.compared && <Bar counts={counts} />}
        {counts.compared && (
          <p class="legend">
            <span>{common.passed(counts.passed)}</span>
            <span>{common.failed(counts.errors + counts.warnings)}</span>
            <span>{common.untold(counts.cantTell)}</span>
            {counts.dismissed > 0 && <span>{common.dismissedCount(counts.dismissed)}</span>}
          </p>
        )}
        {numbersInText > 0 && <p class="legend">{popup.coverage(numbersUsed, numbersInText)}</p>}
      </section>
      {kinds.length > 1 && (
        <fieldset class="filter">
          <legend class="unseen">{popup.filter}</legend>
          {[{ kind: "all" as const, n: findings.length }, ...kinds].map(({ kind, n }) => (
            <button
              key={kind}
              type="button"
              aria-pressed={kind === shown}
              onClick={() => show(kind)}
            >
              {names[kind]} <span>{n}</span>
            </button>
          ))}
          {/* There from the start, and without room: the list below must not move under the pointer. */}
          <span role="status" class="unseen">
            {shown !== "all" && popup.kOfN(visible.length, findings.length)}
          </span>
        </fieldset>
      )}
      <Groups
        {...{ view, texts, painted }}
        groups={painted ? groups : firstOf(groups)}
        sign={
          <>
            <span class="number" aria-hidden="true">
              i
            </span>
            <span class="unseen">{common.severity.note}: </span>
          </>
        }
        row={(listed) => <FindingRow key={listed.result.id} {...{ listed, view, texts, jump }} />}
      />
      <Closed
        title={popup.notTold}
        lines={untold.map((each) => [each.id, each.message])}
        painted={painted}
      />
      <Closed
        title={popup.unused}
        lines={view.unused.map((each, index) => [String(index), each])}
        painted={painted}
      />
      {painted && <Later load={loadYears} given={{ tab, frame, view, texts, reload }} />}
      <Export tab={tab} frame={frame} view={view} texts={texts} />
    </main>
  );
}

function Head({ view, texts }: Pick<ReportProps, "view" | "texts">) {
  const report = view.check.report;
  return (
    <header>
      <h1>{report?.agency ?? texts.popup.noAgency}</h1>
      <p>{report && factsOf(report, texts)}</p>
    </header>
  );
}

function Bar({ counts }: { readonly counts: Tally }) {
  const { passed, errors, warnings, cantTell } = counts;
  const parts = { passed, error: errors, warning: warnings, untold: cantTell };
  return (
    <div class="bar" aria-hidden="true">
      {Object.entries(parts).map(
        ([kind, n]) => n > 0 && <i class={kind} style={{ flexGrow: n }} />,
      )}
    </div>
  );
}

/** What the first view has room for. */
function firstOf(groups: readonly Listed[][]): Listed[][] {
  let room = firstView;
  return groups.flatMap((group) => {
    const shown = isFold(group) ? group : group.slice(0, room);
    if (room <= 0) return [];
    room -= isFold(group) ? 1 : shown.length;
    return [shown];
  });
}
