import { expect, test } from "vitest";
import { loadNodeEngine } from "../../lib/files/pdf/node-engine";
import { readPdf } from "../../lib/files/pdf/read-pdf";
import { writePdf } from "../files/pdf";
import { workOf } from "./work-of";

test("a PDF page of twice as many lines, more than any table has, takes about twice the work", async () => {
  const engine = await loadNodeEngine();
  const { signal } = new AbortController();
  const work = (count: number) => {
    const lines = Array.from({ length: count }, (_, index) => {
      const y = (index * 7919) % 842;
      return `${index % 595} ${y} m ${(index % 595) + 3} ${y} l S`;
    });
    const bytes = writePdf([{ width: 595, height: 842, content: lines.join("\n") }]);
    return workOf(() => readPdf(bytes, { engine, signal }));
  };
  await work(100);
  const half = await work(100_000);
  expect(await work(200_000)).toBeLessThanOrEqual(2.2 * half);
});
