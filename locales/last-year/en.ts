/** What the popup says of the year before, in English. */
import type * as zh from "./zh";

export const lastYear: typeof zh.lastYear = {
  comparedWith: "Compared with",
  yearReport: (year) => `the report for ${year}`,
  findLastYear: (year) => `Find the report for ${year} and compare`,
  looking: "Reading…",
  candidates: "These links may lead to last year’s report; click one to read it:",
  noLastYear: (year) => `No link on this page leads to a report for ${year}.`,
  addByHand: "Enter its address by hand",
  sameOrgan: (other, own) => `That report is by “${other}”. Is this the same agency as “${own}”?`,
  otherReport: (agency, year) =>
    `The link leads to another report: ${agency}${year === null ? "" : `, ${year}`}.`,
  notFetched: (detail) => `Last year’s report could not be read${detail && ` (${detail})`}.`,
  otherCandidates: "Other links",
};
