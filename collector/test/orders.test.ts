import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { paperWords } from "../../src/locales/paper-words.ts";
import { paperForm } from "../../src/print/index.ts";
import { LAST, REASONS, orderedSurvey as survey } from "../../test/support/ordered-survey.ts";
import { type Running, running } from "./running.ts";
import { DURING } from "./survey.ts";

let server: Running;
beforeAll(async () => void (server = await running({ surveys: [survey], now: () => DURING })));
afterAll(() => server.stop());

/** The options of the first question, as a page has them. */
const reasonsIn = (page: string): string[] =>
  [...page.matchAll(/name="answer:why"[^>]*value="(\w+)"/g)].map(([, code]) => code!);
const hiddenIn = (page: string): Record<string, string> =>
  Object.fromEntries(
    [...page.matchAll(/<input type="hidden" name="([\w:]+)" value="([^"]*)"/g)].map(([, name, value]) => [
      name!,
      value!,
    ]),
  );
const openForm = async (): Promise<string> => (await fetch(`${server.url}/surveys/ordered/form?language=en`)).text();

describe("a survey whose options stand in any order, without JavaScript", () => {
  it("has another order each time somebody opens it", async () => {
    const orders = new Set<string>();
    for (let person = 0; person < 12; person++) {
      const reasons = reasonsIn(await openForm());
      expect([...reasons].sort()).toEqual([...REASONS, ...LAST].map((label) => label.toLowerCase()).sort());
      expect(reasons.slice(REASONS.length)).toEqual(LAST.map((label) => label.toLowerCase()));
      orders.add(reasons.join());
    }
    expect(orders.size).toBeGreaterThan(1);
  });

  it("keeps it when it shows faults again, and stores codes in the survey's order", async () => {
    const page = await openForm();
    const reasons = reasonsIn(page);
    const send = (fields: [string, string][], from: string): Promise<Response> =>
      fetch(`${server.url}/submissions`, {
        method: "POST",
        body: new URLSearchParams([...Object.entries(hiddenIn(from)), ...fields]),
        redirect: "manual",
      });
    const wrong = await send(
      [
        ["answer:why", "none"],
        ["answer:why", "queue"],
      ],
      page,
    );
    expect(wrong.status).toBe(422);
    const again = await wrong.text();
    expect(reasonsIn(again)).toEqual(reasons);
    const right = await send(
      reasons.slice(0, 3).map((code): [string, string] => ["answer:why", code]),
      again,
    );
    expect(right.status).toBe(303);
    const { submissions } = (await (await fetch(`${server.url}/submissions?survey=ordered`)).json()) as {
      submissions: { submission: { answers: Record<string, unknown> } }[];
    };
    const written = REASONS.map((label) => label.toLowerCase()).filter((code) => reasons.slice(0, 3).includes(code));
    expect(submissions[0]!.submission.answers["why"]).toEqual(written);
  });

  it("is as it is written on paper", () => {
    const words = paperForm(survey, paperWords.en).replaceAll(/<[^>]*>/g, " ");
    const at = [...REASONS, ...LAST].map((label) => words.indexOf(` ${label} `));
    expect(at).toEqual([...at].sort((a, b) => a - b));
    expect(Math.min(...at)).toBeGreaterThan(0);
  });
});
