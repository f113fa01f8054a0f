import type { Option, Question } from "../schema/index.ts";

/** One item over all versions. */
export interface LaidItem {
  id: string;
  type: Question["type"];
  item: Question;
  section: string;
  /** The options that are answers, those of the newest version first. Empty for types without options. */
  options: Option[];
  optionAt: ReadonlyMap<string, number>;
  /** The ids of the wordings under test, those of the newest version first; none for most items. */
  wordings: string[];
  /** Factor that makes whole numbers of a `number` item's answers; 1 where answers are no numbers. */
  scale: number;
}
