/** What keeps a PDF from being read. */
import { type PageContent, unknownCharacter } from "./content";

/** What keeps a file from being read, or its reading from being whole. */
export type PdfFault =
  | "encrypted"
  | "damaged"
  | "scan"
  | "scan-with-text"
  | "too-large"
  | "no-text";

/** The library, or we, give up on a file: a fault of the file's, where any other error is one of ours. */
export class BrokenPdf extends Error {
  override readonly name = "BrokenPdf";

  constructor(readonly fault: PdfFault) {
    super(fault);
  }
}

/** What the library answers about a file. Throws `BrokenPdf` where it throws. */
export async function askLibrary<Answer>(question: () => Answer): Promise<Awaited<Answer>> {
  try {
    return await question();
  } catch (error) {
    // What it throws at a broken file has many names, and two meanings.
    const asksPassword = error instanceof Error && error.name === "PasswordException";
    throw new BrokenPdf(asksPassword ? "encrypted" : "damaged");
  }
}

/** Of a hundred characters of any Chinese text ten are among these. */
const commonest = /[的一是不在有年月日信息公开政府和为人大中国本]/;

/** What a text has besides: letters, digits, full-width and other marks in use. */
const plain = /[ -~\u2010-\u2027\u3000-\u303f\uff00-\uffef]/;

/**
 * Pages that are pictures: nothing to read, or what some recognition put over or under them. A file
 * whose pages are covered by pictures and which draws not one line is no printed report.
 */
export function faultOf(pages: readonly PageContent[]): PdfFault | null {
  let glyphs = 0;
  let unknown = 0;
  let invisible = 0;
  let covered = 0;
  let lines = 0;
  let han = 0;
  let odd = 0;
  let common = 0;
  for (const page of pages) {
    glyphs += page.glyphs.length;
    for (const { text } of page.glyphs) {
      if (text === unknownCharacter) unknown += 1;
      if (/\p{Script=Han}/u.test(text)) han += 1;
      else if (!plain.test(text)) odd += 1;
      if (commonest.test(text)) common += 1;
    }
    invisible += page.invisible;
    lines += page.segments.length;
    if (page.imageShare > 0.5) covered += 1;
  }
  const few = glyphs < 20 * pages.length;
  if (covered * 2 > pages.length && (few || lines === 0)) {
    return !few || invisible > glyphs ? "scan-with-text" : "scan";
  }
  if (few && covered > 0) return invisible > glyphs ? "scan-with-text" : "scan";
  // Fonts that name their characters wrongly, or not at all: what comes of it is no language.
  const garbled = glyphs > 100 && common * 50 < glyphs && (han * 2 > glyphs || odd * 10 > glyphs);
  return glyphs === 0 || unknown * 2 > glyphs || garbled ? "no-text" : null;
}
