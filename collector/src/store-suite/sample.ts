import { randomUUID } from "node:crypto";
import { type Submission, type Survey, digestOf } from "../../../src/schema/index.ts";
import type { StoredSubmission } from "../store/stored.ts";

/** A small survey that takes partial submissions. */
export const survey: Survey = {
  schemaVersion: 1,
  id: "store-suite",
  version: "1",
  languages: ["vi"],
  title: "Một cửa",
  scales: {
    two: {
      options: [
        { code: "good", label: "Hài lòng" },
        { code: "bad", label: "Không hài lòng" },
      ],
    },
  },
  sections: [
    {
      id: "all",
      items: [
        { id: "staff", type: "rating", scale: "two", label: "Công chức" },
        { id: "comment", type: "text", display: "long", label: "Góp ý" },
      ],
    },
  ],
  context: { unit: {} },
  consent: { text: "Tôi đồng ý", purpose: "Cải thiện", controller: "UBND phường", retention: "Một năm", partial: true },
};

/** When the collector of the suite receives, unless a case says otherwise. */
export const NOW = new Date("2025-03-10T02:00:00Z");

/** A submission to a survey, with an id of its own. It has no answers but those in `parts`. */
export const submissionTo = (asked: Survey, parts: Partial<Submission>): Submission => ({
  schemaVersion: 1,
  id: randomUUID(),
  survey: { id: asked.id, version: asked.version, digest: digestOf(asked) },
  channel: "web",
  language: "vi",
  startedAt: "2025-03-10T01:00:00Z",
  finishedAt: "2025-03-10T01:05:00Z",
  context: { unit: "thuan-loc" },
  answers: {},
  missing: {},
  asked: [],
  quality: { checks: [] },
  ...parts,
});

/** A submission with an id of its own; `parts` replace its parts. */
export const submission = (parts: Partial<Submission> = {}): Submission =>
  submissionTo(survey, {
    answers: { staff: "good", comment: "Tốt" },
    asked: ["staff", "comment"],
    consent: { agreed: true, at: "2025-03-10T01:00:00Z" },
    ...parts,
  });

/** What a person had answered who stopped after the first question. */
export const partialSubmission = (parts: Partial<Submission> = {}): Submission =>
  submission({
    partial: true,
    answers: { staff: "good" },
    missing: { comment: "break_off" },
    asked: ["staff"],
    ...parts,
  });

/** A stored submission with an id of its own; `parts` replace its parts. */
export const stored = (parts: Partial<StoredSubmission> = {}): StoredSubmission => ({
  id: randomUUID(),
  survey: survey.id,
  version: "1",
  digest: "d".repeat(43),
  channel: "web",
  unit: "thuan-loc",
  language: "vi",
  revision: 1,
  partial: false,
  finishedAt: "2025-03-10T01:05:00Z",
  receivedAt: "2025-03-10T02:00:00.000Z",
  body: '{"answers":{}}',
  bodyHash: "0".repeat(64),
  ...parts,
});
