import { defineConfig } from "vitest/config";

// Two cores are all that CI promises, and an end-to-end test brings a browser of its own.
const slow = { testTimeout: 60_000, hookTimeout: 60_000, fileParallelism: false };

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "node",
          include: ["test/**/*.test.ts", "collector/test/**/*.test.ts"],
          exclude: ["test/e2e/**", "**/node_modules/**"],
        },
      },
      {
        test: { name: "e2e", include: ["test/e2e/**/*.test.ts"], ...slow },
      },
    ],
  },
});
