/*
 * Filling in a survey, as the widget does: for servers that take forms from browsers without JavaScript.
 * Nothing here has side effects.
 */
export { arrivalOf } from "./arrival.ts";
export { type Circumstances, finish } from "./finish.ts";
export { drawnFrom } from "./drawn-fields.ts";
export { type FormFields, entriesOf, fieldName } from "./form-fields.ts";
export { type Review, contradictions, review } from "./review.ts";
