/** Milliseconds that the browser has to take what is saved. */
const patience = 60_000;

/** Has the browser save the contents as a file of that name. */
export function saveFile(contents: Blob, name: string): void {
  const address = URL.createObjectURL(contents);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), patience);
}
