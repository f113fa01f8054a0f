import { describe, expect, test } from "vitest";
import { LANGUAGES, eachLanguage } from "../../src/locales/languages.ts";
import { faultWords } from "../../src/locales/parts/faults/all.ts";
import { type Explanation, explain, formatFault } from "../../src/schema/explain.ts";
import type { Fault, FaultCode } from "../../src/schema/fault.ts";
import { reportedFaults } from "../support/reported-faults.ts";

const reported = reportedFaults();
const codes = [...new Set(reported.map(({ code }) => code))];
const placeholders = (sentence: string): string[] =>
  [...sentence.matchAll(/\{(\w+)(?::kind)?\}/g)].map(([, name]) => name!);

const sentences = eachLanguage((language): Record<FaultCode, Explanation> => {
  const { survey, measures, submission } = faultWords[language];
  return { ...survey, ...measures, ...submission };
});

describe.each(LANGUAGES)("in %s", (language) => {
  const faults = sentences[language];

  test("every fault that is reported has words, and no words are left over", () => {
    expect(codes.length).toBeGreaterThan(60);
    expect(new Set(Object.keys(faults))).toEqual(new Set(codes));
  });

  test.each(reported)("$code is told everything that its sentences name", ({ code, params }) => {
    const { problem, mend } = faults[code as FaultCode];
    const names = placeholders(`${problem} ${mend}`);
    const needed = names.flatMap((name) => (name === "suggest" ? [] : name));
    if (params) expect(params).toEqual(expect.arrayContaining(needed));
    if (params && names.includes("suggest")) {
      expect(params.some((name) => name === "known" || name === "allowed")).toBe(true);
    }
  });

  test("every sentence is one, and a suggestion is all that may take its place", () => {
    for (const { problem, mend } of Object.values(faults)) {
      expect(problem).toMatch(/\.$/);
      expect(mend).toMatch(/(\.|\{suggest\})$/);
    }
  });
});

test.each(LANGUAGES)("%s names the same things as English", (language) => {
  const named = ({ problem, mend }: Explanation): Set<string> => new Set(placeholders(`${problem} ${mend}`));
  for (const [code, english] of Object.entries(sentences.en)) {
    expect(named(sentences[language][code as FaultCode]), code).toEqual(named(english));
  }
});

describe("a fault in words", () => {
  const fault: Fault = {
    level: "error",
    path: "$.sections[0].items[2].lable",
    code: "unknown-key",
    params: { key: "lable", known: ["id", "label", "help"] },
  };

  test("is one line in a console", () => {
    expect(formatFault(fault, "en")).toBe(
      "$.sections[0].items[2].lable: There is no key “lable” here. — Did you mean “label”? If it is not needed, remove it.",
    );
  });

  test("is in the reader's language, and in English when there are no words in it", () => {
    expect(explain(fault, "vi-VN").problem).toBe("Ở đây không có khóa “lable”.");
    expect(explain(fault, "fr").problem).toBe("There is no key “lable” here.");
    expect(explain(fault, "constructor").problem).toBe("There is no key “lable” here.");
  });

  test("lists what is known when nothing is near, but not a thousand names", () => {
    const known = Array.from({ length: 1000 }, (_, i) => `item-${i}`);
    const { mend } = explain({ ...fault, params: { key: "colour", known } }, "en");
    expect(mend).toBe(`Known here: ${known.slice(0, 16).join(", ")} …. If it is not needed, remove it.`);
  });

  test("says so when nothing is known", () => {
    expect(explain({ ...fault, code: "unknown-item", params: { item: "a", known: [] } }, "vi").mend).toBe(
      "Ở đây chưa khai báo mục nào.",
    );
  });

  test("takes nothing in the survey for a placeholder", () => {
    const params = { key: "{known} $& {suggest}", known: ["$&", "{key}"] };
    expect(explain({ ...fault, params }, "en")).toEqual({
      problem: "There is no key “{known} $& {suggest}” here.",
      mend: "Known here: $&, {key}. If it is not needed, remove it.",
    });
  });

  test("names types in the reader's language", () => {
    const wrong: Fault = { ...fault, code: "wrong-type", params: { got: "array", expected: ["string", "object"] } };
    expect(explain(wrong, "vi")).toEqual({
      problem: "Giá trị ở đây là một danh sách.",
      mend: "Hãy ghi một chuỗi ký tự hoặc một đối tượng.",
    });
  });
});
