/** What the archive holds, as stored and as exported: parsed wherever it comes from outside. */
import * as z from "zod/mini";
import { Check } from "../report/schema";

const Id = z.string().check(z.maxLength(2_000));
const Moment = z.iso.datetime();
const Url = z.nullable(
  z.string().check(z.maxLength(4_000), z.regex(/^(?:https?|file):/i, { error: "not an address" })),
);

/** One report of one organ and year; its contents stand in its versions. */
export const KeptReport = z.object({
  id: Id,
  /** Null where the page did not say. */
  agency: z.nullable(z.string().check(z.maxLength(500))),
  year: z.nullable(z.number()),
  /** Address and digest as last seen. */
  url: Url,
  digest: z.string().check(z.maxLength(100)),
  /** When it was first kept, and last seen. */
  keptAt: Moment,
  seenAt: Moment,
  versions: z.number(),
  /** Bytes of all its versions, as JSON. */
  size: z.number(),
});

/** The report as it read at one time. Another digest at the same address is a change of the page. */
export const KeptVersion = z.object({
  report: Id,
  digest: z.string().check(z.maxLength(100)),
  url: Url,
  keptAt: Moment,
  seenAt: Moment,
  check: Check,
  /** The text that was read, to be compared with the year after. */
  text: z.string(),
  size: z.number(),
});

/** What the user said of two organs, each named by `organKey`. */
export const KeptDecision = z.object({ a: Id, b: Id, same: z.boolean(), saidAt: Moment });

/** An exported archive. */
export const ArchiveFile = z.object({
  format: z.literal("crossfoot-archive"),
  schemaVersion: z.literal(1),
  exportedAt: Moment,
  versions: z.array(z.omit(KeptVersion, { report: true, size: true })),
  decisions: z.array(KeptDecision),
});

export type KeptReport = z.infer<typeof KeptReport>;
export type KeptVersion = z.infer<typeof KeptVersion>;
export type KeptDecision = z.infer<typeof KeptDecision>;
export type ArchiveFile = z.infer<typeof ArchiveFile>;
