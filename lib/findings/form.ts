/** The form of a report as a whole, of which each table has one of its own. */
import type { Form } from "../report/form";
import type { Report } from "../report/schema";

/** `mixed` where its tables differ; null where no table tells: table four is the same in every form. */
export function formOfReport({ forms }: Report): Form | "mixed" | null {
  const { disclosure, applications } = forms;
  if (disclosure === null || applications === null) return disclosure ?? applications;
  return disclosure === applications ? disclosure : "mixed";
}
