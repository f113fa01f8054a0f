import { readdirSync } from "node:fs";
import { join } from "node:path";
import { chromeLauncher, summaryReporter, type BrowserLauncher, type TestRunnerConfig } from "@web/test-runner";
import puppeteerCore from "puppeteer-core";
import { chromiumArgs, needChromium } from "./test/browsers.ts";
import { bundle } from "./test/infra/bundle.ts";
import { filesIn } from "./test/infra/every-engine.ts";
import { putTemporaryFilesIntoMemory } from "./test/infra/memory-folder.ts";
import { testEndpoint } from "./test/infra/test-endpoint.ts";
import { durations } from "./test/infra/wtr-durations.ts";
import { tally } from "./test/infra/wtr-tally.ts";
import { timed, times } from "./test/infra/wtr-times.ts";
import { webKitLauncher } from "./test/infra/webkit-launcher.ts";
import { needProgram } from "./test/programs.ts";

putTemporaryFilesIntoMemory();

// Depending on the order of all files, TypeScript 7 takes the package's two builds for two different types.
const puppeteer = puppeteerCore as unknown as NonNullable<Parameters<typeof chromeLauncher>[0]>["puppeteer"] & object;

const launchers: Record<string, () => BrowserLauncher> = {
  chromium: () =>
    chromeLauncher({
      puppeteer,
      launchOptions: { executablePath: needChromium(), args: chromiumArgs },
    }),
  firefox: () =>
    chromeLauncher({
      puppeteer,
      launchOptions: { browser: "firefox", executablePath: needProgram("firefox") },
      // Puppeteer cannot make the separate context that the launcher asks for by default.
      createPage: ({ context }) => context.newPage(),
    }),
  webkit: webKitLauncher,
};

/** BROWSERS=chromium,webkit and ONLY=widget narrow a run; `npm test` sets them from its flags. */
const named = (process.env["BROWSERS"] ?? "").split(",").filter(Boolean);
const browsers = named.length > 0 ? named : Object.keys(launchers);
const only = process.env["ONLY"] ?? "";
/** `npm test -- --times` sets it. One browser at a time can tell what a file costs. */
const timesFile = process.env["TIMES_FILE"];
const isLong = process.env["LONG"] === "1";

const files = readdirSync("test", { recursive: true, encoding: "utf8" })
  .map((file) => join("test", file))
  .filter((file) => file.endsWith(".browser.ts") && file.includes(only))
  .filter((file) => isLong || !file.endsWith(".long.browser.ts"));

/** A browser that was named runs everything that was asked for. */
const filesOf = (name: string): string[] =>
  files.filter((file) => name === "chromium" || named.length > 0 || isLong || filesIn[name]!.includes(file));

/** Each browser runs one file after another. Chromium tries the most, and would be alone at the end: it runs twice. */
const shares = (name: string): string[][] =>
  name === "chromium" ? [0, 1].map((half) => files.filter((_, at) => at % 2 === half)) : [filesOf(name)];

const config: TestRunnerConfig = {
  groups: browsers.flatMap((name) => {
    const launcher = launchers[name];
    if (!launcher) throw new Error(`No browser is called ${name}; there are ${Object.keys(launchers).join(", ")}.`);
    return shares(name)
      .filter((share) => share.length > 0)
      .map((share, at) => ({
        name: `${name} ${at + 1}`,
        files: share,
        browsers: [timesFile ? timed(launcher()) : launcher()],
      }));
  }),
  rootDir: import.meta.dirname,
  middleware: [bundle(import.meta.dirname, files), testEndpoint],
  // Lit's development build is wanted for its warnings, not for the greeting.
  filterBrowserLogs: ({ args }) => !String(args[0]).startsWith("Lit is in dev mode"),
  reporters: [summaryReporter({}), tally(process.env["TALLY_FILE"]), durations(), times(timesFile)],
  concurrency: 1,
  concurrentBrowsers: timesFile ? 1 : 4,
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 240_000,
  testFramework: { config: { timeout: 20_000 } },
};

export default config;
