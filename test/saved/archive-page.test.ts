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

  it("finds the page and its frames in parts that are made of parts", () => {
    const inside = (kind: string, boundary: string, ...parts: readonly string[]) =>
      `Content-Type: multipart/${kind}; boundary="${boundary}"\n\n${parts.map((part) => `--${boundary}\n${part}\n`).join("")}--${boundary}--\n`;
    const plain = "Content-Type: text/plain; charset=utf-8\n\n报告";
    const saved = readArchivePage(
      mhtml(inside("related", "x-1", inside("alternative", "x-2", plain, page), frame), image),
    );
    expect(saved?.html).toContain("<p>政府</p>");
    expect(saved?.frames.get("http://www.example.gov.cn/table.html")).toContain("办理结果");
  });

  it("goes no deeper into parts of parts than any program writes them", () => {
    // Each is a part of its own, and holds all of those behind it.
    let part = page;
    for (let depth = 0; depth < 40; depth++) {
      part = `Content-Type: multipart/mixed; boundary=b${depth}-\n\n--b${depth}-\n${part}`;
    }
    expect(readArchivePage(mhtml(part))).toBeNull();
  });

  it("reads a file that begins with a byte order mark", () => {
    const marked = Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), mhtml(page)]);
    expect(isArchivePage(marked)).toBe(true);
    expect(readArchivePage(marked)?.html).toContain("<p>政府</p>");
    expect(readArchivePage(marked)?.url).toBe("http://www.example.gov.cn/2024.html");
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
