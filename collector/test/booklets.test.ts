import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { finish } from "../../src/answers/index.ts";
import { type Submission, bookletOf } from "../../src/schema/index.ts";
import { askedIn, booklets, rotatedSurvey as survey } from "../../test/support/rotated-survey.ts";
import { type Running, running, send } from "./running.ts";
import { DURING } from "./survey.ts";

let server: Running;
beforeAll(async () => void (server = await running({ surveys: [survey], now: () => DURING })));
afterAll(() => server.stop());

const submissionOf = (booklet: number, id: string): Submission =>
  finish(bookletOf(survey, booklet), new Map([["overall", "good"]]), {
    id,
    channel: "web",
    language: "en",
    startedAt: DURING,
    finishedAt: DURING,
    context: {},
    checksShown: [],
  });

async function stored(): Promise<Submission[]> {
  const response = await fetch(`${server.url}/submissions?survey=rotated&limit=100`);
  return ((await response.json()) as { submissions: { submission: Submission }[] }).submissions.map(
    ({ submission }) => submission,
  );
}

describe("a survey whose items rotate", () => {
  it("is answered by booklets, and stored and exported with their numbers", async () => {
    const submission = submissionOf(3, "0f8fad5b-d9cb-469f-a165-708677289503");
    expect((await send(server.url, submission)).status).toBe(201);
    expect(await stored()).toContainEqual(submission);
    const csv = await (await fetch(`${server.url}/export.csv?survey=rotated`)).text();
    const [head, row] = csv.trim().split(/\r?\n/);
    const at = head!.split(",").indexOf("_booklet");
    expect(row!.split(",")[at]).toBe("3");
  });

  it("refuses a submission without its booklet, with one that there is not, or with another's items", async () => {
    const submission = submissionOf(3, "0f8fad5b-d9cb-469f-a165-708677289504");
    const another = booklets.find((number) => String(askedIn(number)) !== String(askedIn(3)))!;
    for (const [booklet, path, code] of [
      [undefined, "$.booklet", "no-booklet"],
      [booklets.length + 1, "$.booklet", "unknown-booklet"],
      [0, "$.booklet", "bad-booklet"],
      [another, "$.asked", "wrong-asked"],
    ]) {
      const response = await send(server.url, { ...submission, booklet });
      expect(response.status).toBe(422);
      const { errors } = (await response.json()) as { errors: object[] };
      expect(errors).toContainEqual(expect.objectContaining({ path, code }));
    }
  });

  it("hands a booklet out to whoever runs no script, and takes in what that asked", async () => {
    const page = await (await fetch(`${server.url}/surveys/rotated/form`)).text();
    const fields = new Map(
      [...page.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)"/g)].map(([, name, value]) => [
        name!,
        value!,
      ]),
    );
    const booklet = Number(fields.get("booklet"));
    const asked = [...new Set([...page.matchAll(/name="answer:(\w+)"/g)].map(([, id]) => id!))];
    expect(asked).toEqual(askedIn(booklet));
    const answers = Object.fromEntries(asked.map((id) => [`answer:${id}`, "fair"]));
    const response = await fetch(`${server.url}/submissions`, {
      method: "POST",
      body: new URLSearchParams({ ...Object.fromEntries(fields), ...answers }),
      redirect: "manual",
    });
    expect(response.status).toBe(303);
    const found = (await stored()).find(({ id }) => id === fields.get("id"))!;
    expect([found.booklet, found.asked, Object.keys(found.answers)]).toEqual([booklet, asked, asked]);
  });

  it("hands out the booklet that the address of a paper form's code says, if there is one", async () => {
    const handedOut = async (query: string): Promise<number> => {
      const page = await (await fetch(`${server.url}/surveys/rotated/form${query}`)).text();
      return Number(/name="booklet" value="(\d+)"/.exec(page)![1]);
    };
    for (const booklet of [1, booklets.length]) expect(await handedOut(`?form=${booklet}`)).toBe(booklet);
    for (const query of ["?form=0", `?form=${booklets.length + 1}`, "?form=x", ""])
      expect(booklets).toContain(await handedOut(query));
  });

  it("gives a form back with the questions that it had", async () => {
    const fields = { survey: "rotated", version: "1", language: "en", booklet: "2", "answer:overall": "wrong" };
    const page = await (await fetch(`${server.url}/surveys/rotated/form`)).text();
    const digest = /name="digest" value="(\w+)"/.exec(page)![1]!;
    const response = await fetch(`${server.url}/submissions`, {
      method: "POST",
      body: new URLSearchParams({ ...fields, digest }),
    });
    expect(response.status).toBe(422);
    const asked = [...(await response.text()).matchAll(/name="answer:(\w+)"/g)].map(([, id]) => id!);
    expect([...new Set(asked)]).toEqual(askedIn(2));
  });

  it("refuses a form that names no booklet", async () => {
    const page = await (await fetch(`${server.url}/surveys/rotated/form`)).text();
    const digest = /name="digest" value="(\w+)"/.exec(page)![1]!;
    const response = await fetch(`${server.url}/submissions`, {
      method: "POST",
      body: new URLSearchParams({ survey: "rotated", version: "1", language: "en", digest, "answer:overall": "good" }),
    });
    expect(response.status).toBe(422);
    expect(await response.text()).toContain("It does not say which booklet was filled in.");
  });
});
