import { describe, expect, it } from "vitest";
import { dismissalKey, withDismissal } from "../../lib/findings/dismissals";
import { viewOfCheck } from "../../lib/findings/view";
import { balance, viewOf } from "./view";

describe("a check as it is shown", () => {
  const { check } = viewOf([balance]);

  it("has the reasons for which the user dismissed its findings", async () => {
    const stored = withDismissal({}, balance, "已核实", check);
    const readStored = async (key: string) => (key === dismissalKey(check) ? stored : null);
    const { dismissed } = await viewOfCheck(
      check,
      { locale: "zh", years: null, isPrivate: false, readStored },
      [],
    );
    expect(dismissed).toEqual({ [balance.id]: "已核实" });
  });

  it("is shown with every finding where storage does not answer", async () => {
    const readStored = () => Promise.reject(new Error("storage is off"));
    const view = await viewOfCheck(
      check,
      { locale: "zh", years: null, isPrivate: false, readStored },
      [],
    );
    expect(view.dismissed).toEqual({});
    expect(view.check).toBe(check);
  });
});
