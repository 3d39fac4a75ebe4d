/** What a heap consists of: whether what grows is data that is kept, or code that the engine compiles. */

/** What a heap consists of, in bytes, as its snapshot tells it; all together is more than what is used. */
export interface Share {
  /** What scripts hold: objects, arrays, strings, numbers, closures, buffers. */
  readonly data: number;
  /** The engine's own: functions, compiled or not, what it has noted of their runs, the shapes of objects. */
  readonly code: number;
  /** What the browser holds for the scripts: listeners, ports, databases. */
  readonly browser: number;
}

/** The parts of a heap snapshot that tell how large what is. */
interface Snapshot {
  readonly snapshot: {
    readonly meta: {
      readonly node_fields: readonly string[];
      readonly node_types: readonly (string | readonly string[])[];
    };
  };
  /** One node after the other, each with all its fields. */
  readonly nodes: readonly number[];
  readonly strings: readonly string[];
}

/** What the heap consisted of of which this is a snapshot. */
export function shareOf(text: string): Share {
  const { snapshot, nodes, strings }: Snapshot = JSON.parse(text);
  const { meta } = snapshot;
  const fields = meta.node_fields;
  const [type, name, size] = ["type", "name", "self_size"].map((field) => fields.indexOf(field));
  if (type === undefined || name === undefined || size === undefined) throw new Error("No fields.");
  const kinds = meta.node_types[type] ?? [];
  const share = { data: 0, code: 0, browser: 0 };
  for (let at = 0; at < nodes.length; at += fields.length) {
    const kind = kinds[nodes[at + type] ?? -1] ?? "";
    const words = strings[nodes[at + name] ?? -1] ?? "";
    share[partOf(kind, words)] += nodes[at + size] ?? 0;
  }
  return share;
}

function partOf(kind: string, name: string): keyof Share {
  if (kind === "code" || kind === "object shape") return "code";
  // What lies outside the scripts' heap: the bytes of their buffers, the engine's lists, the browser's.
  if (kind !== "native" || name === "system / JSArrayBufferData") return "data";
  return name.startsWith("system / ") ? "code" : "browser";
}
