import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { finish } from "../../src/answers/index.ts";
import type { PaceSeen, Submission, Survey } from "../../src/schema/index.ts";
import { rating, surveyOf } from "../../test/support/bare-survey.ts";
import { type Running, running, send } from "./running.ts";
import { DURING } from "./survey.ts";

const ids = ["a", "b", "c", "d", "e", "f"];
const paced = surveyOf(
  ids.map((id) => rating(id)),
  { id: "paced", pace: "record" },
) as never as Survey;
const unpaced = { ...paced, id: "unpaced", pace: undefined } as Survey;
delete unpaced.pace;

let server: Running;
beforeAll(async () => void (server = await running({ surveys: [paced, unpaced], now: () => DURING })));
afterAll(() => server.stop());

const submissionTo = (survey: Survey, id: number, pace?: PaceSeen): Submission =>
  finish(survey, new Map(), {
    id: `0f8fad5b-d9cb-469f-a165-70867728950${id}`,
    channel: "web",
    language: "en",
    startedAt: DURING,
    finishedAt: DURING,
    context: {},
    checksShown: [],
    pace,
  });

const errorsOf = async (response: Response): Promise<object[]> =>
  ((await response.json()) as { errors: object[] }).errors;

describe("how fast a form was answered", () => {
  it("is stored and exported, or absent where nobody could tell", async () => {
    for (const [id, pace] of (["fast", "usual", undefined] as const).entries())
      expect((await send(server.url, submissionTo(paced, id, pace))).status).toBe(201);
    const csv = await (await fetch(`${server.url}/export.csv?survey=paced`)).text();
    const [head, ...rows] = csv.trim().split(/\r?\n/);
    const at = head!.split(",").indexOf("_pace");
    expect(rows.map((row) => row.split(",")[at]).sort()).toEqual(["", "fast", "usual"]);
  });

  it("is refused with its path where the survey does not want it, and in other words", async () => {
    const unasked = await send(server.url, submissionTo(unpaced, 4, "fast"));
    expect(unasked.status).toBe(422);
    expect(await errorsOf(unasked)).toContainEqual(
      expect.objectContaining({ path: "$.quality.pace", code: "pace-not-wanted" }),
    );
    const wrong = { ...submissionTo(paced, 5), quality: { checks: [], pace: 350 } };
    const refused = await send(server.url, wrong);
    expect(refused.status).toBe(422);
    expect(await errorsOf(refused)).toContainEqual(
      expect.objectContaining({ path: "$.quality.pace", code: "not-one-of" }),
    );
  });
});
