import { expect, test } from "vitest";
import { findGrids } from "../../lib/parse/flatten/divisions";
import { parseDocument } from "../../lib/saved/parse-document";

function findParts(html: string): string[] {
  const root = parseDocument(html).documentElement;
  return root ? [...findGrids(root).values()].map(({ kind }) => kind) : [];
}

const row = (tag: string, label: string) =>
  `<${tag}><span>${label}</span>${"<span>3</span>".repeat(7)}</${tag}>`;
const rows = (tag: string) =>
  ["予以公开", "部分公开", "总计"].map((label) => row(tag, label)).join("");

test("finds rows and cells among alike siblings", () => {
  const parts = findParts(`<div>${rows("p")}</div>`);
  expect(parts.filter((kind) => kind === "row")).toHaveLength(3);
  expect(parts.filter((kind) => kind === "cell")).toHaveLength(24);
});

test("leaves paragraphs beside the rows alone", () => {
  const parts = findParts(
    `<div><p><b>一、</b><span>总体情况</span></p>${rows("p")}<p>本年</p></div>`,
  );
  expect(parts.filter((kind) => kind === "row")).toHaveLength(3);
});

test.each([
  [
    "whose cells are put in their places",
    `<div>${rows("p").replaceAll("<span>", '<span style="position:absolute">')}</div>`,
  ],
  ["of two rows", `<div>${row("p", "予以公开")}${row("p", "部分公开")}</div>`],
  [
    "of sentences",
    `<div>${"<p><span>收到申请</span><span>3件，已办结。</span></p>".repeat(5)}</div>`,
  ],
])("finds no table %s", (_, html) => {
  expect(findParts(html)).toEqual([]);
});

test("breaks a flat grid into rows only where its width is known", () => {
  const cells = (labels: readonly string[]) =>
    labels.map((label) => `<i>${label}</i>${"<i>3</i>".repeat(3)}`).join("");
  const flat = cells(["规章", "行政许可", "行政处罚", "行政强制", "收费金额"]);
  const uneven = flat.replace("<i>3</i>", "");
  expect(findParts(`<div>${flat}</div>`)).toHaveLength(21);
  expect(findParts(`<div>${uneven}</div>`)).toEqual([]);
  expect(
    findParts(`<div style="display:grid;grid-template-columns:2fr repeat(3,1fr)">${uneven}</div>`),
  ).toHaveLength(20);
});
