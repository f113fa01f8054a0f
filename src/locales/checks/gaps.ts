/** The texts of a words file, by part and key. */
export type Parts = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** A text that is not there. */
export interface MissingText {
  part: string;
  key: string;
  /** What it is in the language that is complete. */
  text: string;
}

/** What a words file lacks of these parts: keys that are not there, and texts of which all or a form is empty. */
export const gapsIn = (file: unknown, complete: Parts): MissingText[] =>
  Object.entries(complete).flatMap(([part, texts]) =>
    Object.entries(texts)
      .filter(([key]) => !isText((file as Partial<Parts> | null)?.[part]?.[key]))
      .map(([key, text]) => ({ part, key, text })),
  );

/** Whether a text, in each of its forms, says something. */
export const isText = (text: unknown): text is string =>
  typeof text === "string" && text.split("|").every((form) => form.trim());
