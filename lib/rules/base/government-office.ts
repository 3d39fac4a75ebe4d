/**
 * Whether the name is that of a government's own office, which publishes both its own report and
 * that of the government it serves: the name alone does not tell which of the two it is.
 */
export function isGovernmentOffice(agency: string): boolean {
  return /政府(?:机关)?办公[厅室]/.test(agency);
}
