/** The years beside a report that the archive has under another name: the user says whose they are. */
import { useEffect, useRef, useState } from "preact/hooks";
import { organKey } from "../../lib/agency/same-organ";
import { toPrior, withArchive } from "../../lib/archive/compare";
import {
  decide,
  findNeighbours,
  findOtherNames,
  type OtherName,
  takeBack,
  type Wanted,
} from "../../lib/archive/years";
import { siteOf } from "../../lib/portal";
import * as en from "../../locales/other-names/en";
import * as zh from "../../locales/other-names/zh";
import { ask } from "./ask";
import type { ReportProps } from "./summary";

interface Props extends Pick<ReportProps, "tab" | "frame" | "view" | "reload"> {
  readonly wanted: Wanted;
}

export function OtherNames({ tab, frame, view, reload, wanted }: Props) {
  const texts = { zh, en }[view.locale].otherNames;
  const [names, setNames] = useState<readonly OtherName[]>([]);
  const [failed, setFailed] = useState(false);
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
      if (same === null) await takeBack(archive, wanted, organ);
      else await decide(archive, wanted, organ, same, new Date());
      return (await findNeighbours(archive, wanted)).before;
    });
    // A report that was fetched by hand is none of the archive's: it stays.
    if (before !== null || view.years?.before?.url === organ.url) {
      await ask(tab, frame, { type: "prior", prior: toPrior(before) });
    }
  };
  const say = async (name: OtherName, same: boolean | null, pressed: HTMLElement) => {
    if (busy.current) return;
    busy.current = true;
    // What was pressed may go away with this: the keyboard stays in the line.
    pressed.parentElement?.querySelector("button")?.focus();
    await remember(name, same).then(
      () => setFailed(false),
      () => setFailed(true),
    );
    await reload();
    await look();
    busy.current = false;
  };

  return (
    <>
      {names.map((each) => (
        <Line key={organKey(each.organ)} {...{ each, wanted, texts, say }} />
      ))}
      {failed && <p role="alert">{texts.notKept}</p>}
    </>
  );
}

interface LineProps extends Pick<Props, "wanted"> {
  readonly each: OtherName;
  readonly texts: typeof zh.otherNames;
  readonly say: (name: OtherName, same: boolean | null, pressed: HTMLElement) => Promise<void>;
}

function Line({ each, wanted, texts, say }: LineProps) {
  const { organ, year, held } = each;
  const site = siteOf(organ.url);
  const name = texts.named(organ.agency, site === siteOf(wanted.url) ? null : site);
  const answers = {
    asked: [
      { label: texts.yes, same: true },
      { label: texts.no, same: false },
    ],
    taken: [{ label: texts.isNot, same: false }],
    same: [{ label: texts.undo, same: null }],
    different: [{ label: texts.undo, same: null }],
  };
  // By their places, so that the keyboard stays on the first while the line changes.
  const [first, second] = answers[held].map(({ label, same }) => (
    <button type="button" class="link" onClick={(event) => say(each, same, event.currentTarget)}>
      {label}
    </button>
  ));
  return (
    <p class={held === "asked" ? "" : "said"} role="status">
      {texts[held](name, year)}
      {first}
      {second}
    </p>
  );
}
