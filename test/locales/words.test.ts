import { describe, expect, test } from "vitest";
import { checkWords, pageWordsOf, pagePartsOf } from "../../src/locales/checks/check-words.ts";
import { pointsByLooks } from "../support/points-by-looks.ts";
import { files, leavesOf, readWords, textsOf } from "./files.ts";

const [vi, en] = [readWords("vi.json"), readWords("en.json")];

/** Only what is filled in, signs, and names and signs of documents that are the same in every language. */
const SAME = /^(\{\w+\}|[^\p{L}]|\bn\b|Zalo|BC)*$/u;

/** The title, and the parts of a day, are put together as each language does. */
const FREE = /^\$\.results\.(title|shortDay|longDay)$/;

/** These follow a sentence, with a space. */
const GO_ON = ["$.results.saysInterval", "$.results.bounds"];

describe.each(files)("%s", (name, file) => {
  test("has a text for everything, filled in as the Vietnamese or the English, with as many forms as the language", () => {
    expect([...checkWords(pageWordsOf(file), [pagePartsOf(vi), pagePartsOf(en)])]).toEqual([]);
  });

  test("has the very keys of the Vietnamese, and fills in the same", () => {
    const slots = (text: string): string[] => [...new Set(text.match(/\{\w+(:kind)?\}/g))].sort();
    const [theirs, ours] = [new Map(leavesOf(vi)), new Map(leavesOf(file))];
    expect([...ours.keys()]).toEqual([...theirs.keys()]);
    for (const [path, text] of ours) {
      expect(text.trim(), path).not.toBe("");
      if (!FREE.test(path)) expect(slots(text), path).toEqual(slots(theirs.get(path)!));
    }
  });

  test("says by its name which language it is", () => {
    expect(`${file.language}.json`).toBe(name);
  });

  test("has the order of the Vietnamese, for whoever compares the two", () => {
    expect(textsOf(file).map(([path]) => path)).toEqual(textsOf(vi).map(([path]) => path));
  });

  test("points to nothing by its shape, place or colour", () => {
    expect(textsOf(file).filter(([, text]) => pointsByLooks(text))).toEqual([]);
  });

  test("is written cleanly", () => {
    for (const [path, text] of textsOf(file)) {
      expect(text, path).toBe(text.normalize("NFC"));
      for (const form of text.split("|")) {
        const words = form.replace(/<script [^>]+>/, "<>").replace(GO_ON.includes(path) ? /^ / : "", "");
        // Typographic quotes and ellipses; no stray spaces.
        expect(words, path).not.toMatch(/\.\.\.|\s\s|^\s|\s$|["']|[\t\n\u00a0]/);
      }
    }
  });
});

test.each(files.filter(([name]) => name !== "vi.json"))("%s leaves nothing in Vietnamese", (_, file) => {
  const vietnamese = new Map(textsOf(vi));
  for (const [path, text] of textsOf(file)) if (!SAME.test(text)) expect(text, path).not.toBe(vietnamese.get(path));
});
