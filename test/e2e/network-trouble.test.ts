import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type Choices, answer, codesOf } from "./support/citizen.ts";
import { type Site, startSite } from "./support/site.ts";
import { readPreset } from "./support/survey-files.ts";

const survey = readPreset("one-stop-short");
const choices: Choices = {
  TL1: "Hài lòng",
  TL2: "Rất hài lòng",
  TL3: "Không hài lòng",
  TL4: "Bình thường",
  overall: "Hài lòng",
  remark: "Cán bộ rất tận tình.",
};

let site: Site;
let page: Page;
beforeEach(async () => {
  page = await site.newPage();
  await page.goto(`${site.url}/agency.html`);
  await answer(page, survey, choices);
});
afterEach(() => page.close());
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.close());

const shown = () => page.locator("satisfaction-survey");
const press = (name: string) => shown().getByRole("button", { name }).click();
const receipt = async () => {
  await shown().getByText("Đã nhận được ý kiến").waitFor();
  return shown().getByText("Mã biên nhận").locator("strong").textContent();
};

describe("a network that fails while sending", () => {
  test("keeps the answers, says so, and sends them by itself when the network is back", async () => {
    // Given
    const before = (await site.received()).length;
    await page.context().setOffline(true);

    // When
    await press("Gửi ý kiến");

    // Then
    await shown().getByText("Đã lưu trên thiết bị này, đang chờ mạng").waitFor();
    await shown().getByText("Thiết bị này đang không có mạng.").waitFor();
    expect(await site.received()).toHaveLength(before);

    // And when
    await page.context().setOffline(false);

    // Then
    const code = await receipt();
    const received = await site.received();
    expect(received).toHaveLength(before + 1);
    expect(received[0]!.receipt).toBe(code);
    expect(received[0]!.submission.answers).toEqual(codesOf(survey, choices));
  });

  test("after the submission has arrived, does not make a second one", async () => {
    // Given: the collector stores the submission, and its answer is lost on the way back.
    const before = (await site.received()).length;
    await page.route("**/api/submissions", async (route) => {
      await route.fetch();
      await route.abort();
    });

    // When
    await press("Gửi ý kiến");
    await shown().getByText("Đã lưu trên thiết bị này, chưa gửi được").waitFor();
    await page.unrouteAll({ behavior: "ignoreErrors" });
    await page.reload();
    await shown().getByRole("button", { name: "Gửi ý kiến" }).waitFor();

    // Then
    const left = () => page.evaluate(() => document.querySelector("satisfaction-survey")!.outbox.count());
    await expect.poll(left, { timeout: 15_000 }).toEqual({ waiting: 0, refused: 0 });
    const received = await site.received();
    expect(received).toHaveLength(before + 1);
    expect(received[0]!.submission.answers).toEqual(codesOf(survey, choices));
    await expect.poll(() => shown().getByText("đang chờ gửi").count()).toBe(0);
  });
});
