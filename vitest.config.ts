import path from "node:path";
import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: { alias: { "@": path.resolve(import.meta.dirname) } },
  test: {
    include: ["tests/{rules,verbs,channels,components,architecture,attacks,launch}/**/*.test.{ts,tsx}"],
    globalSetup: ["tests/support/global-setup.ts"],
    testTimeout: 150_000,
    hookTimeout: 150_000,
    maxWorkers: 2,
    // Many of these run the real worker and sandbox as processes.
    retry: process.env.CI ? 2 : 0,
    reporters: ["default"],
  },
});
