import { randomBytes } from "node:crypto";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Submission } from "../../../src/schema/index.ts";
import { createCollector } from "../../src/index.ts";
import { auditEntries } from "../../src/rights/audit.ts";
import { digest } from "../../src/rights/grant.ts";
import type { StoredToken } from "../../src/rights/rights.ts";
import { stored } from "../../src/store-suite/sample.ts";
import { inOneOf } from "../databases/index.ts";
import { type Running, running, sending } from "../running.ts";
import { DURING, submission, survey } from "../survey.ts";

const UNITS = [
  { id: "tinh", label: "Tỉnh" },
  { id: "phuong-a", parent: "tinh", label: "Phường A" },
  { id: "to-1", parent: "phuong-a", label: "Tổ 1" },
  { id: "phuong-b", parent: "tinh", label: "Phường B" },
];

describe.each(inOneOf("SQLite"))("tokens in %s", (kind) => {
  let base: Running;
  let ask: (path: string, token?: string, init?: RequestInit) => Promise<Response>;
  let send: (sent: Submission, token?: string) => Promise<Response>;

  beforeEach(async () => {
    base = await running({}, kind);
    const handle = createCollector({
      surveys: [survey],
      store: base.store,
      token: "secret",
      now: () => DURING,
      results: { units: UNITS },
    });
    const bearing = (request: Request, token?: string) => {
      if (token !== undefined) request.headers.set("Authorization", `Bearer ${token}`);
      return handle(request, { peer: "203.0.113.7" });
    };
    ask = (path, token, init) => bearing(new Request(`http://localhost/api${path}`, init), token);
    send = (sent, token) => bearing(sending(sent), token);
    for (const unit of ["phuong-a", "to-1", "phuong-b"]) await send(submission({ context: { unit } }));
    await send(submission({ context: {} }));
  });
  afterEach(() => base.stop());

  async function token(parts: Partial<StoredToken>): Promise<string> {
    const made = `sst_${randomBytes(32).toString("base64url")}`;
    const row = { name: "Phường A", scopes: "", unit: null, createdAt: "2025-03-01", endsAt: null, usedOn: null };
    await base.store.transact(async (tx) =>
      tx.rights!.addToken({ ...row, ...parts, hash: digest(made).toString("hex") }),
    );
    return made;
  }

  const unitsIn = (text: string): (string | undefined)[] =>
    text
      .trim()
      .split("\n")
      .map((line) => (JSON.parse(line) as Submission).context["unit"]);

  it("do what their scopes say, and nothing else", async () => {
    const may: Record<string, Record<string, string>> = {
      read: { list: "/submissions" },
      export: { ndjson: "/export.ndjson", csv: `/export.csv?survey=${survey.id}`, views: "/funnel.csv" },
    };
    for (const scope of ["read", "export", "withdraw", "submit:self"]) {
      const made = await token({ scopes: scope });
      for (const [needed, paths] of Object.entries(may))
        for (const path of Object.values(paths))
          expect([scope, path, (await ask(path, made)).status]).toEqual([scope, path, scope === needed ? 200 : 403]);
    }
    const refused = await ask("/submissions", await token({ scopes: "export" }));
    expect(await refused.json()).toMatchObject({ type: "urn:satisfaction-survey:problem:no-scope" });
    expect((await ask("/submissions")).status).toBe(401);
    expect((await ask("/submissions", "sst_made-up")).status).toBe(401);
    expect((await ask("/submissions", "secret")).status).toBe(200);
  });

  it("show their unit and all below it, and nothing else", async () => {
    const made = await token({ scopes: "read export", unit: "phuong-a" });
    const exported = async (bearer: string) => unitsIn(await (await ask("/export.ndjson", bearer)).text()).sort();
    expect(await exported(made)).toEqual(["phuong-a", "to-1"]);
    expect(await exported(await token({ scopes: "export", unit: "tinh" }))).toEqual(["phuong-a", "phuong-b", "to-1"]);
    expect(await exported(await token({ scopes: "export" }))).toHaveLength(4);
    const list = async (query: string) =>
      (await (await ask(`/submissions?${query}`, made)).json()) as {
        total: number;
        submissions: { submission: Submission }[];
        next: string | null;
      };
    const first = await list("limit=1");
    const second = await list(`limit=5&after=${first.next}`);
    expect([first.total, second.total, second.next]).toEqual([2, 2, null]);
    const listed = [...first.submissions, ...second.submissions].map(({ submission: { context } }) => context["unit"]);
    expect(listed.sort()).toEqual(["phuong-a", "to-1"]);
    const csv = await (await ask(`/export.csv?survey=${survey.id}`, made)).text();
    expect(csv.match(/phuong-a|to-1|phuong-b/g)!.sort()).toEqual(["phuong-a", "to-1"]);
  });

  it("decide whose scores are taken, and of which unit", async () => {
    const self = await token({ scopes: "submit:self", unit: "phuong-a" });
    const scores = (track: "self" | "verified", unit: string) => submission({ track, context: { unit } });
    expect((await send(scores("self", "phuong-a"), self)).status).toBe(201);
    expect((await send(scores("self", "to-1"), self)).status).toBe(201);
    expect((await send(scores("self", "phuong-b"), self)).status).toBe(403);
    expect((await send(scores("verified", "phuong-a"), self)).status).toBe(403);
    expect((await send(scores("self", "phuong-a"))).status).toBe(403);
    const verified = await token({ scopes: "submit:verified" });
    expect((await send(scores("verified", "phuong-b"), verified)).status).toBe(201);
    expect((await send(submission(), verified)).status).toBe(201);
  });

  it("withdraw as many as they want, of their unit", async () => {
    const made = await token({ scopes: "withdraw", unit: "phuong-a" });
    const withdraw = (id: string) => ask(`/submissions/${id}`, made, { method: "DELETE" });
    const rows = Array.from({ length: 30 }, () => stored({ survey: survey.id, unit: "to-1" }));
    await base.store.transact(async (tx) => {
      for (const row of rows) await tx.put(row);
    });
    for (const { id } of rows) expect((await withdraw(id)).status).toBe(204);
    const other = submission({ context: { unit: "phuong-b" } });
    await send(other);
    expect((await withdraw(other.id)).status).toBe(404);
    expect(await base.store.count()).toBe(5);
  });

  it("are worth nothing from the moment on at which they end", async () => {
    const ended = await token({ scopes: "read", endsAt: DURING.toISOString() });
    const ending = await token({ scopes: "read", endsAt: new Date(DURING.getTime() + 1).toISOString() });
    expect([(await ask("/submissions", ended)).status, (await ask("/submissions", ending)).status]).toEqual([401, 200]);
  });

  it("leave a line in the log whenever they read, without anything of a person", async () => {
    const made = await token({ scopes: "read export withdraw", unit: "phuong-a", name: "Tổ khảo sát" });
    await ask("/submissions?limit=1", made);
    await ask(`/export.csv?survey=${survey.id}`, made);
    await ask("/export.ndjson", "secret");
    await ask("/export.ndjson", "wrong");
    const sent = submission({ context: { unit: "to-1" } });
    await send(sent);
    await ask(`/submissions/${sent.id}`, made, { method: "DELETE" });
    const log = await all(auditEntries(base.store));
    const lines = log.map(({ who, did, survey: of, unit }) => [who, did, of, unit]);
    expect(lines.sort()).toEqual([
      ["TOKEN", "export.ndjson", null, null],
      ["Tổ khảo sát", "export.csv", survey.id, "phuong-a"],
      ["Tổ khảo sát", "list", null, "phuong-a"],
      ["Tổ khảo sát", "withdraw", survey.id, "to-1"],
    ]);
    expect(JSON.stringify(log)).not.toContain(sent.id);
    const [used] = await base.store.rights!.tokens();
    expect(used!.usedOn).toBe("2025-03-10");
    expect(JSON.stringify(used)).not.toContain(made.slice(4));
  });
});

async function all<T>(entries: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const entry of entries) found.push(entry);
  return found;
}
