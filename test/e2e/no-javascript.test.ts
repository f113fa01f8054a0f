import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { isLong } from "../support/long.ts";
import { faults } from "./support/axe.ts";
import { type Site, startSite } from "./support/site.ts";

let site: Site;
let page: Page;
beforeAll(async () => void (site = await startSite()));
afterAll(() => site.close());
afterEach(() => page.close());

/** A form in a browser that runs no script. */
async function open(survey: string, query = ""): Promise<void> {
  page = await site.newPage({ javaScriptEnabled: false, viewport: { width: 390, height: 800 } });
  await page.goto(`${site.url}/api/surveys/${survey}/form${query}`);
}

const press = () => page.getByRole("button", { name: "Gửi ý kiến" }).last().click();
const newest = async (survey: string) => (await site.received(survey))[0]!.submission;

describe("in a browser that runs no script", () => {
  test("every kind of question is filled in with keys alone, mended where that is needed, and kept meanwhile", async () => {
    await open("every-kind");
    const item = (id: string) => page.locator(`[id="satisfaction-item-${id}"]`);
    await item("procedure")
      .getByRole("combobox", { name: /thủ tục gì/ })
      .selectOption("Đăng ký khai tử");
    for (const [part, words] of [
      ["Ngày", "31"],
      ["Tháng", "2"],
      ["Năm", "2026"],
    ] as const)
      await item("day").getByRole("textbox", { name: part }).fill(words);
    await item("minutes")
      .getByRole("textbox", { name: /chờ bao lâu/ })
      .fill("hai mươi");
    await press();
    const alert = page.getByRole("alert");
    expect((await alert.innerText()).replaceAll(/\s+/g, " ")).toContain("Xin nhập bằng chữ số");
    await alert.getByRole("link", { name: /chờ bao lâu/ }).click();
    expect(await item("minutes").evaluate((each) => each.matches(":target"))).toBe(true);
    expect(await item("procedure").getByRole("combobox").inputValue()).toBe("death");
    const minutes = item("minutes").getByRole("textbox");
    expect(await minutes.inputValue()).toBe("hai mươi");
    expect(await minutes.getAttribute("aria-invalid")).toBe("true");
    await minutes.fill("20");
    await item("day").getByRole("textbox", { name: "Ngày" }).fill("3");
    await press();
    await page.getByText("Mã biên nhận").waitFor();
    expect((await newest("every-kind")).answers).toEqual({ procedure: "death", day: "2026-02-03", minutes: 20 });
  });

  test("three of the blank questions are named, the others unfold, and the button that sends all the same is named", async () => {
    await open("sipas-2018");
    await press();
    const alert = page.getByRole("alert");
    const count = Number(/Còn (\d+) câu chưa trả lời/.exec(await alert.innerText())![1]);
    const visible = () =>
      alert.getByRole("link").evaluateAll((all) => all.filter((each) => each.checkVisibility()).length);
    expect(await visible()).toBe(3);
    expect(await alert.innerText()).toContain("hoặc bấm “Gửi ý kiến” một lần nữa");
    await alert.getByText(`và ${count - 3} câu khác`).click();
    expect(await visible()).toBe(count);
  });

  test("pressing twice, and loading the receipt again, is one submission", async () => {
    await open("csat");
    const before = (await site.received("csat")).length;
    await page.getByRole("radio", { name: "Hài lòng", exact: true }).check();
    await page.getByRole("button", { name: "Gửi ý kiến" }).last().dblclick();
    await page.getByText("Mã biên nhận").waitFor();
    await page.reload();
    await page.getByText("Mã biên nhận").waitFor();
    expect(await site.received("csat")).toHaveLength(before + 1);
  });

  test("the thank-you says what the code is for, leads to withdrawing, and back to the page from which one came", async () => {
    await open("csat");
    await page.goto(page.url(), { referer: `${site.url}/agency.html` });
    await page.getByRole("radio", { name: "Hài lòng", exact: true }).check();
    await press();
    const thanks = await page.locator("main").innerText();
    expect(thanks).toContain("Ông/Bà cần mã khi muốn rút lại phiếu");
    const code = /Mã biên nhận: (\S+)/.exec(thanks)![1]!;
    const isStored = async (): Promise<boolean> =>
      (await site.received("csat")).some(({ receipt }) => receipt === code);
    expect(await isStored()).toBe(true);

    await page.getByRole("link", { name: "Rút lại phiếu này" }).click();
    const field = page.getByRole("textbox", { name: "Mã biên nhận" });
    expect(await field.inputValue()).toBe(code);
    await field.fill("0000-0000");
    await page.getByRole("button", { name: "Rút lại phiếu" }).click();
    expect(await page.getByRole("alert").innerText()).toMatch(/^Không có phiếu nào mang mã này/);
    expect(await field.inputValue()).toBe("0000-0000");
    expect(await isStored()).toBe(true);
    await field.fill(code.toLowerCase().replace("-", " "));
    await page.getByRole("button", { name: "Rút lại phiếu" }).click();
    await page.getByRole("heading", { name: "Đã rút lại phiếu" }).waitFor();
    expect(await isStored()).toBe(false);
    await page.reload();
    await page.getByRole("heading", { name: "Đã rút lại phiếu" }).waitFor();
    await page.getByRole("link", { name: `Quay lại trang ${new URL(site.url).host}` }).click();
    expect(page.url()).toBe(`${site.url}/agency.html`);
  });

  test.each(isLong ? ["vi", "en"] : ["vi"])(
    "the page for withdrawing is accessible in %s, and mended where the code is missing",
    async (language) => {
      page = await site.newPage({ viewport: { width: 320, height: 800 } });
      await page.goto(`${site.url}/api/withdraw?language=${language}`);
      expect(await page.locator("html").getAttribute("lang")).toBe(language);
      expect(await faults(page)).toEqual([]);
      await page.getByRole("button").click();
      await page.getByRole("alert").waitFor();
      expect(await faults(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
    },
  );

  // Forms of presets have less of the same, and axe looks at them in `documents`, as they stand in a tag.
  test.each(isLong ? ["sipas-2018", "sxd-2023", "every-kind"] : ["every-kind"])(
    "%s is accessible, wide and narrow, blank and given back",
    async (name) => {
      page = await site.newPage({ viewport: { width: 1280, height: 900 } });
      await page.goto(`${site.url}/api/surveys/${name}/form`);
      for (const scheme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme: scheme });
        expect(await faults(page)).toEqual([]);
      }
      const number = page.locator("input[inputmode=decimal]").first();
      if (await number.count()) await number.fill("x");
      await press();
      await page.getByRole("alert").waitFor();
      await page.setViewportSize({ width: 320, height: 800 });
      expect(await faults(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
      const small = await page
        .locator("label:has([type=radio], [type=checkbox]), select, input:not([type]), textarea, button")
        .evaluateAll((all) =>
          all.filter((each) => each.getBoundingClientRect().height < 43.9).map((each) => each.outerHTML),
        );
      expect(small).toEqual([]);
    },
  );
});
