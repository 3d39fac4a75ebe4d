/** What a kept report can be checked by again: all that was read of it. */
import type { Reading } from "../report/reading";
import type { KeptVersion } from "./schema";

type KeptReading = KeptVersion["reading"];

/** What of a reading stands neither in its check nor in its text. */
export function toKeptReading({
  paragraphs,
  misprints,
  claimPlaces,
  otherYear,
}: Reading): KeptReading {
  return {
    paragraphs: [...paragraphs],
    misprints: [...misprints],
    claimPlaces: { ...claimPlaces },
    otherYear,
  };
}

/** The reading of a kept report. */
export function toReading({ url, check, text, reading }: KeptVersion): Reading {
  const { page, detected, reason, report } = check;
  return { url, title: page.title, detected, reason, report, text, evidence: {}, ...reading };
}
