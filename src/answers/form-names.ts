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
 * @param form the form's id, if a page may have several
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
  /** Which wording of an item the form has. */
  variant: (id: string): string => `variant:${id}`,
  context: (name: string): string => `context:${name}`,
};
