import { describe, expect, test } from "vitest";
import { checkSubmission } from "../../src/schema/check-submission.ts";
import { explain } from "../../src/schema/explain.ts";
import { type Survey, syllablesOf } from "../../src/schema/index.ts";
import { finish } from "../../src/answers/finish.ts";
import { faultsOf, number, rating, surveyOf } from "../support/bare-survey.ts";

const ids = ["a", "b", "c", "d", "e", "f"];
const of = (pace: unknown, rest: object = {}): Survey =>
  surveyOf(
    ids.map((id) => rating(id)),
    { pace, ...rest },
  ) as never;

describe("a survey may want to know how fast it is answered", () => {
  test.each(["record", "remind"])("%s", (pace) => expect(faultsOf(of(pace))).toEqual([]));

  test("in no other words", () => {
    expect(faultsOf(of("fast"))).toEqual(["$.pace not-one-of"]);
    expect(faultsOf(of(true))).toEqual(["$.pace not-one-of"]);
  });

  test("and is told where too little can be timed, on each person's form", () => {
    const few = surveyOf([...ids.slice(0, 4).map((id) => rating(id)), number("n")], { pace: "record" });
    expect(faultsOf(few)).toEqual(["$.pace pace-of-few (warning)"]);
    expect(faultsOf(of("record", { rotation: { ask: 4 } }))).toContain("$.pace pace-of-few (warning)");
    expect(faultsOf(of("record", { rotation: { ask: 5 } }))).not.toContain("$.pace pace-of-few (warning)");
  });

  test("and in which languages nothing can be told", () => {
    const label = { vi: "Nhanh", km: "លឿន" };
    const survey = of("record", { languages: ["vi", "km"], title: label }) as { sections: { items: object[] }[] };
    for (const item of survey.sections[0]!.items) Object.assign(item, { label });
    expect(faultsOf(survey)).toContain("$.pace pace-uncounted (warning)");
  });
});

describe("a submission says how fast it was answered", () => {
  const submissionTo = (survey: Survey, quality: object) => ({
    ...finish(survey, new Map(), {
      id: "0b9f3c1e-7a52-4d1c-9e0f-5a6b7c8d9e0f",
      channel: "web",
      language: "en",
      startedAt: new Date("2026-03-31T10:00:00Z"),
      finishedAt: new Date("2026-03-31T10:01:00Z"),
      context: {},
      checksShown: [],
    }),
    quality: { checks: [], ...quality },
  });
  const faults = (pace: string | undefined, quality: object) =>
    checkSubmission(of(pace), submissionTo(of(pace), quality)).faults;

  test.each([{}, { pace: "usual" }, { pace: "fast" }])("as %j", (quality) =>
    expect(faults("record", quality)).toEqual([]),
  );

  test.each([
    ["in another word", "record", { pace: "slow" }, "not-one-of"],
    ["in milliseconds", "record", { pace: 900 }, "not-one-of"],
    ["unasked", undefined, { pace: "fast" }, "pace-not-wanted"],
  ])("not %s", (_, pace, quality, code) => {
    const [fault, ...more] = faults(pace, quality);
    expect([fault?.path, fault?.code, more]).toEqual(["$.quality.pace", code, []]);
    for (const language of ["vi", "en"]) {
      const { problem, mend } = explain(fault!, language);
      expect(problem && mend).toBeTruthy();
      expect(problem + mend).not.toMatch(/[{}]/);
    }
  });
});

describe("syllables", () => {
  test.each([
    ["Cán bộ tiếp nhận hồ sơ hướng dẫn rõ ràng, dễ hiểu", 12],
    ["Thủ tục, giấy tờ được niêm yết công khai", 9],
    ["Quý vị đợi bao nhiêu ngày? (2026)", 7],
    ["How satisfied are you with the office?", 10],
    ["Сколько вы ждали?", 5],
    ["", 0],
  ])("of “%s”: %i", (text, count) => expect(syllablesOf(text)).toBe(count));

  test("are as many however a letter is written", () => {
    const text = "Thời gian giải quyết hồ sơ";
    expect(syllablesOf(text.normalize("NFD"))).toBe(syllablesOf(text));
  });

  test.each(["តើអ្នកពេញចិត្តទេ?", "ท่านพอใจหรือไม่", "သင်ကျေနပ်ပါသလား", "ທ່ານພໍໃຈບໍ", "您满意吗?", "هل أنت راض؟", "Hài lòng ทำ"])(
    "of “%s” are not made up",
    (text) => expect(syllablesOf(text)).toBe(undefined),
  );
});
