/** Whose work is bundled into the extension, and under which licence. */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "vite";

/** Notes every package whose code the build takes in. */
export interface Licences {
  readonly plugin: Plugin;
  /** Writes the list with the full texts into the folder of the built extension. */
  write(folder: string): void;
}

const file = /^(?:licen[cs]e|copying|notice)(?:[.-].*)?$/i;

/** Collects over all builds of one extension: each of its scripts is a build of its own. */
export function collectLicences(): Licences {
  const folders = new Set<string>();
  return {
    plugin: {
      name: "licences",
      generateBundle(_, bundle) {
        for (const output of Object.values(bundle)) {
          const modules =
            output.type === "chunk" ? Object.keys(output.modules) : output.originalFileNames;
          for (const id of modules) {
            const folder = /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(id.replaceAll("\\", "/"));
            if (folder) folders.add(folder[0]);
          }
        }
      },
    },
    write(folder) {
      const parts = [...folders].map(describe).sort();
      writeFileSync(join(folder, "LICENCES.txt"), `${parts.join("\n\n")}\n`);
    },
  };
}

/** Licences that ask for no more than their address, beside that of the sources. */
const byAddress: Readonly<Record<string, string>> = { "MPL-2.0": "https://mozilla.org/MPL/2.0/" };

function describe(folder: string): string {
  const { name, version, license, repository, homepage } = JSON.parse(
    readFileSync(join(folder, "package.json"), "utf8"),
  );
  const address = byAddress[license];
  const texts = address
    ? [`Licence: ${address}\nSources: ${homepage ?? repository?.url ?? ""}`]
    : readdirSync(folder)
        .filter((each) => file.test(each))
        .sort()
        .map((each) => readFileSync(join(folder, each), "utf8").trim());
  return [`${name} ${version} (${license})`, ...texts].join("\n\n");
}
