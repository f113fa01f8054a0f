import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type Survey, checkSubmission, isQuestion, placesOf } from "../../src/schema/index.ts";
import { type Site, startSite } from "./support/site.ts";
import { readPreset } from "./support/survey-files.ts";
import { type Watched, watch } from "./support/watch.ts";

const sipas: Survey = readPreset("sipas-2018");
/** What stands on one paper form: feedback was given, so every question is asked. */
const levels = { "F1.1": 2, "F1.2": 1, "F1.3": 3, "F2.1": 5, "F3.1": 4, "F5.2": 2, overall: 2 } as Record<
  string,
  number
>;
const questions = [...placesOf(sipas).values()].filter(({ item }) => isQuestion(item));
const paper = questions.map(({ item, options }) => {
  const place = levels[item.id] ?? 1;
  return { id: item.id, digit: String(place), code: options[place - 1]!.code };
});

let site: Site;
let page: Page;
let watched: Watched;
/** How many keys were pressed since the last form. */
let presses = 0;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.close());
beforeEach(async () => {
  page = await site.newPage();
  watched = await watch(page, site.url);
  await page.goto(`${site.url}/entry.html`);
  await page.getByLabel("Số phiếu").waitFor();
});
afterEach(() => page.close());

/** A real keyboard: each key goes down and up, wherever the focus is. */
async function press(...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
  presses += keys.length;
}

/** Nothing but keys, and no look at the screen. */
async function enter(number: string): Promise<void> {
  await press(...number, "Enter", ...paper.map(({ digit }) => digit), "Enter");
}

const counted = (text: string) => page.locator(".tally", { hasText: text }).waitFor();
const stored = async (): Promise<Record<string, unknown>[]> =>
  (await site.received("sipas-2018")).map(({ submission }) => submission.answers);

describe("a clerk at the demo's page", () => {
  test("types in a form of SIPAS, all 24 questions answered, with fewer than 40 keys", async () => {
    // Once per batch: which procedure.
    await expect.poll(() => page.evaluate(() => document.activeElement?.localName)).toBe("satisfaction-survey");
    await press(..."khai-sinh", "Enter");
    // Once for all forms of that day.
    await press(..."03032026", "Enter");
    presses = 0;
    await enter("1");
    expect(questions).toHaveLength(24);
    expect(presses).toBeLessThanOrEqual(27);
    console.log(`SIPAS 2018, ${questions.length} questions and a form number of one digit: ${presses} keys`);
    await counted("Đã nhập 1 phiếu. Không còn phiếu chờ gửi.");

    const [{ submission } = { submission: undefined! }] = await site.received("sipas-2018");
    expect(submission.answers).toEqual(Object.fromEntries(paper.map(({ id, code }) => [id, code])));
    expect(submission.missing).toEqual({});
    expect(submission.context).toEqual({ unit: "minh-hoa", procedure: "khai-sinh" });
    expect(submission.channel).toBe("paper");
    expect(submission).toMatchObject({ formNumber: "1", answeredOn: "2026-03-03" });
    expect(checkSubmission(sipas, submission).faults).toEqual([]);

    presses = 0;
    await enter("2");
    expect(presses).toBeLessThanOrEqual(27);
    await counted("Đã nhập 2 phiếu. Không còn phiếu chờ gửi.");
    expect((await site.received("sipas-2018"))[0]!.submission.context).toEqual(submission.context);
    expect(watched).toEqual({ violations: [], errors: [], foreign: [] });
  });

  test("goes on without a network; each form arrives once when it is back", async () => {
    const before = (await stored()).length;
    await press("Enter", "Enter");
    await page.context().setOffline(true);
    for (const number of ["101", "102"]) await enter(number);
    await counted("Đã nhập 2 phiếu. 2 phiếu chờ gửi.");
    expect(await stored()).toHaveLength(before);
    await page.context().setOffline(false);
    await counted("Đã nhập 2 phiếu. Không còn phiếu chờ gửi.");
    expect(await stored()).toHaveLength(before + 2);
  });

  test("is warned of a number from before a reload, opens a form of the list, corrects it, and deletes another: the collector has one row of each, and none", async () => {
    const rows = async () =>
      (await site.received("sipas-2018")).filter(({ submission }) =>
        ["401", "402"].includes(String(submission.formNumber)),
      );
    await press("Enter", "Enter");
    for (const number of ["401", "402"]) await enter(number);
    await counted("Đã nhập 2 phiếu. Không còn phiếu chờ gửi.");
    await page.reload();
    await page.getByLabel("Số phiếu").waitFor();
    await press("Enter", "Enter", ..."402");
    await page.getByRole("status").filter({ hasText: "Số phiếu này đã nhập lúc" }).waitFor();
    await page.getByText("Danh sách phiếu đã nhập (2)").click();
    expect(await page.locator(".entered li .form").allInnerTexts()).toEqual([
      expect.stringMatching(/^số 40\d\s· \d\d:\d\d\s· đã gửi$/),
      expect.stringMatching(/^số 40\d\s· \d\d:\d\d\s· đã gửi$/),
    ]);
    await page.getByRole("button", { name: "Sửa phiếu số 401" }).click();
    await page.getByLabel(/^1\. /).selectText();
    await press("5");
    await page.getByRole("button", { name: "Xong, thay bản đã nhập" }).click();
    await expect.poll(async () => (await rows()).map(({ revision }) => revision).sort()).toEqual([1, 2]);
    const corrected = (await rows()).find(({ revision }) => revision === 2)!;
    const [first] = questions;
    expect(corrected.submission.answers).toEqual({
      ...Object.fromEntries(paper.map(({ id, code }) => [id, code])),
      [first!.item.id]: first!.options[4]!.code,
    });
    await page.getByRole("button", { name: "Xóa phiếu số 402" }).click();
    await press("Tab", "Enter");
    await expect.poll(async () => (await rows()).map(({ submission }) => submission.formNumber)).toEqual(["401"]);
    await expect.poll(() => page.locator(".entered li").count()).toBe(1);
  });

  test("types faster than anything is drawn, and every digit goes where it belongs", async () => {
    await press("Enter", "Enter", ..."301", "Enter");
    const session = await page.context().newCDPSession(page);
    const digits = paper.map(({ digit }) => digit);
    // All at once, as a keyboard's buffer hands them over.
    await Promise.all(
      digits.flatMap((key) =>
        (["keyDown", "keyUp"] as const).map((type) =>
          session.send("Input.dispatchKeyEvent", {
            type,
            key,
            code: `Digit${key}`,
            ...(type === "keyDown" && { text: key }),
          }),
        ),
      ),
    );
    await press("Enter");
    await counted("Đã nhập 1 phiếu. Không còn phiếu chờ gửi.");
    expect((await stored())[0]).toEqual(Object.fromEntries(paper.map(({ id, code }) => [id, code])));
  });
});

test("the fields have the numbers of the paper form", async () => {
  const { paperWords } = await import("../../src/locales/paper-words.ts");
  const { paperForm } = await import("../../src/print/index.ts");
  const numbered = await page.locator(".line label:has(b)").allInnerTexts();
  const printed = await site.newPage();
  await printed.setContent(paperForm(sipas, paperWords.vi));
  const labels = await printed.evaluate(() =>
    [...document.querySelectorAll(".number + .label")]
      .filter((label) => label.closest("legend, th"))
      .map((label) => `${label.previousElementSibling!.textContent} ${label.textContent}`),
  );
  const clean = (texts: string[]) => texts.map((text) => text.replaceAll(/\s+/g, " ").trim());
  expect(clean(numbered)).toEqual(clean(labels));
  expect(numbered).toHaveLength(24);
  await printed.close();
});
