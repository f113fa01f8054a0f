import { createHmac, randomBytes } from "node:crypto";
import { type Presses, pressesInMemory } from "./presses.ts";

/** Somebody who presses twice does so within this many milliseconds. */
const WINDOW = 10_000;

export interface PressIdsOptions {
  presses: Presses | undefined;
  /** What all collectors on one database have, and the database has not. Without it, only what comes to one collector is recognised. */
  secret: string | undefined;
  now: () => Date;
}

/**
 * Finds ids for forms that came without one, because they stood in a page that no collector made: the same fields from the same browser at the same
 * address within ten seconds are one form that was sent twice. What it is told from is kept for that time only, and nobody without the secret
 * can try addresses against it.
 * @returns a function that gives the id of the form that was sent before, or the one that is meant for it
 */
export function pressIds({
  presses = pressesInMemory(),
  secret,
  now,
}: PressIdsOptions): (
  id: string,
  request: Request,
  form: URLSearchParams,
  client: string | undefined,
) => Promise<string> {
  const key = secret ?? randomBytes(32);
  let isForgetting = false;

  /** Later, so that nobody waits for it. What a collector that ends has left is forgotten after the next press. */
  function forgetSoon(): void {
    if (isForgetting) return;
    isForgetting = true;
    setTimeout(() => {
      isForgetting = false;
      presses.forget(before(now())).catch(() => {});
    }, 2 * WINDOW).unref();
  }

  return async (id, { headers }, form, client) => {
    const seen = [client, ...["User-Agent", "Accept-Language", "X-Forwarded-For"].map((name) => headers.get(name))];
    const press = createHmac("sha256", key)
      .update(JSON.stringify([...seen, form.toString()]))
      .digest("hex");
    const at = now();
    forgetSoon();
    return presses.claim({ press, id, at: at.toISOString() }, before(at));
  };
}

const before = (at: Date): string => new Date(at.getTime() - WINDOW).toISOString();
