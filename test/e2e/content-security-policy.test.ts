import type { Page, Route } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type Site, startSite } from "./support/site.ts";
import { type Watched, watch } from "./support/watch.ts";

/* That each page of the demo keeps the policy, `accessibility` asks where it opens them. Here, it is kept whatever somebody does there. */

/** What design and issue promise; the demo may close more doors, never fewer. */
const promised =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; require-trusted-types-for 'script'";

const pages = [
  "",
  "survey.html",
  "agency.html",
  "kiosk.html",
  "entry.html",
  "languages.html",
  "submissions.html",
  "results.html",
  "accessibility.html",
];

let site: Site;
let page: Page;
let watched: Watched;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.close());
beforeEach(async () => {
  page = await site.newPage();
  watched = await watch(page, site.url);
});
afterEach(() => page.close());

const nothing: Watched = { violations: [], errors: [], foreign: [] };
const survey = () => page.locator("satisfaction-survey").first();
const press = (name: string) => survey().getByRole("button", { name }).click();
const choose = (name: string) => survey().getByRole("radio", { name, exact: true }).first().check();

test("every page is sent with the promised policy", async () => {
  for (const path of ["/", ...pages.slice(1).map((name) => `/${name}`), "/states.html", "/nowhere.html"]) {
    const { headers } = await fetch(site.url + path);
    expect(headers.get("Content-Security-Policy")).toContain(promised);
  }
});

test("a breach would be noticed", async () => {
  await page.goto(site.url);
  await page.evaluate(() => document.body.setAttribute("style", "color: red"));
  await expect.poll(() => watched.violations).toHaveLength(1);
  expect(watched.violations[0]).toContain("style-src-attr");
  expect(watched.errors).toHaveLength(1);
});

describe("nothing breaks the policy, complains or asks elsewhere", () => {
  test("while answering, pointing to gaps, sending and receiving", async () => {
    await page.goto(`${site.url}/survey.html?survey=one-stop-short`);
    await choose("Hài lòng");
    await press("Gửi ý kiến");
    await survey().getByText("câu chưa trả lời").waitFor();

    let answered = () => {};
    const held = new Promise<void>((resolve) => (answered = resolve));
    await page.route("**/api/submissions", async (route) => {
      await held;
      await route.continue();
    });
    await press("Gửi ý kiến");
    await survey().getByText("Đang gửi").waitFor();
    answered();
    await survey().getByText("Mã biên nhận").waitFor();

    await page.getByRole("link", { name: "Xem ý kiến đã nhận" }).click();
    await page.locator("main summary").first().click();
    await page.getByRole("definition").first().waitFor();
    expect(watched).toEqual(nothing);
  });

  test("with every kind of question, in each layout", async () => {
    await page.goto(`${site.url}/survey.html?survey=every-kind&layout=page`);
    const [procedure, day, month, year, minutes] = ["đến làm thủ tục gì", "Ngày", "Tháng", "Năm", "chờ bao lâu"];
    await choose("Đồng ý");
    await survey().getByRole("combobox", { name: procedure! }).fill("khai sinh");
    await survey().getByRole("option", { name: "Đăng ký khai sinh" }).click();
    await survey().getByLabel(day!, { exact: true }).fill("20");
    await survey().getByLabel(month!, { exact: true }).fill("11");
    await survey().getByLabel(year!, { exact: true }).fill("2026");
    await survey().getByRole("textbox", { name: minutes! }).fill("15");
    for (const group of ["Thái độ của công chức", "Việc hướng dẫn hồ sơ"]) {
      await survey().getByRole("radiogroup", { name: group }).getByRole("radio", { name: "Rất hài lòng" }).check();
    }
    await survey().getByRole("radio", { name: "7", exact: true }).check();
    await survey().getByRole("slider").press("ArrowRight");
    await survey().getByRole("combobox", { name: "Kết quả nhận được" }).selectOption({ label: "Hài lòng" });
    await survey().getByRole("checkbox", { name: "Nơi khác" }).check();
    await survey().getByRole("textbox", { name: "Xin ghi rõ" }).fill("Bà con trong thôn");
    await press("Chọn: Thời gian chờ đến lượt");
    await press("Chọn: Mẫu đơn dễ hiểu hơn");
    await press("Đưa lên: Mẫu đơn dễ hiểu hơn");
    await survey().getByRole("combobox", { name: "Nhóm tuổi" }).selectOption({ label: "35–59" });
    for (const layout of ["Từng câu", "Từng phần", "Cả phiếu"]) await page.getByRole("radio", { name: layout }).check();
    await page.getByRole("radio", { name: "English" }).check();
    await survey().getByRole("button", { name: "Send answers" }).click();
    await survey().getByText("Receipt code").waitFor();

    expect((await site.received("every-kind"))[0]!.submission).toMatchObject({
      language: "en",
      answers: {
        procedure: "birth",
        day: "2026-11-20",
        minutes: 15,
        attitude: "5",
        guidance: "5",
        ease: "7",
        speed: "4",
        result: "4",
        "came-by": ["other"],
        "came-by.other": "Bà con trong thôn",
        first: ["forms", "queue"],
        age: "35-59",
      },
      missing: { remark: "blank" },
      consent: { agreed: true },
    });
    expect(watched).toEqual(nothing);
  });

  test.each([
    {
      what: "does not answer",
      respond: (route: Route) => route.abort(),
      heading: "Đã lưu trên thiết bị này, chưa gửi được",
      lines: ["net::ERR_FAILED", "/api/submissions không trả lời"],
    },
    {
      what: "refuses",
      respond: (route: Route) => route.fulfill({ status: 422, json: { detail: "Khảo sát đã đóng." } }),
      heading: "Nơi nhận chưa chấp nhận phiếu này",
      lines: ["status of 422"],
    },
  ])("when the endpoint $what, but for the line about it", async ({ respond, heading, lines }) => {
    await page.goto(`${site.url}/survey.html?survey=csat`);
    await choose("Hài lòng");
    await page.route("**/api/submissions", respond);
    await press("Gửi ý kiến");
    await survey().getByText(heading).waitFor();
    // It may have been tried again meanwhile.
    const { errors, ...rest } = watched;
    expect({ ...rest, errors: errors.filter((each) => !lines.some((line) => each.includes(line))) }).toEqual(nothing);
    expect(errors.length).toBeGreaterThan(0);
  });

  test("when the survey is over, the endpoint is down or the file has mistakes, but for what the webmaster is told", async () => {
    await page.goto(`${site.url}/states.html`);
    await page.locator("#closed").getByText("Khảo sát đã kết thúc").waitFor();
    await page.locator("#unreachable").getByRole("radio", { name: "Không" }).check();
    await page.locator("#unreachable").getByRole("button", { name: "Gửi ý kiến" }).click();
    await page.locator("#unreachable").getByText("Nơi nhận đang bận hoặc gặp sự cố").waitFor();
    await page.locator("#invalid").getByText("Dành cho người quản trị").click();
    const reasons = await page.locator("#invalid").getByRole("listitem").allInnerTexts();
    expect(reasons).toHaveLength(3);

    const { errors, ...rest } = watched;
    expect(rest).toEqual({ violations: [], foreign: [] });
    const isReason = (line: string) => line.startsWith("$.");
    expect(errors.filter(isReason).sort()).toEqual(reasons.sort());
    expect(errors.filter((line) => !isReason(line))).toEqual([
      expect.stringContaining("503"),
      expect.stringMatching(/^<satisfaction-survey>: .*\/unavailable trả lời 503: đang bận/),
    ]);
  });
});
