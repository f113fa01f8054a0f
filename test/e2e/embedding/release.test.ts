import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { browserFolder } from "../../../build/release/browser-zip.ts";
import { examplesIn } from "../../support/guides.ts";
import { send } from "../support/citizen.ts";
import { type Watched, watch } from "../support/watch.ts";
import { type ReleasedSite, startReleasedSite } from "./support/released-site.ts";

/* What the guides say to paste, taken from their text, in a site that holds the release's files, under the policy that the guides name. */

const root = resolve(import.meta.dirname, "../../..");
const read = (path: string): Promise<string> => readFile(resolve(root, path), "utf8");
const [readme, install, embedding] = await Promise.all(
  ["README.md", "docs/en/webmaster/install.md", "docs/en/webmaster/embedding.md"].map(read),
);
const shownIn = (guide: string, language = "html"): string[] => examplesIn(language, [guide]);
const isPage = (code: string): boolean => code.startsWith("<!doctype html>") && code.includes("<main>");

/** What the guide names in its table for pages of HTML, and what all ways were tried under. */
const [, ofTheTable] = /^\| \[HTML files.*\| `(script-src [^`]+)` \|$/m.exec(embedding!)!;
const strict = /`(default-src 'none'[^`]+)`/.exec(embedding!)![1]!.replaceAll(/\s+/g, " ");

let site: ReleasedSite;
beforeAll(async () => {
  site = await startReleasedSite();
});
afterAll(() => site.close());

const pageOf = (head: string, body: string): string =>
  `<!doctype html><html lang="vi"><head><meta charset="utf-8" /><title>Xã</title><link rel="icon" href="data:," />${head}</head><body>${body}</body></html>`;

/** Answers and sends. The row at the collector must be of this survey and unit, and nothing may go wrong. */
async function answered(html: string, policy: string): Promise<void> {
  let watched!: Watched;
  const page = await site.open(html, policy, async (opened) => {
    watched = await watch(opened, site.url);
  });
  const survey = page.locator("satisfaction-survey");
  await survey.getByRole("radio", { name: "Hài lòng", exact: true }).first().check();
  const receipt = await send(page);
  const [newest] = await site.received();
  expect(newest!.receipt).toBe(receipt);
  const [, unit] = / unit="([^"]+)"/.exec(html) ?? [];
  expect(newest!.submission.context).toEqual(unit ? { unit } : {});
  expect(html).toContain(`surveys/${newest!.submission.survey.id}.json`);
  expect(watched).toEqual({ violations: [], errors: [], foreign: [] });
  await page.close();
}

const pieces = [
  ...shownIn(readme!).map((code, at) => [`README, ${at + 1}`, pageOf("", code)]),
  ...shownIn(install!).map((code, at) => [`Install, ${at + 1}`, pageOf("", code)]),
  ...shownIn(embedding!)
    .filter(isPage)
    .map((code, at) => [`Ways into a page, ${at + 1}`, code]),
] as const;

test("the README and the guides say what to paste", () => {
  expect(pieces.map(([name]) => name)).toEqual([
    "README, 1",
    "Install, 1",
    "Install, 2",
    "Ways into a page, 1",
    "Ways into a page, 2",
  ]);
});

test.each(pieces)("%s: the survey is answered and stored, under the strict policy", (_, html) =>
  answered(html!, strict),
);

test("a page needs no more of a policy than the guide's table names", async () => {
  await answered(
    shownIn(embedding!).find(isPage)!,
    `default-src 'none'; img-src data:; style-src 'self'; ${ofTheTable}`,
  );
});

/** A part of `snippet.html`, with what its comment says about the policy. */
async function snippet(title: string): Promise<{ html: string; policy: string }> {
  const [, sources, html] = new RegExp(
    `<!-- ${title}\\. Content-Security-Policy: (script-src .*?) -->\\n([^]*?)(?=\\n\\n|\\n$)`,
  ).exec(await site.read("snippet.html"))!;
  return { html: html!, policy: strict.replace("script-src 'self'", sources!) };
}
const withoutScript = (code: string): string => code.replace(/<script.*<\/script>\n/, "");

test("the hashes' part looks as the guide shows it, and the survey is answered with it", async () => {
  const { html, policy } = await snippet("A survey");
  const [shown] = shownIn(install!, "text");
  const pattern = shown!
    .trim()
    .split("…")
    .map((part) => part.replaceAll(/[$()*+.?[\\\]^{|}]/g, String.raw`\$&`).replaceAll(/\s+/g, String.raw`\s+`))
    .join("[^]+?");
  expect(html).toMatch(new RegExp(`^${pattern}$`));
  await answered(pageOf(html, withoutScript(shownIn(install!)[0]!)), policy);
});

test("so it is with the part in one file, which needs nothing in the policy", async () => {
  const { html, policy } = await snippet("A survey in one file, without modules");
  expect(policy).toBe(strict);
  await answered(pageOf(html, withoutScript(shownIn(install!)[0]!)), policy);
});

test("where the folder has another address, the browser names the hash that the policy needs", async () => {
  const { html } = await snippet("A survey");
  const moved = pageOf(html, withoutScript(shownIn(install!)[0]!)).replaceAll(`/${browserFolder}/`, "/");
  let watched!: Watched;
  const page = await site.open(moved, strict, async (opened) => {
    watched = await watch(opened, site.url);
  });
  await expect.poll(() => watched.errors.join("\n")).toMatch(/'sha256-/);
  await page.close();
  const [named] = /'sha256-[^']+'/.exec(watched.errors.join("\n"))!;
  await answered(moved, strict.replace("script-src 'self'", `script-src 'self' ${named}`));
});
