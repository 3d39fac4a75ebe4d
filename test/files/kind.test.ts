import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { identify } from "../../lib/files/kind";
import { reasonTexts } from "../../locales/files";
import { writeReport } from "./docx";
import { writePdf } from "./pdf";
import { open } from "./read";
import { makeFacts, makeReport, seeded } from "./report";

/** An old office file with a stream of that name in its directory. */
function compound(stream: string): Uint8Array {
  const bytes = new Uint8Array(2048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  [...stream].forEach((character, index) => {
    bytes[1024 + 2 * index] = character.charCodeAt(0);
  });
  return bytes;
}

const zipOf = (...names: string[]) =>
  zipSync(Object.fromEntries(names.map((name) => [name, strToU8("x")])));

describe("a file is known by its bytes, whatever its name", () => {
  it.each<[string, Uint8Array, string, string]>([
    ["a PDF", writePdf([{ width: 9, height: 9, content: "" }]), "report.doc", "pdf"],
    ["a Word file", writeReport(makeReport(2021, makeFacts(2021, seeded(1)))), "a.pdf", "docx"],
    ["an old Word file", compound("WordDocument"), "report.docx", "doc"],
    ["a WPS file", compound("WordDocument"), "报告.wps", "wps"],
    ["a file with a password", compound("EncryptedPackage"), "report.docx", "encrypted"],
    ["an old spreadsheet", compound("Workbook"), "report.xls", "xls"],
    ["a spreadsheet", zipOf("[Content_Types].xml", "xl/workbook.xml"), "a.docx", "xls"],
    ["an OFD file", zipOf("OFD.xml", "Doc_0/Document.xml"), "report.ofd", "ofd"],
    ["slides", zipOf("[Content_Types].xml", "ppt/presentation.xml"), "a", "slides"],
    ["an OpenDocument file", zipOf("mimetype", "content.xml"), "report.odt", "odt"],
    ["an archive", zipOf("报告.pdf"), "report.zip", "archive"],
    [
      "an archive that holds a PDF as it is",
      zipSync({ "报告.pdf": [strToU8("%PDF-1.7\n"), { level: 0 }] }),
      "report.pdf",
      "archive",
    ],
    ["another archive", strToU8("Rar!\x1a\x07\x00"), "report.rar", "archive"],
    ["a picture", Uint8Array.of(0x89, 0x50, 0x4e, 0x47), "report.pdf", "image"],
    ["rich text", strToU8("{\\rtf1\\ansi}"), "report.doc", "rtf"],
    ["a page", strToU8("<html><body>报告</body></html>"), "report.doc", "html"],
    ["nothing", new Uint8Array(), "report.pdf", "empty"],
    ["something else", strToU8("报告"), "report.pdf", "unknown"],
  ])("%s", (_, bytes, name, kind) => {
    expect(identify(bytes, name)).toBe(kind);
  });

  it("says in both languages what it is and what to do", async () => {
    const opened = await open(compound("WordDocument"), "报告.wps");
    if (opened.kind !== "unreadable") throw new Error(opened.kind);
    expect(reasonTexts[opened.reason].zh).toContain("另存为");
    expect(reasonTexts[opened.reason].en).toContain("save it as");
  });

  it("advises nothing that a page can do and a terminal cannot", () => {
    const said = Object.values(reasonTexts).flatMap(({ zh, en }) => [zh, en]);
    expect(said.filter((each) => /拖|这里|\bdrop\b|\bhere\b/.test(each))).toEqual([]);
  });
});
