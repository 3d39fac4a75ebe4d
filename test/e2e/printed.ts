/** What a browser would put on paper, by its PDF. */
import { loadNodeEngine } from "../../lib/files/pdf/node-engine";

/** A piece of text on a sheet, and where it begins: from the left and from the bottom, in points. */
export interface Printed {
  readonly text: string;
  readonly at: readonly number[];
}

/** The texts of every sheet. */
export async function readPrinted(pdf: Uint8Array): Promise<Printed[][]> {
  const { getDocument, options } = await loadNodeEngine();
  const file = await getDocument({ data: pdf, ...options }).promise;
  return Promise.all(
    Array.from({ length: file.numPages }, async (_, index) => {
      const { items } = await (await file.getPage(index + 1)).getTextContent();
      return items.flatMap((each) =>
        "str" in each && each.str.trim()
          ? [{ text: each.str.normalize("NFKC").trim(), at: each.transform.slice(4) }]
          : [],
      );
    }),
  );
}

/** How far to the right of the number, and above it, its badge stands; null where either is missing. */
export function findBadge(
  sheets: readonly (readonly Printed[])[],
  badge: RegExp,
  number: string,
): readonly [right: number, above: number] | null {
  const sheet = sheets.find((each) => each.some(({ text }) => badge.test(text))) ?? [];
  const [left, bottom] = sheet.find(({ text }) => text === number)?.at ?? [];
  const [badgeLeft, badgeBottom] = sheet.find(({ text }) => badge.test(text))?.at ?? [];
  if (left === undefined || bottom === undefined) return null;
  if (badgeLeft === undefined || badgeBottom === undefined) return null;
  return [badgeLeft - left, badgeBottom - bottom];
}
