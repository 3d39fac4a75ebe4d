import { createHash } from "node:crypto";
import fc from "fast-check";
import { expect, it } from "vitest";
import { sha256 } from "../../lib/sha256";

it("is the SHA-256 of any text", { timeout: 60_000 }, () => {
  const texts = fc.oneof(fc.string({ unit: "binary", maxLength: 300 }), fc.string());
  fc.assert(
    fc.property(texts, (text) => {
      expect(sha256(text)).toBe(createHash("sha256").update(text, "utf8").digest("hex"));
    }),
  );
});

it("pads texts around the length of a block", () => {
  for (let length = 0; length < 130; length++) {
    const text = "政".repeat(length % 7) + "a".repeat(length);
    expect(sha256(text)).toBe(createHash("sha256").update(text, "utf8").digest("hex"));
  }
});
