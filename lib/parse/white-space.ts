/** How printed text becomes plain text: the one place that says what white space is. */

const odd = /[\s\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064]/;
const invisible = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]+/g;
const alone = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/;
const white = /\s+/g;

/** Folds white space to single spaces and drops characters of no width; keeps the ends. */
export function foldWhiteSpace(text: string): string {
  return odd.test(text) ? text.replace(invisible, "").replace(white, " ") : text;
}

/** Whether the character disappears in plain text. */
export function isInvisible(character: string): boolean {
  return alone.test(character);
}
