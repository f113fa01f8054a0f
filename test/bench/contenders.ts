import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { staticForm } from "./static-form.ts";
import { surveyjsJson } from "./surveyjs-json.ts";
import type { Survey } from "./survey.ts";

export type ContenderName =
  | "static"
  | "lit"
  | "ours"
  | "ours-en"
  | "ours-src"
  | "ours-preload"
  | "ours-form"
  | "ours-made"
  | "surveyjs";

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

const cli = join(import.meta.dirname, "../../dist/cli/satisfaction-survey.js");

/** What `satisfaction-survey form` writes, to stand in the tag. */
function formInTag(survey: Survey): string {
  const file = join(import.meta.dirname, ".cache", `${survey.id}.json`);
  mkdirSync(join(file, ".."), { recursive: true });
  writeFileSync(file, JSON.stringify(survey));
  return execFileSync(process.execPath, [cli, "form", file, "--action", "/api/responses"], { encoding: "utf8" });
}

const MADE = `<script type="module">
      const element = document.createElement("satisfaction-survey");
      element.layout = "page";
      element.endpoint = "/api/responses";
      element.survey = JSON.parse(document.querySelector("#survey").textContent);
      document.body.append(element);
    </script>`;

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
  {
    name: "ours-form",
    label: "the same with a form in the tag",
    inline: (survey) => `<script type="application/json">${inlineJson(survey)}</script>${formInTag(survey)}`,
  },
  {
    name: "ours-made",
    label: "the same made by a script",
    inline: (survey) => jsonScript(survey) + MADE,
    change: (html) => html.replace(/<satisfaction-survey.*<\/satisfaction-survey>/, "<!-- survey -->"),
  },
  { name: "surveyjs", label: "SurveyJS 2.5.38 (plain JS)", inline: (survey) => jsonScript(surveyjsJson(survey)) },
];
