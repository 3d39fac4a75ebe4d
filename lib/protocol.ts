/** Every message between the parts of the extension. What crosses is plain data, never a node. */
import * as z from "zod/mini";
import { Check, Detected } from "./report/schema";

/** What a rule says of itself, in the interface language of the page. */
export const Words = z.object({
  title: z.string(),
  explanation: z.string(),
  source: z.string(),
  /** How firmly it holds: by definition, usually, or as a hint. */
  holds: z.enum(["exact", "usual", "plausible"]),
});

/** All that a frame shows: its check, worded, and what the user did with it. */
export const View = z.object({
  locale: z.enum(["zh", "en"]),
  check: Check,
  /** By rule id, for every rule that has a result. */
  words: z.record(z.string(), Words),
  /** Reason by result id. */
  dismissed: z.record(z.string(), z.string()),
  /** Numbers the text states that no rule compared, as printed. */
  unused: z.array(z.string()),
  /** True while the user has switched the marks off in this frame. */
  hidden: z.boolean(),
});

/** What a frame tells the background of itself, and the background remembers of it. */
export const FrameState = z.object({
  /** `error`: the check itself broke; the page was left as it was. */
  shows: z.union([Detected, z.literal("error")]),
  /** Failed results of severity error and warning that were not dismissed. */
  failures: z.number(),
  /** True while the user has switched the marks off. */
  hidden: z.boolean(),
});

/** From the detector and the content script to the background. */
export const Report = z.discriminatedUnion("type", [
  /** The detector: this frame may hold a report. */
  z.object({ type: z.literal("found") }),
  z.object({ type: z.literal("checked"), state: FrameState }),
  /** The frame shows nothing any more. */
  z.object({ type: z.literal("gone") }),
]);

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
  | { readonly type: "command"; readonly name: CommandName };

export type CommandName = (typeof commandNames)[number];
export type Words = z.infer<typeof Words>;
export type View = z.infer<typeof View>;
export type FrameState = z.infer<typeof FrameState>;
export type Report = z.infer<typeof Report>;
