import type { Survey } from "../../src/schema/index.ts";
import { surveyOf } from "./little-survey.ts";

const options = (...labels: string[]) =>
  labels.map((label) => ({ code: label.toLowerCase(), label: { en: label, vi: `vi ${label}` } }));
const other = { code: "other", label: { en: "Other", vi: "Khác" }, other: true };
const none = { code: "none", label: { en: "None", vi: "Không có" }, exclusive: true };

/** What stands last of the reasons. */
export const LAST = ["Other", "None"];
/** The others, as they are written. */
export const REASONS = ["Queue", "Papers", "Staff", "Website", "Parking"];

/** One question of each kind whose options stand in any order, and one whose do not. */
export const orderedSurvey: Survey = surveyOf(
  [
    {
      id: "one",
      items: [
        {
          type: "choices",
          id: "why",
          label: { en: "Why?", vi: "Vì sao?" },
          order: "random",
          options: [...options(...REASONS), other, none],
        },
      ],
    },
    {
      id: "two",
      items: [
        {
          type: "choice",
          id: "way",
          label: { en: "How?", vi: "Cách nào?" },
          order: "random",
          options: options("Post", "Counter", "Phone", "Portal"),
        },
      ],
    },
    {
      id: "three",
      items: [
        {
          type: "rank",
          id: "first",
          label: { en: "What first?", vi: "Việc nào trước?" },
          order: "random",
          options: options("Speed", "Care", "Place", "Price"),
        },
      ],
    },
    {
      id: "four",
      items: [
        {
          type: "choice",
          id: "list",
          label: { en: "Where?", vi: "Ở đâu?" },
          order: "random",
          display: "dropdown",
          options: options("North", "South", "West", "East"),
        },
        { type: "text", id: "remark", label: { en: "Remarks", vi: "Ý kiến" } },
      ],
    },
  ] as never,
  { id: "ordered", languages: ["en", "vi"], title: { en: "How was it?", vi: "Thế nào?" } },
);
