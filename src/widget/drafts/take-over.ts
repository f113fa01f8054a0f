import { fitEntries } from "../../answers/draft.ts";
import { drawnFrom } from "../../answers/drawn-fields.ts";
import { type FormFields, elementId, entriesOf } from "../../answers/form-fields.ts";
import { languageOf, placesOf, recordOf } from "../../schema/index.ts";
import type { Session } from "../store/session.ts";
import { deviceTime } from "../../ui/device-time.ts";

/**
 * Goes on with what a person has put into the form without JavaScript that stands in the tag, from the question that they are in.
 * The form is emptied, so that nothing is taken over twice.
 * @returns whether they are in one
 */
export function takeOver(session: Session, form: HTMLFormElement): boolean {
  const fields = fieldsOf(form);
  session.survey = session.draw?.(drawnFrom(session.survey, fields)) ?? session.survey;
  const { survey } = session;
  const language = languageOf(survey, form.lang);
  const { entries } = entriesOf(survey, fields, language);
  const types = recordOf([...placesOf(survey)].map(([id, { item }]) => [id, item.type]));
  // The form is a file of its own, and may be older than the survey.
  session.restore(fitEntries(survey, { entries: [...entries], language, types }, language).fitting);
  session.startedAt ??= deviceTime();
  const consent = survey.consent && fields.get("consent");
  if (consent) session.consent ??= { agreed: consent === "yes", at: deviceTime() };
  const focused = form.querySelector(":focus");
  const here = focused?.closest("fieldset")?.id;
  const step = session.steps.find(({ parts }) =>
    parts.some(({ items }) => items.some(({ id }) => elementId(id, "item", form.id || undefined) === here)),
  );
  if (step) session.stepId = step.id;
  form.reset();
  return focused !== null;
}

/** What stands in a form. Not by `FormData` and `URLSearchParams`: both may be the page's own. */
function fieldsOf(form: HTMLFormElement): FormFields {
  const controls = form.querySelectorAll<HTMLInputElement>("input:enabled, select:enabled, textarea:enabled");
  const filled = [...controls].filter(({ type, checked }) => checked || !/^(radio|checkbox)$/.test(type));
  const getAll = (wanted: string) => filled.filter(({ name }) => name === wanted).map(({ value }) => value);
  return { getAll, get: (wanted) => getAll(wanted)[0] ?? null };
}
