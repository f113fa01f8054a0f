import { readFileSync } from "node:fs";
import { mkdir, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import fc from "fast-check";
import { cli } from "../../test/cli/support/cli.ts";
import { csvTable } from "../../src/report/index.ts";
import { INVITATION_HEADER, type Survey, codeIn, digestOf } from "../../src/schema/index.ts";
import { type Store, createCollector, openSqlite } from "../src/index.ts";
import { isAnswered } from "../src/invitations/answered.ts";
import { codeHash, newCode } from "../src/invitations/code.ts";
import { makeInvitations } from "../src/invitations/make-invitations.ts";
import { returned, unanswered, unitProgress } from "../src/invitations/progress.ts";
import { command } from "./command.ts";
import { inOneOf, type DatabaseKind } from "./databases/index.ts";
import { temporaryFolder } from "./databases/temporary-folder.ts";
import { type Running, running, send, sending } from "./running.ts";
import { partialSubmission, submission, survey } from "./survey.ts";
import { type RawRow, rowsOf } from "./rows-of.ts";

const KEY = "a key of thirty-two signs or more";

const invite = async (store: Store, number = 10, parts: { channel?: string; unit?: string } = {}) => {
  const { channel = "post", unit = "" } = parts;
  const made = { survey: survey.id, channel, unit, wave: "", madeOn: "2025-03-01", number, key: KEY };
  const { invitations } = await makeInvitations(store, { ...made, url: "https://thuanloc.gov.vn/khao-sat" });
  return invitations.map(({ code }) => code);
};

async function started(kind: DatabaseKind, channels: string[] = []): Promise<Running> {
  const server = await running({ invitations: { key: KEY, channels }, token: TOKEN }, kind);
  onTestFinished(server.stop);
  return server;
}

const TOKEN = "of-the-operator";

const sendWith = (url: string, code: string, value: unknown) => send(url, value, { [INVITATION_HEADER]: code });

/** As a clerk's page does, where the web server adds the token. */
const enterWith = (url: string, code: string, value: unknown) =>
  send(url, value, { [INVITATION_HEADER]: code, Authorization: `Bearer ${TOKEN}` });

const problemOf = async (response: Response) => [
  response.status,
  ((await response.json()) as { type: string }).type.replace(/.*:/, ""),
];

const answeredOf = async (store: Store) => returned(await store.invitations!.batches(survey.id));

const shuffled = <T>(items: readonly T[]): T[] =>
  items
    .map((item) => ({ item, at: Math.random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);

/** The codes on the forms that `print` makes of a table of codes. */
async function printedForms(survey: string, table: string, units: string): Promise<string[]> {
  const { stdout } = await cli(["print", survey, "--invitations", table, "--units", units]);
  return [...stdout.matchAll(/Invitation code:\s*<b>([^<]+)<\/b>|Mã thư mời:\s*<b>([^<]+)<\/b>/g)].map(
    ([, english, vietnamese]) => english ?? vietnamese!,
  );
}

/** In the order of a column; rows that are alike in it, as they stand. */
const by = (column: string, rows: readonly RawRow[]): RawRow[] =>
  [...rows].sort((a, b) => (a[column]! < b[column]! ? -1 : Number(a[column]! > b[column]!)));

it("reads a code however it is typed, and notices each wrong sign", () => {
  const signs = fc.constantFrom(..."0123456789ABCDEFGHJKMNPQRSTVWXYZ");
  fc.assert(
    fc.property(fc.constant(0).map(newCode), fc.nat(11), signs, (code, at, sign) => {
      expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){2}[0-9A-HJKMNP-TV-Z]{4}$/);
      expect(codeIn(` ${code.toLowerCase().replaceAll("-", " – ").replaceAll("0", "o").replaceAll("1", "l")}`)).toBe(
        code,
      );
      const plain = code.replaceAll("-", "");
      const wrong = plain.slice(0, at) + sign + plain.slice(at + 1);
      expect(codeIn(wrong)).toBe(sign === plain[at] ? code : undefined);
    }),
  );
});

describe.each(inOneOf("SQLite"))("in %s", (kind) => {
  it("counts towards a unit's target what is in the figures", async () => {
    const { url, store } = await started(kind);
    const forms = ["a", "a", "a", "b"].map((unit) => submission({ context: { unit } }));
    for (const form of [...forms, partialSubmission({ context: { unit: "a" } })]) await send(url, form);
    await store.transact(async (tx) => tx.quarantines!.mark([forms[0]!.id], null, "flood"));
    expect(
      await unitProgress(
        store,
        survey.id,
        [
          { unit: "a", target: 10 },
          { unit: "b", target: 1 },
          { unit: "c", target: 5 },
          { unit: "above", target: 2 },
        ],
        [{ id: "above" }, { id: "a", parent: "above" }, { id: "b", parent: "above" }],
      ),
    ).toEqual([
      { unit: "a", target: 10, forms: 2, left: 8 },
      { unit: "b", target: 1, forms: 1, left: 0 },
      { unit: "c", target: 5, forms: 0, left: 5 },
      { unit: "above", target: 2, forms: 3, left: 0 },
    ]);
  });

  it("takes one submission with a code, its repeats and corrections, and no other", async () => {
    const { url, store } = await started(kind);
    const [code = ""] = await invite(store);
    const first = submission();
    for (let i = 0; i < 2; i++) expect((await sendWith(url, code, first)).status).toBe(201);
    expect((await sendWith(url, code, { ...first, revision: 2, language: "en" })).status).toBe(201);
    expect(await problemOf(await sendWith(url, code, submission()))).toEqual([409, "used-invitation"]);
    expect(await store.count()).toBe(1);
    expect(await answeredOf(store)).toMatchObject([{ channel: "post", invited: 10, answered: 1 }]);
  });

  it("takes the rest of a form that was begun with a code", async () => {
    const { url, store } = await started(kind);
    const [code = ""] = await invite(store);
    const begun = partialSubmission();
    expect((await sendWith(url, code, begun)).status).toBe(201);
    expect((await sendWith(url, code, submission({ id: begun.id, revision: 2 }))).status).toBe(201);
    expect(await answeredOf(store)).toMatchObject([{ answered: 1 }]);
  });

  it("takes one of many who use a code at the same moment", async () => {
    const { url, store } = await started(kind);
    const [code = "", other = ""] = await invite(store);
    const sent = await Promise.all(
      Array.from({ length: 20 }, (_, i) => sendWith(url, i % 5 ? code : other, submission())),
    );
    expect(sent.filter(({ status }) => status === 201)).toHaveLength(2);
    expect(await store.count()).toBe(2);
    expect(await answeredOf(store)).toMatchObject([{ answered: 2 }]);
  });

  it("refuses what is no code in the person's words, and stores nothing", async () => {
    const { url, store } = await started(kind);
    await invite(store);
    for (const wrong of [newCode(), "AAAA-AAAA-AAAB", "?"]) {
      const response = await sendWith(url, wrong, submission({ language: "vi" }));
      expect(await response.json()).toMatchObject({
        status: 422,
        detail: expect.stringContaining("thư mời") as string,
      });
    }
    expect(await store.count()).toBe(0);
  });

  it("takes forms of a channel only with a code, where the operator says so", async () => {
    const invited = { key: KEY, channels: ["post"] };
    const { url, store, stop } = await running({ invitations: invited, token: "of-the-operator" }, kind);
    onTestFinished(stop);
    const [code = ""] = await invite(store);
    expect(await problemOf(await send(url, submission({ channel: "post" })))).toEqual([422, "needs-invitation"]);
    // A form of another channel opens no way around it.
    const other = submission();
    expect((await send(url, other)).status).toBe(201);
    const moved = await send(url, { ...other, revision: 2, channel: "post" });
    expect(await problemOf(moved)).toEqual([422, "needs-invitation"]);
    expect((await sendWith(url, code, submission({ channel: "post" }))).status).toBe(201);
  });

  it("takes paper forms that came by post without a code of whoever has the operator's token", async () => {
    const invitations = { key: KEY, channels: ["post"] };
    const { url, stop } = await running({ invitations, token: "of-the-operator" }, kind);
    onTestFinished(stop);
    const paper = submission({ channel: "post", formNumber: "17" });
    expect((await send(url, paper)).status).toBe(422);
    expect((await send(url, paper, { Authorization: "Bearer of-the-operator" })).status).toBe(201);
  });

  it("counts the code that a clerk typed with a paper form as answered, once", async () => {
    const { url, store } = await started(kind, ["post"]);
    const codes = await invite(store);
    const [code = ""] = codes;
    const paper = submission({ channel: "post", formNumber: "17" });
    for (let i = 0; i < 2; i++) expect((await enterWith(url, code, paper)).status).toBe(201);
    expect((await enterWith(url, code, { ...paper, revision: 2, formNumber: "71" })).status).toBe(201);
    for (const [wrong, status, problem] of [
      [code, 409, "used-invitation"],
      [newCode(), 422, "unknown-invitation"],
    ] as const)
      expect(await problemOf(await enterWith(url, wrong, submission({ channel: "post" })))).toEqual([status, problem]);
    expect(await store.count()).toBe(1);
    expect((await store.find(paper.id))!.body).not.toContain(code);
    expect(await answeredOf(store)).toMatchObject([{ channel: "post", invited: 10, answered: 1 }]);
    expect((await unanswered(store, survey.id, KEY, codes)).open).toEqual(codes.slice(1));
  });

  it("knows who gets a reminder, and not what anybody answered", async () => {
    const { store, url } = await started(kind);
    const codes = await invite(store, 20);
    await Promise.all(codes.slice(0, 8).map((code) => sendWith(url, code, submission())));
    expect(await unanswered(store, survey.id, KEY, [...codes, "AAAA-AAAA-AAAA"])).toEqual({
      open: codes.slice(8),
      unknown: ["AAAA-AAAA-AAAA"],
    });
  });

  it("keeps nothing by which a code and its submission can be brought together", async () => {
    const { store, url, database } = await started(kind);
    const codes = await invite(store, 60);
    const codeOf = new Map<string, string>();
    for (const [i, code] of shuffled(codes).slice(0, 40).entries()) {
      const one = submission();
      codeOf.set(one.id, codeHash(KEY, survey.id, code));
      // From its person, or from a clerk.
      expect((await (i % 2 ? sendWith : enterWith)(url, code, one)).status).toBe(201);
    }
    const log = "file" in database ? readFileSync(`${String(database.file)}-wal`) : Buffer.alloc(0);
    // SQLite's log would show each state of the batch, one after the other.
    expect(log).toHaveLength(0);

    // Somebody who has got hold of the database knows which codes were answered.
    const [{ answered = "" } = {}] = await store.invitations!.batches(survey.id);
    const invitations = (await rowsOf(database, "invitations")).filter(({ place }) =>
      isAnswered(answered, Number(place)),
    );
    const submissions = await rowsOf(database, "submissions");
    expect([invitations.length, submissions.length]).toEqual([40, 40]);

    // They look for a value that two rows share, the number of the transaction that wrote them among them …
    for (const column of Object.keys(invitations[0]!)) {
      for (const other of Object.keys(submissions[0]!)) {
        const values = new Map(submissions.map((row) => [String(row[other]), row["id"] as string]));
        if (values.size < 2) continue;
        const pairs = invitations.filter((row) => codeOf.get(values.get(String(row[column])) ?? "") === row["code"]);
        // Small numbers meet by chance.
        expect(pairs.length, `${column} = ${other}`).toBeLessThan(9);
      }
      const within = submissions.filter(({ body }) =>
        invitations.some((row) => String(row[column]).length > 9 && String(body).includes(String(row[column]))),
      );
      expect(within, column).toEqual([]);
    }
    // … and put both in every order that there is, from either end.
    for (const column of Object.keys(invitations[0]!)) {
      for (const other of Object.keys(submissions[0]!)) {
        const ordered = by(column, invitations);
        for (const line of [ordered, [...ordered].reverse()]) {
          const hits = by(other, submissions).filter(({ id }, i) => codeOf.get(id as string) === line[i]!["code"]);
          // By chance, one of 40 fits.
          expect(hits.length, `${column} beside ${other}`).toBeLessThan(9);
        }
      }
    }
  });

  it("takes a code from the form without JavaScript, and keeps it with a form that comes back", async () => {
    const { store, url } = await started(kind);
    const [code = ""] = await invite(store);
    const page = await (await fetch(`${url}/surveys/${survey.id}/form?m=${code}`)).text();
    expect(page).toContain(`name="invitation" value="${code}"`);
    const fields = new URLSearchParams(
      [...page.matchAll(/type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(([, name, value]): [string, string] => [
        name!,
        value!,
      ]),
    );
    const post = (changes: Record<string, string>) =>
      fetch(`${url}/submissions`, {
        method: "POST",
        redirect: "manual",
        headers: { Origin: new URL(url).origin },
        body: new URLSearchParams({ ...Object.fromEntries(fields), asked: "yes", ...changes }),
      });
    const wrong = await post({ invitation: newCode(), language: "vi" });
    expect(wrong.status).toBe(422);
    expect(await wrong.text()).toContain("đối chiếu mã với thư");
    expect((await post({})).status).toBe(303);
    expect(await answeredOf(store)).toMatchObject([{ answered: 1 }]);
    expect((await post({ id: submission().id })).status).toBe(409);
    expect(await store.count()).toBe(1);
  });

  it("publishes response rates of invited channels", async () => {
    const { store, url } = await started(kind);
    const codes = await invite(store, 30);
    for (const code of codes.slice(0, 15)) {
      expect((await sendWith(url, code, submission({ channel: "post" }))).status).toBe(201);
    }
    const report = (await (await fetch(`${url}/surveys/${survey.id}/results`)).json()) as {
      channels: { channel: string; invited?: number; rr1?: unknown }[];
    };
    expect(report.channels.find(({ channel }) => channel === "post")).toMatchObject({
      invited: 30,
      forms: 15,
      rr1: { x: 15, n: 30 },
    });
  });
});

it("makes letters for each unit, and tells whom to remind and what is missing, from the command line", async () => {
  const folder = await temporaryFolder();
  onTestFinished(folder.remove);
  const at = (name: string) => join(folder.path, name);
  const open: Survey = { ...survey, period: {}, context: { unit: { param: "unit" } } };
  await mkdir(at("surveys"));
  await writeFile(at("surveys/one-stop.json"), JSON.stringify(open));
  await writeFile(at("targets.csv"), "unit,target\nthuan-loc,12\nphu-hau,10\n");
  await writeFile(at("units.csv"), "id,label\nthuan-loc,Thuận Lộc\nphu-hau,Phú Hậu\n");
  const env = { SURVEYS: at("surveys"), DATABASE: at("data.db"), INVITATION_KEY: KEY };
  const run = (...args: string[]) => command(args, env);

  const url = "https://thuanloc.gov.vn/khao-sat?lang=vi";
  const out = ["--out", at("letters.csv"), "--qr", at("qr")];
  const made = await run("invite", "--channel", "post", "--targets", at("targets.csv"), "--url", url, ...out);
  expect(made.stderr).toBe("");
  const table = csvTable(await readFile(at("letters.csv"), "utf8"));
  expect(table.columns).toEqual(["number", "code", "link", "unit", "channel", "batch", "survey"]);
  const letters = table.rows.map(({ cells }) => cells);
  expect(letters).toHaveLength(22);
  expect(new Set(letters.map(({ survey }) => survey))).toEqual(new Set(["one-stop"]));
  expect(letters[0]!["link"]).toBe(`${url}&channel=post&unit=thuan-loc&m=${letters[0]!["code"]}`);
  expect((await stat(at("letters.csv"))).mode & 0o077).toBe(0);
  expect(await readFile(at("qr/01.svg"), "utf8")).toContain(letters[0]!["code"]);
  const bytes = await readFile(at("data.db"), "latin1");
  for (const { code } of letters) expect(bytes).not.toContain(code);

  const store = await openSqlite(at("data.db"));
  const handle = createCollector({ surveys: [open], store, invitations: { key: KEY }, token: TOKEN });
  for (const { code, unit } of letters.slice(0, 3)) {
    const named = { id: open.id, version: open.version, digest: digestOf(open) };
    const sent = submission({ survey: named, channel: "post", context: { unit: unit! } });
    expect((await handle(sending(sent, undefined, { [INVITATION_HEADER]: code! }))).status).toBe(201);
  }

  // A printed form has the code of its line. Who answers online by it, or is entered by a clerk, is counted once.
  const forms = await printedForms(at("surveys/one-stop.json"), at("letters.csv"), at("units.csv"));
  expect(forms).toEqual(letters.map(({ code }) => code));
  const byPost = (unit: string) =>
    submission({
      survey: { id: open.id, version: open.version, digest: digestOf(open) },
      channel: "post",
      context: { unit },
    });
  const typed = forms[3]!.toLowerCase().replaceAll("-", " ");
  const enter = () =>
    handle(sending(byPost("thuan-loc"), undefined, { [INVITATION_HEADER]: typed, Authorization: `Bearer ${TOKEN}` }));
  expect((await enter()).status).toBe(201);
  const { searchParams } = new URL(letters[3]!["link"]!);
  const online = sending(byPost("thuan-loc"), undefined, { [INVITATION_HEADER]: searchParams.get("m")! });
  expect(await problemOf(await handle(online))).toEqual([409, "used-invitation"]);
  expect(await problemOf(await enter())).toEqual([409, "used-invitation"]);
  await store.close();
  const said = await run(
    "invitations",
    "--remind",
    at("letters.csv"),
    "--out",
    at("again.csv"),
    "--targets",
    at("targets.csv"),
    "--sent",
    at("sent.csv"),
  );
  expect(said.stdout).toContain("post, thuan-loc: 4 of 12 answered (33%)");
  expect(said.stdout).toContain("For a report: --invited post=22");
  expect(said.stdout).toContain("thuan-loc: 4 of 12 complete forms (33%), 8 to go");
  expect(await readFile(at("sent.csv"), "utf8")).toContain("thuan-loc,12,12\r\nphu-hau,10,10");
  const again = csvTable(await readFile(at("again.csv"), "utf8")).rows.map(({ cells }) => cells);
  expect(again).toEqual(letters.slice(4));

  const few = await run("invite", "--channel", "post", "--number", "3", "--url", url);
  expect([few.status, few.stderr]).toEqual([1, expect.stringContaining("10 to 20000 codes")]);
});
