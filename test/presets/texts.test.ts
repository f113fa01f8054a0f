import { expect, test } from "vitest";
import { presets } from "../../src/presets/index.ts";
import { optionsOf } from "../../src/schema/instrument.ts";
import { type Text, textIn } from "../../src/schema/language.ts";
import { pointsByLooks } from "../support/points-by-looks.ts";
import { allPresets, domainPreset, itemsOf, publicLaw } from "./files.ts";

type Bilingual = Record<"vi" | "en", string>;

/** Every text with a Vietnamese wording, wherever it stands. What is emphasised is a piece of one. */
function textsIn(value: unknown): Bilingual[] {
  if (typeof value !== "object" || value === null) return [];
  const parts = Object.entries(value).filter(([key]) => key !== "emphasis");
  return "vi" in value ? [value as Bilingual] : parts.flatMap(([, part]) => textsIn(part));
}

const texts = [
  ...allPresets.map(([name, survey]) => [name, textsIn(survey)] as const),
  ["index", textsIn(presets)] as const,
];

test.each(texts)("%s is written cleanly in both languages", (_, all) => {
  expect(all.length).toBeGreaterThan(0);
  for (const text of all) {
    expect(text.vi).toBe(text.vi.normalize("NFC"));
    expect(text.vi).not.toBe(text.en);
    for (const words of [text.vi, text.en]) {
      // Typographic quotes and ellipses; no stray spaces.
      expect(words).not.toMatch(/\.\.\.|\s\s|^\s|\s$|["']|[\t\n\u00a0]/);
      expect(words.charAt(0)).toBe(words.charAt(0).toUpperCase());
    }
  }
});

test.each(texts)("%s points to nothing by its shape, place or colour", (_, all) => {
  for (const text of all) expect([text.vi, text.en].filter(pointsByLooks)).toEqual([]);
});

test.each(allPresets)("%s asks for nothing that names a person, nor for ethnicity", (_, survey) => {
  // `never_by_default` explains some of its words in brackets.
  const never = domainPreset("respondent-core").never_by_default!.map((words) => words.replace(/ \(.*/, ""));
  expect(never).toEqual(["dân tộc", "tôn giáo", "ngày sinh", "họ tên", "số định danh", "số điện thoại"]);
  const vietnamese = new RegExp(
    [...never, "họ và tên", "căn cước", "CCCD", "e-?mail", "địa chỉ", "năm sinh"].join("|"),
    "i",
  );
  const english = /ethnic|religio|birth|\bname\b|\bID\b|phone|e-?mail|address/i;
  for (const item of itemsOf(survey)) {
    for (const label of [item.label, ...optionsOf(survey, item).map((option) => option.label)] as Text[]) {
      expect(textIn(label, "vi")).not.toMatch(vietnamese);
      expect(textIn(label, "en")).not.toMatch(english);
    }
    expect(item).not.toHaveProperty("sensitive");
  }
});

test.each(allPresets)(
  "%s begins with the anonymity notice, or with its two sentences that matter most",
  (_, survey) => {
    const { anonymous_notice: notice, age } = publicLaw.consent_text_proposals;
    const full = notice.vi.replace("{cơ quan}", "cơ quan");
    const [, asksNothing, , published] = full.split(/(?<=\.) /);
    expect([full, `${full} ${age.vi}`, `${asksNothing} ${published}`]).toContain(textIn(survey.intro!, "vi"));
  },
);

test.each(allPresets)("%s asks again once for a rating left blank, and never for a remark", (name, survey) => {
  for (const item of itemsOf(survey)) {
    const asksAgain = "required" in item && item.required === true;
    const isCitizens = (item.source ?? "citizen") === "citizen";
    expect(asksAgain).toBe(item.type !== "text" && isCitizens && name !== "respondent-core");
  }
});
