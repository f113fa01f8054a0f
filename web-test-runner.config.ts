import { readdirSync } from "node:fs";
import { join } from "node:path";
import { chromeLauncher, summaryReporter, type BrowserLauncher, type TestRunnerConfig } from "@web/test-runner";
import puppeteer from "puppeteer-core";
import { chromiumArgs, needChromium, needProgram } from "./test/browsers.ts";
import { bundle } from "./test/infra/bundle.ts";
import { testEndpoint } from "./test/infra/test-endpoint.ts";
import { tally } from "./test/infra/wtr-tally.ts";
import { webKitLauncher } from "./test/infra/webkit-launcher.ts";

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
const browsers = (process.env["BROWSERS"] || Object.keys(launchers).join(",")).split(",");
const only = process.env["ONLY"] ?? "";

const files = readdirSync("test", { recursive: true, encoding: "utf8" })
  .map((file) => join("test", file))
  .filter((file) => file.endsWith(".browser.ts") && file.includes(only));

/** Each browser runs one file after another. Chromium tries the most, and would be alone at the end: it runs twice. */
const shares = (name: string): string[][] =>
  name === "chromium" ? [0, 1].map((half) => files.filter((_, at) => at % 2 === half)) : [files];

const config: TestRunnerConfig = {
  groups: browsers.flatMap((name) => {
    const launcher = launchers[name];
    if (!launcher) throw new Error(`No browser is called ${name}; there are ${Object.keys(launchers).join(", ")}.`);
    return shares(name)
      .filter((share) => share.length > 0)
      .map((share, at) => ({ name: `${name} ${at + 1}`, files: share, browsers: [launcher()] }));
  }),
  rootDir: import.meta.dirname,
  nodeResolve: true,
  middleware: [testEndpoint],
  plugins: [bundle(import.meta.dirname, files)],
  // Lit's development build is wanted for its warnings, not for the greeting.
  filterBrowserLogs: ({ args }) => !String(args[0]).startsWith("Lit is in dev mode"),
  reporters: [summaryReporter({}), tally(process.env["TALLY_FILE"])],
  concurrency: 1,
  concurrentBrowsers: 4,
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 240_000,
  testFramework: { config: { timeout: 20_000 } },
};

export default config;
