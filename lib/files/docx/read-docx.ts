/** Reads a Word file (.docx): bytes in, plain and safe HTML out. */
import { Damaged, listEntries, readEntry, TooLarge, type ZipEntry } from "../zip";
import { Embedded, toHtml } from "./html";
import { childrenOf, readXml, type XmlElement } from "./xml";

/** What keeps a Word file from being read. */
export type DocxFault = "encrypted" | "damaged" | "embedded" | "too-large";

/** Safe HTML, or why there is none. */
export type ReadDocx =
  | { readonly html: string; readonly fault: null }
  | { readonly html: null; readonly fault: DocxFault };

/** Bytes of one part, unpacked: a report has some hundred thousand. */
const largestPart = 40_000_000;

/** Reads the file. Throws only what the signal gives as its reason. */
export async function readDocx(bytes: Uint8Array, signal: AbortSignal): Promise<ReadDocx> {
  signal.throwIfAborted();
  try {
    const entries = listEntries(bytes);
    const part = async (name: string): Promise<XmlElement | null> => {
      const entry: ZipEntry | undefined = entries.get(name);
      return entry ? readXml(await readEntry(bytes, entry, largestPart, signal)) : null;
    };
    const main = mainPart(await part("_rels/.rels")) ?? "word/document.xml";
    if (entries.get(main)?.encrypted) return { html: null, fault: "encrypted" };
    const document = await part(main);
    if (!document) return { html: null, fault: "damaged" };
    const folder = main.slice(0, main.lastIndexOf("/") + 1);
    const styles = await part(`${folder}styles.xml`);
    const numbering = await part(`${folder}numbering.xml`);
    return { html: toHtml({ document, styles, numbering }), fault: null };
  } catch (error) {
    // A file that is broken, in parts or too large is an answer; a fault of our own is not.
    signal.throwIfAborted();
    if (error instanceof Embedded) return { html: null, fault: "embedded" };
    if (error instanceof TooLarge) return { html: null, fault: "too-large" };
    if (error instanceof Damaged || error instanceof RangeError)
      return { html: null, fault: "damaged" };
    throw error;
  }
}

/** The part that holds the text; its name is the writer's choice. */
function mainPart(relations: XmlElement | null): string | null {
  const main = childrenOf(relations, "Relationship").find(({ attributes }) =>
    attributes.Type?.endsWith("/officeDocument"),
  );
  return main?.attributes.Target?.replace(/^\//, "") ?? null;
}
