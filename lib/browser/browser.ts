/**
 * The extension's interface to the browser. Both browsers' own gives promises; the polyfill, which
 * is as large as the popup, only has to answer messages with them, and that the background does.
 */
import type { Browser } from "webextension-polyfill";

const world = globalThis as unknown as { readonly browser?: Browser; readonly chrome: Browser };

export const browser: Browser = world.browser ?? world.chrome;
