import type { Letter } from "../../outbox/deliver.ts";
import { INVITATION_HEADER, INVITATION_PARAMETER, isInvitation } from "../../schema/index.ts";
import { inAddress } from "./submission.ts";

/**
 * The code of the invitation that led to this page, for a letter: beside the answers, not among them. On a shared device there is none, since
 * the address stays for the next person; and a clerk has many forms.
 */
export function codeAlong(element: Element): Pick<Letter, "headers"> {
  const code = inAddress(INVITATION_PARAMETER);
  const isForOne = !element.hasAttribute("kiosk") && !element.hasAttribute("entry");
  return isForOne && isInvitation(code) ? { headers: { [INVITATION_HEADER]: code } } : {};
}
