/** The texts of the results page in English, with the keys of `zh.ts`. */
import type { FileReason } from "../../lib/files/reason";
import { reasonTexts } from "../files";
import { things } from "../plural";
import type * as zh from "./zh";

export const problems: typeof zh.problems = {
  refused: (status) => `The site refused the request (${status})`,
  "not-found": (status) => `No such page (${status})`,
  "too-many": () => "The site reports too many requests (429)",
  "server-error": (status) => `The site has an error (${status})`,
  redirects: () => "The address redirects in a loop, or to another site",
  elsewhere: (host) => `Redirects to another site (${host}); not read`,
  "too-large": () => "Too large to be a report",
  timeout: () => "Not read within a minute",
  unreachable: () => "Cannot be reached",
  login: () => "Requires a login",
  empty: () => "Empty file",
  "not-html": () => "Not a web page",
  "other-file": (kind) => `Not a web page but a ${kind} file`,
  "unreadable-file": (reason) => reasonTexts[reason as FileReason]?.en ?? reasonTexts.unknown.en,
  "not-gov": () => "Not a government site (gov.cn); not requested",
  "not-an-address": () => "This line is not an address",
  "other-name": () => "Not a page, nor a PDF or Word file",
  fault: (error) => `Program error: ${error}`,
};

export const results: typeof zh.results = {
  title: "Many reports",
  archive: "Archive",
  archiveHelp: "Reports you have checked, kept on this device only.",
  archiveOff: "Reports are not being kept; you can switch that on in the settings.",
  batches: "Batches",
  start: "New batch",
  kinds: { list: "List of reports", addresses: "Pasted addresses", files: "Local files" },
  addresses: "Addresses",
  addressesHelp:
    "One per line. Only government sites (gov.cn) are contacted, at most once a second each and without cookies.",
  addressesExample: "http://www.example.gov.cn/zwgk/nb/2024.html",
  pages: "Where an address is a list of reports, read at most",
  pagesUnit: "pages",
  check: "Check",
  files: "Files",
  filesHelp:
    "Drop saved pages (.html, .mhtml) or report files (.pdf, .docx) here, hundreds at a time if you like, or a whole folder. They do not leave this device.",
  choose: "Choose files",

  progress: (done, all) => `${done} of ${all} done`,
  left: (minutes) =>
    minutes === 0 ? "less than a minute left" : `about ${things(minutes, "minute")} left`,
  failedCount: (n) => `${n} could not be read`,
  waitingUntil: (time) => `Waiting; tries again at ${time}`,
  triesAgain: (problem) => `${problem}; will be tried again`,
  pause: "Pause",
  resume: "Resume",
  retry: (n) => `Retry ${n}`,
  remove: "Delete batch",
  confirmRemove: "Delete this batch and its results?",
  full: "The device is full. The batch is paused and nothing is lost; make room and resume.",
  broken: "Storage failed and the batch is paused. Open this page again and resume.",
  otherTab: "This batch is running in another tab.",
  notStarted: {
    full: "The device is full and no batch was made. Make room and try again.",
    newer: "The batches were written by a newer version of the extension. Update it first.",
    broken: "Storage failed and no batch was made. Open this page again and try again.",
  },
  pagesRead: (read) => `${things(read, "list page")} read`,
  leftOut: {
    count: (n) => `${n} more not read`,
    again: "To have these checked, put them into a new batch.",
    pagesLeft: "List pages beyond the limit",
    elsewhere: "Reports on other sites",
    beyond: "Reports beyond the limit",
    unusable: "Reports opened by a script: open them on the list’s page",
  },
  advice: {
    open: "Open it in the browser and press the Crossfoot button.",
    wait: "Try again later.",
    save: "Save it as a web page, PDF or DOCX and put that into a new batch.",
    correct: "Correct the address and put it into a new batch.",
  },
  states: {
    running: "Running",
    left: "Unfinished",
    paused: "Paused",
    cancelled: "Cancelled",
    done: "Done",
  },
  waiting: "Waiting",
  working: "Reading…",

  columns: {
    agency: "Agency",
    year: "Year",
    form: "Form",
    passed: "Agree",
    failed: "Disagree",
    cantTell: "Unchecked",
    worst: "Main finding",
  },
  mixed: "mixed",
  sortBy: (column) => `Sort by ${column}`,
  search: "Agency or address",
  allYears: "All years",
  filters: {
    consistent: "No inconsistency",
    unread: "No result",
  },
  shown: (k, n) => (k === n ? things(n, "item") : `${k} of ${n}`),
  nothing: "No report matches.",
  emptyArchive: "Nothing is kept yet. Open a report; once checked, it is kept here.",
  emptyBatch: "There is nothing in this batch.",
  notReport: "Not a report",
  consistent: "Consistent",
  partly: "What could be checked agrees",

  exportFindings: "CSV, one row per finding",
  exportReports: "CSV, one row per report",
  exportJson: "JSON, one line per report",
  exportFailed: "Export failed",

  gone: "This report is no longer on the device.",
  noBatch: "There is no such batch; it may have been deleted.",
  close: "Close",
  open: "Open the page",
  compare: "Compare years",
  changedMark: "changed",

  years: (agency) => `${agency} over the years`,
  back: "Back",
  chart: "Requests",
  item: "Item",
  carry: (before, now, year) =>
    `The report for ${year - 1} carries ${before} over; that for ${year} carries ${now} in`,
  stock: (expected, now, year) =>
    `By the stock of ${year - 1} there would be ${expected} in ${year}; the report says ${now}`,
  onlyDifferent: "Only what changed",
  oneYear:
    "There is only one year to show. The popup on the report’s page can look for last year’s report.",
};
