/** The extension's button, pressed as a user does: with it comes the right to that one tab. */
import type { Page } from "playwright-core";
import type { Chromium } from "./chromium";

/** The popup that the browser opened over a page; it closes with the browser. */
export interface OpenedPopup {
  /** Runs an expression in the popup; what it returns is plain data. */
  evaluate<Value>(expression: string): Promise<Value>;
}

interface Target {
  readonly targetId: string;
  readonly url: string;
}

/** Too new, or too old, for the types of the protocol that Playwright has. */
interface Session {
  send<Answer>(method: string, params: object): Promise<Answer>;
  on(event: string, listener: (event: { readonly message: string }) => void): void;
}

/** Presses the button while the page is shown. */
export async function pressButton(browser: Chromium, page: Page): Promise<OpenedPopup> {
  await page.bringToFront();
  const session = (await browser.context
    .browser()
    ?.newBrowserCDPSession()) as unknown as Session | null;
  if (!session) throw new Error("The browser has no debugging session.");
  const find = async (type: string, url: string): Promise<string> => {
    const { targetInfos } = await session.send<{ targetInfos: Target[] }>("Target.getTargets", {
      filter: [{ type }],
    });
    const found = targetInfos.find((each) => each.url === url)?.targetId;
    if (found) return found;
    await page.waitForTimeout(100);
    return find(type, url);
  };
  await session.send("Extensions.triggerAction", {
    id: new URL(browser.origin).hostname,
    targetId: await find("tab", page.url()),
  });
  // Playwright does not count the popup among its pages.
  const targetId = await find("page", `${browser.origin}/popup.html`);
  const { sessionId } = await session.send<{ sessionId: string }>("Target.attachToTarget", {
    targetId,
    flatten: false,
  });
  let last = 0;
  return {
    evaluate: (expression) =>
      new Promise((resolve, reject) => {
        const id = ++last;
        session.on("Target.receivedMessageFromTarget", ({ message }) => {
          const answer = JSON.parse(message);
          if (answer.id !== id) return;
          if (answer.result?.exceptionDetails) reject(new Error(message));
          else resolve(answer.result?.result?.value);
        });
        const params = { expression, awaitPromise: true, returnByValue: true };
        const message = JSON.stringify({ id, method: "Runtime.evaluate", params });
        session.send("Target.sendMessageToTarget", { sessionId, message }).catch(reject);
      }),
  };
}
