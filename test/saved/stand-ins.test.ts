import { readFileSync } from "node:fs";
import { html, type Token } from "parse5";
import { expect, test } from "vitest";
import * as doctype from "../../lib/saved/stand-ins/doctype";
import * as foreign from "../../lib/saved/stand-ins/foreign-content";

const partOf = (name: string) =>
  new URL(`../../node_modules/parse5/dist/common/${name}.js`, import.meta.url);
const theirs = {
  doctype: (await import(partOf("doctype").href)) as typeof doctype,
  foreign: (await import(partOf("foreign-content").href)) as typeof foreign,
};

test("foreign markup ends, and HTML goes on in it, where the parser's own part has it", () => {
  const tags = Object.values(html.TAG_ID).filter((each) => typeof each === "number");
  const spaces = [html.NS.HTML, html.NS.MATHML, html.NS.SVG];
  const attributes = [
    [],
    [{ name: "color", value: "red" }],
    [{ name: "encoding", value: "Text/HTML" }],
    [{ name: "encoding", value: "application/xhtml+xml" }],
  ];
  const token = (tagID: html.TAG_ID, attrs: (typeof attributes)[number]) =>
    ({ tagID, attrs }) as unknown as Token.TagToken;
  const answers = ({ causesExit, isIntegrationPoint }: typeof foreign) =>
    tags.flatMap((tag) =>
      attributes.flatMap((attrs) => [
        causesExit(token(tag, attrs)),
        ...spaces.flatMap((ns) =>
          [undefined, ...spaces].map((outer) => isIntegrationPoint(tag, ns, attrs, outer)),
        ),
      ]),
    );
  expect(answers(foreign)).toEqual(answers(theirs.foreign));
});

test("a page's type lets a table stand in a paragraph where the parser's own part has it", () => {
  const source = readFileSync(partOf("doctype"), "utf8");
  const known = [...source.matchAll(/(['"])([+-]?\/.*?|html)\1/g)].map(([, , id = ""]) => id);
  expect(known.length).toBeGreaterThan(55);
  const current = ["-//w3c//dtd html 4.01", "-//w3c//dtd xhtml 1.1", "-//w3c//dtd html 3.21", ""];
  const ids = [...known, ...current].flatMap((id) => [id, `${id}//EN`, id.toUpperCase(), ` ${id}`]);
  const ibm = "http://www.ibm.com/data/dtd/v11/ibmxhtml1-transitional.dtd";
  const answers = ({ getDocumentMode }: typeof doctype) =>
    [null, ...ids].flatMap((publicId) =>
      ["html", "svg"].flatMap((name) =>
        [null, "", "http://www.w3.org/TR/html4/loose.dtd", ibm].map((systemId) => {
          const token = { name, publicId, systemId } as unknown as Token.DoctypeToken;
          return getDocumentMode(token) === html.DOCUMENT_MODE.QUIRKS;
        }),
      ),
    );
  expect(answers(doctype)).toEqual(answers(theirs.doctype));
});
