import { check } from "recheck";
import { afterEach, describe, expect, it, vi } from "vitest";
import { lineOf, readSources, type Source, type SyntaxNode } from "./syntax";

/** Pages are untrusted: a pattern that backtracks is a way to hang the browser of who opens one. */
const patience = 60_000;

/** A text on which a pattern is slow. */
interface Attack {
  readonly pumps: readonly { readonly prefix: string; readonly pump: string }[];
  readonly suffix: string;
}

interface Written {
  /** The expression as source text, after its file and line. */
  readonly name: string;
  readonly pattern: string;
  readonly flags: string;
}

function readLiteral(source: Source, node: SyntaxNode): Written[] {
  const { pattern, flags } = (node.regex ?? {}) as Partial<Written>;
  if (node.type !== "Literal" || pattern === undefined || flags === undefined) return [];
  return [{ name: `${source.path}:${lineOf(source, node)} /${pattern}/${flags}`, pattern, flags }];
}

function isConstruction({ type, callee }: SyntaxNode): boolean {
  const called = callee as { readonly name?: unknown } | undefined;
  return (type === "NewExpression" || type === "CallExpression") && called?.name === "RegExp";
}

/** The expressions that a file builds while it is loaded. */
async function recordBuilt(path: string): Promise<Written[]> {
  const built: Written[] = [];
  const Plain = RegExp;
  vi.stubGlobal(
    "RegExp",
    new Proxy(Plain, {
      construct(_, [pattern, flags = ""]) {
        built.push({ name: `${path} builds /${pattern}/${flags}`, pattern, flags });
        return new Plain(pattern, flags);
      },
    }),
  );
  vi.resetModules();
  await import(/* @vite-ignore */ `../../${path}`);
  vi.unstubAllGlobals();
  return built;
}

/** What is wrong with an expression; null when its time is linear on every input. */
async function findFault({ name, pattern, flags }: Written): Promise<string | null> {
  const found = await check(pattern, flags, { timeout: patience });
  if (found.status === "safe") return null;
  if (found.status === "unknown") return `${name} cannot be judged: ${found.error.kind}`;
  const { attack, checker, complexity } = found;
  // Behind a lookaround nothing is proved but tried, and a busy machine counts as a slow pattern.
  if (checker === "fuzz" && complexity.type === "polynomial" && !isSlow({ pattern, flags }, attack))
    return null;
  return `${name} is ${complexity.summary}, as ${attack.pattern} shows`;
}

/** Whether twice the attack takes much more than twice the time. */
function isSlow({ pattern, flags }: Pick<Written, "pattern" | "flags">, attack: Attack): boolean {
  const expression = new RegExp(pattern, flags.replace(/[gy]/g, ""));
  const times = [20_000, 80_000].map((length) => {
    const texts = attack.pumps.map(({ prefix, pump }) => {
      const share = length / attack.pumps.length;
      return prefix + pump.repeat(Math.ceil(share / pump.length));
    });
    const text = texts.join("") + attack.suffix;
    // Of the processor, not of the clock, and the best of three: others want the machine, too.
    return Math.min(
      ...[1, 2, 3].map(() => {
        const before = process.cpuUsage();
        expression.exec(text);
        const { user, system } = process.cpuUsage(before);
        return (user + system) / 1000;
      }),
    );
  });
  const [short = 0, long = 0] = times;
  return long > 20 && long > 8 * short;
}

async function findFaults(all: readonly Written[]): Promise<string[]> {
  const distinct = new Map(all.map((each) => [`/${each.pattern}/${each.flags}`, each]));
  const faults: (string | null)[] = [];
  // One after the other: what is tried is judged by the clock.
  for (const each of distinct.values()) faults.push(await findFault(each));
  return faults.filter((each) => each !== null);
}

const sources = readSources();

afterEach(() => {
  vi.unstubAllGlobals();
});

describe("every regular expression", () => {
  it("takes linear time where it is written out", async () => {
    const all = sources.flatMap((source) =>
      source.nodes.flatMap((node) => readLiteral(source, node)),
    );
    expect(all.length).toBeGreaterThan(200);
    expect(await findFaults(all)).toEqual([]);
  }, 300_000);

  it("takes linear time where a file builds it, which it does while it is loaded", async () => {
    const built: Written[] = [];
    for (const { path, nodes } of sources) {
      const written = nodes.filter(isConstruction).length;
      if (written === 0) continue;
      const here = await recordBuilt(path);
      expect(here.length, `${path} builds some only when it runs`).toBeGreaterThanOrEqual(written);
      built.push(...here);
    }
    expect(await findFaults(built)).toEqual([]);
  }, 120_000);

  it("would be found if it backtracked", async () => {
    const judge = (pattern: string) => findFault({ name: "", pattern, flags: "" });
    expect(await judge("^(\\d+)+$")).toContain("exponential");
    expect(await judge("\\s+$")).toContain("polynomial");
    expect(await judge("(?<!x)\\s+$")).toContain("polynomial");
    expect(await judge("(?<!\\s)\\s+$")).toBeNull();
  }, 180_000);
});
