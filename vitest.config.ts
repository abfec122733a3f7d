import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    testTimeout: 60_000,
    // A page on a busy machine may take longer than the second that is usual.
    expect: { poll: { timeout: 15_000 } },
    coverage: { provider: "v8", include: ["src/**"], reporter: ["text-summary"] },
    projects: [
      { extends: true, test: { name: "unit", environment: "node", include: ["test/**/*.test.ts"] } },
      // Components, drawn into a document.
      { extends: true, test: { name: "ui", environment: "jsdom", include: ["test/**/*.test.tsx"] } },
    ],
  },
});
