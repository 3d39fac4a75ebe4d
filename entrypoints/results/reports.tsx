/** Reports in a table that is searched, filtered and sorted, with one of them open beside it. */
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import {
  arrange,
  type Filter,
  filters,
  type Order,
  readWords,
  type Wish,
  type Worded,
} from "../../lib/batch/arrange";
import type { Row } from "../../lib/batch/rows";
import type { View } from "../../lib/protocol";
import { Detail } from "./detail";
import { Export } from "./export";
import { type Source, useRows } from "./source";
import { Table } from "./table";
import type { Desk } from "./texts";
import { Years } from "./years";

interface Props {
  readonly source: Source;
  readonly desk: Desk;
  /** What to say when there are no rows at all. */
  readonly empty: preact.ComponentChildren;
}

interface FiltersProps {
  readonly counts: Readonly<Record<Filter, number>>;
  readonly wish: Wish;
  readonly wishFor: (wish: Wish) => void;
  readonly desk: Desk;
}

/** How the whole stands, in the order of gravity: each a filter. */
function Filters({ counts, wish, wishFor, desk }: FiltersProps) {
  const { results, popup, common } = desk.texts;
  const { error: errors, warning: warnings } = common.severity;
  const names = { all: popup.all, errors, warnings, ...results.filters };
  return (
    <fieldset class="filters" aria-label={popup.filter}>
      {filters.map((filter) => (
        <button
          key={filter}
          type="button"
          class={filter}
          aria-pressed={filter === wish.filter}
          onClick={() => wishFor({ ...wish, filter })}
        >
          {names[filter]} <b class={counts[filter] === 0 ? "none" : undefined}>{counts[filter]}</b>
        </button>
      ))}
    </fieldset>
  );
}

const noWords: Worded = { found: null, ranks: null };

/** How often rows that come by themselves are looked through, in milliseconds. */
const lookEvery = 1000;

/** What the rows' words say, read anew when rows or wishes change; the last answer until then. */
function useWords(source: Source, search: string, byName: boolean): Worded {
  const [worded, setWorded] = useState(noWords);
  const latest = useRef(source);
  latest.current = source;
  useEffect(() => {
    if (search.trim() === "" && !byName) {
      setWorded(noWords);
      return;
    }
    let wanted = true;
    let seen: Source | null = null;
    let reading = false;
    const read = async () => {
      if (reading || seen === latest.current) return;
      reading = true;
      seen = latest.current;
      const now = await readWords(seen.scan, { search, byName }).finally(() => {
        reading = false;
      });
      if (wanted) setWorded(now);
    };
    // What the user types is looked for as soon as the keys rest.
    const soon = setTimeout(read, 100);
    const again = setInterval(read, lookEvery);
    return () => {
      wanted = false;
      clearTimeout(soon);
      clearInterval(again);
    };
  }, [search, byName]);
  return worded;
}

export function Reports({ source, desk, empty }: Props) {
  const { results } = desk.texts;
  const { ledger, load } = source;
  const [wish, wishFor] = useState<Wish>({ filter: "all", year: null, search: "" });
  const [order, setOrder] = useState<Order | null>(null);
  const [open, setOpen] = useState<Row["key"] | null>(null);
  const [years, setYears] = useState<View | null>(null);
  const focus = useRef<Row["key"] | null>(null);
  const worded = useWords(source, wish.search, order?.column === "agency");
  const arranged = useMemo(
    () => arrange(ledger, wish, order, worded),
    [source, wish, order, worded],
  );
  const keys = useMemo(
    () => arranged.shown.map((place) => ledger.keys[place] ?? ""),
    [arranged, ledger],
  );
  // What the user has filtered or searched away does not stay open; what changes by itself does.
  useEffect(() => {
    if (open !== null && !keys.includes(open)) setOpen(null);
  }, [wish, worded]);
  const row = useRows(source, open === null ? [] : [open]).get(open ?? "");
  const held = useRef<Row | null>(null);
  // The report before stays until the next is read: the table beside it must keep its width.
  if (open === null) held.current = null;
  else if (row !== undefined) held.current = row;
  const current = held.current;

  /** Back to the row that led there, for the keyboard too: what was pressed goes away. */
  const leave = () => {
    focus.current = open;
    if (years === null) setOpen(null);
    setYears(null);
  };
  if (years !== null) return <Years view={years} source={source} desk={desk} close={leave} />;
  if (arranged.all === 0) return <div class="nothing">{empty}</div>;
  const reports = () => keys.filter((_, at) => ledger.read(arranged.shown[at] ?? -1, "report"));
  return (
    <>
      <div class="tools">
        <Filters counts={arranged.counts} wish={wish} wishFor={wishFor} desk={desk} />
        <select
          aria-label={results.columns.year}
          value={wish.year ?? ""}
          onChange={({ currentTarget: { value } }) =>
            wishFor({ ...wish, year: value === "" ? null : Number(value) })
          }
        >
          <option value="">{results.allYears}</option>
          {arranged.years.map((year) => (
            <option key={year} value={year}>
              {year}
            </option>
          ))}
        </select>
        <input
          type="search"
          placeholder={results.search}
          aria-label={results.search}
          value={wish.search}
          onInput={(event) => wishFor({ ...wish, search: event.currentTarget.value })}
        />
        {/* While reports come by themselves, nobody wants each of them read out. */}
        <span class="count" role={source.busy ? undefined : "status"}>
          {results.shown(keys.length, arranged.all)}
        </span>
        <Export keys={reports} desk={desk} load={load} />
      </div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: for what is inside, whatever has the focus */}
      <div
        class={current ? "split open" : "split"}
        onKeyDown={(event) => event.key === "Escape" && leave()}
      >
        <Table
          source={source}
          keys={keys}
          order={order}
          setOrder={setOrder}
          open={open}
          setOpen={setOpen}
          focus={focus}
          texts={desk.texts}
        />
        {current && (
          <Detail
            key={current.key}
            row={current}
            texts={desk.texts}
            load={load}
            close={leave}
            compare={setYears}
          />
        )}
      </div>
    </>
  );
}
