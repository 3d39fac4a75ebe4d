/** The background of the built extension: a module, of files that the pages also load. */
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";

/** The text of the file and of all that it imports, by path. */
function closureOf(path: string, known = new Map<string, string>()): Map<string, string> {
  if (known.has(path)) return known;
  const code = readFileSync(path, "utf8");
  known.set(path, code);
  for (const [, from] of code.matchAll(/(?:^|[;}])(?:import|export)[^;"'()]*["']([^"']+\.js)["']/g))
    closureOf(join(dirname(path), from ?? ""), known);
  return known;
}

describe.each(["chrome-mv3", "firefox-mv3"])("the background in %s", (built) => {
  it("loads nothing later, which a service worker may not", () => {
    const files = closureOf(`.output/${built}/background.js`);
    // Without the chunks that it shares with the pages this would be a test of nothing.
    expect(files.size).toBeGreaterThan(3);
    for (const [path, code] of files) expect(code.match(/\bimport\(/), path).toBeNull();
  });
});
