import type { Submission, Survey } from "../../src/schema/index.ts";
import { submissionTo } from "../src/store-suite/sample.ts";

/** A small survey with something of everything that is stored and exported differently. */
export const survey: Survey = {
  schemaVersion: 1,
  id: "one-stop",
  version: "1",
  languages: ["vi", "en"],
  title: { vi: "Một cửa", en: "One-stop shop" },
  period: { opens: "2025-03-01", closes: "2025-03-31" },
  scales: {
    three: {
      options: [
        { code: "good", label: { vi: "Hài lòng", en: "Satisfied" } },
        { code: "bad", label: { vi: "Không hài lòng", en: "Dissatisfied" } },
        { code: "unsure", label: { vi: "Khó nói", en: "Hard to say" }, missing: "dont_know" },
      ],
    },
  },
  sections: [
    {
      id: "all",
      items: [
        { id: "staff", type: "rating", scale: "three", label: { vi: "Công chức", en: "The staff" } },
        { id: "why", type: "text", label: { vi: "Vì sao?", en: "Why?" }, askIf: { item: "staff", is: "bad" } },
        {
          id: "came",
          type: "choices",
          label: { vi: "Ông/Bà đến để?", en: "What did you come for?" },
          options: [
            { code: "file", label: { vi: "Nộp hồ sơ", en: "To file; in person" } },
            { code: "ask", label: { vi: "Hỏi", en: "To ask" } },
            { code: "else", label: { vi: "Khác", en: "Something else" }, other: true },
          ],
        },
        { id: "change", type: "number", label: { vi: "Thay đổi", en: "Change" }, min: -100, decimals: 2 },
        { id: "comment", type: "text", display: "long", label: { vi: "Góp ý", en: "Comment" } },
      ],
    },
  ],
  context: { unit: {} },
  consent: {
    text: {
      vi: "Tôi đồng ý, kể cả gửi phần đã trả lời khi dừng giữa chừng",
      en: "I agree, also that what I answered is sent when I stop before the end",
    },
    purpose: { vi: "Cải thiện dịch vụ", en: "To improve the service" },
    controller: { vi: "UBND phường", en: "The ward" },
    retention: { vi: "Một năm", en: "A year" },
    partial: true,
  },
};

/** A moment within the period, for the collector's clock. */
export const DURING = new Date("2025-03-10T02:00:00Z");

/** A submission with an id of its own; `parts` replace its parts. */
export const submission = (parts: Partial<Submission> = {}): Submission =>
  submissionTo(survey, {
    answers: { staff: "good", came: ["file", "else"], "came.other": "Khiếu nại", change: -5, comment: "Tốt" },
    missing: { why: "not_applicable" },
    asked: ["staff", "came", "change", "comment"],
    ...parts,
  });

/** What a person had answered who stopped after the first question; `parts` replace its parts. */
export const partialSubmission = (parts: Partial<Submission> = {}): Submission =>
  submission({
    partial: true,
    consent: { agreed: true, at: "2025-03-10T01:00:00Z" },
    answers: { staff: "good" },
    missing: { why: "not_applicable", came: "break_off", change: "break_off", comment: "break_off" },
    asked: ["staff"],
    ...parts,
  });
