import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { command } from "../command.ts";
import { temporaryFolder } from "../databases/temporary-folder.ts";
import { program } from "../own-process.ts";
import { survey } from "../survey.ts";

it("makes, lists, rotates and revokes tokens at the command line, while the collector runs", async () => {
  const { path, remove } = await temporaryFolder();
  onTestFinished(remove);
  await mkdir(join(path, "surveys"));
  await writeFile(join(path, "surveys/one-stop.json"), JSON.stringify(survey));
  await writeFile(join(path, "units.csv"), "id,parent,label\ntinh,,Tỉnh\nphuong-a,tinh,Phường A\n");
  const { child, url } = await program(path, { TOKEN: "secret", UNITS: join(path, "units.csv") });
  onTestFinished(() => void child.kill());
  const run = async (...args: string[]) => {
    const { stdout, stderr, status } = await command(args, {
      SURVEYS: join(path, "surveys"),
      DATABASE: join(path, "data/submissions.db"),
      UNITS: join(path, "units.csv"),
    });
    return { stdout: stdout.trim(), stderr, status };
  };
  const list = async (token: string) =>
    (await fetch(`${url}/submissions`, { headers: { Authorization: `Bearer ${token}` } })).status;

  const made = await run("token", "make", "--name", "Phường A", "--scopes", "read,export", "--unit", "phuong-a");
  expect(made.stderr).toContain("it is not shown again");
  expect(made.stdout).toMatch(/^sst_[\w-]{43}$/);
  expect(await list(made.stdout)).toBe(200);

  const lines = (await run("token", "list")).stdout;
  expect(lines).toMatch(/^[0-9a-f]{8} {2}until .* used .* unit phuong-a {2}read,export {2}Phường A$/);
  expect(lines).not.toContain(made.stdout.slice(4, 20));
  const [id = ""] = lines.split(" ");

  const rotated = await run("token", "rotate", id, "--hours", "0");
  expect(await list(made.stdout)).toBe(401);
  expect(await list(rotated.stdout)).toBe(200);
  const newer = (await run("token", "list")).stdout.split("\n")[1]!.split(" ")[0]!;
  expect((await run("token", "revoke", newer)).status).toBe(0);
  expect(await list(rotated.stdout)).toBe(401);

  const log = (await run("audit")).stdout.split("\n").map((line) => JSON.parse(line) as { who: string; did: string });
  expect(log.map(({ did }) => did)).toEqual(["token make", "list", "token rotate", "list", "token revoke"]);
  expect(log[1]!.who).toBe("Phường A");
  expect(log[0]!.who).toContain("command line");

  // What is forgotten is written down, and a year is kept.
  expect((await run("audit", "--forget", "2020-01-01")).stdout).toBe("0 entries of before 2020-01-01 are forgotten");
  const young = await run("audit", "--forget", new Date().toISOString().slice(0, 10));
  expect([young.status, young.stderr]).toEqual([1, expect.stringContaining("a year ago or more")]);
  expect((await run("audit")).stdout).toMatch(/"did":"audit forget".*0 entries of before 2020-01-01"}$/);

  for (const [args, message] of [
    [["make", "--name", "x", "--scopes", "all"], "read,export,withdraw,manage"],
    [["make", "--scopes", "read"], "--name"],
    [["make", "--name", "this machine", "--scopes", "manage"], "another --name"],
    [["make", "--name", "x", "--scopes", "read", "--unit", "phuong-z"], "no “phuong-z”"],
    [["revoke", "00000000"], "token list"],
    [["burn"], "make|list|revoke|rotate"],
  ] as const) {
    const refused = await run("token", ...args);
    expect([refused.status, refused.stderr]).toEqual([1, expect.stringContaining(message)]);
  }
});
