/** How well claims are read: precision and recall per kind over the labelled sentences. */
import type { Claim } from "../../lib/report/schema";
import { readClaims } from "../../lib/text/claims";
import { readSentences } from "../../lib/text/sentences";
import { sentenceSets } from "../text/sentences/index";
import type { Labelled } from "../text/sentences/labelled";

/** How often a kind was read rightly, read where it is not, and not read. */
export interface Score {
  right: number;
  wrong: number;
  missed: number;
}

/** A sentence read otherwise than a careful reader would. */
export interface Slip {
  readonly text: string;
  readonly wrong: readonly string[];
  readonly missed: readonly string[];
}

export interface ClaimsMeasured {
  readonly sentences: number;
  /** Sentences that must yield nothing. */
  readonly empty: number;
  readonly kinds: ReadonlyMap<string, Score>;
  readonly total: Score;
  readonly slips: readonly Slip[];
}

function nameClaim({ kind, value, column, approximate }: Claim): string {
  return `${kind}=${value}${column === undefined ? "" : `@${column}`}${approximate ? "~" : ""}`;
}

/** The claims of one labelled sentence, written as its labels are. */
export function readLabelled({ text, year, agency }: Labelled): string[] {
  const sentences = readSentences(text.split("\n").map((each) => ({ text: each, section: 1 })));
  return readClaims(sentences, { year, agency }).claims.map(nameClaim);
}

/** Compares what is read of each sentence with its labels. */
export function measureClaims(labelled: readonly Labelled[]): ClaimsMeasured {
  const kinds = new Map<string, Score>();
  const total: Score = { right: 0, wrong: 0, missed: 0 };
  const slips: Slip[] = [];
  const count = (label: string, part: keyof Score) => {
    const kind = label.slice(0, label.indexOf("="));
    const score = kinds.get(kind) ?? { right: 0, wrong: 0, missed: 0 };
    kinds.set(kind, score);
    score[part]++;
    total[part]++;
  };
  for (const each of labelled) {
    const missed = [...each.expected];
    const wrong: string[] = [];
    for (const label of readLabelled(each)) {
      const at = missed.indexOf(label);
      if (at === -1) wrong.push(label);
      else {
        missed.splice(at, 1);
        count(label, "right");
      }
    }
    for (const label of wrong) count(label, "wrong");
    for (const label of missed) count(label, "missed");
    if (wrong.length + missed.length > 0) slips.push({ text: each.text, wrong, missed });
  }
  const empty = labelled.filter((each) => each.expected.length === 0).length;
  return { sentences: labelled.length, empty, kinds, total, slips };
}

/** Right among all that was read; 1 when nothing was read. */
export function precisionOf({ right, wrong }: Score): number {
  return right + wrong === 0 ? 1 : right / (right + wrong);
}

/** Right among all that was to be read; 1 when nothing was. */
export function recallOf({ right, missed }: Score): number {
  return right + missed === 0 ? 1 : right / (right + missed);
}

/** A table of one line per kind, the worst read first named below it. */
export function reportClaims(name: string, measured: ClaimsMeasured): string[] {
  const line = (kind: string, score: Score) =>
    `${kind.padEnd(28)} ${String(score.right + score.missed).padStart(4)}  precision ${precisionOf(score).toFixed(3)}  recall ${recallOf(score).toFixed(3)}`;
  return [
    `claims, ${name}: ${measured.sentences} sentences, ${measured.empty} of them without a claim`,
    ...[...measured.kinds].map(([kind, score]) => line(kind, score)),
    line("all", measured.total),
    ...measured.slips.map(
      ({ text, wrong, missed }) =>
        `  ${text}\n    read wrongly: ${wrong.join(" ") || "–"}   not read: ${missed.join(" ") || "–"}`,
    ),
  ];
}

/** All sets, as text. */
export function benchClaims(): string[] {
  return sentenceSets.flatMap(({ name, sentences }) => [
    ...reportClaims(name, measureClaims(sentences)),
    "",
  ]);
}
