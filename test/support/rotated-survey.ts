import { type Survey, bookletCount, bookletItems } from "../../src/schema/index.ts";
import { rating, surveyOf } from "./little-survey.ts";

const ratings = (part: string, size: number) => Array.from({ length: size }, (_, i) => rating(`${part}${i + 1}`));

/** Four of eight ratings, two of each section, and one that everybody is asked. */
export const rotatedSurvey: Survey = surveyOf(
  [
    { id: "a", title: "Waiting", items: ratings("a", 4) },
    { id: "b", title: "Staff", items: ratings("b", 4) },
    { id: "end", items: [rating("overall")] },
  ],
  { id: "rotated", rotation: { ask: 4, always: ["overall"], param: "form" } },
);

/** The ids of all that a booklet asks. */
export const askedIn = (booklet: number): string[] => [...bookletItems(rotatedSurvey, booklet), "overall"];

/** The numbers of its booklets. */
export const booklets: readonly number[] = Array.from({ length: bookletCount(rotatedSurvey) }, (_, i) => i + 1);
