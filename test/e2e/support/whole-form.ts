import type { Page } from "playwright-core";
import { expect } from "vitest";
import type { Site } from "./site.ts";

const TAG = `<satisfaction-survey src="/surveys/every-kind.json" endpoint="/api/submissions" layout="page" draft="off" lang="vi"><p>Phiếu giấy.</p></satisfaction-survey>`;

/** What came of a visit. */
export interface Outcome {
  shown: boolean;
  lines: string[];
  stored?: Record<string, unknown>;
}

export interface Host {
  /** HTML in the head, before our script. */
  before?: string;
  /** HTML after it. */
  after?: string;
  /** What the page's addresses answer, by path. */
  files?: Readonly<Record<string, string>>;
}

/** Opens a page that is not ours, answers every kind of question if there is a survey, and sends. */
export async function visit(site: Site, { before = "", after = "", files = {} }: Host): Promise<Outcome> {
  const page = await site.newPage();
  const lines: string[] = [];
  page.on("console", (message) => /^(warning|error)$/.test(message.type()) && lines.push(message.text()));
  const said = page.waitForEvent("console", (message) => message.text().startsWith("<satisfaction-survey>: "));
  said.catch(() => {});
  page.on("pageerror", (error) => lines.push(error.message));
  let crashed = false;
  page.on("crash", () => (crashed = true));
  try {
    await page.route("**/host.html", (route) =>
      route.fulfill({
        contentType: "text/html; charset=utf-8",
        body: `<!doctype html><html lang="vi"><meta charset="utf-8"><link rel="icon" href="data:,">${before}<script type="module" src="/satisfaction-survey.js"></script>${after}<body>${TAG}`,
      }),
    );
    for (const [path, file] of Object.entries(files))
      await page.route(`**${path}`, (route) => route.fulfill({ contentType: "text/javascript", path: file }));
    await page.goto(`${site.url}/host.html`);
    const next = page.locator("satisfaction-survey #next");
    const fallback = page.getByText("Phiếu giấy.");
    const undefinedTag = page.locator("satisfaction-survey:not(:defined)");
    // Where a script took the console away, nobody can say anything.
    const isMute = await page.evaluate(() => !globalThis.console?.warn);
    await Promise.race([next.waitFor(), isMute ? undefinedTag.waitFor({ state: "attached" }) : said]);
    if (!(await next.isVisible())) {
      await fallback.waitFor();
      return { shown: false, lines };
    }
    const stored = await fillIn(site, page);
    return { shown: true, lines, stored };
  } finally {
    expect(crashed).toBe(false);
    await page.close();
  }
}

async function fillIn(site: Site, page: Page): Promise<Record<string, unknown>> {
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
  posted.catch(() => {});
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
