/** What the archive holds, as stored and as exported: parsed wherever it comes from outside. */
import * as z from "zod/mini";
import type { RowSummary } from "../findings/row-summary";
import { Check } from "../report/schema";

const Id = z.string().check(z.maxLength(2_000));
/** As `toISOString` writes it. */
const Moment = z.string().check(z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/));
const Url = z.nullable(
  z.string().check(z.maxLength(4_000), z.regex(/^(?:https?|file):/i, { error: "not an address" })),
);

/** One report of one organ and year; its contents stand in its versions, from which all of this follows. */
export interface KeptReport {
  readonly id: string;
  /** Address and digest as last seen. */
  readonly url: string | null;
  readonly digest: string;
  /** When it was first kept, and last seen. */
  readonly keptAt: string;
  readonly seenAt: string;
  readonly versions: number;
  /** Bytes of all its versions, as JSON. */
  readonly size: number;
  readonly summary: RowSummary;
  /**
   * Whether it may be two: texts that differ stand at different addresses, under a name that one site
   * may give to several organs.
   */
  readonly isShared: boolean;
  /** When its address was last seen with another text; null where that is not known. */
  readonly changedSince: string | null;
  /** Digest of the report of the year before that it was checked against; null for none. */
  readonly prior: string | null;
  /** What it is found by, as `searchKeys` gives it. */
  readonly keys: readonly string[];
}

/** What was read of it besides its numbers, so that it can be checked again. */
const KeptReading = z.object({
  paragraphs: z.array(z.object({ text: z.string(), section: z.nullable(z.number()) })),
  misprints: z.array(z.object({ address: z.string(), printed: z.string(), official: z.string() })),
  claimPlaces: z.record(
    z.string(),
    z.object({ paragraph: z.number(), start: z.number(), end: z.number() }),
  ),
  otherYear: z.nullable(z.object({ year: z.number(), text: z.string() })),
});

/** What an export has of a version. */
const version = {
  digest: z.string().check(z.maxLength(100)),
  url: Url,
  keptAt: Moment,
  seenAt: Moment,
  check: Check,
  /** The text that was read, to be compared with the year after. */
  text: z.string(),
  reading: KeptReading,
  /** Digest of the report of the year before that it was checked against; null for none. */
  prior: z.nullable(z.string().check(z.maxLength(100))),
};

/** The report as it read at one time. Another digest at the same address is a change of the page. */
export const KeptVersion = z.object({ ...version, report: Id, size: z.number() });

/** What the user said of two organs, each named by `organKey`. */
export const KeptDecision = z.object({ a: Id, b: Id, same: z.boolean(), saidAt: Moment });

/** An exported archive. */
export const ArchiveFile = z.object({
  format: z.literal("crossfoot-archive"),
  schemaVersion: z.literal(1),
  exportedAt: Moment,
  versions: z.array(z.object(version)),
  decisions: z.array(KeptDecision),
});

export type KeptVersion = z.infer<typeof KeptVersion>;
export type KeptDecision = z.infer<typeof KeptDecision>;
export type ArchiveFile = z.infer<typeof ArchiveFile>;
