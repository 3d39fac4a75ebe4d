/** Dates as pages print them: in figures, or in words. */

const numerals = "一二三四五六七八九";
const figures = /((?:19|20)\d{2})\s*[-年./]\s*(\d{1,2})\s*[-月./]\s*(\d{1,2})/g;
const worded =
  /(二[〇○零][〇○零一二三四五六七八九]{2})年([一二十]{1,3})月([一二三四五六七八九十]{1,3})日/g;

/** A day's or month's number in words, up to 99. */
function toNumber(words: string): number {
  const one = (digit: string): number => (digit === "" ? 0 : numerals.indexOf(digit) + 1);
  if (!words.includes("十")) return one(words);
  const [tens = "", ones = ""] = words.split("十");
  return (tens === "" ? 1 : one(tens)) * 10 + one(ones);
}

/** 二〇二五年一月三日 in figures, as `2025-1-3`; the rest of the text as it is. */
export function figureDates(text: string): string {
  return text.replace(worded, (_, year: string, month: string, date: string) => {
    const digits = [...year].map((each) => numerals.indexOf(each) + 1).join("");
    return `${digits}-${toNumber(month)}-${toNumber(date)}`;
  });
}

/** A day that a text names in figures. */
export interface PrintedDate {
  /** ISO, `2025-01-03`; null where the calendar has no such day. */
  readonly date: string | null;
  readonly from: number;
  readonly to: number;
}

/** The days that a text names in figures. */
export function findDates(text: string): PrintedDate[] {
  return [...text.matchAll(figures)].map((match) => {
    const [words, year = "", month = "", date = ""] = match;
    const days = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
    const isDay =
      Number(month) >= 1 && Number(month) <= 12 && Number(date) >= 1 && Number(date) <= days;
    return {
      date: isDay ? `${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}` : null,
      from: match.index,
      to: match.index + words.length,
    };
  });
}
