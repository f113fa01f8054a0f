import type { Variant } from "../../../src/schema/variant.ts";
import type { ItemOf, ItemType, Question } from "../../../src/schema/item.ts";
import { type Examples, type Json, type KeyGroup, type Say, keysOf } from "./key-group.ts";
import { few, question, variants, withItem } from "./sample-survey.ts";

const placeItem: KeyGroup["place"] = (object, say) => withItem(say, object);
const ofEvery = [
  "id",
  "label",
  "emphasis",
  "help",
  "audio",
  "askIf",
  "source",
  "required",
  "sensitive",
  "about",
  "variants",
] as const;
const ofQuestion = ["type", ...ofEvery] as const;

/** The keys that questions of one type have beside those of every item. */
const ofType = <T extends Question["type"]>(
  type: T,
  group: Pick<KeyGroup, "schema" | "title" | "base" | "beside"> & {
    examples: Examples<ItemOf<T>, (typeof ofQuestion)[number]>;
  },
): KeyGroup => ({
  ...group,
  elsewhere: ofQuestion,
  base: (say: Say): Record<string, Json> => ({ ...question(type)(say), ...group.base?.(say) }),
  place: placeItem,
});

/** The keys that every item has. */
export const everyItemKeys = keysOf<ItemOf<"text">>()({
  schema: "TextItem",
  title: { vi: "Câu hỏi nào cũng có", en: "Any item" },
  elsewhere: ["offer", "display", "maxLength"],
  examples: (say) => ({
    type: "text",
    id: "why",
    label: say("Điều gì làm Ông/Bà phải chờ?", "What made you wait?"),
    emphasis: say("phải chờ", "wait"),
    help: say("Chỉ tính thời gian chờ tại quầy.", "Count only the time at the counter."),
    audio: { [say("vi", "en")]: "https://example.gov.vn/cau-1.mp3" },
    askIf: { item: "waiting", lte: 2 },
    source: "system",
    required: true,
    sensitive: true,
    about: "person",
    variants: variants(say),
  }),
  // Emphasis is part of the label.
  beside: (say) => ({ emphasis: { label: say("Điều gì làm Ông/Bà phải chờ?", "What made you wait?") } }),
  base: question("text"),
  place: placeItem,
});

/** The keys of a wording under test, and of an option in it. */
export const variantKeys = [
  keysOf<Variant>()({
    schema: "Variant",
    title: { vi: "Cách hỏi đang thử (`variants`)", en: "Wordings under test (`variants`)" },
    examples: (say) => ({
      id: "plain",
      share: 3,
      label: say("Ông/Bà đã đi lại mấy lần?", "How often did you have to come?"),
      emphasis: say("mấy lần", "How often"),
      help: say("Tính cả lần này.", "This time counts, too."),
      means: say("Tức là: {value} lần.", "That is: {value} times."),
      options: { desk: { label: say("Ở quầy", "In person") } },
    }),
    // What an answer means is said back of a number, in one sentence; options have their own.
    beside: (say) => ({ emphasis: { label: say("Ông/Bà đã đi lại mấy lần?", "How often did you have to come?") } }),
    base: () => ({ id: "plain" }),
    place: (variant, say) =>
      withItem(say, {
        ...("means" in variant ? question("number")(say) : { ...question("choice")(say), options: few(say) }),
        variants: [{ id: "other", help: say("Câu trả lời không nêu tên ai.", "No answer names anybody.") }, variant],
      }),
  }),
  keysOf<NonNullable<Variant["options"]>[string]>()({
    schema: "OptionWording",
    title: { vi: "Lời của một phương án trong cách hỏi", en: "An option in a wording" },
    examples: (say) => ({
      label: say("Ở quầy", "In person"),
      means: say("Tức là: Ông/Bà phải đến cơ quan.", "That is: you had to come to the office."),
    }),
    base: (say) => ({ label: say("Ở quầy", "In person") }),
    place: (desk, say) =>
      withItem(say, {
        ...question("choice")(say),
        options: few(say),
        variants: [{ id: "own" }, { id: "plain", options: { desk } }],
      }),
  }),
];

/** The keys of each type of item. */
export const itemKeys: Record<ItemType, KeyGroup> = {
  rating: ofType("rating", {
    schema: "Rating",
    title: { vi: "Chấm mức (`rating`)", en: "Rating (`rating`)" },
    examples: () => ({ scale: "levels", display: "dropdown" }),
    base: () => ({ scale: "levels" }),
  }),
  choice: ofType("choice", {
    schema: "Choice",
    title: { vi: "Chọn một (`choice`)", en: "One of several (`choice`)" },
    examples: (say) => ({ options: few(say), scale: "levels", display: "dropdown", order: "random" }),
    beside: () => ({ scale: { options: undefined } }),
    base: (say) => ({ options: few(say) }),
  }),
  choices: ofType("choices", {
    schema: "Choices",
    title: { vi: "Chọn nhiều (`choices`)", en: "Several (`choices`)" },
    examples: (say) => ({ options: few(say), scale: "levels", min: 1, max: 2, order: "random" }),
    beside: () => ({ scale: { options: undefined } }),
    base: (say) => ({ options: few(say) }),
  }),
  number: ofType("number", {
    schema: "Number",
    title: { vi: "Số (`number`)", en: "Number (`number`)" },
    examples: (say) => ({
      offer: ["dont_know"],
      min: 0,
      max: 240,
      decimals: 1,
      suffix: say("phút", "minutes"),
      means: say("Tức là: Ông/Bà đã chờ {value} phút.", "That is: you waited {value} minutes."),
    }),
  }),
  text: ofType("text", {
    schema: "TextItem",
    title: { vi: "Chữ (`text`)", en: "Text (`text`)" },
    examples: () => ({ offer: ["refused"], display: "long", maxLength: 500 }),
  }),
  date: ofType("date", {
    schema: "Date",
    title: { vi: "Ngày (`date`)", en: "Date (`date`)" },
    examples: (say) => ({
      offer: ["dont_know"],
      min: "2026-01-01",
      max: "today",
      means: say("Tức là: Ông/Bà nộp hồ sơ ngày {value}.", "That is: you applied on {value}."),
    }),
  }),
  lookup: ofType("lookup", {
    schema: "Lookup",
    title: { vi: "Tìm trong danh sách (`lookup`)", en: "A long list (`lookup`)" },
    examples: (say) => ({ offer: ["dont_know"], options: few(say), url: "/surveys/procedures.json" }),
    beside: () => ({ url: { options: undefined } }),
    base: (say) => ({ options: few(say) }),
  }),
  rank: ofType("rank", {
    schema: "Rank",
    title: { vi: "Xếp thứ tự (`rank`)", en: "Order (`rank`)" },
    examples: (say) => ({ options: few(say), scale: "levels", max: 2, order: "random" }),
    beside: () => ({ scale: { options: undefined } }),
    base: (say) => ({ options: few(say) }),
  }),
  note: keysOf<ItemOf<"note">>()({
    schema: "Note",
    title: { vi: "Chỉ là lời (`note`)", en: "Words only (`note`)" },
    elsewhere: ofEvery,
    examples: () => ({ type: "note" }),
    base: question("note"),
    place: placeItem,
  }),
};
