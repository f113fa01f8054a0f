import { once } from "node:events";
import { appendFile } from "node:fs/promises";
import { join } from "node:path";
import puppeteer, { type Browser } from "puppeteer-core";
import { needProgram } from "../programs.ts";
import type { Driven } from "./browser.ts";
import { tried } from "./tried.ts";

/** Firefox through WebDriver BiDi, on a profile that outlives it. */
export async function startFirefox(profile: string): Promise<Driven> {
  const launch = async (): Promise<Browser> => {
    // Puppeteer puts these away at the start and back at the end, which a killed browser's end may come in between.
    for (const name of ["user.js", "prefs.js"]) await appendFile(join(profile, name), "");
    return puppeteer.launch({ browser: "firefox", executablePath: needProgram("firefox"), userDataDir: profile });
  };
  let browser = await launch();

  const kill = async (): Promise<void> => {
    const child = browser.process()!;
    const exited = once(child, "exit");
    // Puppeteer gives it a process group of its own.
    process.kill(-child.pid!, "SIGKILL");
    await exited;
  };
  const killAtExit = (): void => void browser.process()?.kill("SIGKILL");
  process.once("exit", killAtExit);

  return {
    async newTab() {
      const page = await browser.newPage();
      page.on("dialog", (dialog) => void dialog.accept().catch(() => {}));
      return {
        open: async (url) => void (await page.goto(url, { waitUntil: "domcontentloaded" })),
        run: async <Result>(expression: string) => (await page.evaluate(expression)) as Result,
        close: () => page.close(),
      };
    },
    async killAndRestart() {
      await kill();
      browser = await tried(launch);
    },
    async close() {
      await Promise.race([browser.close(), new Promise((done) => setTimeout(done, 5000))]).catch(() => {});
      process.off("exit", killAtExit);
      if (browser.process()?.exitCode === null) await kill();
    },
  };
}
