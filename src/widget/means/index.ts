/* What says answers back: the entry of its chunk, which loads with a survey that has `means`. */
export { Means } from "./means.ts";
export { css } from "./styles.ts";
