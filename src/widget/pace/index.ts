/* What tells how fast somebody answers: the entry of its chunk, which loads with a survey that has `pace`. */
export { Pace } from "./pace.ts";
export { css } from "./styles.ts";
