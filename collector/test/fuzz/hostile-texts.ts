import naughty from "big-list-of-naughty-strings" with { type: "json" };
import type { Random } from "../../../test/faults/random.ts";

/** What has surprised programs before, from a list that others keep, and what may surprise this one. */
const TEXTS: readonly string[] = [
  ...(naughty as string[]),
  "__proto__",
  "constructor",
  "toString",
  "hasOwnProperty",
  "\0",
  "a\0b",
  "\ud800",
  "\udc00x",
  "\u202egood",
  "ﷺ".repeat(40),
  "a\u0300".repeat(300),
  "Ế".normalize("NFD"),
  "=cmd|' /C calc'!A0",
  "'; drop table submissions; --",
  "${7*7}{{7*7}}",
  "%00%0d%0a",
  "../../../../etc/passwd",
  "9007199254740993",
  "-0",
  "1e309",
  "2025-02-30T25:61:61Z",
  "0000-00-00",
  "+275760-09-13T00:00:00.001Z",
  "vi-VN-x-".padEnd(300, "a"),
];

export const hostileText = (random: Random): string => random.pick(TEXTS);

/** What JSON can say, and what only looks like it. */
const VALUES: readonly string[] = [
  "null",
  "true",
  "false",
  "0",
  "-0",
  "-1",
  "1.5",
  "1e308",
  "1e400",
  "-1e400",
  "1e-400",
  "9007199254740993",
  "2147483648",
  "NaN",
  "Infinity",
  "undefined",
  "[]",
  "{}",
  "[[]]",
  '{"":""}',
  '""',
  '"0"',
  '"good"',
  '["good"]',
  '{"__proto__":{"staff":"good"}}',
  '{"constructor":{"prototype":{}}}',
  '{"toString":1}',
  '{"then":1}',
  '{"length":-1}',
  "9".repeat(400),
  `[${"0,".repeat(3000)}0]`,
  `${"[".repeat(300)}${"]".repeat(300)}`,
  `${'{"a":'.repeat(300)}1${"}".repeat(300)}`,
];

/** A value as JSON writes it, or nearly. */
export function hostileValue(random: Random): string {
  if (random.chance(0.4)) return JSON.stringify(hostileText(random));
  if (random.chance(0.1)) return JSON.stringify(hostileText(random).repeat(random.whole(1, 400)).slice(0, 20_000));
  return random.pick(VALUES);
}
