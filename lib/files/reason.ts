/** Why a file cannot be read; what is said of it is in `locales/files.ts`. */
import type { FileKind } from "./kind";

/** A code for each way in which a file holds no report that can be read: its kind, or its state. */
export type FileReason =
  | Exclude<FileKind, "pdf" | "docx" | "html">
  | "scan"
  | "scan-with-text"
  | "no-text"
  | "damaged"
  | "embedded"
  | "too-large";
