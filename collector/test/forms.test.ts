import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Submission, digestOf } from "../../src/schema/index.ts";
import { type Running, running } from "./running.ts";
import { DURING, survey } from "./survey.ts";

let server: Running;
let now: Date;
const failures: unknown[] = [];
const checked = {
  ...survey,
  id: "checked",
  sections: [
    {
      id: "all",
      items: [
        { id: "staff", type: "rating", scale: "three", label: { vi: "Công chức", en: "The staff" }, required: true },
        { id: "why", type: "text", label: { vi: "Vì sao <b>?", en: "Why <b>?" }, askIf: { item: "staff", is: "bad" } },
        { id: "age", type: "number", label: { vi: "Tuổi", en: "Age" }, min: 15, sensitive: true },
      ],
    },
  ],
  context: { desk: { values: ["A1", "B2"] } },
  checks: [{ id: "odd", when: { item: "why", is: "no" }, message: { vi: "Lạ quá?", en: "Odd?" } }],
} as typeof survey;

beforeAll(
  async () =>
    void (server = await running({
      surveys: [survey, checked],
      now: () => now,
      onFailure: (error) => failures.push(error),
      origins: ["https://ward.gov.vn"],
    })),
);
afterAll(() => server.stop());
beforeEach(() => void (now = DURING));

const frame = (of = survey) => ({
  survey: of.id,
  version: of.version,
  digest: digestOf(of),
  language: "vi",
  channel: "web",
});

/** Sends a form as a browser does, and does not follow where that leads. */
const post = (fields: Record<string, string | string[]>, headers: Record<string, string> = {}) => {
  const pairs = Object.entries(fields).flatMap(([name, values]) =>
    [values].flat().map((value): [string, string] => [name, value]),
  );
  return fetch(`${server.url}/submissions`, {
    method: "POST",
    body: new URLSearchParams(pairs),
    redirect: "manual",
    headers,
  });
};

async function stored(of = survey.id): Promise<{ submission: Submission; revision: number }[]> {
  const response = await fetch(`${server.url}/submissions?survey=${of}&limit=100`);
  return ((await response.json()) as { submissions: { submission: Submission; revision: number }[] }).submissions;
}

const storedAs = async (id: string, of = survey.id) =>
  (await stored(of)).find(({ submission }) => submission.id === id)!;

const said = async (response: Response) => (await response.text()).replaceAll(/\s+/g, " ");
const newId = () => crypto.randomUUID();

describe("a form that a browser sends without a script", () => {
  it("is stored as what the widget would have sent, and its receipt is shown on a page that can be loaded again", async () => {
    const id = newId();
    const response = await post({
      ...frame(),
      id,
      startedAt: "2025-03-10T01:00:00.000Z",
      "answer:staff": "bad",
      "answer:why": " chờ lâu\r\nquá ",
      "answer:came": ["else", "file"],
      "answer:came.other": "Khiếu nại",
      "answer:change": "-5,25",
      "context:unit": "thuan-loc",
      "context:officer": "nobody asked for it",
    });
    expect(response.status).toBe(303);
    const { submission } = await storedAs(id);
    expect(submission).toMatchObject({
      id,
      channel: "web",
      startedAt: "2025-03-10T01:00:00Z",
      finishedAt: "2025-03-10T02:00:00Z",
      context: { unit: "thuan-loc" },
      answers: { staff: "bad", why: "chờ lâu\nquá", came: ["file", "else"], "came.other": "Khiếu nại", change: -5.25 },
      missing: { comment: "blank" },
      asked: ["staff", "why", "came", "change", "comment"],
    });
    const page = await fetch(new URL(response.headers.get("Location")!, server.url));
    const text = await said(page);
    expect(page.status).toBe(200);
    expect(text).toContain("Đã nhận được ý kiến");
    expect(text).toMatch(/<strong>[0-9A-Z]{4}-[0-9A-Z]{4}<\/strong>/);
    expect(page.headers.get("Content-Security-Policy")).toContain("default-src 'none'");
    expect((await fetch(`${server.url}/submissions/0000-0000/received`)).status).toBe(404);
  });

  it("is one submission however often it is sent, and its next revision when it was changed", async () => {
    const fields = { ...frame(), id: newId(), "answer:staff": "good" };
    const before = (await stored()).length;
    const all = await Promise.all(Array.from({ length: 8 }, () => post(fields)));
    now = new Date(DURING.getTime() + 60_000);
    all.push(await post(fields));
    expect(new Set(all.map(({ status, headers }) => `${status} ${headers.get("Location")}`)).size).toBe(1);
    expect(await stored()).toHaveLength(before + 1);
    expect(await storedAs(fields.id)).toMatchObject({ revision: 1 });
    await post({ ...fields, "answer:comment": "thêm" });
    expect(await stored()).toHaveLength(before + 1);
    expect(await storedAs(fields.id)).toMatchObject({
      revision: 2,
      submission: { answers: { staff: "good", comment: "thêm" } },
    });
  });

  it("without an id is one when it is pressed twice, and two when two people say the same", async () => {
    const fields = { ...frame(), "answer:staff": "good" };
    const before = (await stored()).length;
    await Promise.all([post(fields), post(fields)]);
    expect(await stored()).toHaveLength(before + 1);
    await post(fields, { "User-Agent": "another phone" });
    expect(await stored()).toHaveLength(before + 2);
    now = new Date(DURING.getTime() + 11_000);
    await post(fields);
    expect(await stored()).toHaveLength(before + 3);
  });

  it("comes back as it was filled in, with what to mend; nothing is stored until it can be", async () => {
    const id = newId();
    const sent = {
      ...frame(checked),
      id,
      consent: "yes",
      "answer:staff": "bad",
      "answer:why": '"><b>&',
      "answer:age": "mười",
    };
    const response = await post(sent);
    expect(response.status).toBe(422);
    const text = await said(response);
    expect(text).toContain("Xin nhập bằng chữ số");
    expect(text).toMatch(/value="bad"[^>]* checked/);
    expect(text).toContain('value="&quot;&gt;&lt;b&gt;&amp;"');
    expect(text).toContain('value="mười"');
    expect(text).toContain(`name="id" value="${id}"`);
    expect(text).toContain("Vì sao &lt;b&gt;?");
    expect(await stored("checked")).toEqual([]);
    expect((await post({ ...sent, "answer:age": "15" })).status).toBe(303);
    expect((await storedAs(id, "checked")).submission).toMatchObject({
      answers: { age: 15 },
      consent: { agreed: true },
    });
  });

  it("asks once for what was left out and for what does not go together, and then lets it go", async () => {
    const fields = { ...frame(checked), id: newId() };
    const first = await said(await post(fields));
    expect(first).toContain("Còn 1 câu chưa trả lời");
    expect(first).toContain('name="asked" value="yes"');
    expect((await post({ ...fields, asked: "yes" })).status).toBe(303);

    const odd = { ...frame(checked), id: newId(), "answer:staff": "bad", "answer:why": "no" };
    const second = await said(await post(odd));
    expect(second).toContain("Lạ quá?");
    expect(second).toContain('name="checks" value="odd"');
    expect((await post({ ...odd, asked: "yes", checks: "odd" })).status).toBe(303);
    const { submission } = await storedAs(odd.id, "checked");
    expect(submission.quality.checks).toEqual(["odd"]);
  });

  it("leaves out, as the widget does, what a page says that the survey does not allow", async () => {
    const [wrong, right] = [newId(), newId()];
    const fields = { ...frame(checked), asked: "yes" };
    expect((await post({ ...fields, id: wrong, "context:desk": "C3" })).status).toBe(303);
    expect((await post({ ...fields, id: right, "context:desk": "B2" })).status).toBe(303);
    expect((await storedAs(wrong, "checked")).submission.context).toEqual({});
    expect((await storedAs(right, "checked")).submission.context).toEqual({ desk: "B2" });
  });

  it("drops what was answered to a question that the rest of the answers does not lead to", async () => {
    const id = newId();
    await post({ ...frame(), id, "answer:staff": "good", "answer:why": "left over" });
    expect((await storedAs(id)).submission).toMatchObject({
      answers: { staff: "good" },
      missing: { why: "not_applicable" },
    });
  });

  it.each([
    ["too late", () => void (now = new Date("2025-05-01T00:00:00Z")), {}, 422],
    ["from a page of another site", () => {}, { Origin: "https://elsewhere.example" }, 403],
    ["from a page that says nothing of its site", () => {}, { Origin: "null" }, 403],
    ["from a page of a listed site", () => {}, { Origin: "https://ward.gov.vn" }, 303],
    [
      "from the same site, behind a proxy",
      () => {},
      { Origin: "https://portal.gov.vn", "X-Forwarded-Host": "portal.gov.vn" },
      303,
    ],
  ])("%s", async (_, arrange, headers, status) => {
    arrange();
    const before = (await stored()).length;
    const response = await post({ ...frame(), id: newId(), "answer:staff": "good" }, headers);
    expect(response.status).toBe(status);
    expect(await stored()).toHaveLength(before + (status === 303 ? 1 : 0));
    if (status !== 303) expect(response.headers.get("Content-Type")).toContain("text/html");
  });

  it("for a survey, a version or a code that nobody knows is refused on a page", async () => {
    for (const change of [
      { survey: "nothing" },
      { version: "9" },
      { digest: "00000000000000" },
      { "answer:staff": "awful" },
    ]) {
      const response = await post({ ...frame(), id: newId(), ...change });
      expect(response.status, JSON.stringify(change)).toBe(422);
      expect(response.headers.get("Content-Type")).toContain("text/html");
    }
  });

  it("stays filled in while the collector cannot store it, and is stored by the next press", async () => {
    const { transact } = server.store;
    server.store.transact = () => Promise.reject(new Error("The disk is full."));
    const fields = { ...frame(), id: newId(), "answer:staff": "bad", "answer:why": "chờ lâu" };
    const response = await post(fields);
    server.store.transact = transact;
    const text = await said(response);
    expect([response.status, failures.length]).toEqual([500, 1]);
    expect(text).toContain("Hệ thống nhận ý kiến đang gặp sự cố");
    expect(text).toContain('value="chờ lâu"');
    expect(text).toContain(`name="id" value="${fields.id}"`);
    expect((await post(fields)).status).toBe(303);
    expect((await storedAs(fields.id)).submission.answers).toMatchObject({ why: "chờ lâu" });
  });

  it("that is larger than any form can be is not read", async () => {
    expect((await post({ ...frame(), "answer:comment": "x".repeat(200_000) })).status).toBe(413);
  });
});

describe("the page of a form", () => {
  it("has an id of its own each time, the declared context, and no script", async () => {
    const address = `${server.url}/surveys/one-stop/form?channel=qr&unit=thuan-loc&officer=x&language=en`;
    const [one, two] = await Promise.all([said(await fetch(address)), said(await fetch(address))]);
    const id = (text: string) => /name="id" value="([^"]+)"/.exec(text)?.[1];
    expect(id(one)).toMatch(/^[0-9a-f-]{36}$/);
    expect(id(one)).not.toBe(id(two));
    expect(one).toContain('name="channel" value="qr"');
    expect(one).not.toContain("officer");
    expect(one).toContain("Satisfied");
    expect(one).not.toContain("<script");
  });

  it("says when the survey is not open", async () => {
    now = new Date("2025-05-01T00:00:00Z");
    const text = await said(await fetch(`${server.url}/surveys/one-stop/form`));
    expect(text).toContain("Khảo sát đã kết thúc");
    expect(text).not.toContain("<form");
    expect((await fetch(`${server.url}/surveys/none/form`)).status).toBe(404);
  });
});
