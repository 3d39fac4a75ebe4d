/** Where the report is a file: the page's PDF and Word files, each opened in the viewer. */
import { useEffect, useState } from "preact/hooks";
import { type FileLink, findFiles } from "../../lib/links/file-links";
import { flatten } from "../../lib/parse/flatten/flatten";
import { parseDocument } from "../../lib/saved/parse-document";
import type { Tab } from "./ask";
import { readMarkup } from "./live-page";
import { openInViewer } from "./open-in-viewer";
import type { Texts } from "./texts";

/** The files that the tab's page names. */
async function findOpenable(tab: number): Promise<FileLink[]> {
  const page = await readMarkup(tab, 0);
  if (page === null) return [];
  const { attachments } = flatten(parseDocument(page.html), { url: page.url });
  return findFiles(attachments, page.url);
}

interface Props {
  readonly tab: Tab;
  readonly texts: Texts;
}

export function OpenFiles({ tab, texts }: Props) {
  const { popup } = texts;
  const [files, setFiles] = useState<readonly FileLink[]>([]);
  useEffect(() => {
    findOpenable(tab.id).then(setFiles);
  }, [tab.id]);
  if (files.length === 0) return null;
  return (
    <section class="offer">
      <p>{popup.filesFound(files.length)}</p>
      <ul class="files">
        {files.map(({ url, text }) => (
          <li key={url}>
            <button type="button" class="link" title={url} onClick={() => openInViewer(url, tab)}>
              {text}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
