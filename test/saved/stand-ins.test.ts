import { html } from "parse5";
import { expect, test } from "vitest";
import * as ours from "../../lib/saved/stand-ins/foreign-content";

const path = new URL("../../node_modules/parse5/dist/common/foreign-content.js", import.meta.url);
const theirs: typeof ours = await import(path.href);

const tags = Object.values(html.TAG_ID).filter((each) => typeof each === "number");
const spaces = [html.NS.HTML, html.NS.MATHML, html.NS.SVG];
const attributes = [
  [],
  [{ name: "color", value: "red" }],
  [{ name: "encoding", value: "Text/HTML" }],
  [{ name: "encoding", value: "application/xhtml+xml" }],
];

test("foreign markup ends, and HTML goes on in it, where the parser's own part has it", () => {
  const token = (tagID: html.TAG_ID, attrs: (typeof attributes)[number]) =>
    ({ tagID, attrs }) as unknown as Parameters<typeof ours.causesExit>[0];
  const answers = ({ causesExit, isIntegrationPoint }: typeof ours) =>
    tags.flatMap((tag) =>
      attributes.flatMap((attrs) => [
        causesExit(token(tag, attrs)),
        ...spaces.flatMap((ns) =>
          [undefined, ...spaces].map((foreign) => isIntegrationPoint(tag, ns, attrs, foreign)),
        ),
      ]),
    );
  expect(answers(ours)).toEqual(answers(theirs));
});
