import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { contentSecurityPolicy } from "../../demo/content-security-policy.ts";
import { type Demo, startDemo } from "../../demo/start-demo.ts";
import { letterheadSchema } from "../../src/cli/letterhead/schema.ts";
import { type Report, reportOf, tallyOf } from "../../src/report/index.ts";
import { beaconSchema } from "../../src/schema/beacon.ts";
import { faultList } from "../../src/schema/fault.ts";
import { checkSurvey } from "../../src/schema/index.ts";
import { checkShape } from "../../src/schema/shape.ts";
import { cli } from "../cli/support/cli.ts";
import { submissions, survey } from "../cli/support/document-000.ts";
import { launchChromium } from "../infra/chromium.ts";
import { examplesIn, guides, texts } from "../support/guides.ts";
import { littleSurvey, text } from "../support/little-survey.ts";
import { madeUpWords } from "../support/made-up-words.ts";

const root = resolve(import.meta.dirname, "../..");
const examples = (language: string): string[] => examplesIn(language);

/** For `test.each`, whose names would otherwise hold the whole example. */
const numbered = (codes: readonly string[]): [number, string][] => codes.map((code, at) => [at + 1, code]);

const isForPages = (code: string): boolean => code.includes("document.");
const isOfResults = (code: string): boolean => code.includes("<satisfaction-results");
const isForClerks = (code: string): boolean => code.includes('mode="entry"');
const isBeacon = (code: string): boolean => code.includes('"counts"');
const isSurvey = (code: string): boolean => code.includes('"schemaVersion"') && !isBeacon(code);
const isLetterhead = (code: string): boolean => code.includes('"parentAgency"');
const slow = 60_000;

/** What examples of styles and scripts are about. */
const [aSurvey] = examplesIn("html", [guides.get("docs/en/webmaster/page.md")!]);

/** A report as the command line writes it. */
const document000 = reportOf(survey, tallyOf(survey, submissions), { asOf: "2023-10-28", disclosure: "none" });

let folder: string;
let demo: Demo;
let browser: Browser;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "survey-readme-"));
  demo = await startDemo({ port: 0, database: join(folder, "demo.db") });
  browser = await launchChromium();
}, slow);
afterAll(async () => {
  await browser.close();
  await demo.close();
  await rm(folder, { recursive: true, force: true });
});

/** A page of the demo's site with this content. @returns the page, and what its console says by kind */
async function open(
  body: string,
  headers: Record<string, string> = {},
  results?: Report,
  files: Record<string, unknown> = {},
): Promise<{ page: Page; said: string[] }> {
  const page = await browser.newPage();
  const said: string[] = [];
  page.on("console", (message) => said.push(`${message.type()}: ${message.text()}`));
  page.on("pageerror", ({ message }) => said.push(`error: ${message}`));
  await page.route("**/example.html", (route) =>
    route.fulfill({
      contentType: "text/html; charset=utf-8",
      headers,
      body: `<!doctype html><html lang="vi"><head><link rel="icon" href="data:," /></head><body>${body}</body></html>`,
    }),
  );
  await page.route("**/results.json", (route) => route.fulfill({ json: results }));
  for (const [address, json] of Object.entries(files))
    await page.route(`**${address}`, (route) => route.fulfill({ json }));
  await page.goto(`${demo.url}/example.html`);
  return { page, said };
}

/** Chooses something in the first survey and sends it. */
async function finish(page: Page): Promise<void> {
  const survey = page.locator("satisfaction-survey").first();
  await survey.getByRole("radio").first().check();
  const send = survey.getByRole("button", { name: "Gửi ý kiến" });
  const receipt = survey.getByText("Mã biên nhận");
  await send.click();
  await receipt.or(survey.getByText(/bấm “.+” một lần nữa/)).waitFor();
  if (await send.isVisible()) await send.click();
  await receipt.waitFor();
}

describe("the examples of the guides", () => {
  test("are found", () => {
    const counts = ["html", "css", "js", "json"].map((language) => examples(language).length);
    expect(Math.min(...counts)).toBeGreaterThan(0);
  });

  test.each(numbered(examples("html").filter((code) => !isOfResults(code) && !isForClerks(code))))(
    "of HTML load under the strict policy and can be sent: %i",
    async (_, code) => {
      const { page, said } = await open(code, { "Content-Security-Policy": contentSecurityPolicy });
      for (const tag of await page.locator("satisfaction-survey").all()) await tag.getByRole("radio").first().waitFor();
      await finish(page);
      expect(said).toEqual([]);
      await page.close();
    },
    slow,
  );

  test.each(numbered(examples("html").filter(isForClerks)))(
    "for clerks load under the strict policy and take in a form: %i",
    async (_, code) => {
      const { page, said } = await open(code, { "Content-Security-Policy": contentSecurityPolicy });
      const number = page.getByRole("textbox", { name: "Số phiếu" });
      await number.fill("1");
      await page.getByRole("button", { name: "Xong phiếu này" }).click();
      await page.getByText("Đã nhập 1 phiếu. Không còn phiếu chờ gửi.").first().waitFor();
      expect(said).toEqual([]);
      await page.close();
    },
    slow,
  );

  test.each(numbered(examples("html").filter(isOfResults)))(
    "of results load under the strict policy: %i",
    async (_, code) => {
      const { page, said } = await open(code, { "Content-Security-Policy": contentSecurityPolicy }, document000);
      await page.getByRole("heading", { name: "Kết quả đo lường sự hài lòng" }).waitFor();
      await page.getByRole("table", { name: "Việc hướng dẫn của công chức" }).getByText("25/38").waitFor();
      expect(said).toEqual([]);
      await page.close();
    },
    slow,
  );

  test(
    "of an offline page keeps what the page needs",
    async () => {
      const example = examples("html").find((code) => code.includes("satisfaction-survey.offline.js"))!;
      const { page } = await open(example, { "Content-Security-Policy": contentSecurityPolicy });
      const kept = (address: string) => page.evaluate(async (it) => Boolean(await caches.match(it)), address);
      await expect.poll(() => kept("/surveys/csat.json"), { timeout: 10_000 }).toBe(true);
      await expect.poll(() => kept("/satisfaction-survey.js"), { timeout: 10_000 }).toBe(true);
      await page.close();
    },
    slow,
  );

  test(
    "of another language are in its own words only",
    async () => {
      const example = examples("html").find((code) => code.includes("{lang}"))!;
      const { page, said } = await open(`<div lang="qaa">${example}</div>`, {}, undefined, {
        "/surveys/csat.json": littleSurvey([text("remark", { label: "«»" })], { languages: ["qaa"], title: "«»" }),
        "/words/qaa.json": madeUpWords(),
        "/api/submissions": {},
      });
      await page.getByRole("textbox").fill("x");
      await page.getByRole("button", { name: "⟦Gửi ý kiến⟧" }).click();
      await page.getByText("⟦Mã biên nhận⟧").waitFor();
      expect(said).toEqual([]);
      await page.close();
    },
    slow,
  );

  // Where a step begins below a menu is tried with a real menu: `test/e2e/fixed-menu`.
  test.each(numbered(examples("css").filter((code) => !code.includes("scroll-margin"))))(
    "of CSS change the survey: %i",
    async (_, code) => {
      const { page } = await open(`<style>${code}</style>${aSurvey}`);
      const button = page.getByRole("button", { name: "Gửi ý kiến" });
      await expect.poll(() => button.evaluate((it) => getComputedStyle(it).backgroundColor)).toBe("rgb(12, 102, 90)");
      expect(await button.evaluate((it) => getComputedStyle(it).borderRadius)).toBe("4px");
      const title = page.getByRole("heading", { name: "Khảo sát" });
      expect(await title.evaluate((it) => getComputedStyle(it).fontWeight)).toBe("500");
      await page.close();
    },
    slow,
  );

  test.each(numbered(examples("js").filter(isForPages)))(
    "of JavaScript for pages run: %i",
    async (_, code) => {
      const imports = {
        "satisfaction-survey/define": "/satisfaction-survey.js",
        "satisfaction-survey/presets/": "/surveys/",
      };
      const { page, said } = await open(`
        <script type="importmap">${JSON.stringify({ imports })}</script>
        ${code.includes("createElement") ? "" : aSurvey}
        <script type="module">${code}</script>`);
      await finish(page);
      const [receipt] = /[0-9A-Z]{4}-[0-9A-Z]{4}$/.exec(said[0] ?? "") ?? [];
      const expected = [`log: On the device: true, ${receipt}`, `log: Received: ${receipt}`];
      expect(said).toEqual(code.includes("survey-sent") ? expected : []);
      await page.close();
    },
    slow,
  );

  test.each(numbered(examples("js").filter((code) => !isForPages(code))))(
    "of JavaScript for Node print what the guide says, given its survey with a slip: %i",
    async (_, code) => {
      await mkdir(join(folder, "node_modules"));
      await symlink(root, join(folder, "node_modules/satisfaction-survey"), "dir");
      await writeFile(join(folder, "survey.json"), examples("json")[0]!.replace("required", "requierd"));
      await writeFile(join(folder, "check.mjs"), code);
      const { stdout } = await promisify(execFile)(process.execPath, ["check.mjs"], { cwd: folder });
      expect(stdout).toBe(examples("text")[0]);
    },
    slow,
  );

  test.each(numbered(examples("json").filter(isSurvey)))("of surveys have no fault: %i", (_, code) => {
    expect(checkSurvey(JSON.parse(code)).faults).toEqual([]);
  });

  test.each(numbered(examples("json").filter(isBeacon)))("of a beacon has no fault: %i", (_, code) => {
    const { faults, report } = faultList();
    checkShape(beaconSchema, JSON.parse(code), report);
    expect(faults).toEqual([]);
  });

  test.each(numbered(examples("json").filter(isLetterhead)))("of a letterhead has no fault: %i", (_, code) => {
    const { faults, report } = faultList();
    checkShape(letterheadSchema, JSON.parse(code), report);
    expect(faults).toEqual([]);
  });

  test(
    "of the shell that begin a file of words print one with everything in it",
    async () => {
      const [begin] = /^npx satisfaction-survey words --new \w+ > \w+\.json$/m.exec(examples("sh").join(""))!;
      const [, tag, file] = /--new (\w+) > (\w+)\.json/.exec(begin)!;
      const { stdout } = await cli(["words", "--new", tag!]);
      expect(file).toBe(tag);
      expect(Object.keys(JSON.parse(stdout))).toEqual(["$schema", ...Object.keys(madeUpWords())]);
    },
    slow,
  );
});

const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}_ -]/gu, "")
    .replaceAll(" ", "-");

test.each([...texts])("%s leads to places that exist", async (path, text) => {
  for (const [, to, anchor] of text.matchAll(/\]\((?!https?:)([^)#\s]*)(?:#([^)]+))?\)/g)) {
    const file = to ? join(root, path, "..", to) : join(root, path);
    const found = await readFile(file, "utf8");
    const headings = [...found.matchAll(/^#+ (.+)$/gm)].map(([, heading]) => anchorOf(heading!));
    if (anchor) expect(headings, `${to}#${anchor}`).toContain(anchor);
  }
});

test("the README is short, and what it and the guides name as scripts exists", async () => {
  expect(Buffer.byteLength(texts.get("README.md")!)).toBeLessThan(8000);
  const { scripts } = JSON.parse(await readFile(join(root, "package.json"), "utf8")) as {
    scripts: Record<string, string>;
  };
  const named = [texts.get("README.md")!, ...guides.values()].flatMap((guide) =>
    [...guide.matchAll(/npm (?:run )?([\w:]+)/g)].map(([, name]) => name!),
  );
  for (const name of named.filter((each) => !["ci", "install"].includes(each))) expect(scripts).toHaveProperty([name]);
});
