import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startDemo } from "../../demo/start-demo.ts";
import { type OldPage, openOldChromium } from "../infra/old-chromium.ts";
import { type OldChromium, runsOldEngines } from "../old-engines.ts";
import { html, openWay, pageWith } from "./delivery/way.ts";
import type { Received } from "./support/site.ts";

/* Engines of 2020 themselves, on both sides of the line that the guide draws. With the built files, the demo and its collector. */

let folder: string;
let demo: Awaited<ReturnType<typeof startDemo>>;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "old-engines-"));
  demo = await startDemo({ port: 0, database: join(folder, "demo.db") });
});
afterAll(async () => {
  await demo.close();
  await rm(folder, { recursive: true, force: true });
});

async function inEngine(version: OldChromium, use: (page: OldPage) => Promise<void>): Promise<void> {
  const page = await openOldChromium(version, 390, 844);
  try {
    await use(page);
  } finally {
    page.close();
  }
}

const tag = `document.querySelector("satisfaction-survey")`;
const inTag = (selector: string) => `${tag}.shadowRoot.querySelector(${JSON.stringify(selector)})`;

/** What is drawn of the question with this number, from 0 on. */
const question = (at: number, selector: string) =>
  `${tag}.shadowRoot.querySelectorAll(".item")[${at}].querySelector(${JSON.stringify(selector)})`;

async function received(): Promise<Received[]> {
  const response = await fetch(`${demo.url}/api/submissions?limit=10`);
  return ((await response.json()) as { submissions: Received[] }).submissions;
}

describe.skipIf(!runsOldEngines)("an engine of 2020", () => {
  test("Chromium 80 shows a survey, and its answers reach the collector", () =>
    inEngine(80, async (page) => {
      await page.goto(`${demo.url}/agency.html`);
      await page.until(inTag("label.option"));
      for (const at of [0, 1, 2, 3, 4]) await page.press(question(at, "label.option"));
      // Wide as the screen, with a frame: the styles are on.
      const { width, border } = await page.value<{ width: number; border: string }>(`(() => {
        const label = ${inTag("label.option")};
        return { width: label.clientWidth, border: getComputedStyle(label).borderTopStyle };
      })()`);
      expect(width).toBeGreaterThan(250);
      expect(border).toBe("solid");
      await page.press(question(5, "textarea"));
      await page.type("Cảm ơn");
      await page.press(inTag("button.primary"));
      await page.until(inTag("[part~=received] .receipt"));
      const [letter] = await received();
      expect(letter!.submission).toMatchObject({
        answers: {
          TL1: "rat-hai-long",
          TL2: "rat-hai-long",
          TL3: "rat-hai-long",
          TL4: "rat-hai-long",
          overall: "rat-hai-long",
          remark: "Cảm ơn",
        },
        channel: "web",
        context: { unit: "minh-hoa" },
      });
      expect(await page.value(`${inTag(".receipt")}.textContent`)).toContain(letter!.receipt);
      expect(page.said).toEqual([]);
    }));

  test("Chromium 79 shows what stands in the tag, which leads to a form without scripts", () =>
    inEngine(79, async (page) => {
      await page.goto(`${demo.url}/agency.html`);
      expect(await page.value(`${tag}.shadowRoot`)).toBe(null);
      expect(page.said).toEqual(["uncaught: SyntaxError: Unexpected token '?'"]);
      await page.press(`${tag}.querySelector("a")`);
      await page.press(`document.querySelector("form[method=post] [type=radio]")`);
      expect(await page.value("document.querySelector(':checked').value")).toBe("rat-hai-long");
    }));

  test("what is lacking is said in one line where a page has the optional file for that, and only by an engine that lacks it", async () => {
    const way = await openWay();
    const optional = '<script defer src="/satisfaction-survey.older.js"></script>';
    way.pages.set("/page", html(pageWith(['endpoint="/api"']).replace("<script", `${optional}<script`)));
    try {
      await inEngine(79, async (page) => {
        await page.goto(`${way.url}/page`);
        await expect
          .poll(() => [...page.said].sort())
          .toEqual([
            "uncaught: SyntaxError: Unexpected token '?'",
            "warning: <satisfaction-survey>: this browser is older than Chrome 80, Firefox 78 and Safari 14, so it cannot run satisfaction-survey.js; what stands inside the tag is shown.",
          ]);
      });
      await inEngine(80, async (page) => {
        await page.goto(`${way.url}/page`);
        await page.until(inTag("textarea"));
        expect(page.said).toEqual([]);
      });
    } finally {
      way.close();
    }
  });
});
