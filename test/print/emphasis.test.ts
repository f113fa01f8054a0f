import { expect, test } from "vitest";
import { formWords } from "../../src/locales/form-words.ts";
import { paperWords } from "../../src/locales/paper-words.ts";
import { formStyle, paperForm, plainForm } from "../../src/print/index.ts";
import { littleSurvey, rating, text } from "../support/little-survey.ts";

const emphasis = "<new> & modern";
const survey = littleSurvey([
  rating("a", { label: `The equipment is ${emphasis}.`, emphasis }),
  rating("b", { label: "The equipment is easy to use.", emphasis: "easy to use" }),
  text("c", { label: "What else is new?", emphasis: "else" }),
]);

/** What stands out, as it stands in the page. */
const strong = (page: string): string[] =>
  [...page.matchAll(/<b class="emphasis">(.*?)<\/b>/g)].map(([, words]) => words!);

test.each([
  ["on paper", paperForm(survey, paperWords.en)],
  [
    "in the form without JavaScript",
    `<style>${formStyle}</style>${plainForm(survey, formWords.en, { action: "/submissions" })}`,
  ],
])("%s, the words in which a question differs from its neighbours stand out within its label", (_, page) => {
  expect(strong(page)).toEqual(["&lt;new&gt; &amp; modern", "easy to use", "else"]);
  expect(page).toContain('The equipment is <b class="emphasis">&lt;new&gt; &amp; modern</b>.');
  expect(page).toMatch(/\.emphasis ?\{[^}]*text-decoration: ?underline;/);
});
