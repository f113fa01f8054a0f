import { describe, expect, test } from "vitest";
import { checkSurvey } from "../../src/schema/check-survey.ts";
import { formatFault } from "../../src/schema/explain.ts";
import { LEVELS, faultsOf, rating, surveyOf } from "../support/bare-survey.ts";

const numbered = (count: number): object[] =>
  Array.from({ length: count }, (_, n) => ({ code: `c${n}`, label: String(n), value: n }));
const worded = (count: number): object[] =>
  Array.from({ length: count }, (_, n) => ({ code: `c${n}`, label: `Level ${n}`, value: n }));
const onScale = (options: readonly object[], display: string): object =>
  surveyOf([rating("a", { display })], { scales: { levels: { options } } });

const AT = "$.sections[0].items[0].display";

describe("a display that does not fit its scale is a warning", () => {
  test.each([
    ["faces", 11, "too-many-levels"],
    ["faces", 6, "too-many-levels"],
    ["stars", 10, "too-many-levels"],
    ["stars", 2, "too-few-levels"],
    ["slider", 2, "too-few-levels"],
    ["numbers", 12, "too-many-levels"],
  ])("%s for %i levels", (display, count, code) => {
    expect(faultsOf(onScale(numbered(count), display))).toEqual([`${AT} ${code} (warning)`]);
  });

  test("numbers for levels that are called by words", () => {
    expect(faultsOf(onScale(worded(5), "numbers"))).toEqual([`${AT} display-of-numbers (warning)`]);
  });

  test.each(["faces", "stars", "slider"])("%s for a scale that does not say which end is the best", (display) => {
    const options = worded(5).map((option) => ({ ...option, value: undefined }));
    expect(faultsOf(onScale(options, display))).toEqual([`${AT} display-without-order (warning)`]);
    const turning = worded(5).map((each, n) => ({ ...each, value: n % 2 }));
    expect(faultsOf(onScale(turning, display))).toEqual([`${AT} display-without-order (warning)`]);
  });

  test.each([
    ["faces", worded(5)],
    ["faces", worded(2)],
    ["stars", worded(5)],
    ["slider", worded(7)],
    ["slider", numbered(11)],
    ["numbers", numbered(11)],
    ["dropdown", worded(30)],
    ["buttons", worded(2)],
  ])("but not %s where it fits", (display, options) => {
    expect(faultsOf(onScale(options, display))).toEqual([]);
  });

  test("where only the satisfied levels are marked, they say which end is the best", () => {
    const options = ["Good", "Fair", "Bad"].map((label, n) => ({ code: label, label, satisfied: !n }));
    expect(faultsOf(onScale(options, "faces"))).toEqual([]);
  });

  test("a reason for no answer is no level", () => {
    const none = { code: "none", label: "Don't know", missing: "dont_know" };
    expect(faultsOf(onScale([...worded(5), none], "faces"))).toEqual([]);
  });
});

describe("a survey that mixes directions is a warning", () => {
  const turned = { turned: { options: [...LEVELS].reverse() }, levels: { options: LEVELS } };

  test("where one scale begins with the best and another with the worst", () => {
    const survey = surveyOf([rating("a"), rating("b", { scale: "turned" }), rating("c", { scale: "turned" })], {
      scales: turned,
    });
    expect(faultsOf(survey)).toEqual(["$.sections[0].items[1].scale mixed-directions (warning)"]);
  });

  test("where stars, which always begin with the fewest, stand below buttons that begin with the best", () => {
    const survey = surveyOf([rating("a"), rating("b", { display: "stars" })]);
    expect(faultsOf(survey)).toEqual(["$.sections[0].items[1].display mixed-directions (warning)"]);
  });

  test("but not where all go one way, as stars, faces and sliders do on any scale", () => {
    const survey = surveyOf(
      [
        rating("a", { display: "stars" }),
        rating("b", { display: "faces", scale: "turned" }),
        rating("c", { display: "slider" }),
        rating("d", { scale: "turned" }),
      ],
      { scales: turned },
    );
    expect(faultsOf(survey)).toEqual([]);
  });

  test("nor where the other scale is of numbers, which say themselves which is more", () => {
    const scales = { levels: { options: LEVELS }, ten: { options: numbered(11) } };
    const survey = surveyOf([rating("a"), rating("b", { scale: "ten", display: "numbers" })], { scales });
    expect(faultsOf(survey)).toEqual([]);
    const khmer = { ...scales, ten: { options: numbered(4).map((each, n) => ({ ...each, label: "០១២៣"[n] })) } };
    expect(faultsOf({ ...survey, scales: khmer })).toEqual([]);
  });
});

test("both say where it is and how to mend it", () => {
  const { faults, survey } = checkSurvey(surveyOf([rating("a"), rating("b", { display: "stars" })]));
  expect(survey).toBeDefined();
  expect(formatFault(faults[0]!, "vi")).toBe(
    "$.sections[0].items[1].display: Các mức ở đây đi ngược chiều với câu “a”: một bên mức tốt nhất đứng đầu, một bên đứng cuối. Người quen chọn theo vị trí dễ trả lời ngược ý mình. — Hãy viết các phương án của mọi thang đo theo cùng một chiều. Ngôi sao, khuôn mặt và thanh trượt luôn bắt đầu từ mức kém nhất.",
  );
  const [tooMany] = checkSurvey(onScale(numbered(11), "faces")).faults;
  expect(formatFault(tooMany!, "en")).toBe(
    `${AT}: “faces” can show 5 levels at most; the scale has 11. — Choose another display, such as “buttons”, “numbers” or “dropdown”.`,
  );
});
