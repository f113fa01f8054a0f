import { expect } from "@open-wc/testing";
import fc from "fast-check";
import { entriesOf } from "../../src/answers/form-fields.ts";
import { finish } from "../../src/answers/finish.ts";
import { formWords } from "../../src/locales/form-words.ts";
import { type FormState, plainForm } from "../../src/print/index.ts";
import { type Entries, type Survey, matchLanguage, placesOf } from "../../src/schema/index.ts";
import { engine } from "../infra/engine.ts";
import { arbitrarySurvey } from "../support/arbitrary-survey.ts";
import { drawEntries } from "../support/arbitrary-entries.ts";
import { pick } from "../support/person.ts";
import { telling } from "../support/property.ts";
import { typed } from "../support/typed.ts";
import { runs } from "../support/long.ts";

const now = new Date("2026-05-04T03:02:01Z");
const action = "/submissions";

/** A form as the browser makes it of the markup. */
function formOf(markup: string): HTMLFormElement {
  const { content } = new DOMParser()
    .parseFromString(`<template>${markup}</template>`, "text/html")
    .querySelector("template")!;
  return content.querySelector("form")!;
}

const again = (fields: URLSearchParams): FormState => ({
  typed: fields,
  problems: [],
  remarks: [],
  checksShown: [],
  asked: true,
});

/** What a browser sends of a form. */
const sent = (form: HTMLFormElement): URLSearchParams =>
  new URLSearchParams([...new FormData(form)].map(([name, value]) => [name, String(value)]));

/** As fields of one line take it. */
function oneLine(survey: Survey, entries: Entries): Entries {
  const isLong = (id: string): boolean => {
    const item = placesOf(survey).get(id)?.item;
    return item?.type === "text" && item.display === "long";
  };
  return new Map(
    [...entries].map(([id, entry]) => [
      id,
      typeof entry === "string" && !isLong(id) ? entry.replaceAll("\n", "") : entry,
    ]),
  );
}

/** What is on in each group of buttons, as HTML 4.01 (17.2.1) asks for it: where nothing is, a browser may take the first. */
function buttonsOn(form: HTMLFormElement): string[][] {
  const buttons = [...form.querySelectorAll<HTMLInputElement>("input[type=radio]")];
  return [...new Set(buttons.map(({ name }) => name))].map((group) =>
    buttons.filter(({ name, defaultChecked }) => name === group && defaultChecked).map(({ value }) => value),
  );
}

describe("a form without JavaScript", function () {
  this.timeout(60_000);

  it("says nothing by itself in any browser: of the buttons of each question, the one that leaves it blank is on", () =>
    fc.assert(
      fc.asyncProperty(arbitrarySurvey({ remoteLists: false }), async (survey) => {
        const form = formOf(plainForm(survey, formWords.vi, { action }));
        for (const on of buttonsOn(form)) expect(on).to.deep.equal([""]);
        expect([...entriesOf(survey, sent(form), "vi").entries]).to.deep.equal([]);
        expect(sent(form).get("consent") ?? "").to.equal("");
      }),
      { numRuns: runs(4, 50), ...telling },
    ));

  it("gives back what was put into it, and leads to the submission that the widget makes of the same answers", () =>
    fc.assert(
      fc.asyncProperty(arbitrarySurvey({ remoteLists: false }), fc.gen(), async (survey, draw) => {
        const language = pick(draw, survey.languages);
        const words = formWords[(matchLanguage(language, ["vi", "en"]) ?? "vi") as "vi" | "en"];
        const entries = drawEntries(survey, draw, now);
        const agreed = draw(fc.boolean);
        const form = formOf(
          plainForm(survey, words, { action, language, state: again(typed(survey, entries, language)) }),
        );
        for (const on of buttonsOn(form)) expect(on.length).to.equal(1);
        const read = entriesOf(survey, sent(form), language);
        expect(read.clashes).to.deep.equal([]);

        const circumstances = {
          id: "0f8fad5b-d9cb-469f-a165-70867728950e",
          channel: "web",
          language,
          startedAt: now,
          finishedAt: now,
          context: {},
          checksShown: [],
          consent: { agreed, at: now },
        };
        expect(finish(survey, read.entries, circumstances)).to.deep.equal(
          finish(survey, oneLine(survey, entries), circumstances),
        );
      }),
      { numRuns: engine === "chromium" ? runs(8, 150) : runs(4, 20), ...telling },
    ));
});
