/** Files that were dropped, and those of folders: several hundred reports mostly lie in one. */

/** A file, named by its path from the folder that was dropped. */
export interface Dropped {
  readonly name: string;
  readonly file: File;
}

/** The files of what was dropped; to be called while the event lasts. */
export async function readDropped({ items, files }: DataTransfer): Promise<Dropped[]> {
  const entries = Array.from(items, (item) => item.webkitGetAsEntry());
  const whole = entries.filter((entry) => entry !== null);
  // What is dragged from elsewhere than the file system has files alone.
  if (whole.length === 0) return Array.from(files, (file) => ({ name: file.name, file }));
  return readEntries(whole);
}

// Browsers do not agree on what their classes are called.
function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}

async function readEntries(entries: readonly FileSystemEntry[]): Promise<Dropped[]> {
  const found: Dropped[] = [];
  const names = new Set(entries.map(({ name }) => name));
  for (const entry of entries) {
    if (entry.name.startsWith(".")) continue;
    if (isFile(entry)) {
      // One that cannot be opened has a line that says it is empty.
      const none = () => new File([], entry.name);
      const file = await new Promise<File>((resolve) => entry.file(resolve, () => resolve(none())));
      found.push({ name: entry.fullPath.replace(/^\//, ""), file });
    } else if (isFolder(entry) && !isCompanion(entry.name, names)) {
      found.push(...(await readEntries(await listFolder(entry))));
    }
  }
  return found;
}

/** The folder that a browser saves beside a page, with its pictures and advertisements. */
function isCompanion(name: string, names: ReadonlySet<string>): boolean {
  const page = name.replace(/[_.]files$/, "");
  return page !== name && (names.has(`${page}.html`) || names.has(`${page}.htm`));
}

/** The browser gives a folder a hundred entries at a time. */
async function listFolder(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    // What a folder does not show is as good as not dropped.
    const some = await new Promise<FileSystemEntry[]>((resolve) =>
      reader.readEntries(resolve, () => resolve([])),
    );
    if (some.length === 0) return all.sort((a, b) => a.name.localeCompare(b.name));
    all.push(...some);
  }
}
