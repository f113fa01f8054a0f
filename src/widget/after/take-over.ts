import { fitEntries } from "../../answers/draft.ts";
import { elementId, entriesOf } from "../../answers/form-fields.ts";
import { languageOf, placesOf } from "../../schema/index.ts";
import type { Session } from "../session.ts";

/**
 * Goes on with what a person has put into the form without JavaScript that stands in the tag, from the question that they are in.
 * The form is emptied, so that nothing is taken over twice.
 * @returns whether they are in one
 */
export function takeOver(session: Session, form: HTMLFormElement): boolean {
  const { survey } = session;
  const fields = new URLSearchParams([...new FormData(form)].map(([name, value]) => [name, String(value)]));
  const language = languageOf(survey, form.lang);
  const { entries } = entriesOf(survey, fields, language);
  const types = Object.fromEntries([...placesOf(survey)].map(([id, { item }]) => [id, item.type]));
  // The form is a file of its own, and may be older than the survey.
  session.restore(fitEntries(survey, { entries: [...entries], language, types }, language).fitting);
  session.startedAt ??= new Date();
  const consent = survey.consent && fields.get("consent");
  if (consent) session.consent ??= { agreed: consent === "yes", at: new Date() };
  const focused = form.querySelector(":focus");
  const here = focused?.closest("fieldset")?.id;
  const step = session.steps.find(({ parts }) =>
    parts.some(({ items }) => items.some(({ id }) => elementId(id, "item", form.id || undefined) === here)),
  );
  if (step) session.stepId = step.id;
  form.reset();
  return focused !== null;
}
