/** A file of this folder as one script, to be run in a page. */
import { build } from "vite";

/** Bundles the entry as the extension's own scripts are built. */
export async function bundle(entry: string): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: "error",
    build: {
      write: false,
      target: "es2023",
      lib: {
        entry: new URL(entry, import.meta.url).pathname,
        formats: ["iife"],
        fileName: () => "bundle.js",
        name: "bundle",
      },
    },
  });
  const [first] = [result].flat();
  const chunk = first && "output" in first ? first.output[0] : null;
  if (!chunk) throw new Error("The bundle is empty.");
  return chunk.code;
}
