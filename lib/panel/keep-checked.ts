/** The life of the check in one frame: runs, runs again, answers, and leaves nothing behind. */
import type { Runtime } from "webextension-polyfill";
import { browser } from "../browser/browser";
import { isOwnPage } from "../browser/sender";
import { dismissalPrefix } from "../findings/dismissals";
import { listFindings } from "../findings/list";
import { isConsistent, tally } from "../findings/verdict";
import type { CommandName, Kept, Prior, Request, View } from "../protocol";
import type { Memory, Panel } from "./panel";
import { isOrphaned, type State, tellGone, tellStates } from "./tell-background";
import { watch } from "./watch";

/** What one run has put on the page, and what it had seen of it. */
export interface Run<Seen> {
  readonly seen: Seen;
  readonly view: View;
  /** Null when there is nothing to show, or nothing is to be shown. */
  readonly panel: Panel | null;
  readonly undo: () => void;
}

/** What outlives a run. */
export interface Session extends Memory {
  /** True while the user has switched the marks off. */
  hidden: boolean;
  /** True in a run because something other than the page has changed: settings, dismissals. */
  stale: boolean;
  /** Last year's report, once the archive or the user has brought it. */
  prior: Prior | null;
  years: View["years"];
  /** Switches the marks off or on again. */
  readonly toggle: () => void;
  /** Checks again, once, where the archive stays silent: the background was stopped before it. */
  readonly expectYears: () => void;
}

/** Yields the last step, which puts what was found on the page. */
type Line<Seen> = (
  page: Document,
  former: Run<Seen> | null,
  session: Session,
) => Promise<() => Run<Seen>>;

/** Checks now, and again whenever the page or what the user chose has changed, until the signal. */
export function keepChecked<Seen>(page: Document, line: Line<Seen>, signal: AbortSignal): void {
  let shown: Run<Seen> | null = null;
  /** How the frame stands; null before the first run is over. */
  let state: State | null = null;
  const tellState = tellStates(signal);
  let running: Promise<void> | null = null;
  let waiting = false;
  let stale = false;
  let cost = 0;
  let late = 0;
  const session: Session = {
    open: null,
    collapsed: false,
    focused: false,
    hidden: false,
    stale: false,
    prior: null,
    years: null,
    toggle() {
      session.hidden = !session.hidden;
      refresh();
    },
    expectYears() {
      late ||= window.setTimeout(() => session.years ?? refresh(), patience);
    },
  };

  function refresh(): Promise<void> {
    stale = true;
    return check();
  }

  /** Settings and dismissals concern every page; the rest of storage is none of our business. */
  function followStorage(changes: Readonly<Record<string, unknown>>, area: string): void {
    const concerned = Object.keys(changes).some((key) => key.startsWith(dismissalPrefix));
    if (area === "sync" || concerned) refresh();
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
    // What changes while this run goes is for the next one.
    session.stale = stale;
    stale = false;
    try {
      const former = shown;
      // How long the background takes is no work of the page's.
      const [coming, looking] = time(() => line(page, former, session));
      const show = await coming;
      if (signal.aborted) return;
      const [run, showing] = time(show);
      cost = looking + showing;
      if (run === former) return run.panel?.layout();
      // The archive may have answered since the background was asked.
      shown = { ...run, view: { ...run.view, years: session.years } };
      announce();
    } catch {
      if (isOrphaned()) return endQuietly();
      // Whatever breaks, the page is left as it was and its console stays silent.
      shown?.undo();
      shown = null;
      state = { shows: "error", failures: 0, consistent: false, hidden: false, at: Date.now() };
      tellState(state);
    }
  }

  /** The extension was updated or removed under our feet: what is marked stays, with a word on it. */
  function endQuietly(): void {
    following.abort();
    shown?.panel?.end();
  }

  function announce(): void {
    if (shown) {
      const { check, dismissed } = shown.view;
      const counts = tally(check, listFindings(check, dismissed));
      state = {
        shows: check.detected,
        failures: counts.errors + counts.warnings,
        consistent: isConsistent(counts),
        hidden: session.hidden,
        at: Date.now(),
      };
    }
    if (state) tellState(state);
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
    if (message.type === "prior") {
      compareWith(message.prior).then(() => reply(null));
      return true;
    }
    if (message.type === "announce") announce();
    else if (message.type === "jump") jump(message.id);
    else if (message.type === "command") obey(message.name);
    else if (message.type === "kept") follow(message.kept);
    else if (message.type === "arrived" && shown?.view.check.report?.year === message.year + 1)
      refresh();
    reply(message.type === "view" && shown ? { ...shown.view, hidden: session.hidden } : null);
    return false;
  }

  async function jump(id: string): Promise<void> {
    if (session.hidden) {
      session.hidden = false;
      await refresh();
    }
    shown?.panel?.jump(id);
  }

  function compareWith(prior: Prior | null): Promise<void> {
    const year = prior?.report.year ?? null;
    session.prior = prior;
    const { after = null, changedSince = null } = session.years ?? {};
    const before = prior && year !== null ? { year, url: prior.url } : null;
    session.years = { before, after, changedSince };
    return refresh();
  }

  /** Checks again only when the archive brings another year; its first answer is told all the same. */
  function follow(kept: Kept): void {
    const nothing = { before: null, after: null, changedSince: null };
    // What the user has fetched by hand counts for more than what the archive does not have.
    const before = kept.years.before ?? session.years?.before ?? null;
    const years = { ...kept.years, before };
    const known = JSON.stringify(session.years ?? nothing) === JSON.stringify(years);
    const isFirst = session.years === null;
    session.years = years;
    if (shown) shown = { ...shown, view: { ...shown.view, years } };
    session.prior = kept.prior ?? session.prior;
    if (!known) refresh();
    // A popup that is open already has not heard that there is an archive.
    else if (isFirst) announce();
  }

  function obey(name: CommandName): void {
    if (session.hidden || name === "hide") session.toggle();
    else shown?.panel?.command(name);
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
    shown?.undo();
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
  "prior",
];

/** Milliseconds that the archive has for its answer. */
const patience = 4000;

/** What a step yields, and the milliseconds that it held the page up. */
function time<Value>(step: () => Value): readonly [Value, number] {
  const started = performance.now();
  return [step(), performance.now() - started];
}
