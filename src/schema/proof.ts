/** The header in which a proof of work goes beside a submission, because what is stored has no use for it. */
export const PROOF_HEADER = "Survey-Proof";

/**
 * A proof of work that an endpoint asks for, by ALTCHA's first scheme: find the whole number from 0 to `maxnumber` that, written behind the salt,
 * has this hash. https://altcha.org/docs/v1/proof-of-work/
 */
export interface Challenge {
  algorithm: "SHA-256";
  /** SHA-256 of the salt and the number, hexadecimal. */
  challenge: string;
  maxnumber: number;
  salt: string;
  /** The endpoint's own, which it knows the challenge again by. */
  signature: string;
}

/** What goes into the header, as base64 of its JSON. */
export interface Solution extends Omit<Challenge, "maxnumber"> {
  number: number;
}
