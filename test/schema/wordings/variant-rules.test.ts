import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { LANGUAGES } from "../../../src/locales/languages.ts";
import { type Fault, checkSurvey, explain } from "../../../src/schema/index.ts";
import { littleSurvey, rating, yesNo } from "../../support/little-survey.ts";

const faultsOf = (item: object, more: Record<string, unknown> = {}): readonly Fault[] =>
  checkSurvey(littleSurvey([item, rating("other")], more)).faults;
const said = (faults: readonly Fault[]) => faults.map(({ path, code }) => `${path} ${code}`);
const at = (rest = "") => `$.sections[0].items[0].variants${rest}`;
const item = (variants: unknown, more: object = {}) => yesNo("a", { variants, ...more });
const two = [{ id: "own" }, { id: "new", label: "In new words?" }];

describe("the wordings of a question", () => {
  it.each([
    ["one", item([{ id: "own" }]), ["", "wrong-variant-count"]],
    ["none", item([]), ["", "wrong-variant-count"]],
    [
      "more than there are letters",
      item(Array.from({ length: 27 }, (_, i) => ({ id: `w${i}`, help: `Help ${i}.` }))),
      ["", "wrong-variant-count"],
    ],
    ["the same id twice", item([...two, { id: "new", help: "Help." }]), ["[2].id", "duplicate-id"]],
    [
      "the same words twice",
      item([...two, { id: "again", share: 2, label: "In new words?" }]),
      ["[2]", "same-wording"],
    ],
    ["the item's own words twice", item([{ id: "own" }, { id: "same", label: "Is a so?" }]), ["[1]", "same-wording"]],
    ["no share", item([{ id: "own", share: 0 }, two[1]]), ["[0].share", "bad-share"]],
    ["half a share", item([{ id: "own", share: 0.5 }, two[1]]), ["[0].share", "bad-share"]],
    ["a share of 101", item([{ id: "own", share: 101 }, two[1]]), ["[0].share", "bad-share"]],
    [
      "an option that there is not",
      item([...two, { id: "x", options: { maybe: { label: "Maybe" } } }]),
      ["[2].options.maybe", "unknown-code"],
    ],
    [
      "two options that read alike",
      item([...two, { id: "x", options: { yes: { label: "no" } } }]),
      ["[2].options", "duplicate-label"],
    ],
    ["a key that there is not", item([...two, { id: "x", lable: "X" }]), ["[2].lable", "unknown-key"]],
    [
      "a meaning that belongs to options",
      item([...two, { id: "x", means: "That is: {value}." }]),
      ["[2].means", "no-variant-means"],
    ],
    [
      "a place for a value in an option",
      item([...two, { id: "x", options: { yes: { means: "So {value}." } } }]),
      ["[2].options.yes.means", "means-unknown-place"],
    ],
    [
      "a number's meaning without its value",
      { type: "number", id: "n", label: "How many?", variants: [{ id: "own" }, { id: "x", means: "So many." }] },
      ["[1].means", "means-without-value"],
    ],
    ["nobody who is asked", item(two, { source: "system" }), ["", "variants-unasked"]],
    ["no list", item({ own: {} }), ["", "wrong-type"]],
    [
      "emphasis that is not in its label",
      item([...two, { id: "x", label: "Hm?", emphasis: "so" }]),
      ["[2].emphasis", "not-in-label"],
    ],
  ])("with %s: a fault says where", (_, wrong, [path, code]) => {
    expect(said(faultsOf(wrong))).toContain(`${at(path)} ${code}`);
  });

  it("are right with other words for the question, its help, its options and what they mean", () => {
    const right = item([
      { id: "own", share: 3 },
      { id: "label", label: "Really so?", emphasis: "Really" },
      { id: "help", help: "Think of today." },
      { id: "options", options: { yes: { label: "So it is", means: "That is: so it is." } } },
    ]);
    expect(faultsOf(right)).toEqual([]);
  });

  it.each(["author", "en/author"])("are right in the example of the guide in %s", async (folder) => {
    const guide = await readFile(resolve(import.meta.dirname, `../../../docs/${folder}/survey.md`), "utf8");
    const [, example] = /```json\n(\{\n {2}"type"[^]*?)```/.exec(guide)!;
    expect(
      faultsOf(JSON.parse(example!) as object, { languages: ["vi", "en"] }).filter(({ level }) => level === "error"),
    ).toEqual([]);
  });

  it("are translated", () => {
    const faults = faultsOf(item([{ id: "own" }, { id: "x", options: { yes: { label: { en: "So it is" } } } }]), {
      languages: ["en", "vi"],
    });
    expect(said(faults)).toContain(`${at("[1].options.yes.label")} missing-translation`);
  });

  it.each(LANGUAGES)("are mended by words in %s", (language) => {
    const faults = [
      ...faultsOf(item([{ id: "own" }, { id: "same" }, { id: "x", share: 0, means: "So." }])),
      ...faultsOf(item([{ id: "own" }], { source: "system" })),
    ];
    for (const fault of faults) {
      const { problem, mend } = explain(fault, language);
      expect(`${problem} ${mend}`).not.toMatch(/\{\w+\}|undefined/);
    }
  });
});
