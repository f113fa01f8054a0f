import type { Letter } from "../../outbox/deliver.ts";
import { INVITATION_HEADER, INVITATION_PARAMETER, isInvitation } from "../../schema/index.ts";
import { inAddress } from "./submission.ts";

/**
 * The code of the invitation that led to this page, for a letter: beside the answers, not among them. On a shared device there is none, since
 * the address stays for the next person; nor where a clerk enters the forms of many.
 */
export function codeAlong(element: Element & { readonly mode?: string | undefined }): Pick<Letter, "headers"> {
  const code = inAddress(INVITATION_PARAMETER);
  const isForOne = !element.hasAttribute("kiosk") && !element.mode?.startsWith("entry");
  return isForOne && isInvitation(code) ? withCode(code) : {};
}

/** A letter's header for the code of an invitation. */
export const withCode = (code: string | undefined): Pick<Letter, "headers"> =>
  code === undefined ? {} : { headers: { [INVITATION_HEADER]: code } };

/** Signs in which a code may be mistyped and still be the same one. Another person of the house has quite another code. */
const SLIPS = 2;

/** Whether a page brings the code that a letter should have gone with: it had none, or one with a slip in it. */
export function mendsCode(letter: Pick<Letter, "headers">, { headers }: Pick<Letter, "headers">): boolean {
  const right = headers?.[INVITATION_HEADER];
  if (!right) return false;
  const had = letter.headers?.[INVITATION_HEADER];
  if (!had) return true;
  const slips = [...plain(right)].filter((sign, i) => sign !== plain(had)[i]).length;
  return slips > 0 && slips <= SLIPS;
}

const plain = (code: string): string => code.replaceAll("-", "").toUpperCase();
