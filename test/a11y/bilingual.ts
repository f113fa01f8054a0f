import { setViewport } from "@web/test-runner-commands";
import { quietConsole } from "../support/console.ts";
import { isLong } from "../support/long.ts";
import { clear } from "../support/widget.ts";

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

/** Tests in Vietnamese on a small phone's screen; in the long run on a desk's, and in English on a small phone's. */
export function onEachScreen(what: string, tests: (lang: "vi" | "en") => void): void {
  describe(what, () => {
    let log: ReturnType<typeof quietConsole>;
    beforeEach(() => (log = quietConsole()));
    afterEach(async () => {
      clear();
      log.restore();
      await setViewport({ width: 800, height: 600 });
    });

    const each = isLong
      ? ([
          ["vi", 1000],
          ["en", 320],
        ] as const)
      : ([["vi", 320]] as const);
    for (const [lang, width] of each) {
      describe(`in ${lang}, ${width} pixels wide,`, () => {
        beforeEach(() => setViewport({ width, height: 700 }));
        tests(lang);
      });
    }
  });
}
