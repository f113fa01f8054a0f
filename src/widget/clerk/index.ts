/* What a clerk needs who types in paper forms. It loads when the tag says `mode="entry"`. */
export { Clerk } from "./clerk.ts";
export { css } from "./styles.ts";
