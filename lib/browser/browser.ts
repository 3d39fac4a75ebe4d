/**
 * The extension's interface to the browser. Both browsers' own gives promises, so of the polyfill
 * only its types are needed: they are written down nowhere else for both.
 */
import type { Browser } from "webextension-polyfill";

const world = globalThis as unknown as { readonly browser?: Browser; readonly chrome: Browser };

/** The browser's interfaces for extensions, under whichever name it has them. */
export const browser: Browser = world.browser ?? world.chrome;
