import { presets } from "../src/presets/index.ts";
import { type Survey, bookletOf, isQuestion, placesOf } from "../src/schema/index.ts";

/** What the home page says of one survey. */
export interface CatalogueEntry {
  name: string;
  title: { vi: string; en: string };
  /** Where its words come from. */
  origin: { vi: string; en: string };
  /** How many questions a citizen may be asked. */
  questions: number;
}

/** Surveys of the demo's own. */
const extras: Omit<CatalogueEntry, "questions">[] = [
  {
    name: "sipas-short",
    title: { vi: "SIPAS, mỗi người vài câu", en: "SIPAS, a few questions each" },
    origin: {
      vi: "Bộ SIPAS 2018, hỏi luân phiên: mỗi người 6 trong 18 tiêu chí của bốn yếu tố đầu.",
      en: "The SIPAS set of 2018, rotated: each person is asked 6 of the 18 criteria of its first four factors.",
    },
  },
  {
    name: "every-kind",
    title: { vi: "Mọi dạng câu hỏi", en: "Every kind of question" },
    origin: {
      vi: "Phiếu mẫu của trang minh họa: khuôn mặt, ngôi sao, thanh trượt, xếp hạng, tìm thủ tục, ngày, số, đồng ý.",
      en: "A sample of this demo: faces, stars, slider, ranking, searching a procedure, date, number, consent.",
    },
  },
];

/** The presets in their order, then the demo's own. */
export function catalogueOf(surveys: readonly Survey[]): CatalogueEntry[] {
  return [...presets, ...extras].map(({ name, title, origin }) => {
    const survey = surveys.find(({ id }) => id === name)!;
    // Each booklet has as many.
    const asked = survey.rotation ? bookletOf(survey, 1) : survey;
    const questions = [...placesOf(asked).values()].filter(({ item }) => isQuestion(item)).length;
    return { name, title, origin, questions };
  });
}
