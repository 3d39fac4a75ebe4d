import { expect, test } from "vitest";
import { readOrgan } from "../../lib/agency/organ";
import { workOf } from "./work-of";

test.each(["某", "某某县", "市区县", "市"])(
  "the name of an organ takes no more work per character when it is longer: %s",
  async (unit) => {
    const work = (times: number) => workOf(() => readOrgan(unit.repeat(times)));
    await work(100);
    const short = await work(1000);
    expect(await work(10_000)).toBeLessThanOrEqual(11 * short);
  },
);
