import { readFileSync } from "node:fs";
import { JSDOM } from "jsdom";
import { expect, test } from "vitest";
import { flatten } from "../../lib/parse/flatten/flatten";
import { locate } from "../../lib/parse/flatten/locate";
import { read } from "../../lib/parse/read";

const source = readFileSync(
  new URL("../pages/test-city-2025/source.html", import.meta.url),
  "utf8",
);

function readDom(html: string) {
  const { document } = new JSDOM(html).window;
  return { document, ...read(flatten(document, { url: null })) };
}

test("reads past a form whose fields shadow its members", () => {
  const members = "firstChild nodeName nodeType nextSibling getAttribute hasAttributes".split(" ");
  const fields = members.map((name) => `<input name="${name}">`).join("");
  const form = `<form name="documentElement">${fields}<div class="article">`;
  const { reading } = readDom(source.replace('<div class="article">', form));
  const cells = Object.values(reading.report?.cells ?? {});
  expect(cells.filter(({ state }) => state === "number")).toHaveLength(200);
});

test("finds every stretch of a paragraph again in the document", () => {
  const spaced = source.replaceAll("政府", " <b>政\u200b</b>\n\n<i> 府</i>&nbsp; ");
  const { document, reading, places } = readDom(spaced);
  reading.paragraphs.forEach(({ text }, index) => {
    const anchor = places.paragraphs[index];
    for (let start = 0; start < text.length; start += 3) {
      const end = Math.min(text.length, start + 4);
      const from = anchor && locate(anchor, text, start, "start");
      const to = anchor && locate(anchor, text, end, "end");
      const range = document.createRange();
      range.setStart(from?.node as Node, from?.offset ?? 0);
      range.setEnd(to?.node as Node, to?.offset ?? 0);
      const found = range
        .toString()
        .replace(/\u200b/g, "")
        .replace(/\s+/g, " ");
      expect(found.trim()).toBe(text.slice(start, end).trim());
    }
  });
});

test("finds a number again whose thousands are a space apart", () => {
  const spaced = source.replaceAll("政府", "政\u206912\u2009345府");
  const { reading, places } = readDom(spaced);
  const index = reading.paragraphs.findIndex(({ text }) => text.includes("政12345府"));
  const text = reading.paragraphs[index]?.text ?? "";
  const anchor = places.paragraphs[index];
  const start = text.indexOf("12345");
  const from = anchor && locate(anchor, text, start, "start");
  const to = anchor && locate(anchor, text, start + 5, "end");
  expect(from?.node.nodeValue?.slice(from.offset, to?.offset)).toBe("12\u2009345");
});

test("ties every cell to its td", () => {
  const { reading, places } = readDom(source);
  for (const [address, { element }] of Object.entries(places.cells)) {
    expect(element.nodeName).toBe("TD");
    expect((element as unknown as Element).textContent).toBe(reading.report?.cells[address]?.text);
  }
});
