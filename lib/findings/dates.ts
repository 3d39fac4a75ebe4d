/** Dates as popup and results say them. */

/** `2025年1月24日`, `Jan 24, 2025`; of a day, or of a moment in the reader's time zone. */
export function formatDate(date: string, tag: string): string {
  // A day without an hour is read as midnight UTC, which elsewhere is the day before.
  const zone = /^\d{4}-\d\d-\d\d$/.test(date) ? { timeZone: "UTC" } : {};
  return new Intl.DateTimeFormat(tag, { dateStyle: "medium", ...zone }).format(new Date(date));
}
