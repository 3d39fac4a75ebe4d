/**
 * The extension's interface to the browser. Both browsers' own gives promises; the polyfill, which
 * is as large as the popup, only has to answer messages with them, and that the background does.
 */
import type { Browser } from "webextension-polyfill";

const world = globalThis as unknown as { readonly browser?: Browser; readonly chrome: Browser };

/** The browser's interfaces for extensions, under whichever name it has them. */
export const browser: Browser = world.browser ?? world.chrome;
