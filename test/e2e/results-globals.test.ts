import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { reportOf, tallyOf } from "../../src/report/index.ts";
import { submissions, survey } from "../cli/support/document-000.ts";
import { isLong } from "../support/long.ts";
import { pollutions } from "./support/pollutions.ts";
import { type Site, startSite } from "./support/site.ts";

/* Scripts of the page own every name. The true figures are shown and saved, or what stands in the tag stays, and one line says why. */

const report = reportOf(survey, tallyOf(survey, submissions, { by: ["channel"] }), {
  asOf: "2023-10-28",
  disclosure: "none",
  invited: { post: 100 },
});

let site: Site;
beforeAll(async () => void (site = await startSite()));
afterAll(() => site.close());

interface Shown {
  /** All words and figures; nothing where the fallback stays. */
  text?: string;
  saved?: unknown;
  lines: string[];
}

async function visit(script: string): Promise<Shown> {
  const page = await site.newPage();
  const lines: string[] = [];
  page.on("console", (message) => /^(warning|error)$/.test(message.type()) && lines.push(message.text()));
  page.on("pageerror", (error) => lines.push(error.message));
  const said = page.waitForEvent("console", (message) => message.text().startsWith("<satisfaction-results>: "));
  said.catch(() => {});
  try {
    await page.route("**/results.json", (route) => route.fulfill({ json: report }));
    await page.route("**/figures.html", (route) =>
      route.fulfill({
        contentType: "text/html; charset=utf-8",
        body: `<!doctype html><html lang="vi"><meta charset="utf-8"><link rel="icon" href="data:,"><script>${script}</script>
          <script type="module" src="/satisfaction-results.js"></script>
          <body><satisfaction-results src="/results.json"><p>Xem bản giấy.</p></satisfaction-results>`,
      }),
    );
    await page.goto(`${site.url}/figures.html`);
    const heading = page.locator("satisfaction-results").getByRole("heading", { level: 2 }).first();
    await Promise.race([heading.waitFor(), said]);
    if (!(await heading.isVisible())) {
      await page.getByText("Xem bản giấy.").waitFor();
      return { lines };
    }
    const text = await page.locator("satisfaction-results .root").evaluate((root) => root.textContent!);
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Dữ liệu (JSON)" }).click(),
    ]);
    return { text, saved: JSON.parse(await readFile(await file.path(), "utf8")), lines };
  } finally {
    await page.close();
  }
}

let clean: Shown;
beforeAll(async () => void (clean = await visit("")));

test("on a clean page, the figures are shown and saved", () => {
  expect(clean.text).toContain("06/38");
  expect(clean.saved).toEqual(JSON.parse(JSON.stringify(report)));
  expect(clean.lines).toEqual([]);
});

const named = Object.entries(pollutions);
/** The words of figures are made of letters. */
const FATAL = /strings that cannot/;
const survived = named.filter(([name, { survives }]) => survives && !FATAL.test(name));
const fatal = named.filter((each) => !survived.includes(each));
/** In the short run many scripts share a page, and of those that are too much for it, some are tried. */
const visits = isLong
  ? survived.map((one) => [one])
  : Array.from({ length: 4 }, (_, at) => survived.filter((_, i) => i % 4 === at));
const visited = visits.map((some) => ({ some, name: some.map(([each]) => each).join("; ") }));

describe("a page with", () => {
  test.each(visited)("$name", async ({ some }) => {
    const shown = await visit(some.map(([, { script }]) => `{ ${script} }`).join("\n"));
    expect(shown).toEqual(clean);
  });

  test.each(isLong ? fatal : fatal.filter((_, i) => i % 8 === 0))("%s", async (_, { script }) => {
    const shown = await visit(script);
    if (shown.text) expect(shown).toEqual(clean);
    else expect(shown.lines, "one line says why").toEqual([expect.stringMatching(/^<satisfaction-results>: /)]);
  });
});
