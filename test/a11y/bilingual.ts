import { littleSurvey, rating, text } from "../support/little-survey.ts";

const both = (en: string, vi: string) => ({ en, vi });
export const scales = {
  quality: {
    options: [
      { code: "good", label: both("Good", "Tốt") },
      { code: "poor", label: both("Poor", "Kém") },
    ],
  },
};
/** A survey in both languages of the widget. */
export const survey = (more: object = {}) =>
  littleSurvey(
    [
      rating("care", { label: both("Care", "Thái độ"), required: true }),
      text("remark", { label: both("Remark", "Góp ý") }),
      { type: "number", id: "days", label: both("Days", "Số ngày") },
    ],
    {
      languages: ["vi", "en"],
      title: both("Survey", "Khảo sát"),
      scales,
      checks: [{ id: "odd", when: { item: "care", is: "poor" }, message: both("Really?", "Thật không?") }],
      ...more,
    },
  );
export const send = { vi: "Gửi ý kiến", en: "Send answers" };
