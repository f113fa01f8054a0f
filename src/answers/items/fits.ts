import { type Entry, type ItemOf, type ItemType, type Option, TEXT_LENGTH } from "../../schema/index.ts";

/** What an entry has to fit beside its item. */
interface Room {
  /** The options that are answers, and all of them. */
  codes: readonly string[];
  options: readonly Option[];
  /** Whether the person still speaks the language in which it was put in. */
  sameLanguage: boolean;
}

type Fits<T> = (item: T, entry: Entry, room: Room) => boolean;

const isText: Fits<unknown> = (_, entry) => typeof entry === "string";
const isCode: Fits<unknown> = (_, entry, { codes }) => codes.includes(entry as string);

const areAmong = (codes: readonly string[], entry: Entry): entry is readonly string[] =>
  Array.isArray(entry) && entry.every((code) => codes.includes(code));

/** Whether an entry that was saved can stand in an item of today's survey, by the item's type. */
export const fits: { [T in ItemType]: Fits<ItemOf<T>> } = {
  rating: isCode,
  choice: isCode,
  // Whether they are too many is for the review to say, and for the person to mend.
  choices: (_, entry, { codes, options }) =>
    areAmong(codes, entry) &&
    (entry.length < 2 || !options.some(({ code, exclusive }) => exclusive && entry.includes(code))),
  // What could not be read is kept as it was typed, and was typed in one language's way.
  number: (_, entry, { sameLanguage }) => typeof entry === "number" || (typeof entry === "string" && sameLanguage),
  text: (item, entry) =>
    typeof entry === "string" && entry.length <= (item.maxLength ?? TEXT_LENGTH[item.display ?? "short"]),
  date: isText,
  lookup: ({ url }, entry, { codes }) => typeof entry === "string" && (!!url || codes.includes(entry)),
  rank: ({ max }, entry, { codes }) => areAmong(codes, entry) && entry.length <= (max ?? codes.length),
  note: () => false,
};
