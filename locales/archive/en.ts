/** The texts of the archive on the options page, with the keys of `zh.ts`. */
import { things } from "../plural";
import type * as zh from "./zh";

export const refusals: typeof zh.refusals = {
  "too-large": () => "The file is too large. Not imported.",
  "not-json": () => "The file is cut short or is not an archive. Not imported.",
  "not-an-archive": () => "This is not a Crossfoot archive. Not imported.",
  newer: () => "This archive is of a newer version: update the extension first. Not imported.",
  damaged: (place) =>
    `The archive file is damaged (${place}). Not imported; your archive is as before.`,
  altered: (place) =>
    `A text in the archive file is not the one that was kept (${place}). Not imported; your archive is as before.`,
};

export const storageProblems: typeof zh.storageProblems = {
  full: "The device is full and nothing was written. Your archive is as before.",
  newer: "The archive was written by a newer version of the extension: update it first.",
  broken: "The archive cannot be used. Restart the browser and try again.",
  private:
    "A private window keeps no reports, and shows none. In an ordinary window, press the Crossfoot button in the toolbar and choose “Reports”.",
};

export const archive: typeof zh.archive = {
  title: "Archive",
  help: "Reports you have checked are kept on this device, to be compared with the years around them and to notice changes after publication. Nothing is sent anywhere.",
  keep: "Keep checked reports",
  size: (reports, versions, size) =>
    `${things(reports, "report")} in ${things(versions, "version")}, about ${size}`,
  nothing: "No report has been kept yet.",
  batches: (count) =>
    `${count === 1 ? "1 batch is" : `${count} batches are`} on this device as well with what was read, whether or not reports are kept, until you delete them on their page or empty the archive.`,
  empty: "Empty the archive",
  confirmEmpty:
    "Empty the archive? All kept reports, all batches and what you said of which agencies are the same will be deleted.",
  emptied: "Emptied.",
  export: "Export",
  import: "Import",
  imported: (versions) => `${things(versions, "version")} imported.`,
  open: "Open the archive",
};
