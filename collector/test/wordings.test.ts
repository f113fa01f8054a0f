import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { finish } from "../../src/answers/index.ts";
import { type Entry, type Submission, surveyAs } from "../../src/schema/index.ts";
import { wordedSurvey as survey } from "../../test/support/worded-survey.ts";
import { parseTable } from "./csv-parser.ts";
import { type Running, running, send } from "./running.ts";
import { DURING } from "./survey.ts";

let server: Running;
beforeAll(async () => void (server = await running({ surveys: [survey], now: () => DURING })));
afterAll(() => server.stop());

const drawn = { again: "first-counts", staff: "plain", why: "paper" };
const submissionOf = (id: string, more: object = {}): Submission => ({
  ...finish(
    surveyAs(survey, { variants: drawn }),
    new Map<string, Entry>([
      ["again", "none"],
      ["done", "yes"],
    ]),
    {
      id: `0f8fad5b-d9cb-469f-a165-7086772895${id}`,
      channel: "web",
      language: "en",
      startedAt: DURING,
      finishedAt: DURING,
      context: {},
      checksShown: [],
      changed: ["again"],
    },
  ),
  ...more,
});

async function stored(): Promise<Submission[]> {
  const response = await fetch(`${server.url}/submissions?survey=worded&limit=100`);
  return ((await response.json()) as { submissions: { submission: Submission }[] }).submissions.map(
    ({ submission }) => submission,
  );
}

const hiddenFields = (page: string): Record<string, string> =>
  Object.fromEntries(
    [...page.matchAll(/<input type="hidden" name="([\w:-]+)" value="([^"]*)"/g)].map(([, name, value]) => [
      name,
      value,
    ]),
  );

describe("a survey with wordings under test", () => {
  it("is stored and exported with the wording that was read, its labels, and whether the answer was changed", async () => {
    const submission = submissionOf("01");
    expect((await send(server.url, submission)).status).toBe(201);
    expect(await stored()).toContainEqual(submission);
    const [row] = parseTable(await (await fetch(`${server.url}/export.csv?survey=worded`)).text());
    expect(row).toMatchObject({
      again: "none",
      "again:label": "1 time",
      "again:variant": "first-counts",
      "again:changed": "1",
      "staff:variant": "plain",
      "staff:changed": "0",
      "why:variant": "",
      "why:changed": "",
    });
    expect(row).not.toHaveProperty("overall:variant");
  });

  it.each([
    [undefined, "$.variants.again", "no-variant"],
    [{ again: "own" }, "$.variants.staff", "no-variant"],
    [{ again: "none", staff: "plain" }, "$.variants.again", "unknown-variant"],
    [{ ...drawn }, "$.variants.why", "variant-not-asked"],
  ])("refuses a submission with %o, and says where", async (variants, path, code) => {
    const response = await send(server.url, submissionOf("02", { variants }));
    expect(response.status).toBe(422);
    const { errors } = (await response.json()) as { errors: object[] };
    expect(errors).toContainEqual(expect.objectContaining({ path, code }));
  });

  it("draws wordings for whoever runs no script, in their shares, and takes in what they read", async () => {
    const pages = await Promise.all(
      Array.from({ length: 60 }, async () => (await fetch(`${server.url}/surveys/worded/form`)).text()),
    );
    const read = pages.map((page) => hiddenFields(page)["variant:again"]!);
    expect(new Set(read)).toEqual(new Set(["own", "first-counts", "helped"]));
    for (const [at, page] of pages.entries())
      expect(page.includes("3 times or more")).toBe(read[at] === "first-counts");
    const fields = hiddenFields(pages[0]!);
    const response = await fetch(`${server.url}/submissions`, {
      method: "POST",
      body: new URLSearchParams({ ...fields, "answer:again": "once", "answer:done": "yes" }),
      redirect: "manual",
    });
    expect(response.status).toBe(303);
    const found = (await stored()).find(({ id }) => id === fields["id"])!;
    expect(found.variants).toEqual({ again: fields["variant:again"], staff: fields["variant:staff"] });
    expect(found.quality).not.toHaveProperty("changed");
  });

  it("gives a form back in the words that it had", async () => {
    const page = await (await fetch(`${server.url}/surveys/worded/form`)).text();
    const fields = { ...hiddenFields(page), "variant:again": "first-counts", "variant:staff": "long" };
    const body = new URLSearchParams({ ...fields, "answer:again": "wrong" });
    const response = await fetch(`${server.url}/submissions`, { method: "POST", body });
    expect(response.status).toBe(422);
    const again = await response.text();
    expect(again).toContain("3 times or more");
    expect(again).toContain("Good in every respect");
    expect(hiddenFields(again)).toMatchObject({ "variant:again": "first-counts", "variant:staff": "long" });
  });

  it("refuses a form that names no wording", async () => {
    const page = await (await fetch(`${server.url}/surveys/worded/form`)).text();
    const { "variant:again": _, ...fields } = hiddenFields(page);
    const body = new URLSearchParams({ ...fields, "answer:done": "yes" });
    const response = await fetch(`${server.url}/submissions`, { method: "POST", body });
    expect(response.status).toBe(422);
    expect(await response.text()).toContain("It does not say which wording of “again” the person read.");
  });
});
