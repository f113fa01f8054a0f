import { createHmac } from "node:crypto";

const PREFIX = "whsec_";

/** The bytes of a secret as Standard Webhooks writes it: `whsec_` and base64 of 24 to 64 bytes; `undefined` for anything else. */
export function secretBytes(secret: string): Buffer | undefined {
  if (!secret.startsWith(PREFIX)) return undefined;
  const bytes = Buffer.from(secret.slice(PREFIX.length), "base64");
  return bytes.length >= 24 && bytes.length <= 64 ? bytes : undefined;
}

export interface SignedMessage {
  id: string;
  /** Seconds since 1970. */
  timestamp: number;
  body: string;
}

/**
 * The headers of Standard Webhooks 1.0, one signature for each secret, so that a receiver can change its secret without a gap.
 * @see https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md
 */
export const signedHeaders = (
  { id, timestamp, body }: SignedMessage,
  secrets: readonly string[],
): Record<string, string> => ({
  "webhook-id": id,
  "webhook-timestamp": String(timestamp),
  "webhook-signature": secrets
    .map((secret) => createHmac("sha256", secretBytes(secret)!).update(`${id}.${timestamp}.${body}`).digest("base64"))
    .map((signature) => `v1,${signature}`)
    .join(" "),
});
