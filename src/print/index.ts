/* The paper form: a survey as an HTML page to print and to fill in with a pen. Nothing here has side effects. */
export type { Online, PaperFormOptions } from "./options.ts";
export { paperForm } from "./paper-form.ts";
