import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { execFileSync } from "node:child_process";
import { describe, expect, test } from "vitest";
import { COLLECTOR_ERRORS } from "../../collector/src/errors/codes.ts";
import { STATUS } from "../../collector/src/problem-codes.ts";
import { SURVEY_ERRORS } from "../../src/errors/index.ts";

const root = resolve(import.meta.dirname, "../..");

/** The rows of each table: code, and what else stands there. */
async function tablesOf(path: string): Promise<string[][][]> {
  const text = await readFile(resolve(root, path), "utf8");
  return text
    .split(/^## /m)
    .slice(1)
    .map((part) => [...part.matchAll(/^\| `([\w-]+)` \| (.*) \|$/gm)].map(([, code, rest]) => [code!, rest!]));
}

const BARE = String.raw`new (Aggregate|Range|Reference|Syntax|Type|URI|Eval)?Error\(`;

const pages = ["docs/server/errors.md", "docs/en/server/errors.md"];

test.each(pages)("%s lists every code that there is, and no other", async (path) => {
  const [answered, thrown, ofThePackage] = await tablesOf(path);
  expect(answered!.map(([code, rest]) => [code, Number(rest!.split(" ")[0])])).toEqual(Object.entries(STATUS));
  const rest = Object.keys(COLLECTOR_ERRORS).filter((code) => !Object.hasOwn(STATUS, code));
  expect(thrown!.map(([code]) => code)).toEqual(rest);
  expect(ofThePackage!.map(([code]) => code)).toEqual(Object.keys(SURVEY_ERRORS));
});

test("the page in English says what the source says", async () => {
  const said = Object.fromEntries((await tablesOf(pages[1]!)).flat().map(([code, rest]) => [code!, rest!]));
  for (const [code, when] of Object.entries({ ...COLLECTOR_ERRORS, ...SURVEY_ERRORS }))
    expect(said[code]).toContain(when);
});

describe.each([
  ["src", "errors/codes.ts", SURVEY_ERRORS],
  ["collector/src", "errors/codes.ts", COLLECTOR_ERRORS],
] as const)("in %s", (folder, table, codes) => {
  test("no code is left that nothing throws", async () => {
    const files = execFileSync("git", ["ls-files", "-co", "--exclude-standard", folder], {
      cwd: root,
      encoding: "utf8",
    })
      .trim()
      .split("\n")
      .filter((file) => file.endsWith(".ts") && !file.endsWith(table) && !file.includes("problem-"));
    const texts = await Promise.all(files.map((file) => readFile(resolve(root, file), "utf8").catch(() => "")));
    const code = texts.join("\n");
    expect(Object.keys(codes).filter((each) => !code.includes(`"${each}"`))).toEqual([]);
  });
});

test("nothing but the base extends Error outside the elements", async () => {
  const found = execFileSync(
    "git",
    ["grep", "-lE", "--untracked", "extends (Type|Range|Syntax)?Error\\b", "--", "src", "collector/src"],
    {
      cwd: root,
      encoding: "utf8",
    },
  );
  // What an element throws becomes an event with a reason: see docs/decisions/collector.md.
  expect(found.trim().split("\n").sort()).toEqual([
    "collector/src/errors/collector-error.ts",
    "src/errors/survey-error.ts",
    "src/results/read-report.ts",
    "src/ui/source.ts",
  ]);
});

/** Folders and files that may throw a bare error, each with its reason. */
const bare: Record<string, string> = {
  "src/widget/": "what the element throws becomes the event `survey-error`, whose `reason` is the code",
  "src/ui/": "serves both elements",
  "src/offline/": "runs in a service worker, where nobody but its library catches anything",
  "collector/src/recording/sent-error.ts": "makes an error anew that another thread has thrown",
  "collector/src/store-suite/": "fails on purpose, to see what a store does",
};

test("nothing but an element throws a bare error", () => {
  const lines = execFileSync("git", ["grep", "-nE", "--untracked", BARE, "--", "src/*.ts", "collector/src/*.ts"], {
    cwd: root,
    encoding: "utf8",
  });
  const files = [
    ...new Set(
      lines
        .trim()
        .split("\n")
        .map((line) => line.split(":")[0]!),
    ),
  ];
  const mayNot = (file: string): boolean => !Object.keys(bare).some((prefix) => file.startsWith(prefix));
  expect(files.filter(mayNot)).toEqual([]);
  for (const prefix of Object.keys(bare))
    expect(
      files.some((file) => file.startsWith(prefix)),
      prefix,
    ).toBe(true);
});
