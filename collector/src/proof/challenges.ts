import { createHash, createHmac, randomBytes, randomInt, timingSafeEqual } from "node:crypto";
import type { Challenge, Solution } from "../../../src/schema/index.ts";
import { isObject } from "../is-object.ts";

/** Seconds that a challenge may be answered in: a slow phone needs few of them, and its network may go away meanwhile. */
const SECONDS = 600;

/**
 * @param secret what nobody else knows; a challenge is worth something only to whoever has the same
 * @param maxnumber the highest number that may be the solution
 */
export function newChallenge(secret: string, now: Date, maxnumber: number): Challenge {
  // With the number behind it this fits in one block of SHA-256. The “&” ends it, so that no digit can move from the salt to the number.
  const salt = `${randomBytes(12).toString("hex")}?expires=${Math.floor(+now / 1000) + SECONDS}&`;
  const challenge = sha256(salt + randomInt(maxnumber + 1));
  return { algorithm: "SHA-256", challenge, maxnumber, salt, signature: sign(secret, challenge) };
}

/** A challenge that was solved, with the right secret and in time. */
export interface Solved {
  challenge: string;
  /** ISO 8601 in UTC. */
  expiresAt: string;
}

/** What a header proves; `undefined` for nothing. It says nothing of whether it was used before. */
export function solvedIn(header: string, secret: string, now: Date): Solved | undefined {
  const { algorithm, challenge, number, salt, signature } = solutionIn(header) ?? {};
  if (algorithm !== "SHA-256" || typeof challenge !== "string" || typeof signature !== "string") return undefined;
  if (typeof salt !== "string" || typeof number !== "number" || !Number.isSafeInteger(number)) return undefined;
  const [, expires] = /^[0-9a-f]{24}\?expires=(\d{1,12})&$/.exec(salt) ?? [];
  const expiresAt = Number(expires) * 1000;
  if (!(expiresAt > +now) || sha256(salt + number) !== challenge) return undefined;
  const [sent, right] = [signature, sign(secret, challenge)].map((text) => Buffer.from(text));
  // Comparing takes one time, so that nobody finds a signature by measuring.
  if (sent!.length !== right!.length || !timingSafeEqual(sent!, right!)) return undefined;
  return { challenge, expiresAt: new Date(expiresAt).toISOString() };
}

/** Of no certain shape: a stranger wrote it. */
function solutionIn(header: string): Partial<Record<keyof Solution, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.from(header, "base64").toString());
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

const sign = (secret: string, challenge: string): string =>
  createHmac("sha256", secret).update(challenge).digest("hex");
