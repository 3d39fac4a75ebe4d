/** The texts of the options page in English, with the keys of `zh.ts`. */
import { things } from "../plural";
import type * as zh from "./zh";

export const options: typeof zh.options = {
  title: "Settings",
  language: "Language",
  languages: { auto: "As the browser", zh: "中文", en: "English" },
  marks: "Marks in the page",
  textMarks: "Mark numbers in the text",
  sites: "Other sites",
  sitesHelp:
    "Crossfoot runs automatically on government sites (gov.cn) only. Add a site here to have it run there too; remove it at any time.",
  siteLabel: "Address of the site",
  sitePlaceholder: "for example www.example.cn",
  add: "Add",
  remove: "Remove",
  coveredSite: "This is a government site (gov.cn): Crossfoot runs there already.",
  badSite: "This is not the address of a site.",
  refusedSite: "The browser did not grant access to this site.",
  noSites: "No other sites added.",
  rules: "Rules",
  rulesHelp:
    "A rule that is off is not checked. The severity decides how a mark looks and whether the badge counts it.",
  off: "Off",
  usual: (severity) => `Default (${severity})`,
  restore: "Restore all defaults",
  saved: "Saved",
  notSaved: "Not saved; the settings are unchanged",
  dismissals: "Dismissed findings",
  noDismissals: "Nothing is dismissed.",
  forget: "Restore all",
  dismissalCount: (n, reports) => `${things(n, "finding")} in ${things(reports, "report")}`,
  keyboard: "Keyboard shortcuts",
  keyboardHelp:
    "Shortcuts can be changed on the browser’s page for extension shortcuts. In an open explanation, ← and → lead to the previous and next finding and Esc closes it; Tab reaches every mark, Enter opens it.",
  keys: {
    next: "Next finding",
    previous: "Previous finding",
    open: "Open or close the explanation",
    hide: "Show or hide all marks",
  },
};
