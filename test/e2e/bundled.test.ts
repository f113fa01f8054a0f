import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { build } from "vite";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import csat from "../../src/presets/csat.json" with { type: "json" };
import { launchChromium } from "../infra/chromium.ts";
import { installPacked } from "../package/install.ts";
import { openSite, pageWith } from "./site.ts";

let browser: Browser;
let folder: string;

beforeAll(async () => {
  [browser, folder] = await Promise.all([launchChromium(), installPacked()]);
});
afterAll(async () => {
  await browser.close();
  await rm(folder, { recursive: true, force: true });
});

test("the installed package works in a site that Vite bundles", async () => {
  await writeFile(join(folder, "main.js"), `import "satisfaction-survey/define";`);
  await build({
    root: folder,
    configFile: false,
    logLevel: "error",
    build: {
      target: "es2022",
      modulePreload: false,
      rolldownOptions: { input: join(folder, "main.js"), output: { entryFileNames: "main.js" } },
    },
  });

  const page = await browser.newPage();
  const html = pageWith(`<script type="module" src="/main.js"></script>`, csat);
  await openSite(page, { html, folder: join(folder, "dist") });
  await page.getByRole("radio").first().check({ force: true });
  await page.getByRole("button", { name: "Gửi ý kiến" }).click();

  await page.locator("[part~=receipt]").waitFor();
  expect(await page.locator("[part~=receipt]").textContent()).toMatch(/\w/);
});
