import { describe, expect, it } from "vitest";
import { words } from "../../cli/words";
import * as archive from "../../locales/archive/en";
import * as main from "../../locales/en";
import * as exported from "../../locales/exports/en";
import { lastYear } from "../../locales/last-year/en";
import * as options from "../../locales/options/en";
import * as otherNames from "../../locales/other-names/en";
import { panel } from "../../locales/panel/en";
import * as results from "../../locales/results/en";
import { viewerTexts } from "../../locales/viewer";

type Message = (...numbers: readonly number[]) => unknown;

/** Every text that takes something, by its path. */
function messagesIn(texts: object, path = ""): (readonly [string, Message])[] {
  return Object.entries(texts).flatMap(([key, value]) => {
    if (typeof value === "function") return value.length > 0 ? [[path + key, value] as const] : [];
    return typeof value === "object" && value !== null ? messagesIn(value, `${path}${key}.`) : [];
  });
}

/** What these take is a year, a name, or the content of a cell. */
const countless =
  /\.(?:year|form|findLastYear|years|carry|stock|would|change|oneOf|needsValue|takesNoValue|other-file|(?:otherNames\.\w+))$/;

const messages = messagesIn({
  ...{ main, panel, lastYear, results, options, archive, exported, otherNames },
  ...{ viewer: viewerTexts.en, cli: words.en },
}).filter(([path]) => !countless.test(path));

/** With these a number may go, whatever it is. */
const unchanging = /^(?:cannot|could|dismissed|done|more|not|of|to)\b/;

/** What stands behind a number, up to the next mark, in what is said with it throughout. */
function wordsBehind(message: Message, n: number): string[] {
  const said = String(message(...Array.from({ length: message.length }, () => n)));
  return [...said.matchAll(new RegExp(`(?<![\\d.])${n} ([\\p{L} ]+)`, "gu"))].map(
    ([, phrase = ""]) => phrase.trim(),
  );
}

describe("a message with a number", () => {
  it("is found in every part of the interface that counts", () => {
    const counting = messages.filter(([, message]) => wordsBehind(message, 2).length > 0);
    const parts = new Set(counting.map(([path]) => path.split(".")[0]));
    expect(parts).toEqual(
      new Set(["main", "panel", "results", "options", "archive", "viewer", "cli"]),
    );
  });

  it.each(messages)("%s says one of a thing as English does", (_, message) => {
    const many = wordsBehind(message, 2);
    for (const phrase of wordsBehind(message, 1))
      if (!unchanging.test(phrase)) expect(many).not.toContain(phrase);
  });

  it.each(messages)("%s says none of a thing as it says two", (_, message) => {
    const many = wordsBehind(message, 2);
    for (const phrase of wordsBehind(message, 0))
      if (many.length > 0) expect(many).toContain(phrase);
  });

  it("has a verb that goes with it", () => {
    const { common } = main;
    expect([0, 1, 2].map(common.passed)).toEqual(["0 agree", "1 agrees", "2 agree"]);
    expect([0, 1, 2].map(common.failed)).toEqual(["0 disagree", "1 disagrees", "2 disagree"]);
    expect([1, 2, 3].map(common.allAgree)).toEqual([
      "The one check agrees",
      "Both checks agree",
      "All 3 checks agree",
    ]);
  });

  it("speaks of one explanation, or of several", () => {
    expect(words.en.explanations(1)).toBe("Possible explanation:");
    expect(words.en.explanations(2)).toBe("Possible explanations:");
    expect(words.zh.explanations(1)).toBe(words.zh.explanations(2));
  });
});
