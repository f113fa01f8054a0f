/* Fields of a form that are no items; no item can be called so. */

/** The form's own number. */
export const NUMBER = "?number";

/** What the person said to the survey's consent. */
export const CONSENT = "?consent";
