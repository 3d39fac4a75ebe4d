/** The archive as a file: out in pieces, in at once or not at all. */
import * as z from "zod/mini";
import { settle } from "../database";
import { digestOf } from "../digest";
import type { Archive } from "./database";
import { beginKeeping, putVersion } from "./keep";
import { ArchiveFile } from "./schema";
import { reportId } from "./search-keys";

/** Why a file was not imported. The archive is then as it was. */
export type Refusal =
  | "too-large"
  | "not-json"
  | "not-an-archive"
  | "newer"
  | "damaged"
  /** A digest is not that of the text beside it. */
  | "altered";

/** What an import did, or why it did nothing. */
export type Imported =
  | { readonly versions: number; readonly decisions: number }
  /** `place`: where in the file the first fault is, for example `versions.3.check.page`. */
  | { readonly refused: Refusal; readonly place: string };

/** An import is read into memory as a whole; this is some 10,000 reports. */
const largestFile = 512 * 1024 * 1024;

/** The archive as one file; all of it is in memory until that is saved. */
export async function exportArchive(archive: Archive, now: Date): Promise<Blob> {
  const parts: string[] = [];
  const transaction = archive.transaction(["versions", "decisions"]);
  const head = {
    format: "crossfoot-archive",
    schemaVersion: 1,
    exportedAt: now.toISOString(),
    decisions: await transaction.objectStore("decisions").getAll(),
  };
  parts.push(JSON.stringify(head).slice(0, -1), ',"versions":[');
  let separator = "";
  let cursor = await transaction.objectStore("versions").openCursor();
  while (cursor !== null) {
    const { report: _report, size: _size, ...version } = cursor.value;
    parts.push(separator, JSON.stringify(version));
    separator = ",\n";
    cursor = await cursor.continue();
  }
  parts.push("]}");
  return new Blob(parts, { type: "application/json" });
}

/** Where in a file a digest stands that is not its text's; null where each is. */
async function findAltered({ versions }: ArchiveFile): Promise<string | null> {
  for (const [index, { digest, text, check }] of versions.entries()) {
    if (digest !== (await digestOf(text))) return `versions.${index}.text`;
    if (digest !== check.page.digest) return `versions.${index}.check.page.digest`;
  }
  return null;
}

/**
 * Reads an exported file. Its form is not trusted, nor that a text has its digest; that a page once
 * had the text and the numbers is the word of whoever made the file.
 */
async function parseFile(file: Blob): Promise<ArchiveFile | { refused: Refusal; place: string }> {
  if (file.size > largestFile) return { refused: "too-large", place: "" };
  let data: unknown;
  try {
    data = JSON.parse(await file.text());
  } catch {
    // Cut short in the download, or some other file.
    return { refused: "not-json", place: "" };
  }
  const Head = z.object({ format: z.literal("crossfoot-archive"), schemaVersion: z.number() });
  const head = Head.safeParse(data);
  if (!head.success) return { refused: "not-an-archive", place: "" };
  if (head.data.schemaVersion > 1) return { refused: "newer", place: "schemaVersion" };
  const parsed = ArchiveFile.safeParse(data);
  if (!parsed.success) {
    return { refused: "damaged", place: parsed.error.issues[0]?.path.join(".") ?? "" };
  }
  const altered = await findAltered(parsed.data);
  return altered === null ? parsed.data : { refused: "altered", place: altered };
}

/**
 * Adds an exported archive to this one in a single transaction. A version that is here already
 * stays as it was checked here, with its dates widened; the user's own decisions stand.
 */
export async function importArchive(archive: Archive, file: Blob): Promise<Imported> {
  const parsed = await parseFile(file);
  if ("refused" in parsed) return parsed;
  const transaction = beginKeeping(archive);
  const write = async () => {
    const versions = transaction.objectStore("versions");
    for (const version of parsed.versions) {
      const { digest, keptAt, seenAt } = version;
      const known = await versions.get([reportId(version), digest]);
      await putVersion(transaction, known ? { ...known, keptAt, seenAt } : version);
    }
    const decisions = transaction.objectStore("decisions");
    for (const decision of parsed.decisions) {
      const [a = "", b = ""] = [decision.a, decision.b].sort();
      if ((await decisions.get([a, b])) === undefined) await decisions.put({ ...decision, a, b });
    }
  };
  await settle(transaction, write());
  return { versions: parsed.versions.length, decisions: parsed.decisions.length };
}
