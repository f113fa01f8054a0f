import fc from "fast-check";
import { expect, test } from "vitest";
import { matchLanguage } from "../../src/schema/language.ts";
import { LANGUAGE } from "../../src/schema/patterns.ts";
import { faultsOf, rating, surveyOf } from "../support/bare-survey.ts";

test.each([
  ["en_US", "vi en", "en"],
  ["EN", "vi en", "en"],
  ["vi-VN", "en vi", "vi"],
  ["vi_VN.UTF-8", "en vi", "vi"],
  ["en_GB@euro", "vi en", "en"],
  [" en ", "vi en", "en"],
  ["en-", "vi en", "en"],
  ["en-GB-oxendict", "vi en", "en"],
  ["en", "vi en-GB", "en-GB"],
  ["en-AU", "vi en-GB en", "en"],
  ["en-AU", "vi en-GB", "en-GB"],
  ["vi", "en vi-VN", "vi-VN"],
  ["zh-Hans", "vi zh-Hant zh-Hans", "zh-Hans"],
  ["zh-Hans", "vi zh", "zh"],
  ["zh-CN", "zh-Hant zh-Hans", "zh-Hans"],
  ["zh", "zh-Hant zh-Hans", "zh-Hans"],
  ["zh_TW", "zh zh-Hant", "zh-Hant"],
  ["zh-Hant-TW", "zh-Hans zh-Hant", "zh-Hant"],
  ["zh-HK", "zh-Hans zh-Hant", "zh-Hant"],
  ["zh-hant-tw", "zh-Hant-HK zh-Hant-TW", "zh-Hant-TW"],
  ["zh-TW", "zh", "zh"],
  ["iw", "vi he", "he"],
  ["he", "vi iw", "iw"],
  ["no", "en nb", "nb"],
  ["nb-NO", "en no", "no"],
  ["in", "en id", "id"],
  ["tyz", "vi tyz-Latn", "tyz-Latn"],
  ["tyz-Latn-VN", "vi tyz", "tyz"],
  ["hmn-Latn", "hmn-Hmng hmn-Latn", "hmn-Latn"],
  ["hmn-Latn", "hmn-Hmng", undefined],
  ["x-default", "vi en", undefined],
  ["english", "vi en", undefined],
  ["", "vi en", undefined],
  ["-", "vi en", undefined],
  ["C.UTF-8", "vi en", undefined],
  ["*", "vi en", undefined],
  ["fr", "vi en", undefined],
])("“%s” of %s is %s", (wanted, available, found) => {
  expect(matchLanguage(wanted, available.split(" "))).toBe(found);
});

test("a language that is there is found however it is written, and nothing throws", () => {
  const cases = (tag: string) => [tag, tag.toUpperCase(), tag.toLowerCase(), tag.replaceAll("-", "_"), `${tag}.UTF-8`];
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.stringMatching(LANGUAGE), {
        minLength: 1,
        maxLength: 3,
        selector: (tag) => new Intl.Locale(tag).toString(),
      }),
      fc.string(),
      (tags, any) => {
        for (const tag of tags) {
          expect(() => new Intl.NumberFormat(tag)).not.toThrow();
          // “no” is another name of “nb”.
          if (!/^no\b/.test(tag)) for (const written of cases(tag)) expect(matchLanguage(written, tags)).toBe(tag);
        }
        const found = matchLanguage(any, [...tags, any]);
        if (found !== undefined) expect([...tags, any]).toContain(found);
      },
    ),
  );
});

test.each(["en_US", "EN", "x-default", "english", "en-", "vi_VN.UTF-8", "en-US-GB"])(
  "a survey whose author wrote %s learns how tags are written",
  (tag) => {
    const label = { vi: "Một", [tag]: "One" };
    const survey = surveyOf([rating("a", { label })], { languages: ["vi", tag] });
    expect(faultsOf(survey)).toContain("$.languages[1] bad-language");
    expect(faultsOf(surveyOf([rating("a", { label })], { languages: ["vi"] })).join(" ")).toContain("bad-language");
  },
);
