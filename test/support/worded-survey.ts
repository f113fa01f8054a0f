import type { Survey } from "../../src/schema/index.ts";
import { rating, surveyOf, yesNo } from "./little-survey.ts";

/**
 * A question in three wordings, drawn 3:2:1, of which one changes nothing; a rating in two; one that is asked only after “no”; and one
 * that has one wording.
 */
export const wordedSurvey: Survey = surveyOf(
  [
    {
      id: "visits",
      items: [
        {
          type: "choice",
          id: "again",
          label: "How often did you have to come back?",
          emphasis: "come back",
          options: [
            { code: "none", label: "Never" },
            { code: "once", label: "Once" },
            { code: "more", label: "Twice or more" },
            { code: "unknown", label: "I do not know", missing: "dont_know" },
          ],
          variants: [
            { id: "own", share: 3 },
            {
              id: "first-counts",
              share: 2,
              label: "How often did you come, handing in included?",
              options: { none: { label: "1 time" }, once: { label: "2 times" }, more: { label: "3 times or more" } },
            },
            { id: "helped", help: "Handing in does not count." },
          ],
        },
        rating("staff", {
          variants: [{ id: "plain" }, { id: "long", options: { good: { label: "Good in every respect" } } }],
        }),
        yesNo("done"),
        yesNo("why", {
          label: "Was a paper missing?",
          askIf: { item: "done", is: "no" },
          variants: [{ id: "paper" }, { id: "document", label: "Was a document missing?" }],
        }),
        rating("overall"),
      ],
    },
  ],
  { id: "worded" },
);
