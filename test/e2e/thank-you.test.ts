import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { browserDir } from "../size/weigh.ts";
import { isLong } from "../support/long.ts";
import { pageWith } from "./delivery/way.ts";
import { faults } from "./support/axe.ts";
import { type Site, startSite } from "./support/site.ts";
import { watch } from "./support/watch.ts";

let site: Site;
let page: Page;
beforeAll(async () => void (site = await startSite()));
afterAll(() => site.close());
afterEach(() => page.context().close());

const survey = () => page.locator("satisfaction-survey");
const code = () => survey().locator(".receipt strong").innerText();

async function send(): Promise<void> {
  await survey().getByRole("textbox").fill("Tốt");
  await survey().getByRole("button", { name: "Gửi ý kiến" }).click();
  await survey().getByText("Đã nhận được ý kiến").waitFor();
}

/** What a person would paste. */
async function pasted(): Promise<string> {
  const other = await page.context().newPage();
  await other.setContent("<textarea></textarea>");
  await other.locator("textarea").focus();
  await other.keyboard.press("Control+V");
  return other.locator("textarea").inputValue();
}

/** A page of its own address, with the built files and an endpoint that takes everything. */
async function openAt(address: string, headers: Record<string, string> = {}, script = ""): Promise<void> {
  page = await (await site.browser.newContext()).newPage();
  page.setDefaultTimeout(10_000);
  await page.route(`${new URL(address).origin}/**`, async (route) => {
    const { pathname } = new URL(route.request().url());
    if (route.request().method() === "POST") return route.fulfill({ status: 201, json: {} });
    if (pathname === "/page")
      return route.fulfill({
        contentType: "text/html; charset=utf-8",
        body: pageWith(['endpoint="/api"']) + script,
        headers,
      });
    return route.fulfill({ contentType: "text/javascript", body: readFileSync(join(browserDir, pathname)) });
  });
  await page.goto(address);
}

const notAllowed: [what: string, address: string, headers: Record<string, string>] = [
  "in a page that is not allowed to write to the clipboard",
  "https://portal.example/page",
  { "Permissions-Policy": "clipboard-write=()" },
];

test.each<[what: string, address: string, headers: Record<string, string>]>([
  ["in a secure page", "https://portal.example/page", {}],
  ["in a page without a certificate, which has no clipboard", "http://portal.example/page", {}],
  // That there is no clipboard, or none for this page, is the same to us; and the next test forbids all of it.
  ...(isLong ? [notAllowed] : []),
])("the code is copied %s", async (_, address, headers) => {
  await openAt(address, headers);
  await send();
  const copy = survey().getByRole("button", { name: "Sao chép mã" });
  await copy.click();
  await survey().getByText("Đã sao chép.").waitFor();
  // Whoever works with keys goes on from there.
  expect(await copy.evaluate((it) => (it.getRootNode() as ShadowRoot).activeElement === it)).toBe(true);
  expect(await pasted()).toBe(await code());
});

test("where a page may not copy at all, it says so, and what to do instead", async () => {
  await openAt(
    "https://portal.example/page",
    { "Permissions-Policy": "clipboard-write=()" },
    "<script>document.execCommand = () => false</script>",
  );
  await send();
  await survey().getByRole("button", { name: "Sao chép mã" }).click();
  await survey().getByText("Trang này không được phép sao chép. Xin Ông/Bà ghi lại hoặc chụp ảnh mã.").waitFor();
});

test("the collector's thank-you leads to the page for withdrawing, and that back; the policy stops nothing", async () => {
  page = await site.newPage({ viewport: { width: 390, height: 844 } });
  const watched = await watch(page, site.url);
  await page.goto(`${site.url}/survey.html?survey=csat`);
  await survey().getByRole("radio", { name: "Hài lòng", exact: true }).check();
  await survey().getByRole("button", { name: "Gửi ý kiến" }).click();
  await survey().getByText("Đã nhận được ý kiến").waitFor();
  const receipt = await code();
  const isStored = async () => (await site.received("csat")).some((each) => each.receipt === receipt);
  expect(await isStored()).toBe(true);
  await survey().getByRole("link", { name: "Rút lại phiếu này" }).click();
  expect(await page.getByRole("textbox", { name: "Mã biên nhận" }).inputValue()).toBe(receipt);
  await page.getByRole("button", { name: "Rút lại phiếu" }).click();
  await page.getByRole("heading", { name: "Đã rút lại phiếu" }).waitFor();
  expect(await isStored()).toBe(false);
  await page.getByRole("link", { name: /^Quay lại trang / }).click();
  expect(page.url()).toBe(`${site.url}/survey.html?survey=csat`);
  expect(watched).toEqual({ violations: [], errors: [], foreign: [] });

  // The code was kept, until the person deletes it.
  const shelf = survey().locator("details.receipts");
  await shelf.locator("summary").click();
  expect(await shelf.innerText()).toContain(receipt);
  expect(await faults(page)).toEqual([]);
  await shelf.getByRole("button", { name: "Xóa mã khỏi thiết bị này" }).click();
  await shelf.waitFor({ state: "detached" });
  await page.reload();
  await survey().getByRole("radio").first().check();
  await survey().getByText("Câu trả lời được lưu trên thiết bị này").waitFor();
  expect(await shelf.count()).toBe(0);

  await survey().getByRole("button", { name: "Gửi ý kiến" }).click();
  await survey().getByRole("link", { name: "Rút lại phiếu này" }).waitFor();
  expect(await faults(page)).toEqual([]);
});

test('with return-to="referrer" it leads back to the page that the person came from, if that is of this site', async () => {
  page = await site.newPage();
  const body = pageWith(['endpoint="/api" return-to="referrer"']);
  await page.route(/^https:\/\/(portal|other)\.example\//, async (route) => {
    const { pathname } = new URL(route.request().url());
    if (route.request().method() === "POST") return route.fulfill({ status: 201, json: {} });
    if (pathname === "/page") return route.fulfill({ contentType: "text/html; charset=utf-8", body });
    if (pathname === "/from")
      return route.fulfill({ contentType: "text/html", body: `<a href="https://portal.example/page">Góp ý</a>` });
    return route.fulfill({ contentType: "text/javascript", body: readFileSync(join(browserDir, pathname)) });
  });
  for (const [from, back] of [
    ["https://portal.example/from?ho-so=1", "https://portal.example/from?ho-so=1"],
    ["https://other.example/from", undefined],
  ] as const) {
    await page.goto(from);
    await page.getByRole("link").click();
    await send();
    const link = survey().getByRole("link", { name: "Quay lại trang portal.example" });
    expect(await link.count()).toBe(back ? 1 : 0);
    if (back) expect(await link.getAttribute("href")).toBe(back);
  }
});
