/* Going on by answering. It loads where one question is shown at a time. */
export { Advance } from "./advance.ts";
export { css } from "./styles.ts";
