/** On a list of reports: the offer to check them all. */
import { useEffect, useState } from "preact/hooks";
import { mostItems } from "../../lib/batch/batch";
import { createBatch, withQueue } from "../../lib/batch/queue";
import { browser } from "../../lib/browser/browser";
import { leastReports, type ReportList, readList } from "../../lib/links/list-page";
import { isGovernment } from "../../lib/portal";
import { readLivePage } from "./live-page";
import type { Texts } from "./texts";

/** List pages that are read without being asked again; the offer says so. */
const pageLimit = 10;

interface Found {
  readonly list: ReportList;
  readonly url: string;
}

/** The list that the tab shows; null where it is none, or of a site that the extension may not ask. */
async function findList(tab: number): Promise<Found | null> {
  const page = await readLivePage(tab, 0);
  if (page === null || !isGovernment(page.url)) return null;
  const list = readList(page.links, page.url);
  return list.reports.length >= leastReports ? { list, url: page.url } : null;
}

/** Queues the list and opens the page that works through it. */
async function checkAll({ list, url }: Found): Promise<void> {
  const { title, reports, more, elsewhere, unusable } = list;
  const pages = more.slice(0, pageLimit - 1);
  const room = mostItems - pages.length;
  const beyond = reports.slice(room).map((link) => link.url);
  const batch = { kind: "list" as const, title, url, pageLimit, pagesRead: 1 };
  const items = [
    ...reports
      .slice(0, room)
      .map((link) => ({ task: "report" as const, url: link.url, name: link.text })),
    ...pages.map((each) => ({ task: "page" as const, url: each, name: title })),
  ];
  const id = await withQueue((queue) =>
    createBatch(queue, { ...batch, elsewhere, unusable, beyond }, items, new Date()),
  );
  await browser.tabs.create({ url: browser.runtime.getURL(`/results.html#batch=${id}`) });
  window.close();
}

export function CheckList({ tab, texts }: { readonly tab: number; readonly texts: Texts }) {
  const { popup } = texts;
  const [found, setFound] = useState<Found | null>(null);
  useEffect(() => {
    findList(tab).then(setFound);
  }, [tab]);
  if (found === null) return null;
  const { reports, more } = found.list;
  return (
    <section class="offer">
      <p>{popup.listFound(reports.length)}</p>
      {more.length > 0 && <p class="help">{popup.listGoesOn(pageLimit)}</p>}
      <button type="button" class="primary" onClick={() => checkAll(found)}>
        {popup.checkList}
      </button>
    </section>
  );
}
