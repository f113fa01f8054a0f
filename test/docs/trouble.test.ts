import { readFileSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, test, vi as vitest } from "vitest";
import en from "../../src/locales/en.json" with { type: "json" };
import vi from "../../src/locales/vi.json" with { type: "json" };
import { sayMissing } from "../../src/widget/loading/missing-file.ts";

const root = resolve(import.meta.dirname, "../..");
const words = { vi, en };

/** What the sources have in quotes, joined where it goes on in the next line; what is filled in is `…`. */
const sources = ["src/widget", "src/ui", "src/offline"]
  .flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" }).map((name) => join(root, folder, name)),
  )
  .filter((file) => file.endsWith(".ts"))
  .map((file) =>
    readFileSync(file, "utf8")
      .replaceAll(/["'`] \+\s+["'`]/g, "")
      .replaceAll('\\"', '"'),
  )
  .join("\n");

/** What is said of a file that did not come, in each case. */
async function missingFiles(): Promise<string[]> {
  const error = new Error("Failed to fetch dynamically imported module: https://example.gov.vn/chunks/extras-1.js");
  const answers = [
    () => Promise.resolve(new Response("", { status: 404 })),
    () => Promise.resolve(new Response("", { headers: { "Content-Type": "text/javascript" } })),
    () => Promise.reject(new TypeError("Failed to fetch")),
  ];
  const said: string[] = [];
  for (const answer of answers) {
    const fetched = vitest.spyOn(globalThis, "fetch").mockImplementation(answer);
    said.push(await sayMissing(error));
    fetched.mockRestore();
  }
  return said;
}
const ofMissingFiles = await missingFiles();

/** Whether the product prints such a line: each part between two `…` stands in the sources, or in what a function of them says. */
function isPrinted(line: string): boolean {
  const parts = line.split(/[…“”"]/).map((part) => part.trim());
  const said = parts.filter((part) => part.length > 2);
  const isOneOf = ofMissingFiles.some((each) => said.every((part) => each.includes(part)));
  return said.length > 0 && (isOneOf || said.every((part) => sources.includes(part)));
}

describe.each([
  ["vi", "docs/webmaster/trouble.md"],
  ["en", "docs/en/webmaster/trouble.md"],
] as const)("what to do when…, in %s", (language, path) => {
  const text = readFileSync(join(root, path), "utf8");
  const lines = [...text.matchAll(/^\| `(.+?)` \| .{10,} \|$/gm)].map(([, line]) => line!);
  const delivery = Object.entries(words[language].delivery).map(([key, said]) => [
    key,
    said.replaceAll(/\{\w+\}/g, "…"),
  ]);

  test("names only lines that the product prints, each once", () => {
    expect(lines.length).toBeGreaterThan(30);
    expect(new Set(lines).size).toBe(lines.length);
    const ofDelivery = delivery.map(([, said]) => said);
    expect(lines.filter((line) => !ofDelivery.includes(line) && !isPrinted(line))).toEqual([]);
  });

  test("names each thing that can be in the way of an answer", () => {
    // A device without a network is nothing that a webmaster is told of.
    const missing = delivery.filter(([key, said]) => key !== "offline" && !lines.includes(said!));
    expect(missing).toEqual([]);
  });

  test("says what people read meanwhile", () => {
    expect(text).toContain(words[language].messages.waiting);
  });
});

test("a line that nobody prints would be noticed", () => {
  expect(isPrinted("its script is in this page twice; the first one serves.")).toBe(true);
  expect(isPrinted("its script is in this page three times; the last one serves.")).toBe(false);
  expect(isPrinted("… is no YAML.")).toBe(false);
});
