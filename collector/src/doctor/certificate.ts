import type { PeerCertificate } from "node:tls";
import { type Finding, bad, good, noteworthy } from "./finding.ts";

const DAY = 86_400_000;

/** Days before the end of a certificate from which it is worth a look. */
const SOON = 21;

/** Until when a certificate is valid. @param renew how to renew it, in a sentence without its end */
export function validityFinding(
  what: string,
  { subject, valid_to: end }: Pick<PeerCertificate, "subject" | "valid_to">,
  renew: string,
  now = Date.now(),
): Finding {
  const last = new Date(end);
  const days = Math.floor((+last - now) / DAY);
  const day = last.toISOString().slice(0, 10);
  const of = `The certificate of ${[subject?.CN ?? "no name"].flat().join(", ")}`;
  if (+last <= now) return bad(what, `${of} ended on ${day}. ${renew}`);
  if (days < SOON) return noteworthy(what, `${of} ends in ${days} day(s), on ${day}. ${renew}`);
  return good(what, `${of} is valid for ${days} more days`);
}
