import type { Publication } from "../../../../src/publication/index.ts";
import { type Report, reportOf, tallyOf } from "../../../../src/report/index.ts";
import { published } from "../printed.ts";
import { type Facts, type Given, factsOf } from "./facts.ts";
import { unexplained } from "./index.ts";

export interface Explained {
  facts: Facts;
  report: Report;
  publication: Publication;
  /** Every number that is wrong, or that nobody explains. */
  wrong: string[];
}

/** Makes the report and its text, and explains every number in it. */
export function explained(given: Given): Explained {
  const { survey, forms, by, units, waves, level, minimum, threshold, population, decimals } = given;
  const tally = tallyOf(survey, forms, { by, ...(by.includes("wave") && { waves }) });
  const report = reportOf(survey, tally, {
    disclosure: level,
    ...(level === "public" && { minimum }),
    threshold,
    base: given.base,
    partials: given.partials,
    invited: given.invited,
    asOf: given.asOf,
    ...(given.views && { views: given.views }),
    ...(given.targets && { targets: given.targets }),
    ...(units && { units }),
    ...(population !== undefined && { population }),
  });
  const publication = published(report, given.language, {
    sentences: true,
    textLanguage: given.textLanguage,
    ...(decimals !== undefined && { decimals }),
  });
  const facts = factsOf(given, report);
  return { facts, report, publication, wrong: unexplained(facts, publication) };
}
