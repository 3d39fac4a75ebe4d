/** The popup's states: a report, or what to do when there is none. */
import { useEffect, useRef, useState } from "preact/hooks";
import { browser } from "../../lib/browser/browser";
import { inject } from "../../lib/browser/inject";
import { type FrameView, readFrames, type Tab } from "./ask";
import { Later } from "./later";
import { openInViewer } from "./open-in-viewer";
import { Summary } from "./summary";
import type { Texts } from "./texts";
import { Ways } from "./ways";
import { whenPainted } from "./when-painted";

const loadList = () => import("./rest").then(({ CheckList }) => CheckList);
const loadFiles = () => import("./open-files").then(({ OpenFiles }) => OpenFiles);

interface Props {
  /** Null when there is no tab to speak of. */
  readonly tab: Tab | null;
  readonly texts: Texts;
}

interface PopupProps extends Props {
  /** What the frames showed when the popup opened. */
  readonly first: readonly FrameView[];
}

export function Popup({ tab, first, texts }: PopupProps) {
  const [frames, setFrames] = useState(first);
  const [chosen, choose] = useState<number | null>(null);
  const last = useRef(0);
  const reload = async () => {
    const turn = ++last.current;
    const found = tab === null ? [] : await readFrames(tab.id);
    // Two changes at once: what was asked first may be answered last, and is old by then.
    if (turn === last.current) setFrames(found);
  };

  useEffect(() => {
    const follow = () => void reload();
    // Frames tell session storage whenever what they show has changed.
    browser.storage.onChanged.addListener(follow);
    // What changed after the first look was said to nobody.
    const callOff = whenPainted(follow);
    return () => {
      callOff();
      browser.storage.onChanged.removeListener(follow);
    };
  }, []);

  const reports = frames.filter((each) => each.view?.check.report);
  const current = reports.find((each) => each.frame === chosen) ?? reports[0];
  if (tab === null || !current?.view) {
    return <Empty tab={tab} frames={frames} texts={texts} />;
  }
  return (
    <>
      {reports.length > 1 && (
        <nav class="frames" aria-label={texts.popup.frames}>
          {reports.map(({ frame, view }) => (
            <button
              key={frame}
              type="button"
              aria-pressed={frame === current.frame}
              onClick={() => choose(frame)}
            >
              {view?.check.report?.agency ?? view?.check.page.title}
            </button>
          ))}
        </nav>
      )}
      <Summary
        tab={tab.id}
        frame={current.frame}
        view={current.view}
        texts={texts}
        reload={reload}
      />
    </>
  );
}

interface EmptyProps extends Props {
  readonly frames: readonly FrameView[];
}

/** Why there is no report, and what to do about it. */
function Empty({ tab, frames, texts }: EmptyProps) {
  const { popup } = texts;
  const [trying, setTrying] = useState<"" | "running" | "refused">("");
  if (tab?.file != null) return <FileTab file={tab.file} tab={tab} texts={texts} />;
  const [first] = frames;
  const reason = first?.view?.check.reason;
  const [title, body] = !first
    ? [popup.emptyTitle, popup.emptyBody]
    : !first.view
      ? [popup.errorTitle, popup.errorBody]
      : (popup.reasons[reason ?? "not-a-report"] ?? [popup.emptyTitle, popup.emptyBody]);
  const run = async () => {
    setTrying("running");
    const injected = tab === null ? Promise.reject() : inject(tab.id, "all");
    await injected.then(
      () => setTrying(""),
      () => setTrying("refused"),
    );
  };
  const offers = tab !== null && (
    <>
      {/* A list that is checked is kept until it is done, and its reports for good. */}
      {!tab.isPrivate && <Later load={loadList} given={{ tab: tab.id, texts }} />}
      <Later load={loadFiles} given={{ tab, texts }} />
    </>
  );
  return (
    <main class="empty">
      <span class="sign" aria-hidden="true">
        {first?.view ? "–" : first ? "!" : "∅"}
      </span>
      <h1>{title}</h1>
      <p>{body}</p>
      {/* What helps, where there is something; on a page that was not checked, to check it. */}
      {first?.view && offers}
      <button
        type="button"
        // Where the check has said why it cannot help, to ask again is no advice.
        class={first?.view ? "secondary" : "primary"}
        disabled={trying === "running"}
        onClick={run}
      >
        {trying === "running" ? popup.checking : first ? popup.retry : popup.checkAnyway}
      </button>
      <p role="status">{trying === "refused" ? popup.cannotRun : ""}</p>
      {!first?.view && offers}
      <Foot texts={texts} />
    </main>
  );
}

/** The browser shows a file, in which nothing can be marked; the viewer can. */
function FileTab({
  file,
  tab,
  texts: { popup },
  texts,
}: {
  readonly file: string;
  readonly tab: Tab;
  readonly texts: Texts;
}) {
  return (
    <main class="empty">
      <span class="sign" aria-hidden="true">
        ↗
      </span>
      <h1>{popup.fileTitle}</h1>
      <p>{popup.fileBody}</p>
      <button type="button" class="primary" onClick={() => openInViewer(file, tab)}>
        {popup.openFile}
      </button>
      <Foot texts={texts} />
    </main>
  );
}

function Foot({ texts }: { readonly texts: Texts }) {
  return (
    <footer>
      <Ways texts={texts} />
    </footer>
  );
}
