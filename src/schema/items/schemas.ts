/* The shape of each item type. The format has those of them that `itemSchema` lists. */
export { choiceSchema } from "./choice.ts";
export { choicesSchema } from "./choices.ts";
export { dateSchema } from "./date.ts";
export { lookupSchema } from "./lookup.ts";
export { noteSchema } from "./note.ts";
export { numberSchema } from "./number.ts";
export { rankSchema } from "./rank.ts";
export { ratingSchema } from "./rating.ts";
export { textItemSchema } from "./text.ts";
