import { describe, expect, it } from "vitest";
import { lineOf, readSources, type Source, type SyntaxNode } from "./syntax";

/** `catch {}` of a try, and `.catch(…)` of a promise. */
function isCatch({ type, callee }: SyntaxNode): boolean {
  if (type === "CatchClause") return true;
  const called = callee as { readonly property?: { readonly name?: unknown } } | undefined;
  return type === "CallExpression" && called?.property?.name === "catch";
}

/** The lines from the three above the catch to the end of what it does; a comment says why. */
function hasReason(source: Source, node: SyntaxNode): boolean {
  const lines = source.text.split("\n");
  const called = node.callee as { readonly end: number } | undefined;
  const first = source.text.slice(0, called?.end ?? node.start).split("\n").length;
  const last = source.text.slice(0, node.end).split("\n").length;
  return lines
    .slice(Math.max(0, first - 4), last)
    .some((line) => /(?:^|\s)(?:\/\/|\*\s)/.test(line));
}

function findUnexplained(sources: readonly Source[]): string[] {
  return sources.flatMap((source) =>
    source.nodes
      .filter((node) => isCatch(node) && !hasReason(source, node))
      .map((node) => `${source.path}:${lineOf(source, node)}`),
  );
}

describe("every catch", () => {
  it("has a comment beside it that says why", () => {
    expect(findUnexplained(readSources())).toEqual([]);
  });
});
