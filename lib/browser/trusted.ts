/**
 * The one door to what turns text into markup or script. The policy of the extension's pages
 * (`require-trusted-types-for`) shuts all others in browsers that know it.
 */

const rules = {
  createHTML: (markup: string): string => markup,
  createScriptURL(address: string): string {
    if (new URL(address, location.href).origin === location.origin) return address;
    throw new TypeError(`${address} is no script of the extension.`);
  },
};

// To the compiler what the policy makes is the text that it wraps.
const { trustedTypes } = globalThis as {
  readonly trustedTypes?: { createPolicy(name: string, own: typeof rules): typeof rules };
};
const policy = trustedTypes?.createPolicy("crossfoot", rules) ?? rules;

/** Parses markup into a document of its own, in which nothing runs and for which nothing loads. */
export function parseInert(markup: string): Document {
  return new DOMParser().parseFromString(policy.createHTML(markup), "text/html");
}

/** Starts a worker from a file of the extension. */
export function startWorker(address: string): Worker {
  return new Worker(policy.createScriptURL(address), { type: "module" });
}
