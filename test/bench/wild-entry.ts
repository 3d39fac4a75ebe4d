/** What runs in the browser: the whole line on one page after the other, and what it did to them. */
import { look } from "../../entrypoints/content/look";
import { checkPlain } from "../../lib/check-plain";
import { locator } from "../../lib/panel/locate";
import { unchecked } from "../../lib/panel/session";
import { showRun } from "../../lib/panel/show-run";
import { looksLikeReport } from "../../lib/parse/detect";
import { type Checked, FrameMessage, type Prior } from "../../lib/protocol";
import { parseSettings } from "../../lib/settings";
import style from "../../public/marks.css?raw";

/** What became of one page. */
export interface Outcome {
  readonly detected: string;
  readonly results: number;
  readonly marks: number;
  /** Of one run, from the page to its marks, in milliseconds. */
  readonly time: number;
  readonly fault: string | null;
}

const settings = parseSettings({});
const now = new Date("2026-01-31T00:00:00Z");
const boxes = ["left", "top", "width", "height"] as const;

/** Where every element is, and how far the page scrolls. */
function measure(elements: readonly Element[]): number[] {
  const scrolls = [document.documentElement, document.body ?? document.documentElement];
  return [
    ...scrolls.flatMap((each) => [each.scrollWidth, each.scrollHeight]),
    ...elements.flatMap((each) => {
      const box = each.getBoundingClientRect();
      return boxes.map((side) => box[side]);
    }),
  ];
}

/** The browser counts boxes in fractions of a pixel: those of millions of pixels it has to round. */
const rounding = 1e-7;

function differ(some: readonly number[], others: readonly number[]): number {
  return some.findIndex((each, index) => {
    const apart = Math.abs(each - (others[index] ?? Number.NaN));
    return !(apart <= Math.abs(each) * rounding);
  });
}

/** Marks that a page brings along are taken for those of an ended extension, and cleared. */
const remains = / data-crossfoot(?:-[a-z]+)?="[^"]*"/g;

/** Whether the page is as it was, but for marks that it brought along. */
function isAsBefore(markup: string): boolean {
  const now = document.documentElement.outerHTML;
  return now === markup || now === markup.replace(remains, "");
}

/** As it comes out at the other end of a message. */
function send<Message>(message: Message): Message {
  return JSON.parse(JSON.stringify(message));
}

async function check(message: unknown, prior: Prior | null): Promise<Checked> {
  const parsed = FrameMessage.parse(message);
  if (parsed.type !== "check") throw new Error("The message is none of a page.");
  const readStored = async () => null;
  const findPrior = async () => prior;
  const { reading: _, ...checked } = await checkPlain(parsed.plain, {
    ...{ settings, locale: "zh", now, findPrior, isPrivate: false, readStored },
  });
  return send(checked);
}

interface Shown {
  readonly checked: Checked;
  readonly undo: () => void;
}

/** The line of entrypoints/content/index.ts, with the background in the same place. */
async function runLine(prior: Prior | null): Promise<Shown> {
  const { plain, anchors } = look(document);
  const checked = await check(send({ type: "check", plain, mayWait: false }), prior);
  const { view, places } = checked;
  const locate = locator(places, anchors, document);
  const toggle = () => {};
  const { undo } = showRun(
    { seen: plain, view, places, locate, textMarks: true },
    {
      ...unchecked,
      memory: { open: null, collapsed: false, focused: false },
      toggle,
      expectKept: toggle,
    },
  );
  return { checked, undo };
}

const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));

/** What the console says meanwhile is the parser's word on the page, and none of ours. */
function load(html: string): void {
  document.open();
  document.write(html);
  document.close();
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  document.adoptedStyleSheets = [sheet];
}

async function runPage(frames: boolean): Promise<Outcome> {
  looksLikeReport(document);
  const elements = [...document.querySelectorAll("*")];
  const before = measure(elements);
  const markup = document.documentElement.outerHTML;

  const started = performance.now();
  const { checked, undo } = await runLine(null);
  const time = performance.now() - started;
  const { check } = checked.view;
  const marks = document.querySelectorAll("[data-crossfoot]").length;

  // Opens the card and what goes with it; the page itself hears nothing of it.
  document.querySelector("[data-crossfoot]")?.dispatchEvent(new MouseEvent("click"));
  // What watches sizes speaks up a frame later.
  if (frames) for (let left = 2; left > 0; left--) await frame();
  const after = measure(elements);
  undo();
  const undone = measure(elements);
  const moved = differ(before, after);
  const faults = [
    // A picture that comes late moves its page without us.
    moved >= 0 &&
      differ(undone, after) >= 0 &&
      `moved ${nameMoved(elements, moved)}: ${before[moved]}, then ${after[moved]}`,
    !isAsBefore(markup) && "left the page other than it was",
  ];
  if (check.report && frames) await compareYears(check.report);
  return {
    detected: check.detected,
    results: check.results.length,
    marks,
    time,
    fault: faults.filter(Boolean).join("; ") || null,
  };
}

/** The same report a year later: what compares years reads it twice. */
async function compareYears(report: Prior["report"]): Promise<void> {
  const year = report.year === null ? null : report.year - 1;
  const { undo } = await runLine({ url: null, text: "", report: { ...report, year } });
  undo();
}

function nameMoved(elements: readonly Element[], index: number): string {
  const element = elements[Math.floor((index - 4) / boxes.length)];
  return index < 4
    ? `the page's ${["width", "height", "body's width", "body's height"][index]}`
    : `<${element?.localName}>`;
}

/** The line alone: what is measured from outside is nothing else. */
async function run(): Promise<void> {
  const { undo } = await runLine(null);
  undo();
}

/** Never throws: an exception is what is looked for. */
async function visit(frames: boolean): Promise<Outcome> {
  try {
    return await runPage(frames);
  } catch (error) {
    // The pages to come are to be seen, too.
    const fault = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { detected: "", results: 0, marks: 0, time: 0, fault };
  }
}

Object.assign(globalThis, { load, run, visit });
