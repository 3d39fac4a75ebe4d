import { describe, expect, it } from "vitest";
import type { DomDocument } from "../../lib/parse/flatten/dom";
import { flatten } from "../../lib/parse/flatten/flatten";
import { parseDocument } from "../../lib/saved/parse-document";

/** What reading sees of a document, without what ties it to the nodes. */
function seen(document: DomDocument) {
  return JSON.parse(
    JSON.stringify(flatten(document, { url: null }), (key, value) =>
      key === "anchor" ? undefined : value,
    ),
  );
}

describe("parseDocument", () => {
  it("reads a frame whose markup is at hand, and one written into the page", () => {
    const frames = new Map([["cid:1", "<p>第一</p>"]]);
    const html = `<iframe src="cid:1"></iframe><iframe srcdoc="&lt;p>第二&lt;/p>"></iframe>`;
    const { blocks } = seen(parseDocument(html, frames));
    expect(blocks.map((block: { text: string }) => block.text)).toEqual(["第一", "第二"]);
  });

  it("ends when a frame frames itself", () => {
    const html = '<p>页</p><iframe src="a"></iframe>';
    const { blocks } = seen(parseDocument(html, new Map([["a", html]])));
    expect(blocks).toHaveLength(2);
  });

  it("ends soon when many frames frame each other", () => {
    const names = ["a", "b", "c", "d", "e", "f", "g"];
    const html = `<p>页</p>${names.map((each) => `<iframe src="${each}"></iframe>`).join("")}`;
    const { blocks } = seen(parseDocument(html, new Map(names.map((each) => [each, html]))));
    expect(blocks.length).toBeLessThanOrEqual(101);
  });

  it("reads a page nested 2,000 deep", () => {
    const { blocks } = seen(parseDocument(`${"<div>".repeat(2000)}深`));
    expect(blocks).toMatchObject([{ text: "深" }]);
  });
});
