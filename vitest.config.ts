import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { playwright } from "@vitest/browser-playwright";
import { defineConfig } from "vitest/config";
import { findBrowser } from "./scripts/browsers";

const browserEntities = fileURLToPath(new URL("lib/saved/browser-entities.ts", import.meta.url));

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "unit",
          include: ["test/**/*.test.ts"],
          exclude: ["test/dom/**", "test/e2e/**"],
          environment: "node",
          // Left to itself the runner keeps a core free, which is half of two.
          maxWorkers: availableParallelism(),
          // Twice what the slowest takes on a busy machine.
          testTimeout: 20_000,
        },
      },
      {
        // As the extension is built: bundled beforehand, the parser would bring its own table.
        resolve: { alias: { "entities/decode": browserEntities } },
        optimizeDeps: { exclude: ["parse5"] },
        test: {
          name: "dom",
          include: ["test/dom/**/*.test.ts"],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: {
                executablePath: findBrowser("chromium") ?? "chromium",
                args: ["--no-sandbox", "--disable-gpu"],
              },
            }),
            instances: [{ browser: "chromium" }],
          },
        },
      },
      {
        test: {
          name: "e2e",
          include: ["test/e2e/**/*.test.ts"],
          environment: "node",
          // Most of it is waiting for a browser: two files at a time where there are two cores, and never more.
          maxWorkers: 2,
          // Two real browsers: on a machine with many times more work than cores, one test in hundreds is late.
          retry: 1,
          testTimeout: 60_000,
          hookTimeout: 60_000,
          // What the browser comes to is asked, not within which second.
          expect: { poll: { timeout: 10_000 } },
        },
      },
    ],
  },
});
