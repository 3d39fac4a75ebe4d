/** What the browser is told of the sites that the user has added, by a stand-in for the browser. */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

type Script = Readonly<Record<string, unknown>> & { readonly id: string };

/** Answers as browsers do: later, and with an error where a script is there already or is not there. */
function standIn() {
  const registered = new Map<string, Script>();
  const origins = ["*://*.gov.cn/*"];
  const later = () => new Promise((resolve) => setTimeout(resolve, 1));
  const expectIds = (ids: readonly string[], there: boolean) => {
    for (const id of ids) {
      if (registered.has(id) !== there)
        throw new Error(`${there ? "Nonexistent" : "Duplicate"} script ID '${id}'`);
    }
  };
  const put = async (scripts: readonly Script[], there: boolean) => {
    await later();
    expectIds(
      scripts.map(({ id }) => id),
      there,
    );
    for (const each of scripts) registered.set(each.id, { ...registered.get(each.id), ...each });
  };
  return {
    registered,
    origins,
    browser: {
      runtime: { getManifest: () => ({ host_permissions: ["*://*.gov.cn/*"] }) },
      permissions: {
        getAll: async () => {
          await later();
          return { origins: [...origins] };
        },
      },
      scripting: {
        getRegisteredContentScripts: async ({ ids }: { readonly ids: readonly string[] }) => {
          await later();
          return ids.flatMap((id) => registered.get(id) ?? []);
        },
        registerContentScripts: (scripts: readonly Script[]) => put(scripts, false),
        updateContentScripts: (scripts: readonly Script[]) => put(scripts, true),
        unregisterContentScripts: async ({ ids }: { readonly ids: readonly string[] }) => {
          await later();
          expectIds(ids, true);
          for (const id of ids) registered.delete(id);
        },
      },
    },
  };
}

/** One task of a name after the other. */
function makeLocks() {
  const last = new Map<string, Promise<unknown>>();
  return {
    request<Value>(name: string, task: () => Promise<Value>): Promise<Value> {
      const next = (last.get(name) ?? Promise.resolve()).then(task, task);
      last.set(name, next);
      return next;
    },
  };
}

let world: ReturnType<typeof standIn>;
let registerSites: () => Promise<void>;

beforeEach(async () => {
  world = standIn();
  vi.stubGlobal("browser", world.browser);
  vi.stubGlobal("navigator", { locks: makeLocks() });
  vi.resetModules();
  ({ registerSites } = await import("../../lib/browser/sites"));
});

afterEach(() => vi.unstubAllGlobals());

const sites = () => [...world.registered.values()].map(({ matches }) => matches);

describe("the detector runs by itself", () => {
  it("on the sites that are granted, in all their frames, with or without an address", async () => {
    world.origins.push("https://www.example.cn/*");
    await registerSites();
    expect([...world.registered.values()]).toEqual([
      {
        id: "detector-elsewhere",
        matches: ["https://www.example.cn/*"],
        js: ["content-scripts/detector.js"],
        allFrames: true,
        matchOriginAsFallback: true,
        runAt: "document_idle",
        persistAcrossSessions: true,
      },
    ]);
  });

  it("on a site that is granted later, and no longer on one that is given back", async () => {
    world.origins.push("https://www.example.cn/*");
    await registerSites();
    world.origins.push("https://www.example.org/*");
    await registerSites();
    expect(sites()).toEqual([["https://www.example.cn/*", "https://www.example.org/*"]]);
    world.origins.splice(1, 1);
    await registerSites();
    expect(sites()).toEqual([["https://www.example.org/*"]]);
    world.origins.pop();
    await registerSites();
    expect(sites()).toEqual([]);
    await registerSites();
    expect(sites()).toEqual([]);
  });

  it("on the sites as they are at last, however fast they come and go", async () => {
    const changes = [
      () => world.origins.push("https://a.example.cn/*"),
      () => world.origins.push("https://b.example.cn/*"),
      () => world.origins.splice(1, 1),
      () => world.origins.push("https://c.example.cn/*"),
    ];
    const told = changes.map((change) => {
      change();
      return registerSites();
    });
    await Promise.all(told);
    expect(sites()).toEqual([["https://b.example.cn/*", "https://c.example.cn/*"]]);
    world.origins.splice(1);
    const last = registerSites();
    world.origins.push("https://d.example.cn/*");
    await Promise.all([last, registerSites()]);
    expect(sites()).toEqual([["https://d.example.cn/*"]]);
  });
});
