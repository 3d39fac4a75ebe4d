/**
 * Last year's reports that the user has had fetched in a tab, each for the report that it is to be
 * compared with. They lie in session storage until the tab is closed: the archive may be switched
 * off, the background may be stopped, and a page gets to see no other report.
 */
import type { Storage } from "webextension-polyfill";
import type { Prior } from "../protocol";
import { idOf } from "./search-keys";
import type { OrganYear } from "./years";

/** Session storage, which the extension alone can read. */
type Area = Pick<Storage.StorageArea, "get" | "set" | "remove">;
/** By the id of the report that each stands beside. */
type Priors = Readonly<Record<string, Prior>>;

const keyOf = (tab: number) => `priors:${tab}`;

async function priorsOf(tab: number, area: Area): Promise<Priors> {
  const stored = await area.get(keyOf(tab));
  // It is ours alone, and as old as this run of the browser.
  return (stored[keyOf(tab)] as Priors | undefined) ?? {};
}

/** What was fetched in the tab for the report of exactly this organ and year; null for nothing. */
export async function findFetched(
  tab: number,
  wanted: OrganYear,
  area: Area,
): Promise<Prior | null> {
  return (await priorsOf(tab, area))[idOf(wanted, wanted.year)] ?? null;
}

/** Remembers what the report is to be compared with in the tab; null forgets it. */
export async function rememberFetched(
  tab: number,
  wanted: OrganYear,
  prior: Prior | null,
  area: Area,
): Promise<void> {
  const id = idOf(wanted, wanted.year);
  const { [id]: _, ...others } = await priorsOf(tab, area);
  await area.set({ [keyOf(tab)]: prior ? { ...others, [id]: prior } : others });
}

/** Forgets all that was fetched in a tab that was closed. */
export async function forgetFetched(tab: number, area: Area): Promise<void> {
  await area.remove(keyOf(tab));
}
