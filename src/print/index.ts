/*
 * A survey as HTML without script: the paper form, to print and to fill in with a pen, and a form that a browser sends by itself.
 * Nothing here has side effects.
 */
export { type Content, type Html, attributes, html } from "./html.ts";
export type { Invited, Online, PaperFormOptions } from "./options.ts";
export { paperForm } from "./paper-form.ts";
export type { FormProblem, FormState, PlainFormOptions } from "./plain/options.ts";
export { formLink } from "./plain/elsewhere.ts";
export { outsidePeriod } from "./plain/outside-period.ts";
export { style as formStyle } from "./plain/style.ts";
export { sheetCount } from "./sheets.ts";
export { qrPicture } from "./qr-picture.ts";
export { plainForm } from "./plain/plain-form.ts";
