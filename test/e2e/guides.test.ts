import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { contentsOf } from "../../build/guides/contents.ts";
import { guidesDir } from "../../build/paths.ts";
import { isLong } from "../support/long.ts";
import { faults } from "./support/axe.ts";
import { type Site, startSite } from "./support/site.ts";
import { watch } from "./support/watch.ts";

/** Guides in Vietnamese with examples that run. */
const withExamples = readdirSync(guidesDir, { recursive: true, encoding: "utf8" }).filter(
  (name) => /^(?!en\/).*\.html$/.test(name) && readFileSync(join(guidesDir, name), "utf8").includes('class="try"'),
);

let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.close());

type Visit = [path: string, scheme: "light" | "dark", width: number];
const some: Visit[] = [
  ["webmaster/embedding", "light", 1280],
  ["en/webmaster/reference", "dark", 320],
];
const others: Visit[] = [
  ["author/keys", "dark", 390],
  ["official/report", "light", 640],
];
const every = (await contentsOf("vi")).flatMap(({ pages }) =>
  pages.flatMap(({ path }): Visit[] => {
    const name = path.replace(/\.md$/, "");
    return [
      [name, "dark", 1280],
      [`en/${name}`, "light", 320],
    ];
  }),
);

describe("the guides", () => {
  test.each(isLong ? [...some, ...others, ...every] : some)(
    "%s keeps the policy, and axe finds nothing: %s, %i pixels",
    async (path, colorScheme, width) => {
      const page = await site.newPage({ colorScheme, viewport: { width, height: 900 } });
      const watched = await watch(page, site.url);
      const response = await page.goto(`${site.url}/docs/${path}.html`);
      expect(response!.headers()["content-security-policy"]).toContain("default-src 'none'; script-src 'self'");
      await page.waitForLoadState("networkidle");
      const menu = page.getByText("Mục lục").or(page.getByText("Contents")).first();
      if (await menu.isVisible()) await menu.click();
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
      // axe itself brings styles, so what is seen before it counts.
      expect(watched).toEqual({ violations: [], errors: [], foreign: [] });
      expect(await faults(page)).toEqual([]);
      await page.close();
    },
  );

  test("are read without JavaScript: the menu, the other language, a section", async () => {
    const page = await site.newPage({ javaScriptEnabled: false, viewport: { width: 390, height: 800 } });
    await page.goto(`${site.url}/docs`);
    await page.getByText("Mục lục").click();
    await page.getByRole("navigation", { name: "Mục lục" }).getByRole("link", { name: "Các cách đưa phiếu" }).click();
    await page.locator("summary", { hasText: "Trong trang này" }).click();
    await page.getByRole("navigation", { name: "Trong trang này" }).getByRole("link", { name: "WordPress" }).click();
    expect(decodeURI(page.url())).toBe(`${site.url}/docs/webmaster/embedding.html#wordpress`);
    await page.getByRole("link", { name: "English" }).click();
    await page.getByRole("heading", { level: 1, name: "Ways into a page" }).waitFor();
    await page.close();
  });

  test("have their menu in view on a wide screen, without a press", async () => {
    const page = await site.newPage();
    await page.goto(`${site.url}/docs/official/report.html`);
    const menu = page.getByRole("navigation", { name: "Mục lục" });
    expect(await menu.getByRole("link", { name: "Lập báo cáo" }).getAttribute("aria-current")).toBe("page");
    await page.getByRole("navigation", { name: "Đọc tiếp" }).getByRole("link", { name: "Trang sau" }).click();
    await page.getByRole("heading", { level: 1, name: "Công bố kết quả" }).waitFor();
    await page.close();
  });

  test("begin with their title on a phone: both lists of links are closed", async () => {
    const page = await site.newPage({ viewport: { width: 390, height: 844 } });
    await page.goto(`${site.url}/docs/author/keys.html`);
    const title = page.getByRole("heading", { level: 1 });
    expect((await title.boundingBox())!.y).toBeLessThan(422);
    await page.setViewportSize({ width: 1400, height: 900 });
    await page.getByRole("navigation", { name: "Trong trang này" }).getByRole("link", { name: "Chọn một" }).waitFor();
    await page.close();
  });

  test("find Vietnamese without marks, by keyboard alone, and say how much they found", async () => {
    const page = await site.newPage();
    const watched = await watch(page, site.url);
    await page.goto(`${site.url}/docs/official/figures.html`);
    const search = page.getByRole("searchbox", { name: "Tìm" });
    await search.focus();
    await page.keyboard.type("khao sat");
    const results = page.getByRole("list", { name: "Kết quả tìm" });
    await expect.poll(() => results.locator("mark").allInnerTexts()).toContain("khảo");
    const links = results.getByRole("link");
    await page
      .getByRole("status")
      .getByText(`${await links.count()} kết quả`)
      .waitFor();
    expect(watched).toEqual({ violations: [], errors: [], foreign: [] });
    expect(await faults(page)).toEqual([]);

    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    expect(await links.nth(1).evaluate((link) => link === document.activeElement)).toBe(true);
    await page.keyboard.press("Escape");
    expect(await results.isVisible()).toBe(false);
    expect(await search.evaluate((it) => it === document.activeElement)).toBe(true);

    await search.fill("phieu giay");
    await expect.poll(() => results.locator("mark").allInnerTexts()).toEqual(expect.arrayContaining(["phiếu", "giấy"]));

    await search.fill("wordpress");
    await page.keyboard.press("Enter");
    await expect.poll(() => links.first().evaluate((link) => link === document.activeElement)).toBe(true);
    await page.keyboard.press("Enter");
    await page.waitForURL("**/webmaster/embedding.html#wordpress");
    await page.close();
  });

  test("say so when there is nothing, and show no search where no script runs", async () => {
    const page = await site.newPage();
    await page.goto(`${site.url}/docs/en/index.html`);
    await page.getByRole("searchbox", { name: "Search" }).fill("xyzzyx");
    await page.getByRole("status").getByText("Nothing found").waitFor();
    expect(await page.getByRole("listitem").filter({ hasText: "Nothing found" }).isVisible()).toBe(true);
    await page.close();

    const without = await site.newPage({ javaScriptEnabled: false });
    await without.goto(`${site.url}/docs/en/index.html`);
    expect(await without.getByRole("searchbox").count()).toBe(0);
    await without.close();
  });

  test("run each example beside its source, once somebody opens it, under the same policy", async () => {
    const page = await site.newPage();
    const watched = await watch(page, site.url);
    const asked: string[] = [];
    page.on("request", (request) => asked.push(new URL(request.url()).pathname));
    let run = 0;
    // What the examples do, `test/docs/guides` asks of each. Here it is how a page runs them: one and several, with questions and with results.
    for (const path of withExamples.filter((name) => isLong || /webmaster\/(page|results)/.test(name))) {
      await page.goto(`${site.url}/docs/${path}`);
      expect(asked.filter((each) => /satisfaction-(survey|results)\.js$/.test(each))).toEqual([]);
      for (const example of await page.locator(".try").all()) {
        await example.getByText("Chạy thử ví dụ này").click();
        await example.getByText("Ví dụ đang chạy").waitFor();
        expect(await example.getByText("Chạy thử ví dụ này").isVisible()).toBe(false);
        const tags = example.locator("satisfaction-survey, satisfaction-results");
        await tags.first().waitFor();
        for (const tag of await tags.all())
          await tag.getByRole("radio").or(tag.getByRole("table")).or(tag.getByRole("textbox")).first().waitFor();
        run++;
      }
      asked.length = 0;
    }
    expect(run).toBeGreaterThan(isLong ? 10 : 3);
    expect(watched).toEqual({ violations: [], errors: [], foreign: [] });
    await page.close();
  });
});

describe("the first page", () => {
  test.each([
    ["runs a web page", "Chạy thử đoạn mã", "one-stop-short"],
    ["writes the questions", "Chạy một phiếu mẫu", "registry-desk"],
    ["publishes", "Xem một kết quả", undefined],
    ["runs the server", "Gửi thử một phiếu", "csat"],
  ])("leads who %s to something that works, in one press", async (_, button, survey) => {
    const page = await site.newPage();
    const watched = await watch(page, site.url);
    await page.goto(site.url);
    await page.getByRole("link", { name: button }).click();
    if (survey) {
      const tag = page.locator("satisfaction-survey").first();
      await tag.getByRole("radio").first().check();
      await tag.getByRole("button", { name: "Gửi ý kiến" }).click();
      const receipt = tag.getByText("Mã biên nhận");
      await receipt.or(tag.getByText("chưa trả lời").first()).first().waitFor();
      if (!(await receipt.isVisible())) await tag.getByRole("button", { name: "Gửi ý kiến" }).click();
      await receipt.waitFor();
      expect(await site.received(survey)).toHaveLength(1);
    } else await page.getByRole("heading", { name: "Kết quả khảo sát" }).waitFor();
    expect(watched).toEqual({ violations: [], errors: [], foreign: [] });
    await page.close();
  });
});
