/** The life of the check in one frame: runs, runs again, answers, and leaves nothing behind. */
import type { Runtime } from "webextension-polyfill";
import { browser } from "../browser/browser";
import { isOwnPage } from "../browser/sender";
import { dismissalPrefix } from "../findings/dismissals";
import type { CommandName, Request, View } from "../protocol";
import type { Memory, Panel } from "./panel";
import {
  arrive,
  begin,
  fail,
  hear,
  invalidate,
  type Session,
  show,
  stateOf,
  toggle,
  unchecked,
} from "./session";
import { isOrphaned, tellGone, tellStates } from "./tell-background";
import { watch } from "./watch";

/** What one run has put on the page, and what it had seen of it. */
export interface Run<Seen> {
  readonly seen: Seen;
  readonly view: View;
  /** Null when there is nothing to show, or nothing is to be shown. */
  readonly panel: Panel | null;
  readonly undo: () => void;
}

/** What a run is given: how the session stood when it began, and what outlives it. */
export interface Turn extends Pick<Session, "hidden" | "stale" | "answered"> {
  readonly memory: Memory;
  /** Switches the marks off or on again. */
  readonly toggle: () => void;
  /** Checks again, once, where the archive stays silent: the background was stopped before it. */
  readonly expectKept: () => void;
}

/** Yields the last step, which puts what was found on the page. */
type Line<Seen> = (
  page: Document,
  former: Run<Seen> | null,
  turn: Turn,
) => Promise<() => Run<Seen>>;

/** Checks now, and again whenever the page or what the user chose has changed, until the signal. */
export function keepChecked<Seen>(page: Document, line: Line<Seen>, signal: AbortSignal): void {
  let session = unchecked;
  let run: Run<Seen> | null = null;
  let running: Promise<void> | null = null;
  let waiting = false;
  let cost = 0;
  let late = 0;
  const tellState = tellStates(signal);
  const lasting: Omit<Turn, keyof Session> = {
    memory: { open: null, collapsed: false, focused: false },
    toggle: () => void become(toggle(session)),
    expectKept() {
      late ||= window.setTimeout(() => session.answered || become(invalidate(session)), patience);
    },
  };

  /** What an event has made of the session holds from now on; over when the check it calls for is. */
  async function become(next: Session): Promise<void> {
    const former = session;
    session = next;
    if (next.view !== former.view || next.broken !== former.broken) announce();
    if (next.stale) await check();
  }

  function announce(): void {
    const state = stateOf(session, Date.now());
    if (state) tellState(state);
  }

  /** Over when the last run has seen all there is to see. */
  function check(): Promise<void> {
    waiting = true;
    running ??= runWhileWaiting();
    return running;
  }

  async function runWhileWaiting(): Promise<void> {
    while (waiting && !signal.aborted) {
      waiting = false;
      await runOnce();
    }
    running = null;
  }

  async function runOnce(): Promise<void> {
    if (isOrphaned()) return endQuietly();
    const turn = { ...session, ...lasting };
    // What changes while this run goes is for the next one.
    session = begin(session);
    try {
      const former = run;
      // How long the background takes is no work of the page's.
      const [coming, looking] = time(() => line(page, former, turn));
      const put = await coming;
      if (signal.aborted) return;
      const [next, showing] = time(put);
      cost = looking + showing;
      if (next === former) return next.panel?.layout();
      run = next;
      become(show(session, next.view));
    } catch {
      if (isOrphaned()) return endQuietly();
      // Whatever breaks, the page is left as it was and its console stays silent.
      run?.undo();
      run = null;
      become(fail(session));
    }
  }

  /** The extension was updated or removed under our feet: what is marked stays, with a word on it. */
  function endQuietly(): void {
    following.abort();
    run?.panel?.end();
  }

  /** Settings and dismissals concern every page; the rest of storage is none of our business. */
  function followStorage(changes: Readonly<Record<string, unknown>>, area: string): void {
    const concerned = Object.keys(changes).some((key) => key.startsWith(dismissalPrefix));
    if (area === "sync" || concerned) become(invalidate(session));
  }

  /** True where the reply comes later. */
  function answer(
    message: Request,
    sender: Runtime.MessageSender,
    reply: (view: View | null) => void,
  ): boolean {
    // A page of the extension also hears what scripts in other pages tell the background.
    if (!isOwnPage(sender, browser.runtime)) return false;
    // And what other pages of the extension tell it: no word on that.
    if (!requestTypes.includes(message.type)) return false;
    if (message.type === "again") {
      become(invalidate(session)).then(() => reply(null));
      return true;
    }
    if (message.type === "announce") announce();
    else if (message.type === "jump") jump(message.id);
    else if (message.type === "command") obey(message.name);
    else if (message.type === "kept") become(hear(session, message.kept));
    else if (message.type === "arrived") become(arrive(session, message.news));
    const { view, hidden } = session;
    reply(message.type === "view" && view ? { ...view, hidden } : null);
    return false;
  }

  async function jump(id: string): Promise<void> {
    if (session.hidden) await become(toggle(session));
    run?.panel?.jump(id);
  }

  function obey(name: CommandName): void {
    if (session.hidden || name === "hide") become(toggle(session));
    else run?.panel?.command(name);
  }

  const { onMessage } = browser.runtime;
  const { onChanged } = browser.storage;
  onMessage.addListener(answer as Runtime.OnMessageListenerCallback);
  onChanged.addListener(followStorage);
  const following = new AbortController();
  const both = AbortSignal.any([signal, following.signal]);
  watch(page, check, () => Math.min(Math.max(300, 20 * cost), 3000), both);
  const look = () => isOrphaned() && endQuietly();
  page.addEventListener("visibilitychange", look, { signal: both });
  window.addEventListener("focus", look, { signal: both });
  window.addEventListener("pagehide", tellGone, { signal });
  // A page that comes back from the back-forward cache is checked but has lost its badge.
  window.addEventListener("pageshow", (event) => event.persisted && announce(), { signal });
  signal.addEventListener("abort", () => {
    clearTimeout(late);
    run?.undo();
    if (isOrphaned()) return;
    onMessage.removeListener(answer as Runtime.OnMessageListenerCallback);
    onChanged.removeListener(followStorage);
  });
  check();
}

const requestTypes: readonly Request["type"][] = [
  "view",
  "announce",
  "jump",
  "command",
  "kept",
  "arrived",
  "again",
];

/** Milliseconds that the archive has for its answer. */
const patience = 4000;

/** What a step yields, and the milliseconds that it held the page up. */
function time<Value>(step: () => Value): readonly [Value, number] {
  const started = performance.now();
  return [step(), performance.now() - started];
}
