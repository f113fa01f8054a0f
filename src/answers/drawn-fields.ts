import { type Drawn, type Survey, drawnOf, recordOf, wordedItems } from "../schema/index.ts";
import { type FormFields, fieldName } from "./form-names.ts";

const BOOKLET = "booklet";
const ORDER = "order";

/** What was drawn, as the fields that a form sends along. */
export const drawnFields = (survey: Survey): Record<string, string | undefined> => {
  const { booklet, variants = {}, order } = drawnOf(survey);
  return {
    [BOOKLET]: booklet?.toString(),
    ...recordOf(Object.entries(variants).map(([item, variant]) => [fieldName.variant(item), variant])),
    [ORDER]: order?.toString(),
  };
};

/** What was drawn for whom the form was made; as it stands there, which may be anything. */
export const drawnFrom = (survey: Survey, form: FormFields): Drawn => ({
  booklet: Number(form.get(BOOKLET)),
  variants: recordOf(wordedItems(survey).map(({ id }) => [id, form.get(fieldName.variant(id)) ?? ""])),
  order: Number(form.get(ORDER)),
});
