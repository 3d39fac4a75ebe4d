/** Copying from the card, also where the page has no clipboard interface. */
import { type ExportTexts, textOfFinding } from "../export/text";
import type { Listed } from "../findings/list";
import type { View } from "../protocol";

/** Puts the finding on the clipboard; false when the browser refuses. */
export async function copyFinding(
  listed: Listed,
  view: View,
  texts: ExportTexts,
): Promise<boolean> {
  const text = textOfFinding(listed, view, texts);
  // Portals without https have no clipboard interface: then the old way.
  if (!navigator.clipboard) return copyBySelection(text);
  return navigator.clipboard.writeText(text).then(
    () => true,
    () => copyBySelection(text),
  );
}

function copyBySelection(text: string): boolean {
  const copy = (event: ClipboardEvent) => {
    event.preventDefault();
    event.stopImmediatePropagation();
    event.clipboardData?.setData("text/plain", text);
  };
  window.addEventListener("copy", copy, { capture: true, once: true });
  const copied = document.execCommand("copy");
  window.removeEventListener("copy", copy, { capture: true });
  return copied;
}
