/** Other names that may be an organ's: the user says whose they are, and can take it back. */
import { useRef, useState } from "preact/hooks";
import { otherNames as en } from "../../locales/other-names/en";
import { otherNames as zh } from "../../locales/other-names/zh";
import { type Named, organKey } from "../agency/same-organ";
import type { OtherName } from "../archive/years";
import { siteOf } from "../portal";
import type { Locale } from "../report/reading";

interface Props {
  readonly names: readonly OtherName[];
  /** The organ that they are, or are not. */
  readonly own: Named;
  readonly locale: Locale;
  /** Keeps what the user says of a name, null to take it back, and shows what follows from it. */
  readonly say: (name: OtherName, same: boolean | null) => Promise<void>;
}

export function OtherNames({ names, own, locale, say }: Props) {
  const texts = { zh, en }[locale];
  const [failed, setFailed] = useState(false);
  const busy = useRef(false);
  const answer = async (name: OtherName, same: boolean | null, pressed: HTMLElement) => {
    if (busy.current) return;
    busy.current = true;
    // What was pressed may go away with this: the keyboard stays in the line.
    pressed.parentElement?.querySelector("button")?.focus();
    await say(name, same).then(
      () => setFailed(false),
      () => setFailed(true),
    );
    busy.current = false;
  };
  return (
    <>
      {names.map((each) => (
        <Line key={organKey(each.organ)} {...{ each, own, texts, answer }} />
      ))}
      {failed && <p role="alert">{texts.notKept}</p>}
    </>
  );
}

interface LineProps extends Pick<Props, "own"> {
  readonly each: OtherName;
  readonly texts: typeof zh;
  readonly answer: (name: OtherName, same: boolean | null, pressed: HTMLElement) => Promise<void>;
}

function Line({ each, own, texts, answer }: LineProps) {
  const { organ, year, held } = each;
  const site = siteOf(organ.url);
  // Under one name there may be several organs: then the question is of all that bear it.
  const isOwnName = organKey(organ) === organKey(own);
  const question = !isOwnName ? texts.asked : site === null ? texts.files : texts.shared;
  const name = texts.named(organ.agency, site === siteOf(own.url) ? null : site);
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
    <button type="button" class="link" onClick={(event) => answer(each, same, event.currentTarget)}>
      {label}
    </button>
  ));
  return (
    <p class={held === "asked" ? "other-name" : "other-name said"} role="status">
      {held === "asked" ? question(name, year) : texts[held](name)}
      {first}
      {second}
    </p>
  );
}
