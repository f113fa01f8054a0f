import {
  type Entry,
  type GivenMissing,
  type Item,
  type Language,
  type Option,
  type Survey,
  otherId,
  placesOf,
} from "../schema/index.ts";
import { DATE_PARTS, type FormFields, fieldName } from "./form-names.ts";
import { alone, entryIn, placeOf } from "./items/form-entries.ts";

export * from "./form-names.ts";

/** A contradiction: two options in one place of a ranking, or something beside an exclusive option. */
export interface Clash {
  item: string;
  code: "same-place" | "not-alone";
}

/** What a person put into a form. */
export interface FormEntries {
  /** As the widget has them: what could not be read is kept as it was typed. */
  entries: Map<string, Entry>;
  /** The items without an entry because nobody knows which of two things was meant. */
  clashes: Clash[];
}

/**
 * Reads what a person put into a survey's form.
 * @param language in which numbers were typed
 */
export function entriesOf(survey: Survey, form: FormFields, language: Language): FormEntries {
  const entries = new Map<string, Entry>();
  const clashes: Clash[] = [];
  for (const [id, { item, options }] of placesOf(survey)) {
    const code = clashIn(item, options, form);
    const entry = reasonIn(form, id) ?? entryIn(item, { options, form, language });
    if (code) clashes.push({ item: id, code });
    else if (entry !== undefined) entries.set(id, entry);
    const other = form.get(fieldName.answer(otherId(id)));
    if (other) entries.set(otherId(id), other);
  }
  return { entries, clashes };
}

function reasonIn(form: FormFields, id: string): Entry | undefined {
  const missing = form.get(fieldName.missing(id));
  return missing ? { missing: missing as GivenMissing } : undefined;
}

function clashIn(item: Item, options: readonly Option[], form: FormFields): Clash["code"] | undefined {
  const { id } = item;
  const places = options.map(({ code }) => placeOf(id, code, form)).filter(Boolean);
  if (new Set(places).size < places.length) return "same-place";
  const chosen = form.getAll(fieldName.answer(id)).filter(Boolean);
  const typed = DATE_PARTS.filter((part) => form.get(fieldName.date(id, part))?.trim());
  const standsAlone = form.get(fieldName.missing(id)) || alone(item, options).some(({ code }) => chosen.includes(code));
  const said = chosen.length + places.length + Math.min(typed.length, 1) + form.getAll(fieldName.missing(id)).length;
  return standsAlone && said > 1 ? "not-alone" : undefined;
}
