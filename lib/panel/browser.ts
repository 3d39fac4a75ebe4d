/** The extension's interface to the browser, without the polyfill: this script runs in the page. */
import type { Browser } from "webextension-polyfill";

const world = globalThis as unknown as { readonly browser?: Browser; readonly chrome: Browser };

export const browser: Browser = world.browser ?? world.chrome;
