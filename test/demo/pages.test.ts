import { readdirSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { framedPage } from "../../demo/framed-page.ts";

const folder = resolve(import.meta.dirname, "../../demo/pages");
const names = readdirSync(folder).filter((name) => name.endsWith(".html"));

const matches = (html: string, pattern: RegExp): string[] => [...html.matchAll(pattern)].map(([, found]) => found!);

/** What must be the same in every language: the tags with their names and addresses, apart from the words. */
const skeleton = (html: string): string[] =>
  [...html.matchAll(/<([\w-]+)((?:\s[^>]*)?)>/g)]
    .filter(([, tag]) => tag !== "br")
    .map(([, tag, attributes]) => {
      const kept = [
        ...attributes!.matchAll(/\s(id|class|href|src|endpoint|layout|unit|placement|name|value)="([^"]*)"/g),
      ];
      return [
        tag,
        ...kept.map(
          ([, name, value]) =>
            `${name}=${value!.replace(/[?&](amp;)?lang(uage)?=en$/, "").replace("/docs/en/", "/docs/")}`,
        ),
      ].join(" ");
    });

test("every page exists in both languages", () => {
  expect(readdirSync(resolve(folder, "en")).sort()).toEqual(names.sort());
});

describe.each(names)("%s", async (name) => {
  const [vi, en] = [(await framedPage(name, "vi"))!, (await framedPage(name, "en"))!];

  test("is the same page in Vietnamese and in English", () => {
    expect(skeleton(en)).toEqual(skeleton(vi));
    expect(vi).toContain('<html lang="vi">');
    expect(en).toContain('<html lang="en">');
  });

  test("has no script or style of its own, which a strict policy would stop", () => {
    for (const html of [vi, en]) {
      expect(matches(html, /<script(?![^>]*(?: src=| type="application\/json"))([^>]*)>/g)).toEqual([]);
      expect(matches(html, /(<style|\sstyle=|\son\w+=)/g)).toEqual([]);
      expect(matches(html, /(?:src|href)="((?:https?:)?\/\/[^"]*)"/g)).toEqual([]);
    }
  });

  test("says in every tag where else to go", () => {
    for (const html of [vi, en]) {
      const inside = matches(html, /<satisfaction-survey[^>]*>(.*?)<\/satisfaction-survey>/gs);
      for (const content of inside) expect(content).toMatch(/<p>.{20,}<\/p>/s);
    }
  });
});
