/** What can wait until the popup is to be seen. */
import { useEffect, useState } from "preact/hooks";

/** Milliseconds after which it waits no longer: a browser that is busy has no idle moment. */
const patience = 200;

/** Acts once the first view is drawn; yields how to call that off. */
export function whenPainted(act: () => void): () => void {
  const waiting = requestIdleCallback(act, { timeout: patience });
  return () => cancelIdleCallback(waiting);
}

/** False in the first view, and true in those that follow. */
export function usePainted(): boolean {
  const [painted, setPainted] = useState(false);
  useEffect(() => whenPainted(() => setPainted(true)), []);
  return painted;
}
