/** How the check stands in one frame, and what each event makes of it: neither page nor browser. */
import { listFindings } from "../findings/list";
import { signOf, tally } from "../findings/verdict";
import type { FrameState, Kept, News, View } from "../protocol";

/** Where the check of a frame stands. A value: every event makes the next one of it. */
export interface Session {
  /** What is shown; null before the first check is over, and where the last one broke. */
  readonly view: View | null;
  /** True where the last check broke. */
  readonly broken: boolean;
  /** True while the user has switched the marks off. */
  readonly hidden: boolean;
  /** True where a check is due although the page has not changed: settings, dismissals, other years. */
  readonly stale: boolean;
  /** True once the archive has answered: from then on a check may wait for it. */
  readonly answered: boolean;
  /** What the archive has said of a text that is not shown yet; null for nothing. */
  readonly kept: Kept | null;
}

/** A frame in which nothing has been checked. */
export const unchecked: Session = {
  view: null,
  broken: false,
  hidden: false,
  stale: false,
  answered: false,
  kept: null,
};

/** A check begins, with all that has changed until now. */
export function begin(session: Session): Session {
  return { ...session, stale: false };
}

/** A check is over and shown. */
export function show(session: Session, view: View): Session {
  return takeKept({ ...session, view, broken: false });
}

/** A check broke: nothing is shown. */
export function fail(session: Session): Session {
  return { ...session, view: null, broken: true };
}

/** Something that the check depends on has changed, but not the page. */
export function invalidate(session: Session): Session {
  return { ...session, stale: true };
}

/** The user switches the marks off or on. */
export function toggle(session: Session): Session {
  return { ...session, hidden: !session.hidden, stale: true };
}

/** The archive has answered; what it says counts for the text that it was asked about, and no other. */
export function hear(session: Session, kept: Kept): Session {
  return takeKept({ ...session, kept, answered: true });
}

/** A report is new in the archive: it may be that of the year before, or show that this one's name is shared. */
export function arrive(session: Session, { year }: News): Session {
  const own = session.view?.check.report?.year ?? null;
  if (own === null) return session;
  return year === null || own === year + 1 ? invalidate(session) : session;
}

/** The years beside a report are shown with it; one to compare with that is news is a check due. */
function takeKept(session: Session): Session {
  const { view, kept } = session;
  if (!view || kept?.digest !== view.check.page.digest) return session;
  const { years } = kept;
  const isKnown = JSON.stringify(years.before) === JSON.stringify(view.years?.before ?? null);
  return { ...session, view: { ...view, years }, kept: null, stale: session.stale || !isKnown };
}

/** What the background is told of the frame; null while there is nothing to tell. */
export function stateOf({ view, broken, hidden }: Session, at: number): FrameState | null {
  if (broken) return { shows: "error", errors: 0, warnings: 0, sign: "?", hidden: false, at };
  if (!view) return null;
  const { check, dismissed } = view;
  const counts = tally(check, listFindings(check, dismissed));
  const { errors, warnings } = counts;
  return { shows: check.detected, errors, warnings, sign: signOf(counts), hidden, at };
}
