/** The year before: already compared with, or to be looked for on the portal at the user's click. */
import { useState } from "preact/hooks";
import { rememberFetched } from "../../lib/archive/fetched-priors";
import { toOrganYear } from "../../lib/archive/years";
import { browser } from "../../lib/browser/browser";
import { formatDate } from "../../lib/findings/dates";
import { type Candidate, findCandidates, type Target } from "../../lib/links/prior-year";
import { isGovernment, isWeb } from "../../lib/portal";
import type { Prior, View } from "../../lib/protocol";
import { lastYear as en } from "../../locales/last-year/en";
import { lastYear as zh } from "../../locales/last-year/zh";
import { otherNames as namesEn } from "../../locales/other-names/en";
import { otherNames as namesZh } from "../../locales/other-names/zh";
import { ask, decide } from "./ask";
import { KeptNames } from "./kept-names";
import type { Fetched } from "./last-year";
import { readLivePage } from "./live-page";
import type { ReportProps } from "./summary";

/** `looking`: asking the portal. */
type State =
  | "idle"
  | "looking"
  | readonly Candidate[]
  | Exclude<Fetched, { kind: "report" | "list" }>;

/** What is shown where the page, the archive or a file of the popup's own did not answer. */
const lost = { kind: "problem", code: "fault", detail: "" } as const;

/** Last year's report, where it can be asked for: the extension may ask governments' portals alone. */
function targetOf({ check: { page, report } }: View): Target | null {
  if (report?.agency == null || report.year === null) return null;
  if (page.url === null || !isGovernment(page.url)) return null;
  return { agency: report.agency, url: page.url, year: report.year - 1 };
}

export function Years(props: ReportProps) {
  const { view, texts } = props;
  const { common, popup } = texts;
  const says = { zh, en }[view.locale];
  const { before = null, changedSince = null } = view.years ?? {};
  const target = targetOf(view);
  const wanted = toOrganYear({ report: view.check.report, url: view.check.page.url });
  return (
    <section class="years">
      {changedSince !== null && <p>{popup.changedSince(formatDate(changedSince, common.tag))}</p>}
      {before !== null && (
        <p>
          {says.comparedWith}{" "}
          {isWeb(before.url) ? (
            <a href={before.url} target="_blank" rel="noreferrer">
              {says.yearReport(before.year)}
            </a>
          ) : (
            says.yearReport(before.year)
          )}
        </p>
      )}
      {/* What the user says of names is kept. */}
      {view.years !== null && wanted !== null && !view.isPrivate && (
        <KeptNames {...props} wanted={wanted} />
      )}
      {before === null && target !== null && <Search {...props} target={target} />}
    </section>
  );
}

function Search(props: ReportProps & { readonly target: Target }) {
  const { tab, frame, view, texts, target, reload } = props;
  const { popup } = texts;
  const says = { zh, en }[view.locale];
  const names = { zh: namesZh, en: namesEn }[view.locale];
  const [state, setState] = useState<State>("idle");
  // Whatever breaks is said: the line must not wait for ever.
  const attempt = (done: Promise<void>) => done.catch(() => setState(lost));
  const look = async () => {
    const page = await readLivePage(tab, frame);
    setState(page ? findCandidates(page.links.links, target) : []);
  };
  const compare = async (prior: Prior) => {
    const beside = { ...target, year: target.year + 1 };
    await rememberFetched(tab, beside, prior, browser.storage.session);
    await ask(tab, frame, { type: "again" });
    await reload();
  };
  const follow = async (candidate: Candidate) => {
    setState("looking");
    const { fetchLastYear } = await import("./last-year");
    const found = await fetchLastYear(candidate, target, view);
    if (found.kind === "report") await compare(found.prior);
    else setState(found.kind === "list" ? found.candidates : found);
  };
  const say = async (prior: Prior, same: boolean) => {
    const { url, report } = prior;
    const other = { agency: report.agency ?? "", url };
    // A choice that cannot be kept, or is to be kept nowhere, still holds for what is shown now.
    if (!view.isPrivate) await decide(target, other, same).catch(() => undefined);
    if (same) await compare(prior);
    else setState("idle");
  };
  if (state === "idle") {
    return (
      <button type="button" class="link" onClick={() => attempt(look())}>
        {says.findLastYear(target.year)}
      </button>
    );
  }
  if (state === "looking") return <p role="status">{says.looking}</p>;
  if (!("kind" in state)) {
    return state.length === 0 ? (
      <p role="status">
        {says.noLastYear(target.year)}{" "}
        <button
          type="button"
          class="link"
          onClick={() =>
            browser.tabs.create({ url: browser.runtime.getURL("/results.html#start") })
          }
        >
          {says.addByHand}
        </button>
      </p>
    ) : (
      <>
        <p>{says.candidates}</p>
        <ul class="candidates">
          {state.map((each) => (
            <li key={each.url}>
              <button
                type="button"
                class="link"
                title={each.url}
                onClick={() => attempt(follow(each))}
              >
                {each.text}
              </button>
            </li>
          ))}
        </ul>
      </>
    );
  }
  if (state.kind === "unsure") {
    return (
      <p role="status">
        {says.sameOrgan(state.agency, target.agency)}{" "}
        <button type="button" class="link" onClick={() => attempt(say(state.prior, true))}>
          {names.yes}
        </button>{" "}
        <button type="button" class="link" onClick={() => attempt(say(state.prior, false))}>
          {names.no}
        </button>
      </p>
    );
  }
  return (
    <p role="status">
      {state.kind === "other"
        ? says.otherReport(state.agency ?? popup.noAgency, state.year)
        : says.notFetched(state.detail)}{" "}
      <button type="button" class="link" onClick={() => attempt(look())}>
        {says.otherCandidates}
      </button>
    </p>
  );
}
