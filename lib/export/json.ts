/** The whole check as data. */
import type { View } from "../protocol";

/** The result contract as it is, with the reasons of what was dismissed beside it. */
export function exportJson(view: View): string {
  return `${JSON.stringify({ ...view.check, dismissed: view.dismissed }, null, 2)}\n`;
}
