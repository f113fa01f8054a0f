/** The parameter of an address in which an invitation's code stands, as short as a code on paper wants it. */
export const INVITATION_PARAMETER = "m";

/** The header in which the code goes beside a submission, because what is stored must not know it. */
export const INVITATION_HEADER = "Survey-Invitation";

/** Whether a text looks like a code. Pages have parameters of their own called so, such as `?m=1` for phones. */
export const isInvitation = (text: string | null): text is string =>
  /^([\dA-Za-z]{4}-?){2}[\dA-Za-z]{4}$/.test(text ?? "");
