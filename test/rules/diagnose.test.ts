import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { check } from "../../lib/check";
import type { Report } from "../../lib/report/schema";
import { diagnose } from "../../lib/rules/sums/diagnose";
import { evaluate } from "../../lib/rules/sums/evaluate";
import { relationsOf } from "../../lib/rules/sums/relations";
import { readingOf, readPublished } from "./published";

const options = { locale: "zh", now: new Date("2026-01-31T08:00:00Z"), digest: "" } as const;
const published = readPublished();

function report(id: string): Report {
  const found = published.get(id);
  if (!found) throw new Error(`no report of ${id}`);
  return found;
}

function change(original: Report, changes: Readonly<Record<string, number | "blank">>): Report {
  const cells = { ...original.cells };
  for (const [address, value] of Object.entries(changes)) {
    if (!(address in cells)) throw new Error(`no cell ${address}`);
    cells[address] =
      value === "blank"
        ? { value: null, state: "blank", text: "" }
        : { value, state: "number", text: String(value) };
  }
  return { ...original, cells };
}

function run(checked: Report) {
  return check(readingOf(checked), options);
}

const sums = new Set(["balance", "concluded-sum", "row-total", "dispute-total"]);

function sumsOf(checked: Report) {
  return run(checked).results.filter((each) => sums.has(each.rule));
}

describe("a number that can be none", () => {
  it("is what an explanation mends, not what it makes up for elsewhere", () => {
    const { diagnoses } = run(
      change(report("sujiazuo-2024"), {
        "applications.received.naturalPerson": -3,
        "applications.received.business": 1.5,
        "applications.received.total": -1.5,
      }),
    );
    for (const { changes } of diagnoses)
      expect(changes.some(({ found }) => found < 0 || !Number.isInteger(found))).toBe(true);
  });
});

describe("the published reports", () => {
  it.each([...published.keys()].filter((id) => id !== "pingtan-2020"))("%s adds up", (id) => {
    const { results, diagnoses } = run(report(id));
    expect(
      results.filter((each) => each.severity === "error" && each.outcome === "failed"),
    ).toEqual([]);
    expect(diagnoses).toEqual([]);
  });

  it("pingtan-2020 has two explanations, each a part and its total", () => {
    const { results, diagnoses } = run(report("pingtan-2020"));
    const failed = results.filter((each) => each.severity === "error" && each.outcome === "failed");
    expect(failed.map((each) => each.id)).toEqual([
      "concluded-sum:naturalPerson",
      "concluded-sum:total",
    ]);
    expect(diagnoses).toEqual(
      ["granted", "partial"].map((row) => ({
        changes: [
          { ref: `applications.${row}.naturalPerson`, found: 6, suggested: 0 },
          {
            ref: `applications.${row}.total`,
            found: row === "granted" ? 7 : 6,
            suggested: row === "granted" ? 1 : 0,
          },
        ],
        explains: ["concluded-sum:naturalPerson", "concluded-sum:total"],
        unique: false,
        pattern: "withTotal",
      })),
    );
  });
});

describe("a diagnosis", () => {
  it("names the one wrong cell and its value", () => {
    const wrong = change(report("yanshi-2024"), { "applications.concluded.naturalPerson": 83 });
    expect(run(wrong).diagnoses).toEqual([
      {
        changes: [{ ref: "applications.concluded.naturalPerson", found: 83, suggested: 82 }],
        explains: ["balance:naturalPerson", "concluded-sum:naturalPerson", "row-total:concluded"],
        unique: true,
        pattern: "single",
      },
    ]);
  });

  it("sees digits in another order", () => {
    const wrong = change(report("yanshi-2024"), {
      "applications.unavailable.notHeld.naturalPerson": 17,
    });
    const [first] = run(wrong).diagnoses;
    expect(first?.pattern).toBe("transposed");
    expect(first?.changes[0]?.suggested).toBe(71);
  });

  it("sees a case booked in the wrong column", () => {
    const wrong = change(report("yanshi-2024"), {
      "applications.granted.naturalPerson": 10,
      "applications.granted.business": 1,
    });
    const { diagnoses } = run(wrong);
    expect(diagnoses.every((each) => each.pattern === "moved")).toBe(true);
    expect(diagnoses[0]?.changes.map((each) => each.ref)).toEqual([
      "applications.granted.naturalPerson",
      "applications.granted.business",
    ]);
  });

  it("sees a row one column off", () => {
    const wrong = change(report("yanshi-2024"), {
      "applications.granted.naturalPerson": 0,
      "applications.granted.otherOrganisation": 11,
      "applications.granted.total": 0,
    });
    const { diagnoses } = run(wrong);
    expect(diagnoses).toHaveLength(1);
    expect(diagnoses[0]).toMatchObject({ pattern: "shifted", unique: true });
    expect(diagnoses[0]?.changes.map((each) => [each.ref, each.suggested])).toEqual([
      ["applications.granted.naturalPerson", 11],
      ["applications.granted.otherOrganisation", 0],
      ["applications.granted.total", 11],
    ]);
  });

  it("sees a row one column off whose total stayed in its place", () => {
    const row = (values: readonly number[]) =>
      Object.fromEntries(
        values.map((value, at) => [`applications.received.${columns[at]}`, value]),
      );
    const columns = ["naturalPerson", "business", "research", "nonprofit", "legalService"];
    const others = ["granted", "concluded"].flatMap((id) =>
      [70, 5, 3, 2, 1].map((value, at) => [`applications.${id}.${columns[at]}`, value] as const),
    );
    const total = ["received", "granted", "concluded"].map(
      (id) => [`applications.${id}.total`, 81] as const,
    );
    const { diagnoses } = run(
      change(report("sujiazuo-2024"), {
        ...Object.fromEntries([...others, ...total]),
        ...row([0, 70, 5, 3, 2]),
        "applications.received.otherOrganisation": 1,
      }),
    );
    expect(diagnoses).toMatchObject([{ pattern: "shifted", unique: true }]);
    expect(diagnoses[0]?.changes.map((each) => each.suggested)).toEqual([70, 5, 3, 2, 1, 0]);
  });

  it("explains two tables side by side", () => {
    const wrong = change(report("huaian-2024"), {
      "applications.concluded.total": 1,
      "disputes.review.total": 352,
    });
    const { diagnoses } = run(wrong);
    expect(diagnoses[0]?.changes[0]?.ref).toBe("applications.concluded.total");
    expect(diagnoses.some((each) => each.explains.includes("dispute-total:review"))).toBe(true);
    expect(diagnoses.length).toBeLessThanOrEqual(8);
  });

  it("explains two groups of table four each on its own when nothing explains both", () => {
    const wrong = change(report("huaian-2024"), {
      "disputes.review.total": 352,
      "disputes.litigationDirect.total": 30,
      "disputes.litigationAfterReview.total": 30,
    });
    const explained = run(wrong).diagnoses.flatMap((each) => each.explains);
    expect(new Set(explained)).toEqual(
      new Set([
        "dispute-total:review",
        "dispute-total:litigationDirect",
        "dispute-total:litigationAfterReview",
      ]),
    );
  });

  it("tells what mends two groups once, and all that it mends", () => {
    const original = report("huaian-2024");
    const printed = (ref: string) => original.cells[ref]?.value ?? 0;
    const wrong = change(original, {
      // A case booked under another applicant, and a total of its own.
      "applications.received.naturalPerson": printed("applications.received.naturalPerson") - 1,
      "applications.received.business": printed("applications.received.business") + 1,
      "applications.declined.repeated.research": 5,
      "applications.refused.stateSecret.nonprofit": 7,
    });
    const { diagnoses } = run(wrong);
    const moved = diagnoses.filter(({ changes }) =>
      changes.every(({ ref }) => /received.(naturalPerson|business)$/.test(ref)),
    );
    expect(moved).toHaveLength(1);
    expect(moved[0]?.explains).toEqual(["balance:naturalPerson", "balance:business"]);
    const told = diagnoses.map(({ changes }) => JSON.stringify(changes));
    expect(new Set(told).size).toBe(told.length);
  });

  it("leaves blanks alone", () => {
    const wrong = change(report("shanghai-office-2019"), { "applications.concluded.total": 806 });
    for (const { changes } of run(wrong).diagnoses) {
      for (const { ref } of changes) expect(wrong.cells[ref]?.state).toBe("number");
    }
  });
});

/** A report whose cells of table three and four are drawn at random, and which adds up. */
const balanced: fc.Arbitrary<Report> = fc
  .array(fc.nat({ max: 60 }), { minLength: 200, maxLength: 200 })
  .map((numbers) => {
    const original = report("test-city-2025");
    const cells: Record<string, number> = {};
    const draws = numbers.values();
    const draw = () => draws.next().value ?? 0;
    const relations = relationsOf(original);
    const columns = relations.filter((each) => each.rule === "concluded-sum");
    for (const { subject, left, right } of columns) {
      if (subject === "total") continue;
      let sum = 0;
      for (const address of left) {
        cells[address] = draw();
        sum += cells[address];
      }
      cells[right[0] ?? ""] = sum;
      const out = draw();
      const carriedIn = Math.min(draw(), sum + out);
      cells[`applications.carriedOut.${subject}`] = out;
      cells[`applications.carriedIn.${subject}`] = carriedIn;
      cells[`applications.received.${subject}`] = sum + out - carriedIn;
    }
    for (const { rule, left, right } of relations) {
      if (rule === "dispute-total") for (const address of left) cells[address] = draw();
      if (rule === "row-total" || rule === "dispute-total")
        cells[right[0] ?? ""] = left.reduce((sum, each) => sum + (cells[each] ?? 0), 0);
    }
    return change(original, cells);
  });

const anyCell = fc.constantFrom(
  ...new Set(
    relationsOf(report("test-city-2025")).flatMap((each) => [...each.left, ...each.right]),
  ),
);

describe("laws", { timeout: 60_000 }, () => {
  it("a balanced report has no failure, blanks for its zeros or not", () => {
    fc.assert(
      fc.property(balanced, fc.boolean(), (drawn, hasBlanks) => {
        const zeros = Object.entries(drawn.cells).filter(([, each]) => each.value === 0);
        const blanked = change(
          drawn,
          Object.fromEntries(hasBlanks ? zeros.map(([address]) => [address, "blank"]) : []),
        );
        for (const each of sumsOf(blanked))
          expect(["passed", "inapplicable"]).toContain(each.outcome);
        expect(run(blanked).diagnoses).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it("any single wrong cell is found, and is among the explanations", () => {
    fc.assert(
      fc.property(balanced, anyCell, fc.integer({ min: 1, max: 90 }), (drawn, address, by) => {
        const value = drawn.cells[address]?.value ?? 0;
        const wrong = change(drawn, { [address]: value + by });
        expect(sumsOf(wrong).some((each) => each.outcome === "failed")).toBe(true);
        const { diagnoses } = run(wrong);
        expect(diagnoses).toContainEqual(
          expect.objectContaining({
            changes: [{ ref: address, found: value + by, suggested: value }],
          }),
        );
        if (diagnoses.length === 1) expect(diagnoses[0]?.unique).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it("names the very single cells that trying out every cell finds", () => {
    const errors = fc.array(fc.tuple(anyCell, fc.integer({ min: -4, max: 9 })), {
      minLength: 1,
      maxLength: 2,
    });
    fc.assert(
      fc.property(
        balanced,
        errors,
        fc.array(anyCell, { maxLength: 6 }),
        (drawn, wrongs, blanks) => {
          const values = wrongs.map(([address, by]) => [
            address,
            Math.max(0, (drawn.cells[address]?.value ?? 0) + by),
          ]);
          const wrong = change(
            drawn,
            Object.fromEntries([...values, ...blanks.map((each) => [each, "blank"])]),
          );
          const tables = ["applications", "disputes"].filter((table) =>
            relationsOf(wrong).some(
              (each) => each.table === table && evaluate(each, wrong).outcome === "failed",
            ),
          );
          if (tables.length !== 1) return;
          const own = relationsOf(wrong).filter((each) => each.table === tables[0]);
          const before = own.map((each) => evaluate(each, wrong));
          const gaps = new Set(before.map(({ left, right }) => Math.abs(left.sum - right.sum)));
          gaps.delete(0);
          const tried = new Set<string>();
          for (const address of new Set(own.flatMap((each) => [...each.left, ...each.right]))) {
            const found = wrong.cells[address]?.value ?? null;
            if (found === null) continue;
            for (const suggested of [...gaps].flatMap((gap) => [found - gap, found + gap])) {
              if (suggested < 0) continue;
              const mended = change(wrong, { [address]: suggested });
              const holds = own.every((each, index) => {
                const { outcome } = evaluate(each, mended);
                return before[index]?.outcome === "failed"
                  ? outcome === "passed"
                  : outcome !== "failed";
              });
              if (holds) tried.add(`${address} ${suggested}`);
            }
          }
          const all = diagnose(wrong, run(wrong).results, Number.POSITIVE_INFINITY);
          const failures = before.filter((each) => each.outcome === "failed").length;
          const named = all
            .filter((each) => each.changes.length === 1 && each.explains.length === failures)
            .map(({ changes: [cell] }) => `${cell?.ref} ${cell?.suggested}`);
          expect(new Set(named)).toEqual(tried);
        },
      ),
      { numRuns: 40 },
    );
  });

  it("what a diagnosis suggests mends all that it says and breaks nothing", () => {
    const states = fc.record({ address: anyCell, to: fc.oneof(fc.nat(90), fc.constant("blank")) });
    fc.assert(
      fc.property(balanced, fc.array(states, { minLength: 1, maxLength: 5 }), (drawn, errors) => {
        const wrong = change(
          drawn,
          Object.fromEntries(
            errors.map(({ address, to }) => [address, to === "blank" ? to : Number(to)]),
          ),
        );
        const before = new Map(sumsOf(wrong).map((each) => [each.id, each.outcome]));
        const { diagnoses } = run(wrong);
        expect(diagnoses.length).toBeLessThanOrEqual(8);
        for (const { changes, explains } of diagnoses) {
          const mended = change(
            wrong,
            Object.fromEntries(changes.map((each) => [each.ref, each.suggested])),
          );
          for (const { ref, found, suggested } of changes) {
            expect(wrong.cells[ref]?.value).toBe(found);
            expect(Number.isInteger(suggested) && suggested >= 0 && suggested !== found).toBe(true);
          }
          for (const { id, outcome } of sumsOf(mended)) {
            if (explains.includes(id)) {
              expect(before.get(id)).toBe("failed");
              expect(outcome).toBe("passed");
            } else if (before.get(id) !== "failed") expect(outcome).not.toBe("failed");
          }
        }
        const told = diagnoses.map((each) => JSON.stringify(each.changes));
        expect(new Set(told).size).toBe(told.length);
      }),
      { numRuns: 60 },
    );
  });
});
