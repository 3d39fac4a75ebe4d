/** How printed text becomes plain text: the one place that says what white space is. */

// What most text is free of, and so needs nothing: wider than the rest below, and quick.
const odd = /[\s\u0080-\u200f\u2028-\u206f\u2800\u3164\ufdff-\ufe0f\uffa0]/;
// The fillers of Hangul show nothing but take room. U+202E turns the digits after it round.
const invisible = /[^\P{DI}\u115f\u1160\u3164\uffa0\u202e]+/gu;
const alone = /[^\P{DI}\u115f\u1160\u3164\uffa0\u202e]/u;
const white = /[\s\u115f\u1160\u2800\u3164\uffa0]+/g;
const whiteAlone = /[\s\u115f\u1160\u2800\u3164\uffa0]/;
/** Thousands apart by a space too narrow to part words, or by one that keeps them on one line. */
const thousands =
  /(?<!\d)[1-9]\d{0,2}(?:[\u2004-\u200a\u202f\u205f]\d{3})+(?!\d)|^\s*[1-9]\d{0,2}(?:\u00a0\d{3})+\s*$/g;
const narrow = /[\u00a0\u2004-\u200a\u202f\u205f]/g;

// What stands between most elements: how the page's source is laid out.
const layout = /^[ \t\n\r]+$/;

/** Folds white space to single spaces and drops characters of no width; keeps the ends. */
export function foldWhiteSpace(text: string): string {
  if (!odd.test(text)) return text;
  if (layout.test(text)) return " ";
  const joined = text.replace(thousands, (number) => number.replace(narrow, ""));
  return joined.replace(invisible, "").replace(white, " ");
}

/** Whether the character disappears in plain text. */
export function isInvisible(character: string): boolean {
  return alone.test(character);
}

/** Whether the character is white space in plain text, or none where it parts thousands. */
export function isWhite(character: string): boolean {
  return whiteAlone.test(character);
}
