import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";
import { putTemporaryFilesIntoMemory } from "./test/infra/memory-folder.ts";
import { tally } from "./test/infra/vitest-tally.ts";

putTemporaryFilesIntoMemory();

/** What is waited for may take seconds where others keep both cores busy; by itself, Vitest asks for one second at most. */
const expected = { poll: { timeout: 10_000 } };

// Two cores are all that CI promises, and an end-to-end test brings a browser of its own; but much of its time is waiting.
const slow = { testTimeout: 90_000, hookTimeout: 60_000, expect: expected, maxWorkers: 3, sequence: { groupOrder: 1 } };

/**
 * What takes longest. Where no earlier run is remembered, the biggest files come first, and these are small; last, one of them would be alone
 * for a minute, and they wait much of the time.
 */
const longest = [
  "screens",
  "offline",
  "faults",
  "kiosk",
  "places",
  "embedding/sites",
  "presets",
  "page-globals",
  "guides",
];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification): number => {
      const at = longest.findIndex((name) => moduleId.endsWith(`e2e/${name}.test.ts`));
      return at === -1 ? longest.length : at;
    };
    // The order is kept of those in the same place.
    return (await super.sort(files)).sort((one, other) => place(one) - place(other));
  }
}

/** `npm run test:long` runs what `npm test` leaves out. */
const tooLong = process.env["LONG"] === "1" ? [] : ["**/*.long.test.ts"];

/** Ends a test that hangs. A property may take seconds, too. */
const patient = { testTimeout: 60_000, hookTimeout: 60_000, expect: expected };

/** No file leaves anything behind, and a process for each of them would take a third of the time. */
const isolate = false;

const programs = "test/infra/build-programs.ts";
const packs = "test/package/shared-packs.ts";

const setupFiles = ["test/infra/vitest-times.ts", "test/infra/same-cases.ts"];

/** The built program's thread in place of one that reads the sources. Who names the file otherwise than the sources do has the sources'. */
const resolve = {
  alias: {
    "../threads/start-thread.ts": fileURLToPath(new URL("collector/test/start-built-thread.ts", import.meta.url)),
  },
};

export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    // By itself, Vitest would leave one of two cores to whoever watches. With three, the processors work longer, and the run takes as long.
    maxWorkers: 2,
    reporters: ["default", tally(process.env["TALLY_FILE"])],
    projects: [
      {
        resolve,
        test: {
          name: "node",
          isolate,
          setupFiles,
          ...patient,
          globalSetup: [programs, packs, "collector/test/databases/shared-postgres.ts"],
          include: ["test/**/*.test.ts", "collector/test/**/*.test.ts"],
          exclude: ["test/e2e/**", "**/node_modules/**", ...tooLong],
        },
      },
      {
        resolve,
        test: {
          name: "e2e",
          isolate,
          setupFiles,
          globalSetup: [programs, packs],
          include: ["test/e2e/**/*.test.ts"],
          exclude: tooLong,
          ...slow,
        },
      },
    ],
  },
});
