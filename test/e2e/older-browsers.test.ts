import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, afterEach, describe, expect, test } from "vitest";
import { contentSecurityPolicy } from "../../demo/content-security-policy.ts";
import { launchChromium } from "../infra/chromium.ts";
import { littleSurvey, rating } from "../support/little-survey.ts";
import { browserDir } from "../size/weigh.ts";

/* Engines of yesterday, as a current one can play them: with something taken away before the page's scripts run. */

let browser: Browser;
let page: Page;
let said: string[];
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());
beforeEach(async () => {
  page = await browser.newPage();
  page.setDefaultTimeout(10_000);
  said = [];
  page.on("console", (message) => said.push(`${message.type()}: ${message.text()}`));
  page.on("pageerror", ({ message }) => said.push(`uncaught: ${message}`));
});
afterEach(() => page.close());

const survey = JSON.stringify(littleSurvey([rating("care")], { languages: ["vi"], title: "Khảo sát" }));

/** A page under the strict policy, with a plain form in each tag. @param change of what the scripts say */
async function open(script: string, change = (code: string): string => code): Promise<void> {
  const html = `<!doctype html><html lang="vi"><head><meta charset="utf-8" /><link rel="icon" href="data:," />${script}</head><body>
    ${["survey", "results"]
      .map(
        (name) => `<satisfaction-${name}><script type="application/json">${survey}</script>
          <form method="post" action="/plain-${name}"><label>Góp ý <input name="remark" /></label><button>Gửi</button></form>
        </satisfaction-${name}>`,
      )
      .join("")}
  </body></html>`;
  const policy = contentSecurityPolicy.replace("form-action 'none'", "form-action 'self'");
  await page.route("**/*", async (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === "/")
      return route.fulfill({ contentType: "text/html", body: html, headers: { "Content-Security-Policy": policy } });
    if (route.request().method() === "POST") return route.fulfill({ contentType: "text/html", body: "Đã nhận" });
    const body = change(await readFile(resolve(browserDir, `.${pathname}`), "utf8"));
    return route.fulfill({ contentType: "text/javascript", body });
  });
  await page.goto("http://localhost/");
  await page.waitForLoadState("networkidle");
}

const files: [string, string, string][] = [
  ["satisfaction-survey.js", `<script type="module" src="/satisfaction-survey.js"></script>`, "survey"],
  ["satisfaction-survey.all.js", `<script src="/satisfaction-survey.all.js" defer></script>`, "survey"],
  ["satisfaction-results.js", `<script type="module" src="/satisfaction-results.js"></script>`, "results"],
];

/** Done in the page before its own scripts. */
const lacks: [string, string, () => void][] = [
  ["custom elements", "Chrome 53", () => Reflect.deleteProperty(globalThis, "customElements")],
  ["AbortController", "Chrome 65", () => Reflect.deleteProperty(globalThis, "AbortController")],
  [
    "constructed stylesheets",
    "Safari 16.3",
    () => {
      Reflect.deleteProperty(Document.prototype, "adoptedStyleSheets");
      for (const name of ["replace", "replaceSync"]) Reflect.deleteProperty(CSSStyleSheet.prototype, name);
    },
  ],
];

describe.each(files)("%s", (_, script, name) => {
  test.each(lacks)(
    "leaves what stands in the tag where a browser has no %s, such as %s, and says so once",
    async (what, _, takeAway) => {
      await page.addInitScript(takeAway);
      await open(script);
      expect(said).toEqual([
        `warning: <satisfaction-${name}>: this browser has no ${what}, or a script of the page took it away; what stands inside the tag is shown.`,
      ]);
      const tag = page.locator(`satisfaction-${name}`);
      expect(await tag.evaluate((each) => each.shadowRoot)).toBe(null);
      await tag.getByLabel("Góp ý").fill("Rất tốt");
      const [request] = await Promise.all([page.waitForRequest(`**/plain-${name}`), tag.getByRole("button").click()]);
      expect(request.postData()).toBe("remark=R%E1%BA%A5t+t%E1%BB%91t");
    },
  );

  test("leaves it, too, where the file cannot be read, as in Safari 16.3", async () => {
    // A static block is what such an engine stumbles over; here something that none knows stands in its place.
    await open(script, (code) => code.replace(/\bstatic\s*\{/, "static @{"));
    expect(said).toEqual([expect.stringMatching(/^uncaught: /)]);
    expect(await page.locator(`satisfaction-${name}`).getByLabel("Góp ý").isVisible()).toBe(true);
  });
});

test("a browser that mixes no colours still shows what is chosen and where the focus is", async () => {
  await open(files[0]![1], (code) => code.replaceAll("color-mix(", "unknown-mix("));
  const [first, second] = [page.getByRole("radio").first(), page.getByRole("radio").nth(1)];
  await first.check();
  await page.keyboard.press("ArrowDown");
  expect(await second.isChecked()).toBe(true);
  const looks = await page.locator("label.option").evaluateAll((labels) =>
    labels.slice(0, 2).map((label) => {
      const frame = getComputedStyle(label.querySelector(":focus-visible + span") ?? label, "::before");
      return {
        shadow: getComputedStyle(label).boxShadow,
        frame: `${frame.outlineWidth} ${frame.outlineStyle} ${frame.outlineColor}`,
      };
    }),
  );
  const accent = "rgb(11, 92, 173)";
  expect(looks[1]).toEqual({ shadow: `${accent} 0px 0px 0px 1px inset`, frame: `3px solid ${accent}` });
  expect(looks[0]!.shadow).toBe("none");
  expect(looks[0]!.frame).not.toContain("solid");
  expect(said).toEqual([]);
});
