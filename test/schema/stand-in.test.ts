import fc from "fast-check";
import { build } from "vite";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { useStandIn } from "../../build/use-stand-in.ts";
import everyKind from "../../demo/surveys/every-kind.json" with { type: "json" };
import { checkSubmission } from "../../src/schema/check-submission.ts";
import { checkSurvey } from "../../src/schema/check-survey.ts";
import type { Survey } from "../../src/schema/survey.ts";
import { arbitrarySurvey } from "../support/arbitrary-survey.ts";
import { rating, surveyOf } from "../support/bare-survey.ts";
import { anyJson, mutate, mutations } from "../support/mutate.ts";
import { presets } from "../support/presets.ts";
import { runs } from "../support/long.ts";

describe("the stand-in for zod finds the same faults as zod, in the same order", { timeout: 60_000 }, () => {
  let light: { checkSurvey: typeof checkSurvey; checkSubmission: typeof checkSubmission };

  beforeAll(async () => {
    vi.resetModules();
    vi.doMock("zod/mini", () => import("../../build/zod-stand-in.ts"));
    light = await import("../../src/schema/index.ts");
    const { surveySchema } = await import("../../src/schema/survey.ts");
    expect(surveySchema).not.toHaveProperty("_zod");
  });

  // The next file of this process is to have zod again.
  afterAll(() => {
    vi.doUnmock("zod/mini");
    vi.resetModules();
  });

  const agree = (data: unknown): void => {
    expect(light.checkSurvey(data)).toEqual(checkSurvey(data));
  };

  test("in surveys with mistakes", () => {
    const valid = fc.oneof(arbitrarySurvey(), fc.constantFrom(...presets, everyKind));
    fc.assert(
      fc.property(valid, mutations, (survey, changes) => agree(mutate(survey, changes))),
      { numRuns: runs(150, 1000) },
    );
  });

  test("in any JSON", () => {
    fc.assert(fc.property(anyJson, agree), { numRuns: runs(100, 500) });
  });

  /** Mistakes that the others rarely make: in the places where a union has to guess which branch was meant. */
  test("in any condition and any text", () => {
    const key = fc.constantFrom("item", "itm", "is", "in", "not", "gte", "answered", "all", "any", "al", "vi", "VI");
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof(
        { depthSize: "small" },
        fc.constantFrom("a", "", " ", 1, true, null),
        fc.array(tie("value"), { maxLength: 2 }),
        fc.dictionary(key, tie("value"), { maxKeys: 3 }),
      ),
    }));
    fc.assert(
      fc.property(value, value, (askIf, label) => agree(surveyOf([rating("a"), rating("b", { askIf, label })]))),
      { numRuns: runs(150, 1000) },
    );
  });

  test("in submissions", () => {
    const survey = surveyOf([rating("a"), rating("b")]) as unknown as Survey;
    const submission = {
      schemaVersion: 1,
      id: "0b9f3c1e-7a52-4d1c-9e0f-5a6b7c8d9e0f",
      survey: { id: "bare", version: "1", digest: "1af91776f16fe8" },
      channel: "web",
      language: "en",
      startedAt: "2026-01-31T01:00:00Z",
      finishedAt: "2026-01-31T01:02:00Z",
      context: { unit: "thuan-loc" },
      answers: { a: "good" },
      missing: { b: "blank" },
      asked: ["a", "b"],
      quality: { checks: [] },
      consent: { agreed: true, at: "2026-01-31T01:00:00Z" },
    };
    fc.assert(
      fc.property(mutations, (changes) => {
        const data = mutate(submission, changes);
        expect(light.checkSubmission(survey, data)).toEqual(checkSubmission(survey, data));
      }),
      { numRuns: runs(150, 1000) },
    );
  });
});

test.each([
  ["string", true],
  ["templateLiteral", false],
])("whether a bundle can be built that uses zod's `%s`: %s", async (name, can) => {
  const entry = "\0entry";
  const built = build({
    configFile: false,
    logLevel: "silent",
    plugins: [
      useStandIn(),
      {
        name: "entry",
        resolveId: (id) => (id === entry ? id : null),
        load: (id) => (id === entry ? `import * as z from "zod/mini"; export default z.${name};` : null),
      },
    ],
    build: { write: false, rolldownOptions: { input: entry } },
  });
  if (can) await built;
  else await expect(built).rejects.toThrow(name);
});
