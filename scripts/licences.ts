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

/**
 * Collects over all builds of one extension: each of its scripts is a build of its own. The licences of
 * the packages `apart` have a file each, as what is bundled of them has.
 */
export function collectLicences(apart: readonly string[]): Licences {
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
      const parts = [...folders]
        .map(describe)
        .sort((one, other) => (one.title < other.title ? -1 : 1));
      const save = (name: string, text: string) => writeFileSync(join(folder, name), `${text}\n`);
      const listed = parts.map(({ name, title, texts }) => {
        if (!apart.includes(name)) return [title, ...texts].join("\n\n");
        const own = `LICENCE-${name}.txt`;
        save(own, texts.join("\n\n"));
        return `${title}\n\nLicence: ${own}`;
      });
      save("LICENCES.txt", listed.join("\n\n"));
    },
  };
}

/** Licences that ask for no more than their address, beside that of the sources. */
const byAddress: Readonly<Record<string, string>> = { "MPL-2.0": "https://mozilla.org/MPL/2.0/" };

interface Described {
  readonly name: string;
  /** Its name, version and licence. */
  readonly title: string;
  readonly texts: readonly string[];
}

function describe(folder: string): Described {
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
  return { name, title: `${name} ${version} (${license})`, texts };
}
