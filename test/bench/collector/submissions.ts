import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { randomUUID } from "node:crypto";
import { readPreset } from "../../e2e/support/survey-files.ts";
import { writeSubmissions } from "../report/submissions.ts";

export const survey = readPreset("sipas-2018");

const UNITS = 20;

/** Submissions that differ in more than their ids. */
export const TEMPLATES = 500;

export const units = Array.from({ length: UNITS }, (_, i) => ({ id: `unit-${i}`, label: `Xã số ${i}` }));

/** @returns a function that gives the next submission as JSON, each with an id of its own */
export function submissions(): () => string {
  const folder = mkdtempSync(join(tmpdir(), "survey-bench-"));
  const file = join(folder, "submissions.ndjson");
  writeSubmissions(file, survey, TEMPLATES, UNITS);
  const lines = readFileSync(file, "utf8").trim().split("\n");
  rmSync(folder, { recursive: true });
  // All that differs from run to run, so that making it costs the load's processor next to nothing.
  const parts = lines.map((line) => line.split(/(?<="id":")[0-9a-f]{8}-[0-9a-f-]{27}(?=")/));
  if (parts.some(({ length }) => length !== 2)) throw new Error("A submission has not one id.");
  let next = 0;
  return () => parts[next++ % parts.length]!.join(randomUUID());
}
