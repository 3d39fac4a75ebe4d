/** What axe-core holds against a page of the extension. */
import axe from "axe-core";
import type { Page } from "playwright-core";

/** What axe-core holds against the page, as `rule: element`. */
export async function findViolations(page: Page): Promise<string[]> {
  // Evaluated, not added as an element: the extension's pages let no script of others in.
  await page.evaluate(axe.source);
  return page.evaluate(
    `axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] })
      .then(({ violations, passes }) => passes.length === 0 ? ["nothing was looked at"] : violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ": " + html)))`,
  );
}
