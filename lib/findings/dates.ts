/** Dates as popup and results say them. */

/**
 * `2025年1月24日`, `Jan 24, 2025`; of a day, or of a moment in the reader's time zone. What is no
 * date stays as it is.
 */
export function formatDate(date: string, tag: string): string {
  const moment = new Date(date);
  const isDay = /^\d{4}-\d\d-\d\d$/.test(date);
  if (Number.isNaN(moment.valueOf())) return date;
  // Of 30 February, which pages do print, some browsers make 2 March.
  if (isDay && !moment.toISOString().startsWith(date)) return date;
  // A day without an hour is read as midnight UTC, which elsewhere is the day before.
  const zone = isDay ? { timeZone: "UTC" } : {};
  return new Intl.DateTimeFormat(tag, { dateStyle: "medium", ...zone }).format(moment);
}

/**
 * `2025年1月24日 09:05`, `Jan 24, 2025, 9:05 AM`; in the reader's time zone, which is told to whoever
 * may read it elsewhere, and the second with it, where `timeStyle` is `long`. What is no moment stays
 * as it is.
 */
export function formatMoment(
  moment: string,
  tag: string,
  timeStyle: "short" | "long" = "short",
): string {
  const date = new Date(moment);
  if (Number.isNaN(date.valueOf())) return moment;
  return new Intl.DateTimeFormat(tag, { dateStyle: "medium", timeStyle }).format(date);
}
