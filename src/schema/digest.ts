import { wholeOf } from "./drawn/drawn.ts";
import { isObject } from "./rules/walk.ts";

/**
 * A short fingerprint of a survey's content: 14 hexadecimal digits of cyrb53 over its canonical JSON (sorted keys).
 * A survey with something drawn has that of the survey as it was written. What a report computes of the answers (`measures`) is left out, since it changes nothing that a citizen sees.
 * It tells versions apart; it is no protection against a forger. WebCrypto is not used because it is missing on
 * pages served without TLS.
 */
export function digestOf(value: unknown): string {
  let h1 = 0xdeadbeef;
  let h2 = 0x41c6ce57;
  const text = canonical(isObject(value) ? { ...wholeOf(value), measures: undefined } : value);
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    h1 = Math.imul(h1 ^ unit, 2654435761);
    h2 = Math.imul(h2 ^ unit, 1597334677);
  }
  h1 = Math.imul(h1 ^ (h1 >>> 16), 2246822507) ^ Math.imul(h2 ^ (h2 >>> 13), 3266489909);
  h2 = Math.imul(h2 ^ (h2 >>> 16), 2246822507) ^ Math.imul(h1 ^ (h1 >>> 13), 3266489909);
  return (4294967296 * (2097151 & h2) + (h1 >>> 0)).toString(16).padStart(14, "0");
}

/** JSON with sorted keys and without spaces, as RFC 8785 has it; `$schema` at the top is an editor's matter and left out. */
export function canonical(value: unknown, top = true): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map((entry) => canonical(entry, false)).join(",")}]`;
  let members = "";
  for (const key of Object.keys(value).sort()) {
    const inner = (value as Record<string, unknown>)[key];
    if (inner === undefined || (top && key === "$schema")) continue;
    members += `${members && ","}${JSON.stringify(key)}:${canonical(inner, false)}`;
  }
  return `{${members}}`;
}
