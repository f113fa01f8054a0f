import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { expect, test } from "vitest";
import { startDemo } from "../../../demo/start-demo.ts";
import { needProgram } from "../../programs.ts";
import { startScreenReader } from "./screen-reader.ts";

/** To the first question, two answers of it, past the three questions after it, on without them, and to what is asked again. */
const KEYS = ["Tab", "space", "Down", "Tab", "Tab", "Tab", "Tab", "Return", "Tab"];
/** In milliseconds: until all is said that one key leads to. */
const QUIET = 1500;

test(
  "what Orca says of the beginning of SIPAS in Chromium is what was written down",
  { timeout: 120_000 },
  async () => {
    const folder = await mkdtemp(join(tmpdir(), "heard-demo-"));
    const demo = await startDemo({ port: 0, database: join(folder, "demo.db") });
    const reader = await startScreenReader();
    const browser = await chromium.launch({
      executablePath: needProgram("chromium"),
      headless: false,
      env: reader.env,
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--no-first-run",
        "--force-renderer-accessibility",
        "--disable-features=Translate",
      ],
    });
    try {
      const page = await (await browser.newContext({ viewport: null })).newPage();
      await page.goto(`${demo.url}/survey.html?survey=sipas-2018`);
      await page.locator("satisfaction-survey input").first().waitFor();
      // The window's own bar has the keyboard until somebody presses in the page. Then the person comes as far as the first button of the survey.
      await page.locator("satisfaction-survey").getByRole("heading").first().click();
      await page.locator("satisfaction-survey").getByRole("button", { name: "English" }).focus();
      await page.waitForTimeout(3 * QUIET);
      const lines: string[] = [];
      for (const key of KEYS) {
        const before = reader.said.length;
        reader.press(key);
        await page.waitForTimeout(QUIET);
        lines.push(`[${key}]`, ...reader.said.slice(before));
      }
      await expect(`${lines.join("\n")}\n`).toMatchFileSnapshot("sipas.chromium.txt");
    } finally {
      await browser.close();
      reader.close();
      await demo.close();
      await rm(folder, { recursive: true, force: true });
    }
  },
);
