import type { ItemType } from "../item.ts";

/** What an answer is made of. */
export type AnswerKind = "code" | "codes" | "number" | "date" | "text";

/** What the format says of every item of one type. */
export interface ItemTraits {
  /** What an answer is made of; `undefined` where there is nothing to answer. */
  answer: AnswerKind | undefined;
  /** The keys that say where the options are. Exactly one of them is given. */
  sources: readonly ("options" | "scale" | "url")[];
  /** One option is chosen of a few: the answers can be rated (top boxes and values count), and the choice is the whole answer. */
  isRated: boolean;
  /** An option may ask for a text of one's own. */
  takesOther: boolean;
}

const nothing = { sources: [], isRated: false, takesOther: false } as const;

/** Needs no schema, so that a page which only reads a survey does not load one. */
const traits: Record<ItemType, ItemTraits> = {
  rating: { ...nothing, answer: "code", sources: ["scale"], isRated: true },
  choice: { answer: "code", sources: ["options", "scale"], isRated: true, takesOther: true },
  choices: { answer: "codes", sources: ["options", "scale"], isRated: false, takesOther: true },
  number: { ...nothing, answer: "number" },
  text: { ...nothing, answer: "text" },
  date: { ...nothing, answer: "date" },
  lookup: { ...nothing, answer: "code", sources: ["options", "url"] },
  rank: { ...nothing, answer: "codes", sources: ["options", "scale"] },
  note: { ...nothing, answer: undefined },
};

/** The traits of an item's type; of a type that the format does not know, none. */
export const traitsOf = ({ type }: { type: ItemType }): ItemTraits =>
  Object.hasOwn(traits, type) ? traits[type] : { ...nothing, answer: undefined };
