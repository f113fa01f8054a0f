import { type Survey, type Text } from "../../src/schema/index.ts";

const MARKS: Readonly<Record<string, string>> = { vi: "Dữ liệu mẫu", en: "Sample data" };

const marked = (title: Text): Text =>
  typeof title === "string"
    ? `${MARKS["vi"]}: ${title}`
    : Object.fromEntries(
        Object.entries(title).map(([language, words]) => [language, `${MARKS[language] ?? MARKS["vi"]}: ${words}`]),
      );

/**
 * The survey that sample data are of: its own id, and a title that says what they are on every page, in every file and in every report. No
 * collector of the survey itself takes them, and no report of it counts them.
 */
export const sampleSurvey = (survey: Survey): Survey => ({
  ...survey,
  id: `sample-${survey.id}`,
  title: marked(survey.title),
});
