import { readFile, readdir, stat } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { version } from "../../build/release/version.ts";
import { shellBlocks } from "../release/shell-blocks.ts";

/* That their commands do what they say is shown by `test/release/installed.long.test.ts`. */

const docs = resolve(import.meta.dirname, "../../docs");
const guides = ["webmaster/install.md", "server/install.md"];

test.each(["webmaster", "en/webmaster"])("no page for %s sends anybody to what only a build makes", async (folder) => {
  for (const name of await readdir(resolve(docs, folder)))
    expect(await readFile(resolve(docs, folder, name), "utf8"), name).not.toMatch(/dist\/browser|npm run build/);
});

describe.each(guides)("the guide %s", (guide) => {
  test.each(["", "en"])("names this version, and leads to places that exist: %s", async (language) => {
    const file = resolve(docs, language, guide);
    const text = await readFile(file, "utf8");
    const versions = [...text.matchAll(/satisfaction-survey(?:-collector)?-(\d+\.\d+\.\d+)/g)].map(
      ([, named]) => named,
    );
    expect(versions.length).toBeGreaterThan(2);
    expect(new Set(versions)).toEqual(new Set([version]));
    for (const [, link] of text.matchAll(/\]\((?!https?:)([^)#]+)/g)) await stat(resolve(dirname(file), link!));
  });

  test("gives the same commands in both languages", async () => {
    const [vietnamese, english] = await Promise.all(["vi", "en"].map((language) => shellBlocks(guide, language)));
    // Names of folders and places that a reader fills in are words, too.
    const plain = (blocks: string[]) =>
      blocks.map((block) =>
        block.replaceAll(/\b(phieu|collector|collected)\b(?!-)/g, "…").replaceAll(/TOKEN=[a-z-]+/g, "TOKEN=…"),
      );
    expect(plain(vietnamese!)).toEqual(plain(english!));
    expect(english!.length).toBeGreaterThan(1);
  });
});
