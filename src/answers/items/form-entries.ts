import type { Entry, GivenMissing, Item, ItemType, Language, Option } from "../../schema/index.ts";
import { plainDigits } from "../../schema/digits.ts";
import { chooseAmong, chooseOne } from "../choose.ts";
import { DATE_PARTS, type FormFields, REASON, fieldName } from "../form-names.ts";
import { parseNumber } from "../number-text.ts";

/** The place of an item's answer in a form, and what helps to read the answer. */
interface ItemInForm {
  id: string;
  options: readonly Option[];
  form: FormFields;
  language: Language;
  /** The value of the field that has the answer's name. */
  value: string | undefined;
}

type Read = (place: ItemInForm) => Entry | undefined;

const readOne: Read = ({ options, value }) => {
  if (value?.startsWith(REASON)) return { missing: value.slice(REASON.length) as GivenMissing };
  const option = options.find(({ code }) => code === value);
  return option ? chooseOne(option) : value;
};

const readSeveral: Read = ({ id, options, form }) => {
  const chosen = form.getAll(fieldName.answer(id));
  return options
    .filter(({ code }) => chosen.includes(code))
    .reduce<Entry | undefined>((entry, option) => chooseAmong(options, entry, option, true), undefined);
};

const readRanking: Read = ({ id, options, form }) => {
  const reason = options.find(({ code, missing }) => missing && form.getAll(fieldName.answer(id)).includes(code));
  if (reason) return chooseOne(reason);
  const placed = options.filter(({ code }) => placeOf(id, code, form));
  const ranked = placed.sort((a, b) => placeOf(id, a.code, form) - placeOf(id, b.code, form));
  return ranked.length ? ranked.map(({ code }) => code) : undefined;
};

/** The place of an option in a ranking; 0 for none. */
export const placeOf = (id: string, code: string, form: FormFields): number =>
  Number(form.get(fieldName.place(id, code)) ?? "") || 0;

/** `2023-10-27`; what is incomplete stays as it was typed. */
const readDate: Read = ({ id, form }) => {
  const [day = "", month = "", year = ""] = DATE_PARTS.map((part) =>
    plainDigits(form.get(fieldName.date(id, part))?.trim() ?? ""),
  );
  const two = (part: string): string => (/^\d$/.test(part) ? `0${part}` : part);
  return day || month || year ? [year, two(month), two(day)].join("-") : undefined;
};

/** How an item of one type stands in a form. */
interface InForm {
  read: Read;
  /** Whether several options can be chosen, so that an exclusive option may wrongly stand beside others. */
  isSeveral: boolean;
}

const field = (read: Read): InForm => ({ read, isSeveral: false });
const several = (read: Read): InForm => ({ read, isSeveral: true });

const inForms: Record<ItemType, InForm> = {
  rating: field(readOne),
  choice: field(readOne),
  choices: several(readSeveral),
  number: field(({ value, language }) => value && (parseNumber(value, language) ?? value)),
  // Forms send every line break as two signs.
  text: field(({ value }) => value?.replaceAll("\r\n", "\n")),
  date: field(readDate),
  lookup: field(readOne),
  rank: several(readRanking),
  note: field(() => undefined),
};

/** The answer in the fields of a form, as the widget has it. */
export const entryIn = ({ id, type }: Item, place: Omit<ItemInForm, "id" | "value">): Entry | undefined =>
  inForms[type].read({ ...place, id, value: place.form.get(fieldName.answer(id)) || undefined });

/** The options that may not be chosen beside others, where others can be chosen. */
export const alone = ({ type }: Item, options: readonly Option[]): readonly Option[] =>
  inForms[type].isSeveral ? options.filter(({ exclusive, missing }) => exclusive || missing) : [];
