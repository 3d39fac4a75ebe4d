/** Both browsers with the extension, as far as one test can ask the same of either. */
import type { Portal } from "../../scripts/portal";
import { launchChromium } from "./chromium";
import { launchFirefox } from "./firefox";

/** A page of the extension. */
interface Tab {
  /** Runs an expression in the page; the value must be plain data. */
  evaluate<Value>(expression: string): Promise<Value>;
}

/** A running browser. */
export interface Either {
  readonly portal: Portal;
  /** Opens a page of the extension, for example `results.html#start`. */
  openExtensionPage(path: string): Promise<Tab>;
  close(): Promise<void>;
}

/** Needs `npm run build` before, as each of the two. */
export const eitherBrowser: readonly {
  readonly name: string;
  readonly launch: () => Promise<Either>;
}[] = [
  { name: "Chromium", launch: launchInTabs },
  { name: "Firefox", launch: () => launchFirefox() },
];

async function launchInTabs(): Promise<Either> {
  const { portal, context, origin, close } = await launchChromium();
  return {
    portal,
    close,
    openExtensionPage: async (path) => {
      const page = await context.newPage();
      await page.goto(`${origin}/${path}`);
      return { evaluate: (expression) => page.evaluate(expression) };
    },
  };
}
