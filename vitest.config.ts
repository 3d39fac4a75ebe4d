import { defineConfig } from "vitest/config";

export default defineConfig({
  test: { include: ["test/{parse,rules,text,cli,lib}/**/*.test.ts"], environment: "node" },
});
