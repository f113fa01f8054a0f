import {
  type Survey,
  bookletCount,
  codeOf,
  everyWording,
  surveyAs,
  variantsOf,
  wordingCount,
  wordingsAt,
} from "../schema/index.ts";
import type { PaperFormOptions } from "./options.ts";

/** The survey as each form asks it, one after another: its booklet, and its wordings. */
export function sheetsOf(survey: Survey, { booklets, variants, numbers }: PaperFormOptions): Survey[] {
  const chosen = booklets ?? everyBooklet(survey);
  const wordings = variants?.map((code) => variantsOf(survey, code) ?? {});
  if (numbers?.length) {
    const made = new Map<string, Survey>();
    return numbers.map((_, i) => {
      const round = Math.floor(i / chosen.length);
      const booklet = chosen[i % chosen.length];
      // One further in each round, so that every booklet comes in every wording.
      const at = round + (i % chosen.length);
      const sheet = surveyAs(survey, {
        booklet,
        variants: wordings ? wordings[at % wordings.length] : wordingsAt(survey, at),
      });
      const key = `${booklet} ${codeOf(sheet)}`;
      if (!made.has(key)) made.set(key, sheet);
      return made.get(key)!;
    });
  }
  return chosen.flatMap((booklet) => {
    const sheet = surveyAs(survey, { booklet });
    return (wordings ?? everyWording(sheet)).map((each) => surveyAs(survey, { booklet, variants: each }));
  });
}

/** How many forms `sheetsOf` makes, without making them: a few wordings more multiply them. */
export function sheetCount(survey: Survey, { booklets, variants, numbers }: PaperFormOptions): number {
  if (numbers?.length) return numbers.length;
  const counts = (booklets ?? everyBooklet(survey)).map(
    (booklet) => variants?.length ?? wordingCount(surveyAs(survey, { booklet })),
  );
  return counts.reduce((sum, each) => sum + each, 0);
}

/** The numbers of the booklets; one without a number where items do not rotate. */
const everyBooklet = (survey: Survey): (number | undefined)[] =>
  survey.rotation ? Array.from({ length: bookletCount(survey) }, (_, i) => i + 1) : [undefined];
