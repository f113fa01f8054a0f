import { elementId, entriesOf } from "../../answers/form-fields.ts";
import { languageOf } from "../language.ts";
import type { Session } from "../session.ts";

/**
 * Goes on with what a person has put into the form without JavaScript that stands in the tag, from the question that they are in.
 * The form is emptied, so that nothing is taken over twice.
 * @returns whether they are in one
 */
export function takeOver(session: Session, form: HTMLFormElement): boolean {
  const { survey } = session;
  const fields = new URLSearchParams([...new FormData(form)].map(([name, value]) => [name, String(value)]));
  session.restore(entriesOf(survey, fields, languageOf(survey, form.lang)).entries);
  session.startedAt ??= new Date();
  const consent = survey.consent && fields.get("consent");
  if (consent) session.consent ??= { agreed: consent === "yes", at: new Date() };
  const focused = form.querySelector(":focus");
  const here = focused?.closest("fieldset")?.id;
  const step = session.steps.find(({ parts }) =>
    parts.some(({ items }) => items.some(({ id }) => elementId(id) === here)),
  );
  if (step) session.stepId = step.id;
  form.reset();
  return focused !== null;
}
