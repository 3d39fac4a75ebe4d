import { isGovernment } from "../portal";
import { mostItems, type NewItem } from "./batch";

/** What a pasted text asks for. */
export interface Pasted {
  readonly items: readonly NewItem[];
  /** Those for which a batch has no room, as they were pasted. */
  readonly beyond: readonly string[];
}

/** An address, with its scheme or as a portal's is often given; another may follow it without a space. */
const addresses =
  /(?:\b[a-z][a-z+-]{1,12}:\/\/|(?<![\w.-])[\w-][\w.-]*\.gov\.cn)\S*?(?=[,;|，；、](?:https?:\/\/|www\.)|\s|$)/giu;

/**
 * The addresses in a pasted text, one a line, several, or among other words, each once. What the extension
 * may not ask is an item that says so, not a line that vanishes.
 */
export function readAddresses(text: string): Pasted {
  const items = new Map<string, NewItem>();
  for (const line of text.split(/\r?\n/)) {
    const words = line.trim();
    if (words === "") continue;
    const found = [...words.matchAll(addresses)].map(([each]) =>
      each.replace(/(?<![，。；、）)\]>"'])[，。；、）)\]>"']+$/u, ""),
    );
    // A line without one is judged as it stands, and says that it is no address.
    for (const address of found.length === 0 ? [`none:${words}`] : found) {
      const url = /^[a-z][a-z+-]*:(?!\d)/iu.test(address) ? address : `http://${address}`;
      const item = judge(url, found.length > 1 ? address : words);
      items.set(item.url ?? item.name, item);
    }
  }
  const all = [...items.values()];
  return { items: all.slice(0, mostItems), beyond: nameAll(all.slice(mostItems)) };
}

/** What a batch has no room for is remembered by its address, or by its words where it has none. */
export function nameAll(items: readonly NewItem[]): string[] {
  return items.map(({ url, name }) => url ?? name);
}

function judge(address: string, line: string): NewItem {
  const name = line.slice(0, 300);
  if (!URL.canParse(address)) return { task: "report", url: null, name, problem: "not-an-address" };
  const url = new URL(address);
  url.hash = "";
  if (url.protocol !== "http:" && url.protocol !== "https:") {
    return { task: "report", url: null, name, problem: "not-an-address" };
  }
  if (!isGovernment(url.href)) {
    return { task: "report", url: url.href, name, problem: "not-gov" };
  }
  return { task: "report", url: url.href, name: name === url.href ? "" : name };
}
