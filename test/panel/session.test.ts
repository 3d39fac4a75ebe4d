import { describe, expect, test } from "vitest";
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
} from "../../lib/panel/session";
import type { Kept, View } from "../../lib/protocol";
import { balance, carried, viewOf } from "../findings/view";

const at = 1;

/** A view of 2024 whose text has the digest, with what it was compared with. */
function viewOfText(digest: string, years: View["years"] = null): View {
  const view = viewOf([balance, carried]);
  return { ...view, check: { ...view.check, page: { ...view.check.page, digest } }, years };
}

const nothing = { before: null, after: null, changedSince: null };
const before = { year: 2023, url: "http://www.example.gov.cn/2023.html" };
const keptOf = (digest: string, years: Partial<Kept["years"]> = {}): Kept => ({
  digest,
  years: { ...nothing, ...years },
});
const shown = show(unchecked, viewOfText("sha256-a"));

describe("the archive's answer", () => {
  test("that there is a report of the year before calls for a check, once", () => {
    const heard = hear(shown, keptOf("sha256-a", { before }));
    expect(heard.stale).toBe(true);
    const again = show(begin(heard), viewOfText("sha256-a", { ...nothing, before }));
    expect(again).toMatchObject({ stale: false, view: { years: { before } } });
  });

  test("calls for no second check where the first one could not bring it", () => {
    const heard = hear(shown, keptOf("sha256-a", { before }));
    expect(show(begin(heard), viewOfText("sha256-a")).stale).toBe(false);
  });

  test("that there is none is shown, without a check", () => {
    const heard = hear(shown, keptOf("sha256-a"));
    expect(heard).toMatchObject({ stale: false, view: { years: nothing } });
    expect(heard.view).not.toBe(shown.view);
  });

  test("that the page has changed, or of the year after, is shown without a check", () => {
    const changedSince = "2026-01-31T08:00:00.000Z";
    const after = { year: 2025, url: null };
    const heard = hear(shown, keptOf("sha256-a", { changedSince, after }));
    expect(heard).toMatchObject({ stale: false, view: { years: { changedSince, after } } });
  });

  test("does not count for another report, and calls for nothing", () => {
    const heard = hear(shown, keptOf("sha256-b", { before }));
    expect(heard).toMatchObject({ stale: false, view: { years: null } });
    expect(heard.view).toBe(shown.view);
  });

  test("before the check is shown waits for it", () => {
    const heard = hear(unchecked, keptOf("sha256-a", { before }));
    expect(heard.stale).toBe(false);
    const late = show(heard, viewOfText("sha256-a"));
    expect(late).toMatchObject({ stale: true, view: { years: { before } } });
  });

  test("about a report that another has replaced is not shown with that", () => {
    const heard = hear(unchecked, keptOf("sha256-a", { before }));
    const late = show(heard, viewOfText("sha256-b"));
    expect(late).toMatchObject({ stale: false, view: { years: null } });
  });

  test("of what was compared already calls for nothing", () => {
    const compared = show(unchecked, viewOfText("sha256-a", { ...nothing, before }));
    expect(hear(compared, keptOf("sha256-a", { before })).stale).toBe(false);
  });

  test("lets the checks that follow wait for it, whatever it was about", () => {
    expect(shown.answered).toBe(false);
    expect(hear(shown, keptOf("sha256-b")).answered).toBe(true);
  });
});

describe("a report that replaces another", () => {
  test("is shown with its own years alone", () => {
    const heard = hear(shown, keptOf("sha256-a", { before }));
    const compared = show(begin(heard), viewOfText("sha256-a", { ...nothing, before }));
    expect(show(compared, viewOfText("sha256-b")).view?.years).toBe(null);
  });
});

describe("a report that arrives in the archive", () => {
  test("calls for a check where it is of the year before, and nowhere else", () => {
    expect(arrive(shown, { year: 2023 }).stale).toBe(true);
    expect(arrive(shown, { year: 2024 })).toBe(shown);
    expect(arrive(unchecked, { year: 2023 })).toBe(unchecked);
  });

  test("calls for a check of every report where it shows a name to be two organs'", () => {
    expect(arrive(shown, { year: null }).stale).toBe(true);
    expect(arrive(unchecked, { year: null })).toBe(unchecked);
  });
});

describe("a check", () => {
  test("begins with all that has changed, and is due again for what changes while it goes", () => {
    expect(begin(invalidate(shown)).stale).toBe(false);
    expect(show(invalidate(begin(shown)), viewOfText("sha256-a")).stale).toBe(true);
  });

  test("is due when the marks are switched off, and when they are switched on", () => {
    const hidden = toggle(shown);
    expect(hidden).toMatchObject({ hidden: true, stale: true });
    expect(toggle(begin(hidden))).toMatchObject({ hidden: false, stale: true });
  });
});

describe("the background is told", () => {
  const told = (session: Session) => stateOf(session, at);

  test("nothing before the first check is over", () => {
    expect(told(begin(unchecked))).toBe(null);
  });

  test("how many numbers disagree, and whether they are marked", () => {
    expect(told(shown)).toEqual({
      shows: "report",
      errors: 1,
      warnings: 1,
      sign: "?",
      hidden: false,
      at,
    });
    expect(told(toggle(shown))).toMatchObject({ errors: 1, warnings: 1, hidden: true });
  });

  test("nothing of what the user has dismissed", () => {
    const view = { ...viewOfText("sha256-a"), dismissed: { [balance.id]: "已说明" } };
    expect(told(show(shown, view))).toMatchObject({ errors: 0, warnings: 1 });
  });

  test("that a check broke, and no more of it once the next one is shown", () => {
    const broken = fail(toggle(shown));
    expect(told(broken)).toEqual({
      shows: "error",
      errors: 0,
      warnings: 0,
      sign: "?",
      hidden: false,
      at,
    });
    expect(told(show(broken, viewOfText("sha256-a")))).toMatchObject({ shows: "report" });
  });
});
