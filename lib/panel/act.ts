/** What the reader does from the card: copy a finding, dismiss it, restore it. */
import { dismissalKey, parseDismissals, withDismissal } from "../dismissals";
import { type ExportTexts, textOfFinding } from "../export/text";
import type { Listed } from "../list";
import type { View } from "../protocol";
import type { Check, Result } from "../report/schema";
import { browser } from "./browser";

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

/** Remembers that the finding is dismissed, or that it no longer is. Every view follows storage. */
export async function dismiss(result: Result, reason: string | null, check: Check): Promise<void> {
  const key = dismissalKey(check);
  if (!key) return;
  const stored = await browser.storage.local.get(key);
  const changed = withDismissal(parseDismissals(stored[key]), result, reason);
  if (Object.keys(changed).length === 0) await browser.storage.local.remove(key);
  else await browser.storage.local.set({ [key]: changed });
}
