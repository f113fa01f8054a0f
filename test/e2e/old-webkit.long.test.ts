import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startDemo } from "../../demo/start-demo.ts";
import { type OldWebKitPage, openOldWebKit, runsOldWebkit } from "../infra/old-webkit/old-webkit.ts";
import type { Received } from "./support/site.ts";

/* The engine of Safari 14 itself, with the built files, the demo and its collector. It constructs no stylesheets. */

const root = `document.querySelector("satisfaction-survey").shadowRoot`;
const inTag = (selector: string): string => `${root}.querySelector(${JSON.stringify(selector)})`;
const question = (at: number): string => `${root}.querySelectorAll("[part=item]")[${at}].querySelector("label.option")`;

describe.skipIf(!runsOldWebkit)("WebKit 610, of Safari 14,", () => {
  let folder: string;
  let demo: Awaited<ReturnType<typeof startDemo>>;
  let page: OldWebKitPage;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "old-webkit-"));
    demo = await startDemo({ port: 0, database: join(folder, "demo.db") });
    page = openOldWebKit();
  });
  afterAll(async () => {
    page.close();
    await demo.close();
    await rm(folder, { recursive: true, force: true });
  });

  test("shows a survey in its own styles under a strict policy, and its answers reach the collector", async () => {
    await page.goto(`${demo.url}/agency.html`);
    expect(await page.value("navigator.userAgent")).toContain("AppleWebKit/610");
    expect(await page.value("'adoptedStyleSheets' in document")).toBe(false);
    await expect.poll(() => page.value(`Boolean(${root} && ${inTag("label.option")})`)).toBe(true);
    // The styles are on: an option has a frame, and room for a finger.
    const option = `getComputedStyle(${inTag("label.option")})`;
    expect(await page.value(`[${option}.borderTopStyle, parseFloat(${option}.minHeight) >= 44]`)).toEqual([
      "solid",
      true,
    ]);
    for (const at of [0, 1, 2, 3, 4]) {
      await page.press(question(at));
      await expect.poll(() => page.value(`${question(at)}.querySelector("input").checked`)).toBe(true);
    }
    await page.press(inTag("#next"));
    await expect.poll(() => page.value(`Boolean(${inTag("[part~=received] .receipt")})`)).toBe(true);
    const response = await fetch(`${demo.url}/api/submissions?limit=10`);
    const [letter] = ((await response.json()) as { submissions: Received[] }).submissions;
    const [TL1, TL2, TL3, TL4, overall] = Array.from({ length: 5 }, () => "rat-hai-long");
    expect(letter!.submission).toMatchObject({
      answers: { TL1, TL2, TL3, TL4, overall },
      missing: { remark: "blank" },
    });
    expect(await page.value(`${inTag(".receipt")}.textContent`)).toContain(letter!.receipt);
    // It does not know Trusted Types.
    expect(page.said.filter((words) => !words.includes("require-trusted-types-for"))).toEqual([]);
  }, 60_000);
});
