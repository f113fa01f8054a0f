import { type Drawn, type Survey, drawnOf } from "../schema/index.ts";
import type { FormFields } from "./form-names.ts";

const BOOKLET = "booklet";

/** What was drawn, as the fields that a form sends along. */
export const drawnFields = (survey: Survey): Record<string, string | undefined> => ({
  [BOOKLET]: drawnOf(survey).booklet?.toString(),
});

/** What was drawn for whom the form was made; as it stands there, which may be anything. */
export const drawnFrom = (form: FormFields): Drawn => ({ booklet: Number(form.get(BOOKLET)) });
