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
export function sheetsOf(survey: Survey, options: PaperFormOptions): Survey[] {
  const { booklets, variants, invited } = options;
  const chosen = booklets ?? everyBooklet(survey);
  const wordings = variants?.map((code) => variantsOf(survey, code) ?? {});
  const count = countIn(options);
  if (count) {
    const made = new Map<string, Survey>();
    const sheets = Array.from({ length: count }, (_, i) => {
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
    return invited ? shuffled(sheets, invited.random) : sheets;
  }
  return chosen.flatMap((booklet) => {
    const sheet = surveyAs(survey, { booklet });
    return (wordings ?? everyWording(sheet)).map((each) => surveyAs(survey, { booklet, variants: each }));
  });
}

/** How many forms `sheetsOf` makes, without making them: a few wordings more multiply them. */
export function sheetCount(survey: Survey, options: PaperFormOptions): number {
  const { booklets, variants } = options;
  const count = countIn(options);
  if (count) return count;
  const counts = (booklets ?? everyBooklet(survey)).map(
    (booklet) => variants?.length ?? wordingCount(surveyAs(survey, { booklet })),
  );
  return counts.reduce((sum, each) => sum + each, 0);
}

/** The numbers of the booklets; one without a number where items do not rotate. */
const everyBooklet = (survey: Survey): (number | undefined)[] =>
  survey.rotation ? Array.from({ length: bookletCount(survey) }, (_, i) => i + 1) : [undefined];

/** How many forms were asked for, where that does not follow from booklets and wordings. */
const countIn = ({ numbers, invited }: PaperFormOptions): number => invited?.people.length || numbers?.length || 0;

/** In any order, each as likely as the other (Fisher and Yates). */
function shuffled<Each>(all: readonly Each[], random: () => number): Each[] {
  const left = [...all];
  return all.map((_, i) => left.splice(Math.floor(random() * (all.length - i)), 1)[0]!);
}
