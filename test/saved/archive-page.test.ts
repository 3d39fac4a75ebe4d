import { describe, expect, it } from "vitest";
import { isArchivePage, readArchivePage } from "../../lib/saved/archive-page";

function mhtml(...parts: readonly string[]): Buffer {
  const head = `From: <Saved by Blink>
Snapshot-Content-Location: http://www.example.gov.cn/2024.html
MIME-Version: 1.0
Content-Type: multipart/related;
	type="text/html";
	boundary="----MultipartBoundary--x----"
`;
  const body = parts.map((part) => `------MultipartBoundary--x----\n${part}\n`).join("");
  return Buffer.from(`${head}\n\n${body}------MultipartBoundary--x------\n`.replace(/\n/g, "\r\n"));
}

const page = `Content-Type: text/html
Content-ID: <frame-1@mhtml.blink>
Content-Transfer-Encoding: quoted-printable
Content-Location: http://www.example.gov.cn/2024.html

<meta charset=3D"utf-8"><p>=E6=94=BF=E5=BA=
=9C</p><iframe src=3D"cid:frame-2@mhtml.blink"></iframe>`;

const frame = `Content-Type: text/html; charset="utf-8"
Content-ID: <frame-2@mhtml.blink>
Content-Transfer-Encoding: base64
Content-Location: http://www.example.gov.cn/table.html

${Buffer.from("<table><tr><td>办理结果</td></tr></table>").toString("base64")}`;

const image = `Content-Type: image/png
Content-Transfer-Encoding: base64
Content-Location: http://www.example.gov.cn/emblem.png

iVBORw0KGgo=`;

describe("readArchivePage", () => {
  it("reads the page and where it came from", () => {
    const saved = readArchivePage(mhtml(image, page));
    expect(saved?.html).toBe(
      '<meta charset="utf-8"><p>政府</p><iframe src="cid:frame-2@mhtml.blink"></iframe>\r\n',
    );
    expect(saved?.url).toBe("http://www.example.gov.cn/2024.html");
  });

  it("finds a frame by its id and by its address", () => {
    const frames = readArchivePage(mhtml(page, image, frame))?.frames;
    const table = "<table><tr><td>办理结果</td></tr></table>";
    expect(frames?.get("cid:frame-2@mhtml.blink")).toBe(table);
    expect(frames?.get("http://www.example.gov.cn/table.html")).toBe(table);
  });

  it("tells such a file from a page", () => {
    expect(isArchivePage(mhtml(page))).toBe(true);
    expect(isArchivePage(Buffer.from("<p>Content-Type: multipart/related</p>"))).toBe(false);
  });

  it("finds no page where there is none", () => {
    expect(readArchivePage(mhtml(image))).toBeNull();
    expect(readArchivePage(Buffer.from("Content-Type: multipart/related\r\n\r\n"))).toBeNull();
  });
});
