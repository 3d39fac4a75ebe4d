import { describe, expect, it } from "vitest";
import { localeOf, parseSettings, readSettings } from "../lib/settings";

describe("settings", () => {
  it("are as first installed where storage holds nothing", () => {
    expect(parseSettings({})).toEqual(parseSettings(null));
    expect(parseSettings({})).toMatchObject({ locale: "auto", textMarks: true, rules: {} });
  });

  it("keep what is valid beside what is broken", () => {
    const stored = {
      locale: "klingon",
      textMarks: false,
      rules: { balance: "off", "row-total": "fatal", parts: 3 },
      colour: "mauve",
    };
    expect(parseSettings(stored)).toMatchObject({
      locale: "auto",
      textMarks: false,
      rules: { balance: "off" },
    });
  });

  it("survive values of any kind in storage", () => {
    for (const value of [7, "x", [], [[]], { rules: [] }, { rules: null }, { textMarks: null }])
      expect(parseSettings(value)).toMatchObject({ locale: "auto", rules: {} });
  });

  it("are the default ones where storage does not answer, and nothing is kept then", async () => {
    const heard: unknown[] = [];
    const fault = new Error("storage is off");
    const settings = await readSettings({ get: () => Promise.reject(fault) }, (error) =>
      heard.push(error),
    );
    expect(settings).toEqual({ ...parseSettings({}), archive: false });
    expect(heard).toEqual([fault]);
  });

  it("speak Chinese to a Chinese browser and English to every other, unless told", () => {
    const auto = parseSettings({});
    expect(localeOf(auto, "zh-TW")).toBe("zh");
    expect(localeOf(auto, "de")).toBe("en");
    expect(localeOf(parseSettings({ locale: "en" }), "zh-CN")).toBe("en");
  });
});
