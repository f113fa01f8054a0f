import fc from "fast-check";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { pollutions } from "./support/pollutions.ts";
import { type Site, startSite } from "./support/site.ts";

/* Scripts of the page own every name. The survey is shown and stores what was answered, or what stands in the tag stays, and one line says why. */

let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.close());

const SHORT = `<satisfaction-survey src="/surveys/every-kind.json" endpoint="/api/submissions" layout="page" draft="off" lang="vi"><p>Phiếu giấy.</p></satisfaction-survey>`;

interface Outcome {
  shown: boolean;
  lines: string[];
  stored?: Record<string, unknown>;
}

/** Opens a page with these scripts before ours, answers if there is a survey, and sends. */
async function visit(before: string, after = ""): Promise<Outcome> {
  const page = await site.newPage();
  const lines: string[] = [];
  page.on("console", (message) => /^(warning|error)$/.test(message.type()) && lines.push(message.text()));
  page.on("pageerror", (error) => lines.push(error.message));
  let crashed = false;
  page.on("crash", () => (crashed = true));
  try {
    await page.route("**/host.html", (route) =>
      route.fulfill({
        contentType: "text/html; charset=utf-8",
        body: `<!doctype html><html lang="vi"><meta charset="utf-8"><link rel="icon" href="data:,"><script>${before}</script><script type="module" src="/satisfaction-survey.js"></script><script type="module">${after}</script><body>${SHORT}`,
      }),
    );
    await page.goto(`${site.url}/host.html`);
    const next = page.locator("satisfaction-survey #next");
    const fallback = page.getByText("Phiếu giấy.");
    await next
      .or(fallback.and(page.locator(":not(satisfaction-survey:defined) > p")))
      .first()
      .waitFor();
    if (!(await next.isVisible())) return { shown: false, lines };
    const stored = await fillIn(page);
    return { shown: true, lines, stored };
  } finally {
    expect(crashed).toBe(false);
    await page.close();
  }
}

async function fillIn(page: Page): Promise<Record<string, unknown>> {
  const survey = page.locator("satisfaction-survey");
  const item = (id: string) => survey.locator(`[id="item:${id}"]`);
  const press = (id: string, name: string) => item(id).getByText(name, { exact: true }).first().click();
  await survey.locator(".consent label").first().click();
  await item("procedure").getByRole("combobox").fill("khai sinh");
  await item("procedure").getByRole("option").first().click();
  for (const [part, words] of [
    ["Ngày", "3"],
    ["Tháng", "2"],
    ["Năm", "2026"],
  ] as const)
    await item("day").getByRole("textbox", { name: part }).fill(words);
  await item("minutes").getByRole("textbox").fill("20");
  for (const id of ["attitude", "guidance", "ease"])
    await item(id).locator("input[type=radio]").nth(3).check({ force: true });
  await item("speed").locator("input[type=range]").press("End");
  await item("result").locator("select").selectOption({ index: 2 });
  await press("came-by", "Bảng niêm yết");
  await press("came-by", "Trang thông tin điện tử");
  await item("first").locator("button.option").first().click();
  await item("remark").locator("textarea").fill("Tốt, “cảm ơn”.");
  await item("age").locator("select").selectOption({ index: 1 });
  const posted = page.waitForRequest((request) => request.method() === "POST");
  const receipt = survey.getByText("Mã biên nhận");
  await survey.locator("#next").click();
  const summary = survey.locator("#summary");
  await receipt.or(summary).first().waitFor();
  if (await summary.isVisible()) await survey.locator("#next").click();
  await receipt.waitFor();
  const { id } = JSON.parse((await posted).postData()!) as { id: string };
  const row = (await site.received("every-kind")).find(({ submission }) => submission.id === id)!;
  const { answers: given, missing, asked, quality, startedAt, finishedAt } = row.submission;
  expect(startedAt).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
  expect(finishedAt >= startedAt).toBe(true);
  return { answers: given, missing, asked, quality };
}

let clean: Outcome;
beforeAll(async () => {
  clean = await visit("");
});

test("on a clean page, everything is stored", () => {
  expect(clean).toMatchObject({ shown: true });
  expect(clean.stored!["answers"]).toMatchObject({
    procedure: "birth",
    day: "2026-02-03",
    minutes: 20,
    "came-by": ["board", "website"],
    remark: "Tốt, “cảm ơn”.",
    age: "18-34",
  });
});

const judge = (outcome: Outcome): void => {
  if (outcome.shown) expect(outcome.stored).toEqual(clean.stored);
  else expect(outcome.lines, "one line says why").toEqual([expect.stringMatching(/^<satisfaction-survey>: /)]);
};

describe("a page with", () => {
  test.each(Object.entries(pollutions))("%s", async (_, { script, survives }) => {
    const outcome = await visit(script);
    judge(outcome);
    expect(outcome.shown).toBe(survives);
  });
});

test("any of these together", async () => {
  await fc.assert(
    fc.asyncProperty(fc.subarray(Object.values(pollutions), { minLength: 2, maxLength: 6 }), async (some) => {
      const outcome = await visit(some.map(({ script }) => script).join(";\n"));
      judge(outcome);
      expect(outcome.shown).toBe(some.every(({ survives }) => survives));
    }),
    { numRuns: process.env["LONG"] === "1" ? 100 : 4 },
  );
});
