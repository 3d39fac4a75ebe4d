/** Opens a report in a PDF or Word file, checks it and marks what disagrees on its very cells. */
import type { PDFDocumentProxy } from "pdfjs-dist";
import { findPriorFor, keepAndCompare, withArchive } from "../../lib/archive/compare";
import type { Archive } from "../../lib/archive/database";
import { toOrganYear } from "../../lib/archive/years";
import { tellArrived } from "../../lib/browser/ask-background";
import { browser } from "../../lib/browser/browser";
import { isPrivatePage } from "../../lib/browser/private-page";
import { checkPlain } from "../../lib/check-plain";
import { tellFailures, tellUnread } from "../../lib/components/tell-failures";
import { type OpenedFile, openFile } from "../../lib/files/open";
import type { PdfEngine } from "../../lib/files/pdf/read-pdf";
import { element } from "../../lib/panel/element";
import { keepChecked, type Run, type Turn } from "../../lib/panel/keep-checked";
import { showRun } from "../../lib/panel/show-run";
import { textsOf } from "../../lib/panel/texts";
import { isGovernment } from "../../lib/portal";
import type { Checked } from "../../lib/protocol";
import type { Locale } from "../../lib/report/reading";
import { localeOf, readSettings } from "../../lib/settings";
import { reasonTexts } from "../../locales/files";
import { type ViewerTexts, viewerTexts } from "../../locales/viewer";
import type { Shown } from "./shown";
import { fetchSource, readSource, type Source } from "./source";
import { makeToolbar } from "./toolbar";
import "./viewer.css";

tellFailures();
const locale: Locale = localeOf(
  await readSettings(browser.storage.sync, tellUnread),
  navigator.language,
);
const texts: ViewerTexts = viewerTexts[locale];
document.documentElement.lang = textsOf(locale).common.tag;
document.title = texts.title;

/** In Chromium its address alone says that it was opened from a private window. */
const isPrivate = new URL(location.href).searchParams.has("private") || isPrivatePage();

/** One file at a time: the next one ends all that the one before it has begun. */
let current = new AbortController();

const chooser = element("input", {
  type: "file",
  hidden: true,
  accept: ".pdf,.docx,application/pdf",
  onchange: () => {
    const file = chooser.files?.[0];
    chooser.value = "";
    if (file) open(() => readSource(file));
  },
});

function show(...children: (Node | false)[]): void {
  // What is said over the page stays until it is read.
  const said = document.querySelectorAll(".failure");
  document.body.replaceChildren(chooser, ...children.filter((child) => child !== false), ...said);
}

interface Start {
  readonly title?: string;
  readonly cancel?: () => void;
}

function showStart(message: string, { title = texts.title, cancel }: Start = {}): void {
  show(
    element(
      "main",
      { class: "start" },
      element("h1", {}, title),
      element("p", { role: "status" }, message),
      cancel
        ? element("button", { type: "button", onclick: cancel }, texts.cancel)
        : element("button", { type: "button", onclick: () => chooser.click() }, texts.choose),
    ),
  );
}

/** Why there is no report to be seen; another file may be chosen. */
function showProblem(message: string): void {
  showStart(message, { title: texts.notOpened });
}

/** At once, whatever is under way: what comes of it yet is shown no more. */
function stop(): void {
  current.abort();
  showStart(texts.cancelled);
}

/** Opens what the source yields; the one catch of this page. */
async function open(load: (signal: AbortSignal) => Promise<Source | string>): Promise<void> {
  current.abort();
  current = new AbortController();
  const { signal } = current;
  showStart(texts.loading(0, 0), { cancel: stop });
  try {
    const source = await load(signal);
    signal.throwIfAborted();
    if (typeof source === "string") return showProblem(source);
    let engine: PdfEngine | null = null;
    const opened = await openFile(source.bytes, source.name, {
      loadEngine: async () => {
        const { loadBrowserEngine } = await import("../../lib/files/pdf/browser-engine");
        engine = loadBrowserEngine(signal);
        return engine;
      },
      signal,
      url: source.url,
      onPage: (done, all) => {
        const status = document.querySelector("[role=status]");
        if (status) status.textContent = texts.loading(done, all);
      },
    });
    signal.throwIfAborted();
    const problem = problemOf(opened);
    if (problem !== null) return showProblem(problem);
    const shown = await showReport(opened, source, engine, signal);
    signal.throwIfAborted();
    if (shown) present(shown, source, signal);
  } catch {
    // Whatever breaks, the page says so and takes the next file.
    if (!signal.aborted) showProblem(texts.broken);
  }
}

function problemOf(opened: OpenedFile): string | null {
  if (opened.kind === "html") return texts.isPage;
  return opened.kind === "unreadable" ? reasonTexts[opened.reason][locale] : null;
}

async function showReport(
  opened: OpenedFile,
  source: Source,
  engine: PdfEngine | null,
  signal: AbortSignal,
): Promise<Shown | null> {
  if (opened.kind === "docx") {
    const { showWord } = await import("./shown-word");
    return showWord(opened.html, source.url);
  }
  if (opened.kind !== "pdf" || engine === null) return null;
  const { showPdf } = await import("./shown-pdf");
  signal.throwIfAborted();
  const task = engine.getDocument({ ...engine.options, data: source.bytes });
  signal.addEventListener("abort", () => void task.destroy());
  const pdf: PDFDocumentProxy = await task.promise;
  return showPdf(pdf, opened.document, texts.pageLabel, signal);
}

/** Puts the report on the page and checks it, again whenever settings or dismissals change. */
function present(shown: Shown, source: Source, signal: AbortSignal): void {
  const { name, url } = source;
  const notice = element("p", { class: "notice", role: "status", hidden: true }, texts.noReport);
  let toggle = () => {};
  const bar = makeToolbar(
    shown,
    { name, url, texts, choose: () => chooser.click(), toggleMarks: () => toggle() },
    signal,
  );
  show(bar, notice, shown.element);
  document.title = `${shown.plain.title || name} · ${textsOf(locale).common.product}`;
  const line = async (
    _: Document,
    former: Run<Shown> | null,
    turn: Turn,
  ): Promise<() => Run<Shown>> => {
    toggle = turn.toggle;
    if (former && !turn.stale) return () => former;
    const { view, places, textMarks } = await check(shown);
    return () => {
      former?.undo();
      notice.hidden = view.check.report !== null;
      const locate = shown.locator(places);
      return showRun({ seen: shown, view, places, locate, textMarks }, turn);
    };
  };
  keepChecked(document, line, signal);
}

/** What the background does for the content script, done here. */
async function check(shown: Shown): Promise<Checked & { readonly textMarks: boolean }> {
  const settings = await readSettings(browser.storage.sync);
  const { textMarks } = settings;
  const { reading, prior, view, places } = await checkPlain(shown.plain, {
    settings,
    locale,
    now: new Date(),
    isPrivate,
    findPrior: async (reading) => {
      const wanted = toOrganYear(reading);
      return wanted && ask((archive) => findPriorFor(archive, wanted, null));
    },
    readStored: async (key) => (await browser.storage.local.get(key))[key],
  });
  const kept = view.check.report
    ? await ask((archive) =>
        keepAndCompare(archive, view.check, reading, { keep: !isPrivate, prior }),
      )
    : null;
  if (kept?.news) await tellArrived(kept.news);
  return { view: { ...view, years: kept?.years ?? view.years }, places, textMarks };

  async function ask<Answer>(task: (archive: Archive) => Promise<Answer>): Promise<Answer | null> {
    // Without an archive the report is shown all the same.
    return settings.archive ? withArchive(task).catch(() => null) : null;
  }
}

document.addEventListener("dragover", (event) => event.preventDefault());
document.addEventListener("drop", (event) => {
  event.preventDefault();
  const file = event.dataTransfer?.files[0];
  if (file) open(() => readSource(file));
});

const link = new URL(location.href).searchParams.get("url");
if (link === null) {
  showStart(texts.lead);
} else {
  const host = URL.canParse(link) ? new URL(link).hostname : link;
  open(async (signal) => {
    if (!isGovernment(link)) return texts.notPortal;
    showStart(texts.fetching(host), { cancel: stop });
    return (await fetchSource(link, signal)) ?? texts.cannotFetch(host);
  });
}
