import { staticForm } from "./static-form.ts";
import { surveyjsJson } from "./surveyjs-json.ts";
import type { Survey } from "./survey.ts";

export type ContenderName = "static" | "lit" | "ours" | "ours-en" | "ours-src" | "ours-preload" | "surveyjs";

/** One way to put the same survey in a page. Its page is `pages/<name>/index.html`, for all of ours `pages/ours/index.html`. */
export interface Contender {
  name: ContenderName;
  label: string;
  /** What stands in the page instead of `<!-- survey -->`. */
  inline(survey: Survey): string;
  /** What else is different about the page. */
  change?(html: string): string;
}

const inlineJson = (json: object) => JSON.stringify(json).replaceAll("<", "\\u003c");
const jsonScript = (json: object) => `<script type="application/json" id="survey">${inlineJson(json)}</script>`;

const withSource = (html: string) => html.replace("<satisfaction-survey", '<satisfaction-survey src="survey.json"');

export const contenders: Contender[] = [
  { name: "static", label: "static HTML form (floor)", inline: staticForm },
  { name: "lit", label: "plain Lit templates (floor)", inline: jsonScript },
  {
    name: "ours",
    label: "<satisfaction-survey>",
    inline: (survey) => `<script type="application/json">${inlineJson(survey)}</script>`,
  },
  {
    name: "ours-en",
    label: "the same in English",
    inline: (survey) => `<script type="application/json">${inlineJson({ ...survey, languages: ["en"] })}</script>`,
    change: (html) => html.replace('lang="vi"', 'lang="en"'),
  },
  { name: "ours-src", label: "the same with src", inline: () => "", change: withSource },
  {
    name: "ours-preload",
    label: "the same with src and preload",
    inline: () => "",
    change: (html) =>
      withSource(html).replace("<script", '<link rel="preload" as="fetch" crossorigin href="survey.json" /><script'),
  },
  { name: "surveyjs", label: "SurveyJS 2.5.38 (plain JS)", inline: (survey) => jsonScript(surveyjsJson(survey)) },
];
