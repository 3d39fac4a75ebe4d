/** Every message between the parts of the extension. What crosses is plain data, never a node. */
import * as z from "zod/mini";
import { signs } from "./findings/verdict";
import { locales } from "./report/reading";
import { Check, Detected, type Report } from "./report/schema";

/** What a rule says of itself, in the interface language of the page. */
export const Words = z.object({
  title: z.string(),
  explanation: z.string(),
  source: z.string(),
  /** How firmly it holds: by definition, usually, or as a hint. */
  holds: z.enum(["exact", "usual", "plausible"]),
});

/** A report of another year, to be linked. */
export const OtherYear = z.object({ year: z.number(), url: z.nullable(z.string()) });

/** All that a frame shows: its check, worded, and what the user did with it. */
export const View = z.object({
  locale: z.enum(locales),
  check: Check,
  /** By rule id, for every rule that has a result. */
  words: z.record(z.string(), Words),
  /** Reason by result id. */
  dismissed: z.record(z.string(), z.string()),
  /** Numbers the text states that no rule compared, as printed. */
  unused: z.array(z.string()),
  /** True while the user has switched the marks off in this frame. */
  hidden: z.boolean(),
  /** True in a private window: nothing that is read or said there is kept. */
  isPrivate: z.boolean(),
  /** What the archive knows of the report; null while it was not asked, or is switched off. */
  years: z.nullable(
    z.object({
      /** The same organ's reports of the year before and after. */
      before: z.nullable(OtherYear),
      after: z.nullable(OtherYear),
      /** When the same address read otherwise; null where it did not. */
      changedSince: z.nullable(z.string()),
    }),
  ),
});

/**
 * A page as the first half of reading yields it. An anchor is a number: the nodes stay with the
 * frame, the second half of reading and the rules run in the background.
 */
export const Plain = z.object({
  url: z.nullable(z.string()),
  title: z.string(),
  meta: z.record(z.string(), z.string()),
  blocks: z.array(
    z.discriminatedUnion("kind", [
      z.object({
        kind: z.literal("row"),
        table: z.number(),
        visible: z.boolean(),
        cells: z.array(
          z.object({
            text: z.string(),
            column: z.number(),
            columnSpan: z.number(),
            rowSpan: z.number(),
            anchor: z.number(),
          }),
        ),
      }),
      z.object({
        kind: z.literal("paragraph"),
        text: z.string(),
        visible: z.boolean(),
        level: z.nullable(z.number()),
        anchor: z.number(),
      }),
    ]),
  ),
  images: z.number(),
  attachments: z.array(z.object({ href: z.string(), text: z.string() })),
  frames: z.array(z.string()),
});

/** Where a check's operands stand in the page, by the anchors of its `Plain`. */
export interface Places {
  /** By address. */
  readonly cells: Readonly<Record<string, number>>;
  /** What stands nearest to what is not on the page, by the id of the result that misses it. */
  readonly near: Readonly<Record<string, number>>;
  /** Stretches of the text of an anchor, by the id of a claim or of a number. */
  readonly stretches: Readonly<Record<string, Stretch>>;
}

/** Some words within the text of an anchor. */
export interface Stretch {
  readonly anchor: number;
  /** All the text of the anchor, of which it is `slice(start, end)`. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** What the background answers to a page. */
export interface Checked {
  readonly view: View;
  readonly places: Places;
}

/** Last year's report, to be compared with this year's. It goes to no page. */
export interface Prior {
  readonly url: string | null;
  readonly report: Report;
  readonly text: string;
}

/** What a frame tells the background of itself, and the background remembers of it. */
export const FrameState = z.object({
  /** `error`: the check itself broke; the page was left as it was. */
  shows: z.union([Detected, z.literal("error")]),
  /** Failed results of severity error that were not dismissed. */
  errors: z.number(),
  /** Likewise of severity warning. */
  warnings: z.number(),
  /** How it stands where there is no such result. */
  sign: z.enum(signs),
  /** True while the user has switched the marks off. */
  hidden: z.boolean(),
  /** When it was told: the same counts may stand for another view. */
  at: z.number(),
});

/** From the detector and the content script to the background. */
export const FrameMessage = z.discriminatedUnion("type", [
  /** The detector: this frame may hold a report. */
  z.object({ type: z.literal("found") }),
  z.object({ type: z.literal("checked"), state: FrameState }),
  /** The frame's page is left, or the frame taken out of its page. */
  z.object({ type: z.literal("gone") }),
  /**
   * A page to check; answered with `Checked`. The answer may wait for the archive where that has
   * answered the frame before.
   */
  z.object({ type: z.literal("check"), plain: Plain, mayWait: z.boolean() }),
]);

/** What a report that is new in the archive says of others. */
const News = z.object({
  /** Its year; null where its name turns out to be several organs', and where any year may be new. */
  year: z.nullable(z.number()),
});

const named = { agency: z.string(), url: z.nullable(z.string()) };

/**
 * From the extension's own pages to the background, which opens the archive for the popup: that may
 * be closed at any moment, and what it has begun is lost with it. Answered with null where there is
 * no archive.
 */
export const OwnMessage = z.discriminatedUnion("type", [
  /** The names under which the organ's other years may stand; answered with an `OtherName[]`. */
  z.object({ type: z.literal("names"), wanted: z.object({ ...named, year: z.number() }) }),
  /** What the user says of two organs, null to take it back. */
  z.object({
    type: z.literal("decide"),
    own: z.object(named),
    organ: z.object(named),
    same: z.nullable(z.boolean()),
  }),
  /** Viewer or results page has kept a report that is new, or several, of any year. */
  z.object({ type: z.literal("arrived"), news: News }),
]);

/**
 * The background's answer to what it has only to be told, once its part is done. Where the browser
 * stops it too early it may be no error that the sender gets, but no answer.
 */
export type Done = "done";

/** What the archive knows of a report's other years. */
export interface Kept {
  /** Of the text that it was asked about. */
  readonly digest: string;
  readonly years: Years;
}

/** What the keyboard can do in the page; the names of the manifest's `commands`. */
export const commandNames = ["next", "previous", "open", "hide"] as const;

/** From the popup and the background to the content script of one frame. */
export type Request =
  /** Answered with a `View`, or with null before the first run is over. */
  | { readonly type: "view" }
  /** Say again what this frame shows. */
  | { readonly type: "announce" }
  /** Scroll to the finding and open its card. */
  | { readonly type: "jump"; readonly id: string }
  | { readonly type: "command"; readonly name: CommandName }
  /** What the archive has of the report's other years: check again if there is one to compare with. */
  | { readonly type: "kept"; readonly kept: Kept }
  /** A report is new in the archive: check again if that may change what there is to compare with. */
  | { readonly type: "arrived"; readonly news: News }
  /** The user has said or found what the report is to be compared with: answered once that is done. */
  | { readonly type: "again" };

/** One of them. */
export type CommandName = (typeof commandNames)[number];
export type Plain = z.infer<typeof Plain>;
export type Words = z.infer<typeof Words>;
export type View = z.infer<typeof View>;
export type OtherYear = z.infer<typeof OtherYear>;
/** What is known of a report's other years. */
export type Years = NonNullable<View["years"]>;
export type FrameState = z.infer<typeof FrameState>;
export type FrameMessage = z.infer<typeof FrameMessage>;
export type News = z.infer<typeof News>;
export type OwnMessage = z.infer<typeof OwnMessage>;
