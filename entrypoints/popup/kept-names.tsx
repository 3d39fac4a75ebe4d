/** The years beside a report that the archive has under another name: the user says whose they are. */
import { useEffect, useRef, useState } from "preact/hooks";
import { toPrior, withArchive } from "../../lib/archive/compare";
import {
  decide,
  findNeighbours,
  findOtherNames,
  type OtherName,
  type Wanted,
} from "../../lib/archive/years";
import { OtherNames } from "../../lib/components/other-names";
import { ask } from "./ask";
import type { ReportProps } from "./summary";

interface Props extends Pick<ReportProps, "tab" | "frame" | "view" | "reload"> {
  readonly wanted: Wanted;
}

export function KeptNames({ tab, frame, view, reload, wanted }: Props) {
  const [names, setNames] = useState<readonly OtherName[]>([]);
  const busy = useRef(false);
  const look = async () => {
    // Without an archive there is nothing to ask.
    setNames(await withArchive((archive) => findOtherNames(archive, wanted)).catch(() => []));
  };
  useEffect(() => {
    // An answer looks for itself when it is done: the line must not offer what is not taken yet.
    if (!busy.current) void look();
  }, [view]);

  const remember = async ({ organ }: OtherName, same: boolean | null) => {
    const before = await withArchive(async (archive) => {
      await decide(archive, wanted, organ, same, new Date());
      return (await findNeighbours(archive, wanted)).before;
    });
    // A report that was fetched by hand is none of the archive's: it stays.
    if (before !== null || view.years?.before?.url === organ.url) {
      await ask(tab, frame, { type: "prior", prior: toPrior(before) });
    }
  };
  const say = async (name: OtherName, same: boolean | null) => {
    busy.current = true;
    try {
      await remember(name, same);
    } finally {
      await reload();
      await look();
      busy.current = false;
    }
  };
  return <OtherNames names={names} own={wanted} locale={view.locale} say={say} />;
}
