/** What only the panel in the page says, in English. */
import type * as zh from "./zh";

export const panel: typeof zh.panel = {
  title: "Crossfoot findings",
  copy: "Copy",
  close: "Close",
  previous: "Previous",
  next: "Next",
  collapse: "Collapse",
  expand: "Expand",
  hide: "Hide marks",
  position: (k, n) => `${k} / ${n}`,
  mark: (number, severity, title) => `${number === null ? "" : `${number}, `}${severity}: ${title}`,
  rule: (explanation) => `Rule: ${explanation}`,
  zeros: (n) => (n === 1 ? "1 more is 0" : `${n} more are 0`),
  jump: (name) => `Jump to “${name}”`,
  orphaned:
    "The extension was updated or switched off: these marks are from before. Reload to check again.",
};
