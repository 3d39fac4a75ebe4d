/** The years beside a report that the archive has under another name: the user says whose they are. */
import { useEffect, useRef, useState } from "preact/hooks";
import { rememberFetched } from "../../lib/archive/fetched-priors";
import type { OrganYear, OtherName } from "../../lib/archive/years";
import { browser } from "../../lib/browser/browser";
import { OtherNames } from "../../lib/components/other-names";
import { ask, decide, findNames } from "./ask";
import type { ReportProps } from "./summary";

interface Props extends Pick<ReportProps, "tab" | "frame" | "view" | "reload"> {
  readonly wanted: OrganYear;
}

export function KeptNames({ tab, frame, view, reload, wanted }: Props) {
  const [names, setNames] = useState<readonly OtherName[]>([]);
  const busy = useRef(false);
  // Without an archive there is nothing to ask.
  const look = () => findNames(wanted).then(setNames, () => setNames([]));
  useEffect(() => {
    // An answer looks for itself when it is done: the line must not offer what is not taken yet.
    if (!busy.current) void look();
  }, [view]);

  const remember = async ({ organ }: OtherName, same: boolean | null) => {
    await decide(wanted, organ, same);
    // What was fetched by hand is none of the archive's: it stays where this was not said of it.
    if (same !== true && view.years?.before?.url === organ.url) {
      await rememberFetched(tab, wanted, null, browser.storage.session);
    }
    await ask(tab, frame, { type: "again" });
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
