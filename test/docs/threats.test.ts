import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, test } from "vitest";

const root = resolve(import.meta.dirname, "../..");
const read = (path: string): string => readFileSync(resolve(root, path), "utf8");

const pages = ["docs/server/threats.md", "docs/en/server/threats.md"];

/** What a page claims: the rows of its tables, without their heads. */
const claimsOf = (page: string): string[] =>
  read(page)
    .split("\n")
    .filter(
      (line, at, lines) => line.startsWith("| ") && !line.startsWith("| ---") && !lines[at + 1]?.startsWith("| ---"),
    );

const testOf = (claim: string) => / `(?<file>[\w./-]+\.test\.ts)`: `(?<title>[^`]+)` \|$/.exec(claim)?.groups;

test.each(pages)("each claim of %s has a test that is there", (page) => {
  const claims = claimsOf(page);
  expect(claims.length).toBeGreaterThan(30);
  for (const claim of claims) {
    const { file = "", title = "" } = testOf(claim) ?? {};
    expect([claim, file && read(file).includes(title)]).toEqual([claim, true]);
  }
});

test("both pages claim the same", () => {
  const [inVietnamese, inEnglish] = pages.map((page) => claimsOf(page).map(testOf));
  expect(inVietnamese).toEqual(inEnglish);
});

test.each(pages)("%s says of each attacker what is not protected", (page) => {
  for (const part of read(page).split(/^## /m).slice(1))
    expect(part).toMatch(/\n\n(Không bảo vệ được|Not protected):\n\n- /);
});
