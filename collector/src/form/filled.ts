import {
  type Circumstances,
  type FormFields,
  arrivalOf,
  contradictions,
  entriesOf,
  fieldName,
  review,
} from "../../../src/answers/index.ts";
import type { FormProblem, FormState } from "../../../src/print/index.ts";
import {
  type Entries,
  type Language,
  type Survey,
  askedItems,
  languageOf,
  placesOf,
} from "../../../src/schema/index.ts";

/** A form as somebody has sent it. */
export interface Filled {
  language: Language;
  entries: Entries;
  circumstances: Omit<Circumstances, "id">;
  /** What is to be looked at before it is accepted, as the widget would ask for it; nothing, when it can be. */
  again: FormState | undefined;
}

/** Reads a form, and looks it over as the widget does before it sends. */
export function filledIn(survey: Survey, form: FormFields, now: Date): Filled {
  const language = languageOf(survey, form.get("language") ?? "");
  const { entries, clashes } = entriesOf(survey, form, language);
  const said = form.get("consent");
  const consent = survey.consent && said ? { agreed: said === "yes", at: now } : undefined;
  const asked = askedItems(survey, entries, consent?.agreed ?? false);
  const clashing = new Set(clashes.map(({ item }) => item));
  const { blocking, blank } = review(
    survey,
    asked.filter(({ id }) => !clashing.has(id)),
    entries,
    now,
  );
  const shown = (form.get("checks") ?? "").split(" ").filter(Boolean);
  const remarks = contradictions(survey, asked, entries).filter((id) => !shown.includes(id));
  const checksShown = [...shown, ...remarks];
  const problems = inOrder(survey, [...clashes, ...blocking, ...(form.get("asked") ? [] : blank)]);
  return {
    language,
    entries,
    circumstances: {
      ...arrivalOf(
        survey,
        (name) => form.get(isFrame(name) ? name : fieldName.context(name)),
        () => null,
      ),
      language,
      startedAt: startOf(form.get("startedAt"), now),
      finishedAt: now,
      checksShown,
      consent,
    },
    again: problems.length || remarks.length ? { typed: form, problems, remarks, checksShown, asked: true } : undefined,
  };
}

/** Whether a field's name is that of what it says, as an attribute's; those of context fields begin with what they are. */
const isFrame = (name: string): boolean => name === "channel" || name === "placement";

function inOrder(survey: Survey, problems: FormProblem[]): FormProblem[] {
  const order = [...placesOf(survey).keys()];
  return problems.sort((a, b) => order.indexOf(a.item) - order.indexOf(b.item));
}

/** When the form was handed out; a form in a page that is no collector's does not know. */
function startOf(typed: string | null, now: Date): Date {
  const start = new Date(typed ?? "");
  return start < now ? start : now;
}
