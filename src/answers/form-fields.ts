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
import { chooseAmong, chooseOne } from "./choose.ts";
import { parseNumber } from "./number-text.ts";

/*
 * A survey as the fields of a plain HTML form, which browsers send without JavaScript. No stable name contains a colon, so the names
 * cannot be mistaken for each other.
 */

/** The fields of a form: a `URLSearchParams`, for one. */
export interface FormFields {
  get(name: string): string | null;
  getAll(name: string): string[];
}

export const DATE_PARTS = ["day", "month", "year"] as const;
export type DatePart = (typeof DATE_PARTS)[number];

/** Begins the value of a reason for not answering in a list of codes, where only one thing can be chosen. No code begins so. */
export const REASON = "?";

/**
 * The id of what a form shows of an item: one of our own, because a page around it has ids, too.
 * @param form the form's id, where a page may have several
 */
export const elementId = (item: string, part = "item", form = "satisfaction"): string => `${form}-${part}-${item}`;

/** The names of fields. */
export const fieldName = {
  /** The answer to an item, or the text beside an option, by its `otherId`. */
  answer: (id: string): string => `answer:${id}`,
  /** The reason that a person gives for not answering, beside controls of other kinds. */
  missing: (id: string): string => `missing:${id}`,
  date: (id: string, part: DatePart): string => `answer:${id}:${part}`,
  /** The place of an option in a ranking: 1, 2, 3… */
  place: (id: string, code: string): string => `place:${id}:${code}`,
  context: (name: string): string => `context:${name}`,
};

/** What cannot be said at once: two options in one place of a ranking, or something beside what stands alone. */
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
    const entry = reasonIn(form, id) ?? entryOf(item, options, form, language);
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

function entryOf(item: Item, options: readonly Option[], form: FormFields, language: Language): Entry | undefined {
  const value = form.get(fieldName.answer(item.id)) || undefined;
  switch (item.type) {
    case "choices": {
      const chosen = form.getAll(fieldName.answer(item.id));
      return options
        .filter(({ code }) => chosen.includes(code))
        .reduce<Entry | undefined>((entry, option) => chooseAmong(options, entry, option, true), undefined);
    }
    case "rank":
      return entryOfRanking(item.id, options, form);
    case "number":
      return value && (parseNumber(value, language) ?? value);
    case "date":
      return entryOfDate(DATE_PARTS.map((part) => form.get(fieldName.date(item.id, part))?.trim() ?? ""));
    case "text":
      // Forms send every line break as two signs.
      return value?.replaceAll("\r\n", "\n");
    default: {
      if (value?.startsWith(REASON)) return { missing: value.slice(REASON.length) as GivenMissing };
      const option = options.find(({ code }) => code === value);
      return option ? chooseOne(option) : value;
    }
  }
}

function entryOfRanking(id: string, options: readonly Option[], form: FormFields): Entry | undefined {
  const reason = options.find(({ code, missing }) => missing && form.getAll(fieldName.answer(id)).includes(code));
  if (reason) return chooseOne(reason);
  const placed = options.filter(({ code }) => placeOf(id, code, form));
  const ranked = placed.sort((a, b) => placeOf(id, a.code, form) - placeOf(id, b.code, form));
  return ranked.length ? ranked.map(({ code }) => code) : undefined;
}

const placeOf = (id: string, code: string, form: FormFields): number =>
  Number(form.get(fieldName.place(id, code)) ?? "") || 0;

function clashIn({ id, type }: Item, options: readonly Option[], form: FormFields): Clash["code"] | undefined {
  const places = options.map(({ code }) => placeOf(id, code, form)).filter(Boolean);
  if (new Set(places).size < places.length) return "same-place";
  const chosen = form.getAll(fieldName.answer(id)).filter(Boolean);
  const typed = DATE_PARTS.filter((part) => form.get(fieldName.date(id, part))?.trim());
  const alone =
    type === "choices" || type === "rank" ? options.filter((option) => option.exclusive || option.missing) : [];
  const standsAlone = form.get(fieldName.missing(id)) || alone.some(({ code }) => chosen.includes(code));
  const said = chosen.length + places.length + Math.min(typed.length, 1) + form.getAll(fieldName.missing(id)).length;
  return standsAlone && said > 1 ? "not-alone" : undefined;
}

/** `2023-10-27`; what is incomplete stays as it was typed. */
function entryOfDate([day = "", month = "", year = ""]: readonly string[]): Entry | undefined {
  const two = (part: string): string => (/^\d$/.test(part) ? `0${part}` : part);
  return day || month || year ? [year, two(month), two(day)].join("-") : undefined;
}
