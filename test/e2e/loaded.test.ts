import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { launchChromium } from "../infra/chromium.ts";
import { browserDir } from "../size/weigh.ts";
import { openSite, pageWith } from "./site.ts";

const everyKind: unknown = JSON.parse(
  await readFile(resolve(import.meta.dirname, "../../demo/surveys/every-kind.json"), "utf8"),
);

const options = [
  { code: "yes", label: "Có", satisfied: true },
  { code: "no", label: "Không" },
];
const common = {
  schemaVersion: 1,
  id: "common",
  version: "1",
  languages: ["vi"],
  title: "Khảo sát",
  scales: { two: { options } },
  sections: [
    {
      id: "only",
      items: [
        { id: "rated", type: "rating", label: "Rõ ràng", scale: "two" },
        { id: "chosen", type: "choice", label: "Đúng hẹn", options },
        { id: "several", type: "choices", label: "Đã dùng", options },
        { id: "said", type: "text", label: "Góp ý" },
      ],
    },
  ],
};

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());
beforeEach(async () => {
  page = await browser.newPage();
});
afterEach(() => page.close());

/** Presses the button that leads on until the receipt is there. */
async function finish(): Promise<void> {
  const receipt = page.locator("[part~=receipt]");
  const onwards = page.locator("[part~=primary]");
  await onwards.waitFor();
  for (let pressed = 0; pressed < 60 && !(await receipt.isVisible()); pressed++) {
    await onwards.click({ timeout: 2000 }).catch(() => undefined);
  }
  await receipt.waitFor();
}

test("a survey of ratings, choices and texts can be answered with the main file alone", async () => {
  const script = `<script type="module" src="/satisfaction-survey.js"></script>`;
  const isHeld = (path: string) => path.startsWith("/chunks/");
  const site = await openSite(page, { html: pageWith(script, common), folder: browserDir, isHeld });

  for (const name of ["rated", "chosen", "several"]) {
    const option = page.locator(`input[name="${name}"]`).first();
    await option.check({ force: true });
    expect(await option.isChecked()).toBe(true);
  }
  const said = page.getByRole("textbox", { name: "Góp ý" });
  await said.fill("Rõ ràng");
  expect(await said.inputValue()).toBe("Rõ ràng");

  expect(site.answered).toEqual(["/", "/satisfaction-survey.js"]);
});

test("nothing is loaded twice when the main file's address has a query", async () => {
  const script = `<script type="module" src="/satisfaction-survey.js?v=2"></script>`;
  const site = await openSite(page, { html: pageWith(script, everyKind), folder: browserDir });
  await finish();

  const scripts = site.asked.filter((path) => path.includes(".js"));
  expect(scripts.filter((path) => path.startsWith("/satisfaction-survey.js"))).toEqual(["/satisfaction-survey.js?v=2"]);
  expect(scripts.filter((path) => path.startsWith("/chunks/")).length).toBeGreaterThan(5);
  expect(new Set(scripts.map((path) => path.split("?")[0])).size).toBe(scripts.length);
});

test("the one file needs no other, as a plain script", async () => {
  const script = `<script src="/satisfaction-survey.all.js"></script>`;
  const site = await openSite(page, { html: pageWith(script, everyKind), folder: browserDir });
  await finish();

  expect(site.asked).toEqual(["/", "/satisfaction-survey.all.js", "/submissions"]);
});
