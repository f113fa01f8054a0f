import { optionsOf, type Item, type Section, type Survey } from "./survey.ts";

/** The same survey in SurveyJS's own format: one page, a panel for each section. */
export function surveyjsJson(survey: Survey): object {
  return {
    title: survey.title,
    completeText: "Gửi",
    pages: [{ name: "all", elements: survey.sections.map((section) => panel(section, survey)) }],
  };
}

function panel({ id, title, stem, askIf, items }: Section, survey: Survey): object {
  const ratings = items.filter((item) => item.type === "rating");
  const others = items.filter((item) => item.type !== "rating");
  return {
    type: "panel",
    name: id,
    title,
    description: stem,
    ...(askIf && { visibleIf: `{${askIf.item}} = '${askIf.is}'` }),
    elements: [...matrices(id, ratings, survey), ...others.map((item) => question(item, survey))],
  };
}

/**
 * Criteria on one scale are a matrix in SurveyJS. Its `rating` would be slower (by about a quarter until interactive) and
 * turns into a drop-down list where the levels' labels do not fit beside each other.
 */
function matrices(section: string, ratings: Item[], survey: Survey): object[] {
  const [first] = ratings;
  if (!first) return [];
  const rows = ratings.map(({ id, label }) => ({ value: id, text: label }));
  return [
    { type: "matrix", name: `${section}-criteria`, titleLocation: "hidden", columns: choices(first, survey), rows },
  ];
}

function question(item: Item, survey: Survey): object {
  const named = { name: item.id, title: item.label };
  if (item.type === "text") return { type: "comment", ...named };
  return { type: "radiogroup", ...named, choices: choices(item, survey) };
}

const choices = (item: Item, survey: Survey) =>
  optionsOf(item, survey).map(({ code, label }) => ({ value: code, text: label }));
