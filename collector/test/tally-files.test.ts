import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { type TallyFile, type Unit, reportOf, tallyOf } from "../../src/report/index.ts";
import { type Submission, digestOf, receiptOf } from "../../src/schema/index.ts";
import { readTallyFiles } from "../../src/cli/tallies/read-tally-files.ts";
import { makeInvitations } from "../src/invitations/make-invitations.ts";
import { setAside } from "../src/quarantine/set-aside.ts";
import { digest } from "../src/rights/grant.ts";
import { DATABASE_KINDS, type DatabaseKind } from "./databases/index.ts";
import { temporaryFolder } from "./databases/temporary-folder.ts";
import { PROGRAM } from "./own-process.ts";
import { running, send } from "./running.ts";
import { DURING, partialSubmission, submission, survey } from "./survey.ts";
import { planFor } from "./tally-equality.ts";

const OPTIONS = { by: ["channel", "unit"] };

/** A province's collector, with forms of its communes in every state that a form can be in. */
async function province(kind: DatabaseKind, communes: readonly string[]) {
  const units: Unit[] = communes.map((id) => ({ id }));
  const results = { ...OPTIONS, units };
  const server = await running({ results, token: "operators-token" }, kind);
  onTestFinished(server.stop);
  const { url, store } = server;
  const rows: Submission[] = [];
  for (const [i, unit] of communes.entries()) {
    for (let n = 0; n < 12 + i; n++) {
      const form = submission({
        context: { unit },
        channel: n % 3 ? "web" : "post",
        answers: { staff: n % 4 ? "good" : "bad" },
        missing: { why: n % 4 ? "not_applicable" : "blank", came: "blank", change: "blank", comment: "blank" },
        asked: n % 4 ? ["staff", "came", "change", "comment"] : ["staff", "why", "came", "change", "comment"],
      });
      rows.push(form);
      expect((await send(url, form)).status).toBe(201);
    }
    const unfinished = partialSubmission({ context: { unit } });
    rows.push(unfinished);
    expect((await send(url, unfinished)).status).toBe(201);
  }
  const corrected = {
    ...rows[0]!,
    revision: 2,
    answers: { ...rows[0]!.answers, change: 3 },
    missing: { why: rows[0]!.missing["why"]!, came: "blank", comment: "blank" },
  } as Submission;
  expect((await send(url, corrected)).status).toBe(201);
  const [withdrawn] = rows.splice(1, 1);
  const gone = await fetch(`${url}/submissions/${receiptOf(withdrawn!.id)}`, { method: "DELETE" });
  expect(gone.status).toBe(204);
  rows[0] = corrected;
  await makeInvitations(store, {
    survey: survey.id,
    channel: "post",
    unit: communes[0]!,
    wave: "",
    madeOn: "2025-03-01",
    number: 20,
    key: "a key of thirty-two signs or more",
    url: "https://a.gov.vn",
  });
  const exported = async (token = "operators-token", query = "") =>
    (await (
      await fetch(`${url}/tallies.json?survey=one-stop${query}`, { headers: { Authorization: `Bearer ${token}` } })
    ).json()) as TallyFile;
  return { ...server, units, rows, exported };
}

async function folder() {
  const { path, remove } = await temporaryFolder();
  onTestFinished(remove);
  return {
    path,
    async write(name: string, content: unknown) {
      await writeFile(join(path, name), JSON.stringify(content));
      return join(path, name);
    },
  };
}

it("adds up a province in SQLite and one in PostgreSQL to the report of all their forms", async () => {
  const [a, b] = [
    await province(DATABASE_KINDS[0]!, ["a-1", "a-2"]),
    await province(DATABASE_KINDS[1]!, ["b-1", "b-2", "b-3"]),
  ];
  // A wave of forms that somebody sent.
  const flood = Array.from({ length: 3 }, () => submission({ context: { unit: "b-1" }, channel: "kiosk" }));
  for (const form of flood) expect((await send(b.url, form)).status).toBe(201);
  const plan = await planFor(b.store, survey, { ...OPTIONS, units: b.units });
  const at = DURING.toISOString();
  await setAside(b.store, plan, {
    id: "1a2b3c4d",
    survey: survey.id,
    from: at,
    to: new Date(DURING.getTime() + 1000).toISOString(),
    unit: "b-1",
    channel: "kiosk",
    reason: "one sender",
    who: "test",
    makerUnit: null,
    madeAt: at,
    releasedAt: null,
  });
  const { write } = await folder();
  const merged = await readTallyFiles(
    [
      await write("a.json", await a.exported(undefined, "&name=A")),
      await write("b.json", await b.exported(undefined, "&name=B")),
    ],
    [survey],
  );
  const rows = [...a.rows, ...b.rows];
  const units = [...a.units, ...b.units];
  expect(merged.counted.map(({ name, forms }) => [name, forms])).toEqual([
    ["A", a.rows.length],
    ["B", b.rows.length],
  ]);
  const whole = tallyOf(survey, rows, OPTIONS);
  expect(merged.tally).toEqual(whole);
  expect([merged.invited, merged.setAside]).toEqual([{ post: 40 }, 3]);
  expect(merged.invitedUnits).toEqual({ "a-1": 20, "b-1": 20 });
  const targets = units.map(({ id }) => ({ unit: id, target: 15 }));
  const { invitedUnits } = merged;
  const options = { asOf: "2025-04-30", units, invited: { post: 40 }, setAside: 3, targets, invitedUnits };
  const made = reportOf(survey, merged.tally, options);
  expect(made).toEqual(reportOf(survey, whole, options));
  expect(made.sample!.units.map(({ id, counts }) => [id, counts!.invited, counts!.forms, counts!.missing])).toEqual([
    ["a-1", 20, 11, 4],
    ["a-2", 0, 13, 2],
    ["b-1", 20, 11, 4],
    ["b-2", 0, 13, 2],
    ["b-3", 0, 14, 1],
  ]);
});

it("hands on what a token's unit has, and writes down who took it", async () => {
  const { store, exported, url } = await province("SQLite", ["a-1", "a-2"]);
  const token = async (scopes: string) => {
    const made = `sst_${randomBytes(32).toString("base64url")}`;
    const row = { name: "Xã A2", scopes, unit: "a-2", createdAt: "2025-03-01", endsAt: null, usedOn: null };
    await store.transact(async (tx) => tx.rights!.addToken({ ...row, hash: digest(made).toString("hex") }));
    return made;
  };
  const { counted, tally, invited, invitedUnits } = await exported(await token("export"));
  expect(counted).toEqual([{ name: "a-2", at: DURING.toISOString(), forms: 14 }]);
  expect(new Set(Object.values(tally.cells).map(({ key }) => key[1]))).toEqual(new Set(["a-2"]));
  expect([invited, invitedUnits]).toEqual([{}, {}]);
  const asked = async (query: string, made: string) =>
    (await fetch(`${url}/tallies.json?${query}`, { headers: { Authorization: `Bearer ${made}` } })).status;
  expect(await asked("survey=one-stop", await token("read"))).toBe(403);
  expect(await asked("survey=one-stop", "sst_wrong")).toBe(401);
  expect(await asked("survey=none", "operators-token")).toBe(404);
  expect(await asked("survey=one-stop&track=nobody", "operators-token")).toBe(400);
  const log = await store.rights!.audit({ limit: 100 });
  expect(log.find(({ who }) => who === "Xã A2")).toMatchObject({
    did: "tallies.json",
    survey: "one-stop",
    unit: "a-2",
  });
});

it("prints the counts at the command line", async () => {
  const { path, write } = await folder();
  const server = await running({ results: { by: ["channel", "unit"], units: [{ id: "a-1" }] } });
  onTestFinished(server.stop);
  await send(server.url, submission({ context: { unit: "a-1" } }));
  await mkdir(join(path, "surveys"));
  await write("surveys/one-stop.json", survey);
  await writeFile(join(path, "units.csv"), "id\na-1\n");
  const run = (...args: string[]) =>
    spawnSync(process.execPath, [PROGRAM, "tallies", ...args], {
      encoding: "utf8",
      env: {
        ...process.env,
        DATABASE: server.database.address,
        SURVEYS: join(path, "surveys"),
        UNITS: join(path, "units.csv"),
      },
    });
  const { stdout } = run("--unit", "a-1");
  const file = JSON.parse(stdout) as TallyFile;
  expect(file).toMatchObject({ tallyFile: 1, counted: [{ name: "a-1", forms: 1 }] });
  expect(file.tally.versions[0]!.digest).toBe(digestOf(survey));
  expect(run("--track", "nobody").stderr).toContain("Choose from: citizen, self, verified.");
});
