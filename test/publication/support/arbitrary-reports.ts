import fc from "fast-check";
import {
  type Item,
  type Measure,
  type Submission,
  type Survey,
  checkSurvey,
  optionsOf,
} from "../../../src/schema/index.ts";
import { units, waves } from "../../report/support/drawn.ts";
import { submissionOf } from "../../report/support/forms.ts";
import { drawEntries } from "../../support/arbitrary-entries.ts";
import { arbitrarySurvey } from "../../support/arbitrary-survey.ts";
import { type Drawn, manner } from "./drawn-reports.ts";

/** Reports of whatever survey the schema accepts, of which some questions and fields tell who people are. */
export const arbitraryReports: fc.Arbitrary<Drawn> = fc
  .tuple(arbitrarySurvey({ remoteLists: false }), fc.record(manner), fc.gen())
  .map(([drawn, how, draw]) => {
    const survey = withMeasures(withPersons(drawn, draw), draw);
    const [field] = Object.keys(survey.context!).filter((name) => name !== "unit");
    const people = Array.from({ length: draw(fc.nat, { max: 9 }) }, () => formsOf(survey, field, draw));
    return {
      ...how,
      survey,
      forms: people.flat(),
      by: draw(fc.subarray, ["unit", "channel", "wave", ...(field === undefined ? [] : [field])]),
      units: draw(fc.constantFrom, undefined, units),
      waves,
      textLanguage: survey.languages[0]!,
    };
  });

/** The same survey with a unit, and with fields and questions about persons. */
function withPersons(survey: Survey, draw: fc.GeneratorValue): Survey {
  const about = <T extends object>(of: T): T => (draw(fc.nat, { max: 3 }) ? of : { ...of, about: "person" as const });
  const context = Object.entries(survey.context ?? {}).map(([name, field]) => [name, about(field)]);
  return {
    ...survey,
    context: { ...Object.fromEntries(context), unit: { label: "Unit" } },
    sections: survey.sections.map((section) => ({
      ...section,
      items: section.items.map((item) => (item.type === "note" ? item : about(item))),
    })),
  };
}

/** And with measures of its items, as far as it may have them. */
function withMeasures(survey: Survey, draw: fc.GeneratorValue): Survey {
  const items = survey.sections.flatMap((section) => section.items);
  const options = (item: Item) =>
    (item.type === "note" ? [] : optionsOf(survey, item)).filter(({ missing }) => !missing);
  const single = items.filter(({ type }) => type === "rating" || type === "choice");
  const rated = single.filter((item) => options(item).some(({ satisfied }) => satisfied)).map(({ id }) => id);
  const valued = single.filter((item) => options(item).every(({ value }) => value !== undefined)).map(({ id }) => id);
  const weigh = (names: readonly string[]) =>
    Object.fromEntries(names.map((name) => [name, draw(fc.constantFrom, 0, 0.3, 1, 2)]));
  const sections = survey.sections.filter((section) => section.items.some(({ id }) => rated.includes(id)));
  const candidates: Measure[] = [
    { type: "index", id: "index" },
    { type: "index", id: "weighed", items: rated, weights: { items: weigh(rated) } },
    { type: "index", id: "sections", weights: { sections: weigh(sections.map(({ id }) => id)) } },
    ...rated.slice(0, 1).map((item): Measure => ({ type: "csat", id: "csat", item })),
    ...valued.slice(0, 1).map((item): Measure => ({ type: "nps", id: "nps", item, promotersFrom: 3, detractorsTo: 1 })),
    {
      type: "mean",
      id: "mean",
      items: [...valued, ...items.filter(({ type }) => type === "number").map(({ id }) => id)],
    },
    { type: "points", id: "points", items: valued, round: 0.1, bands: [{ code: "good", label: "good", from: 2 }] },
  ];
  const measures = draw(fc.shuffledSubarray, candidates).filter(
    (measure) => checkSurvey({ ...survey, measures: [measure] }).survey,
  );
  return measures.length ? { ...survey, measures } : survey;
}

const NOW = new Date("2025-03-10T03:00:00Z");

/** One person's form, as often as others sent the same. */
function formsOf(survey: Survey, field: string | undefined, draw: fc.GeneratorValue): Submission[] {
  const entries = Object.fromEntries(drawEntries(survey, draw, NOW));
  const { values = ["town", "village"] } = (field !== undefined && survey.context![field]) || {};
  const circumstances = {
    entries,
    channel: draw(fc.constantFrom, "web", "post", "kiosk"),
    day: draw(fc.constantFrom, "2025-01-31", "2025-03-10", "2025-06-01"),
  };
  const context = {
    unit: draw(fc.constantFrom, "a", "a", "b", "c", "elsewhere"),
    ...(field !== undefined && { [field]: draw(fc.constantFrom, ...values) }),
  };
  return Array.from({ length: draw(fc.integer, { min: 1, max: 12 }) }, () => ({
    ...submissionOf(survey, circumstances),
    context,
  }));
}
