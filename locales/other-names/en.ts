/** What is said of an organ's other years that stand under another name, with the keys of `zh.ts`. */
import type * as zh from "./zh";

export const otherNames: typeof zh.otherNames = {
  named: (name, site) => (site === null ? `“${name}”` : `“${name}” (${site})`),
  asked: (name, year) => `There is a report for ${year} by ${name}. Is that the same agency?`,
  shared: (name) =>
    `This site has more than one report for a year by ${name}. Is that always the same agency?`,
  files: (name) =>
    `The files do not say which site they come from. Are all those by ${name} the same agency’s?`,
  taken: (name) => `${name} is taken for the same agency.`,
  same: (name) => `You said that ${name} is the same agency.`,
  different: (name) => `You said that ${name} is not the same agency.`,
  yes: "Yes",
  no: "No",
  isNot: "Not the same",
  undo: "Undo",
  notKept: "Not saved: the device is full, or the archive cannot be opened.",
};
