import { expect, test } from "vitest";
import { digestOf, receiptOf, type Submission } from "../../src/schema/index.ts";
import type { Filled } from "./citizen.ts";
import type { Received } from "./collector.ts";
import { compare, isFaultless, lastLine } from "./compare.ts";
import { type Given, expectedOf } from "./form.ts";
import { scheduleOf } from "./schedule.ts";
import survey from "./survey.json" with { type: "json" };

const PRESSED = Date.parse("2026-11-22T08:00:05Z");

const idOf = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, "0")}`;

/** Forms as they were typed, and what a collector has that lost nothing. */
function faultless(): { typed: Filled[]; received: Received[] } {
  const forms = scheduleOf({ seed: 1, forms: 100, browsers: ["chromium"] }).flatMap((episode) => episode.forms);
  const typed = forms.map((form, number) => {
    const id = idOf(number);
    return {
      form,
      episode: "an episode",
      pressed: { from: PRESSED, to: PRESSED + 100 },
      queued: { id, receipt: receiptOf(id), kept: true },
    };
  });
  const received = typed.map(({ form, queued: { id, receipt } }) => {
    const { placement, ...expected } = expectedOf(form);
    const submission = {
      schemaVersion: 1,
      id,
      survey: { id: survey.id, version: survey.version, digest: digestOf(survey) },
      startedAt: "2026-11-22T08:00:00Z",
      finishedAt: "2026-11-22T08:00:05Z",
      quality: { checks: [] },
      ...(placement && { placement }),
      ...expected,
    } as unknown as Submission;
    return { receipt, receivedAt: "2026-11-22T08:00:06.000Z", submission };
  });
  return { typed, received };
}

test("what was typed is what came", () => {
  const { typed, received } = faultless();
  const result = compare(typed, received.reverse());
  expect(result.details).toEqual([]);
  expect(isFaultless(result)).toBe(true);
  expect(lastLine(result)).toBe(`delivered ${typed.length} of ${typed.length}, lost 0, duplicated 0, changed 0`);
});

test("a row that did not come is lost", () => {
  const { typed, received } = faultless();
  received.splice(7, 1);
  const result = compare(typed, received);
  expect(result).toMatchObject({ delivered: typed.length - 1, lost: 1, duplicated: 0, changed: 0 });
  expect(result.details[0]).toContain(typed[7]!.form.given.dossier);
  expect(isFaultless(result)).toBe(false);
});

test("a row that came twice, under two ids, is duplicated", () => {
  const { typed, received } = faultless();
  const twin = structuredClone(received[7]!);
  twin.submission.id = idOf(999_999);
  const result = compare(typed, [...received, twin]);
  expect(result).toMatchObject({ delivered: typed.length, lost: 0, duplicated: 1 });
  expect(isFaultless(result)).toBe(false);
});

test("a row that nobody typed is found", () => {
  const { typed, received } = faultless();
  const stranger = structuredClone(received[7]!);
  stranger.submission.answers["dossier"] = "1-stranger";
  const result = compare(typed, [...received, stranger]);
  expect(result).toMatchObject({ delivered: typed.length, lost: 0, duplicated: 0, changed: 1 });
  expect(isFaultless(result)).toBe(false);
});

test("a form from a clock that is a year ahead was finished when it arrived, and at no other time", () => {
  const { typed, received } = faultless();
  const ahead = PRESSED + 365 * 86_400_000;
  typed[7]!.pressed = { from: ahead, to: ahead + 100 };
  received[7]!.submission.finishedAt = "2026-11-22T08:00:06Z";
  expect(compare(typed, received).details).toEqual([]);

  received[7]!.submission.finishedAt = "2026-11-22T09:00:06Z";
  expect(compare(typed, received)).toMatchObject({ changed: 1 });
});

type Mutation = [what: string, mutate: (submission: Submission & Record<string, unknown>, row: Received) => void];

const mutations: Mutation[] = [
  ["another id", (submission) => (submission.id = idOf(999_999))],
  ["another receipt", (_, row) => (row.receipt = "ZZZZ-ZZZZ")],
  ["another format", (submission) => (submission.schemaVersion = 2 as 1)],
  ["another survey", (submission) => (submission.survey.version = "2")],
  ["another channel", (submission) => (submission.channel = "post")],
  ["another placement", (submission) => (submission.placement = "elsewhere")],
  ["another language", (submission) => (submission.language = submission.language === "vi" ? "en" : "vi")],
  ["another unit", (submission) => (submission.context["unit"] = "unit-0")],
  ["a context field more", (submission) => (submission.context["officer"] = "x")],
  ["an answer less", (submission) => delete submission.answers["attitude"]],
  ["an answer more", (submission) => (submission.answers["more"] = "x")],
  ["another code", (submission) => (submission.answers["attitude"] = "changed")],
  ["another character", (submission) => (submission.answers["remark"] = `${String(submission.answers["remark"])} `)],
  [
    "another normal form",
    (submission) => (submission.answers["remark"] = String(submission.answers["remark"]).normalize("NFD")),
  ],
  ["a number as a text", (submission) => (submission.answers["minutes"] = String(submission.answers["minutes"]))],
  [
    "codes in another order",
    (submission) => (submission.answers["heard"] = [...(submission.answers["heard"] as string[])].reverse()),
  ],
  ["a reason more", (submission) => (submission.missing["more"] = "blank")],
  ["another order of questions", (submission) => submission.asked.reverse()],
  ["a check that was never shown", (submission) => submission.quality.checks.push("x")],
  ["a field that was never there", (submission) => (submission["agent"] = "x")],
  ["an end before the beginning", (submission) => (submission.startedAt = "2026-11-22T08:00:06Z")],
  ["another time", (submission) => (submission.finishedAt = "2026-11-22T08:01:05Z")],
];

/** A form in which there is something of everything to be changed. */
const rich: Given = {
  dossier: "rich",
  overall: "4",
  attitude: "5",
  heard: ["board", "website"],
  minutes: 20,
  remark: "Cán bộ rất tận tình",
};

test.each(mutations)("%s is a change", (_, mutate) => {
  const { typed, received } = faultless();
  typed[7]!.form.given = rich;
  received[7]!.submission.answers = structuredClone(expectedOf(typed[7]!.form).answers) as Submission["answers"];
  Object.assign(received[7]!.submission, structuredClone(expectedOf(typed[7]!.form)));
  expect(compare(typed, received).details).toEqual([]);

  mutate(received[7]!.submission, received[7]!);
  const result = compare(typed, received);
  expect(result).toMatchObject({ delivered: typed.length, lost: 0, duplicated: 0, changed: 1 });
  expect(isFaultless(result)).toBe(false);
});
