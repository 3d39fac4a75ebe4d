/** The table of reports. Only the rows in sight are in the document, however many there are. */
import { useEffect, useRef, useState } from "preact/hooks";
import { type Column, columns, type Order } from "../../lib/batch/arrange";
import { isReport, type Row } from "../../lib/batch/rows";
import { formatDate } from "../../lib/findings/dates";
import { holdDots } from "../../lib/findings/words";
import { rules } from "../../lib/rules/index";
import { type Source, useRows } from "./source";
import type { Texts } from "./texts";

interface Props {
  readonly source: Source;
  /** The rows to be shown, in their order. */
  readonly keys: readonly Row["key"][];
  readonly order: Order | null;
  readonly setOrder: (order: Order) => void;
  readonly open: Row["key"] | null;
  readonly setOpen: (key: Row["key"] | null) => void;
  /** The row that is to have the focus once it is in the document; null where none is waiting for it. */
  readonly focus: { current: Row["key"] | null };
  readonly texts: Texts;
}

/** In pixels, as the style sheet has it. */
const rowHeight = 40;
/** Rows above and below the sight, so that scrolling meets no gap. */
const spare = 12;

const numeric: ReadonlySet<Column> = new Set(["year", "form", "passed", "failed", "cantTell"]);
const titles = new Map(rules.map(({ id, about }) => [id, about.title]));

/** The stretch of rows in sight of a scrolling element. */
function useSight(count: number) {
  const box = useRef<HTMLDivElement>(null);
  const [sight, setSight] = useState({ top: 0, height: 800 });
  useEffect(() => {
    const element = box.current;
    if (element === null) return;
    const look = () => setSight({ top: element.scrollTop, height: element.clientHeight });
    const observer = new ResizeObserver(look);
    observer.observe(element);
    element.addEventListener("scroll", look, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener("scroll", look);
    };
  }, []);
  const first = Math.max(Math.floor(sight.top / rowHeight) - spare, 0);
  const last = Math.min(Math.ceil((sight.top + sight.height) / rowHeight) + spare, count);
  // Whole steps, so that not every pixel of scrolling draws the rows anew.
  return { box, first: Math.min(first - (first % 6), count), last };
}

/** How far a key leads from row to row; null for every other key. */
function stepOf(key: string, page: number): number | null {
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: 1,
    ArrowUp: -1,
    PageDown: page,
    PageUp: -page,
    Home: Number.NEGATIVE_INFINITY,
    End: Number.POSITIVE_INFINITY,
  };
  return steps[key] ?? null;
}

export function Table(props: Props) {
  const { source, keys, order, setOrder, open, setOpen, focus, texts } = props;
  const { results } = texts;
  const { box, first, last } = useSight(keys.length);
  const inSight = keys.slice(first, last);
  const rows = useRows(source, inSight);
  useEffect(() => {
    // Shown again, the table is where it was left.
    const at = focus.current === null ? -1 : keys.indexOf(focus.current);
    if (at !== -1 && box.current) {
      box.current.scrollTop = at * rowHeight - box.current.clientHeight / 2;
    }
  }, []);
  useEffect(() => {
    if (focus.current === null) return;
    const at = keys.indexOf(focus.current);
    const button = box.current?.querySelector<HTMLElement>(`[aria-rowindex="${at + 2}"] td button`);
    // One that is filtered out is waited for no longer.
    if (!button && at !== -1) return;
    button?.focus({ preventScroll: true });
    focus.current = null;
  });
  const sort = (column: Column) =>
    setOrder({
      column,
      descending: order?.column === column ? !order.descending : column !== "agency",
    });
  const move = (event: KeyboardEvent) => {
    const { current } = box;
    const at = open === null ? -1 : keys.indexOf(open);
    if (current === null || at === -1) return;
    const page = Math.max(Math.floor(current.clientHeight / rowHeight) - 2, 1);
    const step = stepOf(event.key, page);
    if (step === null) return;
    event.preventDefault();
    const to = Math.min(Math.max(at + step, 0), keys.length - 1);
    // The focus goes with the open row: the one that had it may leave the document.
    focus.current = keys[to] ?? null;
    setOpen(focus.current);
    const top = to * rowHeight;
    const bottom = current.scrollTop + current.clientHeight - 2 * rowHeight;
    if (top < current.scrollTop) current.scrollTop = top;
    if (top > bottom) current.scrollTop += top - bottom;
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the buttons inside take the focus; arrows move between them
    <div class="table" ref={box} onKeyDown={move}>
      <table aria-labelledby="reports" aria-rowcount={keys.length + 1}>
        <thead>
          <tr aria-rowindex={1}>
            {columns.map((column) => (
              <th
                key={column}
                scope="col"
                class={numeric.has(column) ? `number ${column}` : column}
                aria-sort={
                  order?.column !== column ? "none" : order.descending ? "descending" : "ascending"
                }
              >
                <button
                  type="button"
                  title={results.sortBy(results.columns[column])}
                  onClick={() => sort(column)}
                >
                  {results.columns[column]}
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr class="space" style={{ height: `${first * rowHeight}px` }} />
          {inSight.map((key, index) => {
            const row = rows.get(key);
            return (
              <tr
                key={key}
                aria-rowindex={first + index + 2}
                aria-current={key === open ? "true" : undefined}
                class={row?.state}
                onClick={() => {
                  // The mouse may press beside the name: the keyboard goes on from here all the same.
                  focus.current = key;
                  setOpen(key === open ? null : key);
                }}
              >
                <td class="agency">
                  {row?.changedSince && (
                    <>
                      <span class="chip warning" title={changedWords(row.changedSince, texts)}>
                        {results.changedMark}
                      </span>{" "}
                    </>
                  )}
                  {row && <Name row={row} texts={texts} />}
                </td>
                {row && <Cells row={row} working={source.working.has(key)} texts={texts} />}
              </tr>
            );
          })}
          <tr
            class="space"
            style={{ height: `${Math.max(keys.length - last, 0) * rowHeight}px` }}
          />
        </tbody>
      </table>
      {keys.length === 0 && <p class="nothing">{results.nothing}</p>}
    </div>
  );
}

/** Who reports, or whatever else tells the row from others. */
export function nameOf({ summary, name, url }: Row, { popup }: Texts): string {
  return summary?.agency ?? (name || url || popup.noAgency);
}

/** Opens the row. Of an address or a path the end is seen: a portal's reports all begin alike. */
function Name({ row, texts }: { readonly row: Row; readonly texts: Texts }) {
  const name = nameOf(row, texts);
  const isPath = row.summary?.agency == null && name.includes("/");
  return (
    <button type="button" class={isPath ? "path" : undefined} title={row.url ?? row.name}>
      {isPath ? <bdi dir="ltr">{name}</bdi> : name}
    </button>
  );
}

/** That the page has changed since it was last seen with another text. */
export function changedWords(since: string, { popup, common }: Texts): string {
  return popup.changedSince(formatDate(since, common.tag));
}

/** What became of a row that has no report. */
export function stateOf(row: Row, working: boolean, texts: Texts): string {
  const { results, problems, popup } = texts;
  if (working) return results.working;
  if (row.problem !== null && row.state !== "cancelled") {
    const words = problems[row.problem.code](row.problem.detail);
    return row.state === "waiting" ? results.triesAgain(words) : words;
  }
  if (row.state === "waiting") return results.waiting;
  if (row.state === "cancelled") return results.states.cancelled;
  const reason = row.summary?.reason;
  return (reason && popup.reasons[reason]?.[0]) ?? results.notReport;
}

interface CellsProps {
  readonly row: Row;
  readonly working: boolean;
  readonly texts: Texts;
}

function Cells({ row, working, texts }: CellsProps) {
  const { results, common } = texts;
  const { summary } = row;
  if (summary === null || !isReport(row)) {
    return (
      <td class={`outcome ${row.problem === null ? "" : "bad"}`} colSpan={columns.length - 1}>
        {stateOf(row, working, texts)}
      </td>
    );
  }
  const { year, form, passed, errors, warnings, notes, cantTell, worst, compared } = summary;
  const severity = errors > 0 ? "error" : warnings > 0 ? "warning" : notes > 0 ? "note" : null;
  const title = worst === null ? "" : (titles.get(worst.rule)?.[texts.locale] ?? worst.rule);
  const subject = worst?.subject == null ? undefined : common.names[worst.subject];
  return (
    <>
      <td class="number">{year ?? "—"}</td>
      <td class="number form quiet">
        <span>{form === "mixed" ? results.mixed : (form ?? "—")}</span>
      </td>
      <td class="number passed">
        <span>{passed}</span>
      </td>
      <td class={`number ${errors > 0 ? "error" : warnings > 0 ? "warning" : "quiet"}`}>
        {errors + warnings}
      </td>
      <td class={cantTell > 0 ? "number cantTell" : "number cantTell quiet"}>
        <span>{cantTell}</span>
      </td>
      <td class="worst">
        {severity === null && !compared ? (
          common.nothingChecked
        ) : severity === null && cantTell > 0 ? (
          <span class="quiet">{results.partly}</span>
        ) : severity === null ? (
          <span class="calm">✓ {results.consistent}</span>
        ) : (
          <>
            <span class={`chip ${severity}`}>{common.severity[severity]}</span>{" "}
            {subject === undefined ? title : holdDots(common.cell(title, subject))}
          </>
        )}
      </td>
    </>
  );
}
