/** Reports in a table that is searched, filtered and sorted, with one of them open beside it. */
import { useMemo, useState } from "preact/hooks";
import {
  arrangeRows,
  type Filter,
  filters,
  type Order,
  type Row,
  type Wish,
  yearsOf,
} from "../../lib/batch/rows";
import type { View } from "../../lib/protocol";
import { Detail } from "./detail";
import { Export } from "./export";
import { Table } from "./table";
import type { Desk } from "./texts";
import { Years } from "./years";

interface Props {
  readonly rows: readonly Row[];
  readonly desk: Desk;
  readonly working: ReadonlySet<Row["key"]>;
  readonly load: (row: Row) => Promise<View | null>;
  /** What to say when there are no rows at all. */
  readonly empty: string;
}

/** How the whole stands, in the order of gravity: each a filter. */
function Filters({ rows, wish, wishFor, desk }: Pick<Props, "rows" | "desk"> & Wishing) {
  const { results } = desk.texts;
  const counts = useMemo(
    () =>
      new Map<Filter, number>(
        filters.map((filter) => [
          filter,
          arrangeRows(rows, { filter, year: wish.year, search: wish.search }, null).length,
        ]),
      ),
    [rows, wish.year, wish.search],
  );
  return (
    <fieldset class="filters">
      {filters.map((filter) => (
        <button
          key={filter}
          type="button"
          class={filter}
          aria-pressed={filter === wish.filter}
          onClick={() => wishFor({ ...wish, filter })}
        >
          {results.filters[filter]} <b>{counts.get(filter)}</b>
        </button>
      ))}
    </fieldset>
  );
}

interface Wishing {
  readonly wish: Wish;
  readonly wishFor: (wish: Wish) => void;
}

export function Reports({ rows, desk, working, load, empty }: Props) {
  const { results } = desk.texts;
  const [wish, wishFor] = useState<Wish>({ filter: "all", year: null, search: "" });
  const [order, setOrder] = useState<Order | null>(null);
  const [open, setOpen] = useState<Row["key"] | null>(null);
  const [years, setYears] = useState<View | null>(null);
  const shown = useMemo(() => arrangeRows(rows, wish, order), [rows, wish, order]);
  const allYears = useMemo(() => yearsOf(rows), [rows]);
  const current = rows.find(({ key }) => key === open) ?? null;

  if (years !== null) {
    return <Years view={years} rows={rows} desk={desk} load={load} close={() => setYears(null)} />;
  }
  if (rows.length === 0) return <p class="nothing">{empty}</p>;
  return (
    <>
      <div class="tools">
        <Filters rows={rows} wish={wish} wishFor={wishFor} desk={desk} />
        <select
          aria-label={results.columns.year}
          value={wish.year ?? ""}
          onChange={({ currentTarget: { value } }) =>
            wishFor({ ...wish, year: value === "" ? null : Number(value) })
          }
        >
          <option value="">{results.allYears}</option>
          {allYears.map((year) => (
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
        <span class="count" role="status">
          {results.shown(shown.length, rows.length)}
        </span>
        <Export rows={shown} desk={desk} load={load} />
      </div>
      <div class={current ? "split open" : "split"}>
        <Table
          rows={shown}
          order={order}
          setOrder={setOrder}
          open={open}
          setOpen={setOpen}
          working={working}
          texts={desk.texts}
        />
        {current && (
          <Detail
            key={current.key}
            row={current}
            texts={desk.texts}
            load={load}
            close={() => setOpen(null)}
            compare={setYears}
          />
        )}
      </div>
    </>
  );
}
