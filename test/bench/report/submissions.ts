import { closeSync, openSync, writeSync } from "node:fs";
import { finish } from "../../../src/answers/finish.ts";
import { type Entry, type Submission, type Survey, placesOf } from "../../../src/schema/index.ts";

/** How many different ways of filling in there are; the rest of each submission is its own. */
const KINDS = 500;

/** Numbers from 0 to 1 that are the same every time (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Writes submissions of a survey as NDJSON, the same ones every time. */
export function writeSubmissions(file: string, survey: Survey, forms: number, units = 20): void {
  const random = seeded(2018);
  const kinds = Array.from({ length: KINDS }, () => filledIn(survey, random));
  const out = openSync(file, "w");
  let lines = "";
  for (let i = 0; i < forms; i++) {
    const id = `${hex(random, 8)}-${hex(random, 4)}-4${hex(random, 3)}-8${hex(random, 3)}-${hex(random, 12)}`;
    const finishedAt = new Date(Date.UTC(2018, 6, 2) + Math.floor(random() * 90 * 86_400) * 1000);
    const times = { startedAt: instant(finishedAt.getTime() - 180_000), finishedAt: instant(finishedAt.getTime()) };
    const context = { unit: `unit-${Math.floor(random() * units)}` };
    lines += `${JSON.stringify({ ...kinds[i % KINDS], id, ...times, context })}\n`;
    if (lines.length > 1 << 20 || i === forms - 1) {
      writeSync(out, lines);
      lines = "";
    }
  }
  closeSync(out);
}

/** One in ten answers is left blank. */
function filledIn(survey: Survey, random: () => number): Submission {
  const entries = [...placesOf(survey).values()].flatMap(({ item, options }): [string, Entry][] => {
    const option = options[Math.floor(random() * options.length)];
    if (!option || random() < 0.1) return [];
    return [[item.id, option.missing ? { missing: option.missing } : option.code]];
  });
  const at = new Date(0);
  const circumstances = {
    id: "",
    channel: random() < 0.5 ? "web" : "kiosk",
    language: "vi",
    startedAt: at,
    finishedAt: at,
  };
  return finish(survey, new Map(entries), { ...circumstances, context: {}, checksShown: [] });
}

const hex = (random: () => number, digits: number): string =>
  Math.floor(random() * 16 ** digits)
    .toString(16)
    .padStart(digits, "0");

const instant = (time: number): string => new Date(time).toISOString().replace(".000Z", "Z");
