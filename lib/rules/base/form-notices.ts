/** The notices of the State Council's office for openness that a report says it was made after. */
import type { Sentence } from "../../text/sentence";

/** A notice as the text cites it. */
export interface CitedNotice {
  /** As printed, without white space. */
  readonly words: string;
  /** Its year and number, such as `2021-30`. */
  readonly number: string;
}

/** Notices that set the form of annual reports, and the first report year of each. */
export const formNotices: Readonly<Record<string, number>> = { "2019-60": 2019, "2021-30": 2021 };

const notice = /国办公开办函\s*[〔[［(（【]\s*(\d{4})\s*[〕\]］)）】]\s*(\d{1,4})\s*号/g;
/** A sentence that gives the notice as what the report was made after, and not as history. */
const asBasis = /编制|格式|撰写|如下|现(?:将|予以)?[公发]布/;
/** 2023年报告依照旧格式作了更正: a sentence about a report of before. */
const asHistory = /旧格式|更正|此前|以前|曾/;

/** The notices of that office, whatever their number, that the text gives as its basis. */
export function readCitedNotices(sentences: readonly Sentence[]): CitedNotice[] {
  return sentences
    .filter(({ text }) => asBasis.test(text) && !asHistory.test(text))
    .flatMap(({ text }) =>
      [...text.matchAll(notice)].map(([words, year, number]) => ({
        words: words.replace(/\s/g, ""),
        number: `${year}-${number}`,
      })),
    );
}
