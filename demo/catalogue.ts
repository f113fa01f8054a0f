import { presets } from "../src/presets/index.ts";
import { type Survey, isQuestion, placesOf } from "../src/schema/index.ts";

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
    const questions = [...placesOf(survey).values()].filter(({ item }) => isQuestion(item)).length;
    return { name, title, origin, questions };
  });
}
