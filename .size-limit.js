import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { unzipSync, zipSync } from "fflate";

const built = ".output/chrome-mv3";

/** The page itself and everything that it loads before it shows anything. */
function pageFiles(page) {
  const markup = readFileSync(`${built}/${page}`, "utf8");
  const loaded = [...markup.matchAll(/(?:src|href)="\/([^"]+)"/g)].map(([, path]) => path);
  return [page, ...loaded].map((path) => `${built}/${path}`);
}

/** What alone reads PDF and Word files: the library, its worker and maps, and the page that opens them. */
const readers =
  /^(?:cmaps\/|assets\/(?:pdf\.worker|viewer)|viewer\.html$|chunks\/(?:pdf|open|read-report|viewer|shown-pdf|shown-word|browser-engine)-[\w-]{8}\.js$)/;

/** The packed extension as it would be without the readers of files. */
function withoutReaders() {
  const { name, version } = JSON.parse(readFileSync("package.json", "utf8"));
  const packed = readFileSync(`.output/${name}-${version}-chrome.zip`);
  const rest = Object.entries(unzipSync(packed)).filter(([path]) => !readers.test(path));
  const path = "node_modules/.cache/crossfoot/without-readers.zip";
  mkdirSync("node_modules/.cache/crossfoot", { recursive: true });
  writeFileSync(path, zipSync(Object.fromEntries(rest), { level: 9 }));
  return path;
}

export default [
  {
    name: "on every government page",
    path: `${built}/content-scripts/detector.js`,
    limit: "4 kB",
    gzip: true,
  },
  {
    name: "on a report",
    path: [`${built}/content-scripts/content.js`, `${built}/marks.css`],
    limit: "30 kB",
    gzip: true,
  },
  { name: "the popup", path: pageFiles("popup.html"), limit: "25 kB", gzip: true },
  {
    name: "the packed extension without the readers of files",
    path: withoutReaders(),
    limit: "250 kB",
    gzip: false,
    brotli: false,
  },
  {
    name: "the packed extension",
    path: ".output/*-chrome.zip",
    limit: "1.1 MB",
    gzip: false,
    brotli: false,
  },
];
