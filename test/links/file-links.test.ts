import { expect, test } from "vitest";
import { findFiles } from "../../lib/links/file-links";

const page = "https://www.example.gov.cn/zwgk/nb/index.html";

test("lists the files that the viewer opens, those named like a report first", () => {
  const files = findFiles(
    [
      { href: "../fj/map.pdf", text: "办公地图" },
      { href: "/fj/1.pdf", text: "某县水利局2024年政府信息公开工作年度报告" },
      { href: "/fj/old.doc", text: "旧格式" },
      { href: "javascript:open('a.pdf')", text: "打开" },
    ],
    page,
  );
  expect(files.map(({ url }) => url)).toEqual([
    "https://www.example.gov.cn/fj/1.pdf",
    "https://www.example.gov.cn/zwgk/fj/map.pdf",
  ]);
});

test("names a file by its address where the link says nothing, and lists it once", () => {
  const files = findFiles(
    [
      { href: "%E5%B9%B4%E6%8A%A5.docx", text: "" },
      { href: "%E5%B9%B4%E6%8A%A5.docx", text: " " },
    ],
    page,
  );
  expect(files).toEqual([
    { url: "https://www.example.gov.cn/zwgk/nb/%E5%B9%B4%E6%8A%A5.docx", text: "年报.docx" },
  ]);
});

test("takes a download address for a file when the link's words name one", () => {
  const files = findFiles([{ href: "/download?id=7", text: "2024年年报.pdf" }], page);
  expect(files).toHaveLength(1);
});
