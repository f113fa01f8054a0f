/* The way to the survey for phones. It loads when the tag says `qr`. */
export { Code } from "./code.ts";
export { css } from "./styles.ts";
