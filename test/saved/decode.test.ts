import { describe, expect, it } from "vitest";
import { decode } from "../../lib/saved/decode";

const report = "<title>某县人民政府2024年政府信息公开工作年度报告</title>";
/** The words 政府信息公开 in GBK, which Node can read but not write. */
const gbk = Buffer.from("d5fed0c5cfa2b9abbfaa".replace("d5fe", "d5feb8ae"), "hex");

describe("decode", () => {
  it("reads UTF-8, with a mark and without", () => {
    expect(decode(Buffer.from(report))).toBe(report);
    expect(decode(Buffer.from(`\ufeff${report}`))).toBe(report);
  });

  it("reads GBK that says so", () => {
    const page = Buffer.concat([Buffer.from('<meta charset="gbk"><p>'), gbk, Buffer.from("</p>")]);
    expect(decode(page)).toContain("<p>政府信息公开</p>");
  });

  it("reads GBK without saying so", () => {
    expect(decode(Buffer.concat([Buffer.from("<p>"), gbk]))).toBe("<p>政府信息公开");
  });

  it("reads GBK that says it were UTF-8 or ISO 8859-1", () => {
    for (const charset of ["utf-8", "iso-8859-1"]) {
      const page = Buffer.concat([Buffer.from(`<meta charset=${charset}>`), gbk]);
      expect(decode(page)).toContain("政府信息公开");
    }
  });

  it("reads characters that only GB 18030 has", () => {
    // 㐂 is four bytes.
    const page = Buffer.concat([gbk, Buffer.from("81309735".replace("9735", "8130"), "hex")]);
    expect(decode(page)).toMatch(/^政府信息公开.$/u);
  });

  it("reads UTF-8 that still says it were GBK", () => {
    const page = `<meta http-equiv="Content-Type" content="text/html; charset=gb2312">${report}`;
    expect(decode(Buffer.from(page))).toBe(page);
  });

  it("reads UTF-8 with one broken byte", () => {
    const page = Buffer.concat([Buffer.from(report.repeat(20)), Buffer.from([0xff])]);
    expect(decode(page)).toBe(`${report.repeat(20)}\ufffd`);
  });

  it("reads UTF-16 with a mark and without, of either order", () => {
    const little = Buffer.from(report, "utf16le");
    const big = Buffer.from(little).swap16();
    expect(decode(little)).toBe(report);
    expect(decode(big)).toBe(report);
    expect(decode(Buffer.concat([Buffer.from([0xff, 0xfe]), little]))).toBe(report);
    expect(decode(Buffer.concat([Buffer.from([0xfe, 0xff]), big]))).toBe(report);
  });

  it("reads UTF-16 without a mark that begins with white space", () => {
    for (const space of ["\r\n", "\n\n\t ", " "]) {
      const little = Buffer.from(space + report, "utf16le");
      expect(decode(little)).toBe(space + report);
      expect(decode(Buffer.from(little).swap16())).toBe(space + report);
    }
  });

  it("reads UTF-8 that is cut off, though GB 18030 would fit what is left", () => {
    for (const meta of ["", "<meta charset=gbk>"]) {
      const text = `${meta}${report}`;
      const page = Buffer.concat([Buffer.from(text), Buffer.from([0xe6, 0x94])]);
      expect(decode(page)).toBe(`${text}\ufffd`);
    }
  });

  it("believes no page that says it were UTF-16, for it could not say so", () => {
    for (const charset of ["utf-16", "UTF-16LE", "utf-16be", "unicode"]) {
      const meta = Buffer.from(`<meta charset="${charset}">`);
      expect(decode(Buffer.concat([meta, Buffer.from(report), Buffer.from([0xff])]))).toBe(
        `${meta}${report}\ufffd`,
      );
      expect(decode(Buffer.concat([meta, gbk]))).toBe(`${meta}政府信息公开`);
    }
  });

  it("reads a page that declares an encoding nobody knows", () => {
    const page = Buffer.concat([Buffer.from("<meta charset=x-unheard-of>"), gbk]);
    expect(decode(page)).toContain("政府信息公开");
  });
});
