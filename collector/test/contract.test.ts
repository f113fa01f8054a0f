import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { needProgram } from "../../test/programs.ts";
import { digestOf, idempotencyKeyOf, receiptOf, type Submission } from "../../src/schema/index.ts";
import { temporaryFolder } from "./databases/temporary-folder.ts";
import { freePort } from "./free-port.ts";
import { running } from "./running.ts";
import { partialSubmission, submission, survey } from "./survey.ts";

const ORIGIN = "https://thuanloc.example";
const JSON_TYPE = { "Content-Type": "application/json" };

interface Endpoint {
  url: string;
  stop(): Promise<void>;
}

async function collector(): Promise<Endpoint> {
  const server = await running({ origins: [ORIGIN] });
  return { url: `${server.url}/submissions`, stop: server.stop };
}

/** An example as a program of its own, with a database of its own. @param program what starts it on the port */
async function example(
  path: string,
  database: (file: string) => string,
  program: (port: number) => [command: string, ...args: string[]],
): Promise<Endpoint> {
  const folder = await temporaryFolder();
  const port = await freePort();
  const [command, ...args] = program(port);
  const server = spawn(command, args, {
    detached: true,
    stdio: "ignore",
    env: {
      ...process.env,
      PORT: String(port),
      PHP_CLI_SERVER_WORKERS: "4",
      SURVEY_DATABASE: database(join(folder.path, "submissions.db")),
      SURVEY_ORIGINS: ORIGIN,
      SURVEY_DIGESTS: digestOf(survey),
    },
  });
  const url = `http://127.0.0.1:${port}/${path}`;
  while (!(await fetch(url).catch(() => undefined))) await wait(50);
  return {
    url,
    async stop() {
      // PHP's workers are children of their own; the group ends with its leader's negative id.
      process.kill(-server.pid!, "SIGKILL");
      await once(server, "exit");
      await folder.remove();
    },
  };
}

const examples = join(import.meta.dirname, "../examples");

/** In PHP's own server, with workers, so that requests really meet in the database. */
const php = (): Promise<Endpoint> =>
  example(
    "submissions.php",
    (file) => `sqlite:${file}`,
    (port) => [needProgram("php"), "-S", `127.0.0.1:${port}`, join(examples, "submissions.php")],
  );

/** In a thread for each request. */
const python = (): Promise<Endpoint> =>
  example(
    "submissions",
    (file) => file,
    () => [needProgram("python"), join(examples, "submissions.py")],
  );

describe.each([
  ["the collector", collector],
  ["the example in PHP", php],
  ["the example in Python", python],
] as const)("%s", (_, start) => {
  describe("keeps the contract", () => {
    let endpoint: Endpoint;
    beforeAll(async () => void (endpoint = await start()));
    afterAll(() => endpoint.stop());

    const post = (body: string, headers: Record<string, string> = JSON_TYPE) =>
      fetch(endpoint.url, { method: "POST", body, headers });

    it("accepts a submission and answers with its receipt code", async () => {
      const sent = submission();
      const response = await post(JSON.stringify(sent), { ...JSON_TYPE, "Idempotency-Key": sent.id });
      expect(response.status).toBe(201);
      expect(response.headers.get("Content-Type")).toMatch(/^application\/json/);
      const { withdraw: page, ...accepted } = (await response.json()) as { withdraw?: string };
      expect(accepted).toEqual({ id: sent.id, receipt: receiptOf(sent.id) });
      // Who names a page for withdrawing has one, on its own site.
      if (page === undefined) return;
      const address = new URL(page, endpoint.url);
      expect(address.origin).toBe(new URL(endpoint.url).origin);
      expect(await (await fetch(address)).text()).toContain(receiptOf(sent.id));
    });

    it("answers a repeat as the first time", async () => {
      const body = JSON.stringify(submission());
      const first = await post(body);
      const second = await post(body);
      expect([first.status, second.status]).toEqual([201, 201]);
      expect(await second.text()).toBe(await first.text());
    });

    it("answers 50 at once alike", async () => {
      const body = JSON.stringify(submission());
      const responses = await Promise.all(Array.from({ length: 50 }, () => post(body)));
      expect(new Set(responses.map(({ status }) => status))).toEqual(new Set([201]));
      expect(new Set(await Promise.all(responses.map((response) => response.text()))).size).toBe(1);
    });

    it("refuses another submission under the same id", async () => {
      const sent = submission();
      await post(JSON.stringify(sent));
      await expectProblem(await post(JSON.stringify({ ...sent, channel: "kiosk" })), 409);
    });

    it("refuses another key than the id", async () => {
      await expectProblem(
        await post(JSON.stringify(submission()), { ...JSON_TYPE, "Idempotency-Key": submission().id }),
        400,
      );
    });

    it("refuses what is not declared as JSON, or is none", async () => {
      await expectProblem(await post(JSON.stringify(submission()), { "Content-Type": "text/plain" }), 415);
      await expectProblem(await post("{"), 400);
      await expectProblem(await post(""), 400);
    });

    it("refuses what is too large", async () => {
      await expectProblem(await post(JSON.stringify(submission({ answers: { comment: "x".repeat(70_000) } }))), 413);
    });

    it("refuses what is no submission to a survey that it knows, and says where", async () => {
      const { answers: _, ...without } = submission();
      const missing = await expectProblem(await post(JSON.stringify(without)), 422);
      expect(missing.errors).toContainEqual(expect.objectContaining({ path: "$.answers", code: "missing-key" }));
      const stranger = submission({ survey: { id: survey.id, version: survey.version, digest: "0".repeat(14) } });
      const unknown = await expectProblem(await post(JSON.stringify(stranger)), 422);
      expect(unknown.errors).toContainEqual(
        expect.objectContaining({ path: "$.survey.digest", code: "unknown-digest" }),
      );
      expect((await expectProblem(await post("{}"), 422)).errors.length).toBeGreaterThan(5);
    });

    it("refuses other methods and names its own", async () => {
      const response = await fetch(endpoint.url, { method: "PUT", body: "{}", headers: JSON_TYPE });
      expect(response.headers.get("Allow")).toContain("POST");
      await expectProblem(response, 405);
    });

    const send = (sent: Submission) =>
      post(JSON.stringify(sent), { ...JSON_TYPE, "Idempotency-Key": idempotencyKeyOf(sent) });
    const withdraw = (name: string) => fetch(`${endpoint.url}/${encodeURIComponent(name)}`, { method: "DELETE" });

    it("keeps the highest revision, whatever the order", async () => {
      const first = partialSubmission();
      const { id } = first;
      const last = submission({ id, revision: 3 });
      const all = [first, partialSubmission({ id, revision: 2 }), last, last, first];
      for (const response of await Promise.all(all.map(send))) {
        expect(response.status).toBe(201);
        expect(await response.json()).toMatchObject({ id, receipt: receiptOf(id) });
      }
      // The one that is kept is the one that is compared with.
      expect((await send(last)).status).toBe(201);
      await expectProblem(await send({ ...last, channel: "kiosk" }), 409);
      expect((await send({ ...first, channel: "kiosk" })).status).toBe(201);
    });

    it("refuses a partial revision of what is complete", async () => {
      const complete = submission();
      await send(complete);
      await expectProblem(await send(partialSubmission({ id: complete.id, revision: 2 })), 409);
      expect((await send(complete)).status).toBe(201);
    });

    it("takes the revision into the key", async () => {
      const sent = submission({ revision: 2 });
      const body = JSON.stringify(sent);
      await expectProblem(await post(body, { ...JSON_TYPE, "Idempotency-Key": sent.id }), 400);
      expect((await post(body, { ...JSON_TYPE, "Idempotency-Key": `"${sent.id}.2"` })).status).toBe(201);
    });

    it("refuses what is no revision, and what is partial without agreement", async () => {
      for (const [parts, fault] of [
        [{ revision: 0 }, { path: "$.revision", code: "bad-revision" }],
        [{ revision: 1.5 }, { path: "$.revision", code: "bad-revision" }],
        [{ partial: false }, { path: "$.partial", code: "not-one-of" }],
        [{ partial: true }, { path: "$.partial", code: "partial-without-agreement" }],
      ] as const) {
        const { errors } = await expectProblem(await post(JSON.stringify({ ...submission(), ...parts })), 422);
        expect(errors).toContainEqual(expect.objectContaining(fault));
      }
    });

    it("withdraws by the receipt code, as people type it, or by the id, and says the same again", async () => {
      for (const name of [
        (code: string) => code,
        (code: string) => ` ${code.toLowerCase().replace("-", " ").replaceAll("0", "o").replaceAll("1", "l")}`,
        (_: string, id: string) => id,
      ]) {
        const sent = submission();
        await send(sent);
        expect((await withdraw(name(receiptOf(sent.id), sent.id))).status).toBe(204);
        expect((await withdraw(name(receiptOf(sent.id), sent.id))).status).toBe(204);
      }
    });

    it("answers a late repeat of what was withdrawn, and refuses a higher revision", async () => {
      const sent = submission({ revision: 2 });
      const { id } = sent;
      await send(sent);
      await withdraw(receiptOf(id));
      for (const late of [sent, submission({ id })]) {
        const response = await send(late);
        expect(response.status).toBe(201);
        expect(await response.json()).toEqual({ id, receipt: receiptOf(id), withdrawn: true });
      }
      await expectProblem(await send(submission({ id, revision: 3 })), 410);
    });

    it("withdraws nothing that is not there, or not named clearly", async () => {
      const { id } = submission();
      for (const name of [receiptOf(id), id, "UUUU-UUUU", "%", "_"]) await expectProblem(await withdraw(name), 404);
      const [one, other] = [submission(), submission()];
      const twin = { ...other, id: one.id.slice(0, 11) + other.id.slice(11) };
      await send(one);
      await send(twin);
      await expectProblem(await withdraw(receiptOf(one.id)), 409);
      expect((await withdraw(one.id)).status).toBe(204);
      await expectProblem(await withdraw(receiptOf(one.id)), 409);
      expect(await (await send(twin)).json()).not.toHaveProperty("withdrawn");
    });

    it("has either the submission or its withdrawal when both come at once", async () => {
      const rounds = Array.from({ length: 20 }, async () => {
        const sent = submission();
        const [posted, withdrawn] = await Promise.all([send(sent), withdraw(sent.id)]);
        expect(posted.status).toBe(201);
        const after = (await (await send(sent)).json()) as object;
        expect([withdrawn.status, "withdrawn" in after]).toEqual([withdrawn.status, withdrawn.status === 204]);
        expect([204, 404]).toContain(withdrawn.status);
      });
      await Promise.all(rounds);
    });

    it("lets pages of listed origins withdraw", async () => {
      const response = await fetch(`${endpoint.url}/0000-0000`, {
        method: "OPTIONS",
        headers: { Origin: ORIGIN, "Access-Control-Request-Method": "DELETE" },
      });
      expect(response.headers.get("Access-Control-Allow-Origin")).toBe(ORIGIN);
      expect(response.headers.get("Access-Control-Allow-Methods")).toContain("DELETE");
    });

    it("lets pages of listed origins send, and no others", async () => {
      const preflight = (origin: string) =>
        fetch(endpoint.url, {
          method: "OPTIONS",
          headers: {
            Origin: origin,
            "Access-Control-Request-Method": "POST",
            "Access-Control-Request-Headers": "content-type,idempotency-key",
          },
        });
      const listed = await preflight(ORIGIN);
      expect(listed.status).toBe(204);
      expect(listed.headers.get("Access-Control-Allow-Origin")).toBe(ORIGIN);
      expect(listed.headers.get("Access-Control-Allow-Methods")).toContain("POST");
      expect(listed.headers.get("Access-Control-Allow-Headers")).toMatch(/Content-Type.*Idempotency-Key/);
      expect(listed.headers.get("Vary")).toContain("Origin");
      expect((await preflight("https://elsewhere.example")).headers.has("Access-Control-Allow-Origin")).toBe(false);

      const refused = await post("{", { ...JSON_TYPE, Origin: ORIGIN });
      expect(refused.headers.get("Access-Control-Allow-Origin")).toBe(ORIGIN);
      expect(refused.headers.get("Vary")).toContain("Origin");
    });
  });
});

async function expectProblem(
  response: Response,
  status: number,
): Promise<{ errors: { path: string; code: string }[] }> {
  expect(response.status).toBe(status);
  expect(response.headers.get("Content-Type")).toMatch(/^application\/problem\+json/);
  const problem = (await response.json()) as { status: number; title: string; errors: [] };
  expect(problem).toMatchObject({ status, title: expect.stringMatching(/\S/) as string });
  return problem;
}
