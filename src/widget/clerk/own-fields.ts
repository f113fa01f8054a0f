/* Fields of a form that are no items; no item can be called so. */

/** What the person said to the survey's consent. */
export { CONSENT } from "../../schema/index.ts";

/** The day that stands on the form. */
export const DAY = "?day";

/** Which booklet the form is, where the survey's items rotate. */
export const BOOKLET = "?booklet";

/** The letters of the wordings on it, where questions have several. */
export const WORDINGS = "?wordings";

/** The form's own number. */
export const NUMBER = "?number";

/** The code of the invitation that the form answers. */
export const INVITATION = "?invitation";
