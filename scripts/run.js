// `node scripts/run.js FILE.ts [ARGUMENT…]` installs the packages where they are missing or other
// than the lock file says, then runs a TypeScript file. Plain JavaScript without a dependency,
// because it runs before anything is installed.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));

function packagesIn(file) {
  const path = resolve(root, file);
  return existsSync(path) ? JSON.parse(readFileSync(path, "utf8")).packages : {};
}

/** Whether every package that the lock file asks of this machine is there in that version. */
function installed() {
  const found = packagesIn("node_modules/.package-lock.json");
  return Object.entries(packagesIn("package-lock.json")).every(
    ([path, { version, optional }]) =>
      path === "" || (found[path] ? found[path].version === version : optional),
  );
}

if (!installed()) {
  // Standard output belongs to the script that follows, so all of this goes to the other one.
  console.error("Installing the packages …");
  const { status } = spawnSync("npm ci --no-audit --no-fund --loglevel=error", {
    cwd: root,
    shell: true,
    stdio: ["ignore", 2, 2],
  });
  if (status !== 0) {
    console.error("The packages could not be installed; what npm says stands above.");
    // 1 is what `check` says of reports that disagree.
    process.exit(4);
  }
}

const [script, ...rest] = process.argv.slice(2);
const path = resolve(root, script);
process.argv = [process.argv[0], path, ...rest];
const { register } = await import("tsx/esm/api");
register();
await import(pathToFileURL(path).href);
