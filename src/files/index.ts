/* The text in a file's bytes. For Node; nothing here has side effects. */
export { NotUtf8, decode } from "./decode.ts";
