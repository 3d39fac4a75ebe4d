import { describe, expect, it } from "vitest";
import { rules } from "../../lib/rules/index";
import { seedRandom } from "../generate/random";
import { materialOf } from "../rules/example-material";
import { compose } from "./composed-reports/compose";

const ofText = ["none-received", "parts", "share", "growth", "all-done", "period"];
const checked = rules.filter(({ id }) => id.startsWith("text-") || ofText.includes(id));

describe("reports put together at random from the ways in which reports say things", () => {
  it.each(Array.from({ length: 20 }, (_, seed) => seed))("are not accused: seed %i", (seed) => {
    const random = seedRandom(seed);
    for (let count = 0; count < 60; count++) {
      const { cells, text } = compose(random);
      const subject = materialOf({
        shows: { zh: "", en: "" },
        cells,
        text: ["一、总体情况", ...text],
        subject: null,
        outcome: null,
      });
      const failed = checked
        .flatMap((rule) => rule.check(subject))
        .filter(({ outcome }) => outcome === "failed");
      expect(failed.map(({ message }) => message.zh + text.join("\n"))).toEqual([]);
    }
  });
});
