/* What reads questions aloud. It loads where the device has a voice, or the survey a recording, for the language. */
export { Reader } from "./reader.ts";
export { css } from "./styles.ts";
