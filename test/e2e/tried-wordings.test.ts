import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { guidesDir } from "../../build/paths.ts";
import {
  type Listening,
  type Store,
  createCollector,
  listen,
  loadSurveys,
  openSqlite,
} from "../../collector/src/index.ts";
import { createDemoSite } from "../../demo/demo-site.ts";
import { type Submission, type Survey, checkSurvey } from "../../src/schema/index.ts";
import { cli } from "../cli/support/cli.ts";
import { launchChromium } from "../infra/chromium.ts";
import { browserDir } from "../size/weigh.ts";
import { littleSurvey, rating } from "../support/little-survey.ts";

/* Wordings, an order drawn by chance and a pace, from the page on which a citizen presses to the report that an official prints. */

const REASONS = ["slow", "far", "dear"];

const survey: Survey = littleSurvey(
  [
    {
      type: "choice",
      id: "again",
      label: "How often did you have to come back?",
      options: [
        { code: "never", label: "Never" },
        { code: "once", label: "Once or more" },
      ],
      variants: [
        { id: "asked" },
        { id: "proposed", options: { never: { label: "I came once" }, once: { label: "I came twice or more" } } },
      ],
    },
    ...["a", "b", "c", "d", "e", "f"].map((id) => rating(id)),
    {
      type: "choices",
      id: "why",
      label: "Why?",
      order: "random",
      options: REASONS.map((code) => ({ code, label: code })),
    },
  ],
  { pace: "record", id: "tried" },
);

const folder = mkdtempSync(join(tmpdir(), "tried-wordings-"));
let store: Store;
let site: Listening;
let browser: Browser;
beforeAll(async () => {
  expect(checkSurvey(survey).faults.filter(({ level }) => level === "error")).toEqual([]);
  store = await openSqlite(join(folder, "tried.db"));
  const root = resolve(import.meta.dirname, "../..");
  const loaded = await Promise.all(["src/presets", "demo/surveys"].map((name) => loadSurveys(resolve(root, name))));
  const surveys = [...loaded.flatMap((each) => each.surveys), survey];
  const collector = createCollector({ surveys, store });
  const fetch = createDemoSite({ collector, surveys, bundles: browserDir, guides: guidesDir });
  site = await listen({ fetch, port: 0, hostname: "127.0.0.1" });
  browser = await launchChromium();
});
afterAll(async () => {
  await browser.close();
  await site.close();
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

const exported = async (): Promise<string> => (await fetch(`${site.url}/api/export.ndjson?survey=tried`)).text();

/** The newest submission, once there are so many. */
async function stored(count: number): Promise<Submission> {
  await expect.poll(() => store.count()).toBe(count);
  const [row] = await store.page({ survey: "tried", order: "newest-first", limit: 1 });
  return JSON.parse(row!.body) as Submission;
}

/** Answers with the mouse, as fast as a machine does. @returns the wording and the order of reasons that the page shows */
async function answer(page: Page): Promise<{ wording: string; reasons: string[] }> {
  const survey = page.locator("satisfaction-survey");
  const ask = (id: string) => survey.locator(`[id='item:${id}']`);
  await ask("why").locator("input").first().waitFor();
  const reads = await ask("again").innerText();
  const reasons = await ask("why")
    .locator("input")
    .evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).value));
  await ask("again").locator("label").first().click();
  for (const id of ["a", "b", "c", "d", "e", "f"]) await ask(id).locator("label").first().click();
  await ask("why").locator("label").first().click();
  await survey.locator("#next").click();
  return { wording: reads.includes("I came once") ? "proposed" : "asked", reasons };
}

test(
  "what is drawn for a person reaches the stored row, and the printed report compares it",
  { timeout: 120_000 },
  async () => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    // What tells how fast somebody answers comes after the questions, and says nothing of who began before it.
    const pace = page.waitForResponse((response) => /chunks\/pace-/.test(response.url()));
    pace.catch(() => {});
    await page.goto(`${site.url}/survey.html?survey=tried&lang=en`);
    // Resolves once it has been run for the widget, too.
    await page.evaluate(`import(${JSON.stringify((await pace).url())}).then(() => {})`);
    const one = await answer(page);
    const first = await stored(1);
    expect(first.variants).toEqual({ again: one.wording });
    expect([...one.reasons].sort()).toEqual([...REASONS].sort());
    expect(first.quality).toMatchObject({ pace: "fast", changed: [] });
    await page.close();

    // At a counter, the next person is drawn for anew; after some, somebody reads the other wording.
    const counter = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    await counter.goto(`${site.url}/survey.html?survey=tried&lang=en`);
    await counter.locator("satisfaction-survey").evaluate((tag) => {
      tag.setAttribute("layout", "page");
      tag.setAttribute("kiosk", "600");
    });
    const seen = new Set<string>();
    for (let person = 2; person < 22 && seen.size < 2; person++) {
      const { wording } = await answer(counter);
      expect((await stored(person)).variants).toEqual({ again: wording });
      seen.add(wording);
      await counter
        .locator("satisfaction-survey")
        .getByRole("button", { name: /next|again|new/i })
        .first()
        .click();
    }
    expect(seen.size).toBe(2);
    await counter.close();

    // Without JavaScript the collector draws, and says nothing of a pace.
    const before = await store.count();
    const plain = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
    await plain.goto(`${site.url}/api/surveys/tried/form`);
    const reads = (await plain.locator("body").innerText()).includes("I came once") ? "proposed" : "asked";
    for (const id of ["again", "a", "b", "c", "d", "e", "f", "why"])
      await plain.locator(`input[name='answer:${id}']`).first().check();
    await plain.locator("button.primary").last().click();
    await plain.locator(".receipt").waitFor();
    const written = await stored(before + 1);
    expect([written.variants, written.quality.pace]).toEqual([{ again: reads }, undefined]);
    await plain.close();

    // Many more, of whom those who read the proposed wording answer otherwise.
    for (const [wording, code, count] of [
      ["asked", "once", 40],
      ["asked", "never", 20],
      ["proposed", "never", 50],
      ["proposed", "once", 10],
    ] as const) {
      for (let i = 0; i < count; i++) {
        const body = {
          ...first,
          id: randomUUID(),
          variants: { again: wording },
          answers: { ...first.answers, again: code },
        };
        const response = await fetch(`${site.url}/api/submissions`, {
          method: "POST",
          headers: { "Content-Type": "application/json" },
          body: JSON.stringify(body),
        });
        expect(response.status).toBe(201);
      }
    }
    const unread = { ...first, id: randomUUID(), variants: { again: "third" } };
    const refused = await fetch(`${site.url}/api/submissions`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(unread),
    });
    expect([refused.status, await refused.text()]).toEqual([422, expect.stringContaining("$.variants.again")]);

    const file = join(folder, "survey.json");
    writeFileSync(file, JSON.stringify(survey));
    const report = await cli(["report", "--survey", file, "--submissions", "-", "--language", "en"], {
      input: await exported(),
    });
    expect(report.status, report.stderr).toBe(0);
    for (const part of ["I came twice or more", "beyond chance", "wordings"]) expect(report.stdout).toContain(part);
    // The forms that a machine filled in were fast, and none of them is left out.
    expect(report.stdout).toMatch(/fast/i);
    expect(report.stdout).toContain(`${(await store.count()).toString()}`);
  },
);
