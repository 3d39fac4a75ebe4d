/** `npm run zip`: builds, and packs for the stores; the same sources give the same bytes. */
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { build } from "wxt";
import { withoutReaders } from "./chunks";
import { deflateFast, deflateWell, listFiles, packFiles } from "./pack";

const { name, version } = JSON.parse(readFileSync("package.json", "utf8"));

function save(kind: string, bytes: Uint8Array): void {
  const path = `.output/${name}-${version}-${kind}.zip`;
  writeFileSync(path, bytes);
  const digest = createHash("sha256").update(bytes).digest("hex");
  console.log(`${path}  ${(bytes.length / 1000).toFixed(0)} kB  sha256 ${digest}`);
}

await build({ browser: "chrome" });
await build({ browser: "firefox" });
const folder = ".output/chrome-mv3";
const deflate = deflateWell();
const chromium = await packFiles(folder, listFiles(folder), deflate);
save("chrome", chromium);
save("edge", chromium);
// Weighed by .size-limit.js and for no store.
save("without-readers", await packFiles(folder, withoutReaders(listFiles(folder)), deflate));
const other = ".output/firefox-mv3";
save("firefox", await packFiles(other, listFiles(other), deflate));
// What Mozilla's reviewers build the package from.
const listed = execFileSync("git", ["ls-files", "-z"], { encoding: "utf8" });
save("sources", await packFiles(".", listed.split("\0").filter(Boolean), deflateFast));
