/* The text in a file's bytes. Nothing here has side effects. */
export { NotUtf8, decode } from "./decode.ts";
