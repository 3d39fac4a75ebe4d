/** The project's own sources as syntax trees. */
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseAst } from "vite";

/** A node of the tree; its other members are its parts. */
export interface SyntaxNode {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [part: string]: unknown;
}

/** A file that ships, or that the command line runs. */
export interface Source {
  /** From the root of the project. */
  readonly path: string;
  readonly text: string;
  /** Every node, parents before their parts. */
  readonly nodes: readonly SyntaxNode[];
}

const root = fileURLToPath(new URL("../..", import.meta.url));

/** Reads and parses all sources. */
export function readSources(): Source[] {
  return ["cli", "entrypoints", "lib", "locales"]
    .flatMap((folder) =>
      readdirSync(root + folder, { recursive: true, encoding: "utf8" }).map(
        (file) => `${folder}/${file}`,
      ),
    )
    .filter((path) => /\.tsx?$/.test(path))
    .sort()
    .map((path) => {
      const text = readFileSync(root + path, "utf8");
      const lang = path.endsWith("x") ? "tsx" : "ts";
      return { path, text, nodes: [...walk(parseAst(text, { lang }))] };
    });
}

/** The line of a place in the file, counted from 1. */
export function lineOf({ text }: Source, { start }: SyntaxNode): number {
  return text.slice(0, start).split("\n").length;
}

function* walk(value: unknown): Generator<SyntaxNode> {
  if (typeof value !== "object" || value === null) return;
  if (isNode(value)) yield value;
  for (const part of Object.values(value)) yield* walk(part);
}

function isNode(value: object): value is SyntaxNode {
  return "type" in value && typeof value.type === "string" && "start" in value;
}
