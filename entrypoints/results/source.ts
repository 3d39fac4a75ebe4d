/** Where a table's rows come from: numbers of all of them at hand, the rest read as it is shown. */
import { useEffect, useRef, useState } from "preact/hooks";
import type { Named } from "../../lib/agency/same-organ";
import type { Ledger } from "../../lib/batch/ledger";
import type { Row } from "../../lib/batch/rows";
import type { View } from "../../lib/protocol";

/** The rows as they are now; another object whenever one of them has changed. */
export interface Source {
  readonly ledger: Ledger;
  /** Rows that are being read. */
  readonly working: ReadonlySet<Row["key"]>;
  /** True while rows come and change by themselves. */
  readonly busy: boolean;
  /** The rows with these keys, in their order; null for one that is gone. */
  read(keys: readonly Row["key"][]): Promise<readonly (Row | null)[]>;
  /** Goes over all rows. */
  scan(visit: (row: Row) => void): Promise<void>;
  /** Checks again the reports of these organs, of which the user has just said something. */
  renew(spokenOf: readonly Named[]): void;
  /** The report of a row, checked. */
  load(key: Row["key"]): Promise<View | null>;
}

interface Held {
  readonly row: Row | null;
  readonly stamp: number;
  /** The how-manieth question it answers. */
  readonly question: number;
}

/** The rows with these keys, as far as they are read, null for one that is gone; only what is new or has changed is read. */
export function useRows(
  source: Source,
  keys: readonly Row["key"][],
): ReadonlyMap<Row["key"], Row | null> {
  const held = useRef<ReadonlyMap<Row["key"], Held>>(new Map());
  const [, draw] = useState(0);
  const { ledger } = source;
  const stampOf = (key: Row["key"]) => ledger.read(ledger.placeOf(key) ?? -1, "stamp");
  const wanted = useRef<readonly Row["key"][]>([]);
  wanted.current = keys;
  const questions = useRef(0);
  useEffect(() => {
    const stale = keys.filter((key) => held.current.get(key)?.stamp !== stampOf(key));
    if (stale.length === 0) return;
    const stamps = stale.map(stampOf);
    questions.current += 1;
    const question = questions.current;
    // Where rows change faster than they are read, what comes late is better than nothing.
    const take = (rows: readonly (Row | null)[]) => {
      const fresh = new Map(
        stale.map((key, index) => {
          const [row = null, stamp = 0] = [rows[index], stamps[index]];
          return [key, { row, stamp, question }] as const;
        }),
      );
      held.current = new Map(
        wanted.current.flatMap((key) => {
          const [now, before] = [fresh.get(key), held.current.get(key)];
          const newest = now && (!before || before.question < question) ? now : before;
          return newest ? [[key, newest] as const] : [];
        }),
      );
      draw((count) => count + 1);
    };
    void source.read(stale).then(take);
  }, [source, keys.join()]);
  return new Map(
    keys.flatMap((key) => {
      const each = held.current.get(key);
      return each ? [[key, each.row] as const] : [];
    }),
  );
}
