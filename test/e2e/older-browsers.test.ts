import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, afterEach, describe, expect, test } from "vitest";
import { contentSecurityPolicy } from "../../demo/content-security-policy.ts";
import { launchChromium } from "../infra/chromium.ts";
import { isLong } from "../support/long.ts";
import { littleSurvey, rating } from "../support/little-survey.ts";
import { browserDir } from "../size/weigh.ts";

/* Engines of yesterday, as a current one can play them: with something taken away before the page's scripts run. */

let browser: Browser;
let page: Page;
let said: string[];
/** The path of a file that is not there. */
let missing: string;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());
beforeEach(async () => {
  page = await browser.newPage();
  page.setDefaultTimeout(10_000);
  said = [];
  missing = "";
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
    if (pathname === missing) return route.fulfill({ status: 404 });
    return route.fulfill({ contentType: pathname.endsWith(".css") ? "text/css" : "text/javascript", body });
  });
  await page.goto("http://localhost/");
  await page.waitForLoadState("networkidle");
}

const files: [string, string, string][] = [
  ["satisfaction-survey.js", `<script type="module" src="/satisfaction-survey.js"></script>`, "survey"],
  ["satisfaction-survey.all.js", `<script src="/satisfaction-survey.all.js" defer></script>`, "survey"],
  ["satisfaction-results.js", `<script type="module" src="/satisfaction-results.js"></script>`, "results"],
];

const withoutConstructed = (): void => {
  Reflect.deleteProperty(Document.prototype, "adoptedStyleSheets");
  Reflect.deleteProperty(ShadowRoot.prototype, "adoptedStyleSheets");
  for (const name of ["replace", "replaceSync"]) Reflect.deleteProperty(CSSStyleSheet.prototype, name);
};

/** Done in the page before its own scripts. */
const lacks: [string, string, () => void][] = [
  ["custom elements", "Chrome 53", () => Reflect.deleteProperty(globalThis, "customElements")],
  ["AbortController", "Chrome 65", () => Reflect.deleteProperty(globalThis, "AbortController")],
];

describe.each(files)("%s", (file, script, name) => {
  /** All begin by the same few lines. */
  const isAsked = isLong || file === files[0]![0];

  test.each(isAsked ? lacks : lacks.slice(0, 1))(
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

  if (isAsked)
    test("leaves it, too, where a script of the page has seen to it that nothing is defined, and says so", async () => {
      await page.addInitScript(() => {
        CustomElementRegistry.prototype.define = () => {};
      });
      await open(script);
      expect(said).toEqual([
        `warning: <satisfaction-${name}>: a script of this page has put another customElements.define in the browser's place, and that defines nothing; what stands inside the tag is shown.`,
      ]);
      expect(await page.locator(`satisfaction-${name}`).getByLabel("Góp ý").isVisible()).toBe(true);
    });

  test("leaves it, too, where the file cannot be read, as in Chrome 79", async () => {
    // `?.` is what such an engine stumbles over; here something that none knows stands in its place.
    await open(script, (code) => code.replace("?.", "?@."));
    expect(said).toEqual([expect.stringMatching(/^uncaught: /)]);
    expect(await page.locator(`satisfaction-${name}`).getByLabel("Góp ý").isVisible()).toBe(true);
  });
});

describe("without constructed stylesheets, as in Safari 14 to 16.3 and Firefox 78 to 100,", () => {
  beforeEach(() => page.addInitScript(withoutConstructed));

  test("a survey takes its styles from a file, and the policy stops nothing", async () => {
    await open(files[0]![1]);
    const option = page.locator("label.option").first();
    await option.click();
    expect(await option.evaluate((label) => getComputedStyle(label).borderTopStyle)).toBe("solid");
    expect(await page.locator("html > link").count()).toBe(0);
    // What loads later takes them from the same file.
    await page.getByRole("button", { name: "Gửi ý kiến" }).click();
    const outcome = page.locator("satisfaction-survey [part~=outcome]");
    expect(await outcome.evaluate((each) => getComputedStyle(each).display)).toBe("grid");
    await expect.poll(() => said).toEqual([expect.stringContaining("endpoint=https://")]);
  });

  test("results take theirs from another one", async () => {
    await open(files[2]![1]);
    const { display, link } = await page.locator("satisfaction-results").evaluate((each) => ({
      display: getComputedStyle(each).display,
      link: each.shadowRoot!.querySelector("link")!.href,
    }));
    expect({ display, link }).toEqual({ display: "block", link: "http://localhost/satisfaction-results.older.css" });
  });

  test.each([
    ["the build in one file", files[1]!, ""],
    ["a page where the file of styles is missing", files[0]!, "/satisfaction-survey.older.css"],
  ])("%s leaves what stands in the tag, and says why", async (_, [, script], path) => {
    missing = path;
    await open(script);
    expect(await page.locator("satisfaction-survey").getByLabel("Góp ý").isVisible()).toBe(true);
    expect(said.filter((line) => !line.includes("404"))).toEqual([
      "warning: <satisfaction-survey>: this browser has no constructed stylesheets, or a script of the page took it away; what stands inside the tag is shown.",
    ]);
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
