import { staticForm } from "./static-form.ts";
import { surveyjsJson } from "./surveyjs-json.ts";
import type { Survey } from "./survey.ts";

export type ContenderName = "static" | "lit" | "ours" | "surveyjs";

/** One way to put the same survey in a page. Its page is `pages/<name>/index.html`. */
export interface Contender {
  name: ContenderName;
  label: string;
  /** What stands in the page instead of `<!-- survey -->`. */
  inline(survey: Survey): string;
}

const inlineJson = (json: object) => JSON.stringify(json).replaceAll("<", "\\u003c");
const jsonScript = (json: object) => `<script type="application/json" id="survey">${inlineJson(json)}</script>`;

export const contenders: Contender[] = [
  { name: "static", label: "static HTML form (floor)", inline: staticForm },
  { name: "lit", label: "plain Lit templates (floor)", inline: jsonScript },
  {
    name: "ours",
    label: "<satisfaction-survey>",
    inline: (survey) => `<script type="application/json">${inlineJson(survey)}</script>`,
  },
  { name: "surveyjs", label: "SurveyJS 2.5.38 (plain JS)", inline: (survey) => jsonScript(surveyjsJson(survey)) },
];
