import { defineConfig } from "vitest/config";
import { useStandIn } from "./build/use-stand-in.ts";

// Two cores are all that CI promises, and an end-to-end test brings a browser of its own; but much of its time is waiting.
const slow = { testTimeout: 90_000, hookTimeout: 60_000, maxWorkers: 2, sequence: { groupOrder: 1 } };

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
        // Once more with what the bundles for browsers have instead of zod. JSON Schemas only zod can write.
        plugins: [useStandIn()],
        test: {
          name: "stand-in",
          include: ["test/schema/**/*.test.ts", "test/presets/valid.test.ts"],
          exclude: ["test/schema/{json-schema,stand-in}.test.ts"],
          setupFiles: "test/support/stand-in-only.ts",
        },
      },
      {
        test: { name: "e2e", include: ["test/e2e/**/*.test.ts"], ...slow },
      },
    ],
  },
});
