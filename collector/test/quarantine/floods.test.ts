import { expect, it } from "vitest";
import { floodsOf } from "../../src/quarantine/floods.ts";
import type { Recorder } from "../../src/recording/recorder.ts";
import type { StoredSubmission } from "../../src/store/stored.ts";

const MINUTE = 60_000;

/** What is told while so many forms come in each minute, one minute after the other. */
async function told(forms: readonly number[], { stores = true, survey = "one-stop" } = {}): Promise<string[]> {
  const lines: string[] = [];
  let time = Date.parse("2026-03-31T08:00:00Z");
  const recorder: Recorder = { keep: async () => stores, withdraw: async () => {} };
  const { keep } = floodsOf(recorder, { tell: (line) => lines.push(line), now: () => new Date(time) }).recorder;
  for (const count of forms) {
    for (let i = 0; i < count; i++)
      await keep({ survey } as StoredSubmission, ...([undefined, undefined] as unknown as [never, never]));
    time += MINUTE;
  }
  return lines;
}

const quiet = Array.from({ length: 30 }, () => 4);

it("tells of a flood once, in its first minute, with where to look", async () => {
  const [line, ...rest] = await told([...quiet, 900, 900, 900]);
  expect(rest).toEqual([]);
  expect(line).toBe(
    "60 forms of “one-stop” came within a minute, 15 times the usual. See which: satisfaction-survey-collector pace --survey one-stop --by minute",
  );
});

it("tells again after an hour of it", async () => {
  expect(await told([...quiet, ...Array.from({ length: 62 }, () => 300)])).toHaveLength(1);
  // By then most minutes are as full, and that is usual.
  expect(await told([...Array.from({ length: 200 }, () => 4), ...Array.from({ length: 62 }, () => 300)])).toHaveLength(
    2,
  );
});

it("says nothing of a busy office, a slow rise, or of what is not stored", async () => {
  expect(await told([...quiet, 39, 45, 59])).toEqual([]);
  expect(await told(Array.from({ length: 40 }, (_, minute) => 10 + minute * 5))).toEqual([]);
  expect(await told([...quiet, 900], { stores: false })).toEqual([]);
});

it("goes on while what is turned away still comes, for hours, and is over a quarter of an hour after the last", () => {
  let time = Date.parse("2026-03-31T08:00:00Z");
  const recorder: Recorder = { keep: async () => true, withdraw: async () => {} };
  const floods = floodsOf(recorder, { tell: () => {}, now: () => new Date(time) });
  const comes = (count: number): void => {
    for (let i = 0; i < count; i++) floods.turnedAway("one-stop");
  };
  comes(59);
  expect(floods.isFlooded("one-stop")).toBe(false);
  for (let minute = 0; minute < 300; minute++) {
    comes(60);
    expect(floods.isFlooded("one-stop")).toBe(true);
    time += MINUTE;
  }
  expect(floods.isFlooded("another")).toBe(false);
  time += 13 * MINUTE;
  expect(floods.isFlooded("one-stop")).toBe(true);
  time += MINUTE;
  expect(floods.isFlooded("one-stop")).toBe(false);
});
