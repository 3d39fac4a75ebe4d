/** Where the report is a file: the page's PDF and Word files, each opened in the viewer. */
import { useEffect, useState } from "preact/hooks";
import browser from "webextension-polyfill";
import { type FileLink, findFiles, isOpenable } from "../../lib/links/file-links";
import { flatten } from "../../lib/parse/flatten";
import { parseDocument } from "../../lib/saved/parse-document";
import { readMarkup } from "./live-page";
import type { Texts } from "./popup";

/** The tab's own file, as the browser's PDF viewer shows it, or the files that its page names. */
async function findOpenable(tab: number): Promise<FileLink[]> {
  const { url = "", title } = await browser.tabs.get(tab);
  if (URL.canParse(url) && isOpenable(new URL(url).pathname)) return [{ url, text: title || url }];
  const page = await readMarkup(tab, 0);
  if (page === null) return [];
  const { attachments } = flatten(parseDocument(page.html), { url: page.url });
  return findFiles(attachments, page.url);
}

function openInViewer(url: string): void {
  const viewer = browser.runtime.getURL(`/viewer.html?url=${encodeURIComponent(url)}`);
  browser.tabs.create({ url: viewer });
  window.close();
}

interface Props {
  readonly tab: number;
  readonly texts: Texts;
}

export function OpenFiles({ tab, texts }: Props) {
  const { popup } = texts;
  const [files, setFiles] = useState<readonly FileLink[]>([]);
  useEffect(() => {
    findOpenable(tab).then(setFiles);
  }, [tab]);
  if (files.length === 0) return null;
  return (
    <section class="offer">
      <p>{popup.filesFound(files.length)}</p>
      <ul class="files">
        {files.map(({ url, text }) => (
          <li key={url}>
            <button type="button" class="link" title={url} onClick={() => openInViewer(url)}>
              {text}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
