/** What a report says of itself, in a line under its name. */
import type * as zh from "../../locales/zh";
import type { Report } from "../report/schema";
import { formatDate } from "./dates";
import { formOfReport } from "./form";

interface Texts {
  readonly common: Pick<typeof zh.common, "tag">;
  readonly popup: typeof zh.popup;
}

/** `2024 年度 · 2021 年格式 · 2025年1月24日发布`, as far as it is known. */
export function factsOf(report: Report, { common, popup }: Texts): string {
  const { year, publishedOn } = report;
  const form = formOfReport(report);
  return [
    year !== null && popup.year(year),
    form && (form === "mixed" ? popup.forms : popup.form(form)),
    publishedOn && popup.published(formatDate(publishedOn, common.tag)),
  ]
    .filter(Boolean)
    .join(" · ");
}
