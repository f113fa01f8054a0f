import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { needs } from "../../src/offline/needs.ts";
import { browserDir, importsOf, weigh } from "../size/weigh.ts";

const page = "https://xa.vn/gop-y/quay.html";

/** What a file with this content leads to. */
const of = async (address: string, content: string): Promise<string[]> =>
  (await needs(new URL(address, page), new Response(content), page)).map(({ href }) => href);

describe("a script needs", () => {
  test.each([
    [`import { a } from "./a.js";`, "https://xa.vn/js/a.js"],
    ["import{a}from`../a.js`", "https://xa.vn/a.js"],
    [`import "/a.js"`, "https://xa.vn/a.js"],
    [`export*from"./a.js"`, "https://xa.vn/js/a.js"],
    [`const later = () => import('./a.js');`, "https://xa.vn/js/a.js"],
  ])("what it imports: %s", async (code, address) => {
    expect(await of("/js/main.js", code)).toEqual([address]);
  });

  test.each([`import { html } from "lit";`, `const from = "./a.js";`, `fetch("/api/submissions")`])(
    "nothing else: %s",
    async (code) => {
      expect(await of("/js/main.js", code)).toEqual([]);
    },
  );

  test("in the built widget, exactly the chunks that are there", async () => {
    for (const { name } of (await weigh()).filter((each) => !each.name.includes("offline"))) {
      const found = await of(`https://xa.vn/${name}`, await readFile(resolve(browserDir, name), "utf8"));
      const imported = (await importsOf(name)).map((each) => `https://xa.vn/${each.name}`);
      expect(new Set(found), name).toEqual(new Set(imported));
    }
  });
});

describe("a survey needs", () => {
  test("the lists that are elsewhere, whose addresses start from the page", async () => {
    const items = [
      { type: "lookup", id: "procedure", url: "thu-tuc.json" },
      { type: "text", id: "url" },
    ];
    expect(await of("/surveys/a.json", JSON.stringify({ sections: [{ items }] }))).toEqual([
      "https://xa.vn/gop-y/thu-tuc.json",
    ]);
  });

  test("to be whole: half of a file is refused", async () => {
    await expect(of("/surveys/a.json", `{"sections": [`)).rejects.toThrow(SyntaxError);
  });
});

test("a picture needs nothing", async () => {
  expect(await of("/logo.svg", `<svg><a href="./a.js"/></svg>`)).toEqual([]);
});
