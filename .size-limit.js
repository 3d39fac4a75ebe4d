import { readFileSync } from "node:fs";

const built = ".output/chrome-mv3";

/** The page itself and everything that it loads before it shows anything. */
function pageFiles(page) {
  const markup = readFileSync(`${built}/${page}`, "utf8");
  const loaded = [...markup.matchAll(/(?:src|href)="\/([^"]+)"/g)].map(([, path]) => path);
  return [page, ...loaded].map((path) => `${built}/${path}`);
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
    path: ".output/*-without-readers.zip",
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
