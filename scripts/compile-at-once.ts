/** Has the browser compile at once the scripts of which a page's first check runs nearly all. */
import type { Plugin } from "vite";

/**
 * Chromium compiles a function when it is first called, and for that reads it a second time. With
 * this line it compiles all while it loads the script, which halves the first check; other browsers
 * take it for a comment. It has to be the first line.
 */
const hint = "//# allFunctionsCalledOnLoad\n";

/** Adds the hint to the scripts whose files are named, without their folder. */
export function compileAtOnce(...names: readonly string[]): Plugin {
  return {
    name: "compile-at-once",
    generateBundle(_, bundle) {
      for (const file of Object.values(bundle)) {
        const name = file.fileName.slice(file.fileName.lastIndexOf("/") + 1);
        if (file.type === "chunk" && names.includes(name)) file.code = hint + file.code;
      }
    },
  };
}
