import type { Language, Option, Text } from "../../schema/index.ts";

/** What helps to read what was typed. */
export interface ReadingAids {
  language: Language;
  plain(text: Text): string;
  /** Long lists that are elsewhere, by item. */
  lists: ReadonlyMap<string, readonly Option[]>;
}
