import { spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { SurveysRefused, loadSurveys } from "../src/load-surveys.ts";
import { countSurveys } from "../src/results/count-surveys.ts";
import { settingsFrom } from "../src/settings.ts";
import { UnitsRefused, readUnits } from "../src/read-units.ts";
import { command } from "./command.ts";
import { DATABASE_KINDS, databaseOf } from "./databases/index.ts";
import { PROGRAM, databaseSettings, program } from "./own-process.ts";
import { temporaryFolder } from "./databases/temporary-folder.ts";
import { send } from "./running.ts";
import { submission, survey } from "./survey.ts";

it("takes flags before environment variables before defaults", () => {
  expect(settingsFrom([], {})).toMatchObject({
    port: 8787,
    host: "127.0.0.1",
    graceDays: 7,
    origins: [],
    token: undefined,
    limits: { perMinute: 60, perMinuteOfNetwork: 300, proxies: [] },
    database: "data/submissions.db",
    databasePool: 10,
    basePath: "/api",
    units: undefined,
    results: {
      channels: [],
      waves: [],
      tracks: ["citizen"],
      disclosure: "public",
      minimum: 10,
      threshold: 5,
      renewHours: 24,
    },
  });
  expect(settingsFrom(["--port", "1"], { PORT: "2", GRACE_DAYS: "3", TOKEN: "t" })).toMatchObject({
    port: 1,
    graceDays: 3,
    token: "t",
  });
  expect(settingsFrom(["--base-path", "/"], {}).basePath).toBe("");
  const quarter = "2026-01-01..2026-03-31";
  expect(
    settingsFrom(["--waves", quarter], { RESULTS_BY: "unit, wave", TRACKS: "citizen,self", RENEW_HOURS: "1" }),
  ).toMatchObject({
    results: {
      by: ["unit", "wave"],
      waves: [{ id: quarter, from: "2026-01-01", to: "2026-03-31" }],
      tracks: ["citizen", "self"],
      renewHours: 1,
    },
  });
  const both = { DATABASE: "/data/x.db", DATABASE_URL: "postgresql://a@b/c", DATABASE_POOL: "3" };
  expect(settingsFrom([], both)).toMatchObject({ database: "postgresql://a@b/c", databasePool: 3 });
  expect(settingsFrom(["--database", "y.db"], both).database).toBe("y.db");
  expect(settingsFrom([], { ORIGINS: "https://a.vn, http://b.vn:8080" }).origins).toEqual([
    "https://a.vn",
    "http://b.vn:8080",
  ]);
});

it.each([
  [["--port", "x"], /port is “x”/],
  [["--port", "65536"], /65535/],
  [["--prt", "1"], /--port/],
  [["--host", "0.0.0.0"], /token/],
  [["--origins", "https://a.vn/"], /https:\/\/a\.vn$/],
  [["--origins", "*"], /scheme, host and port/],
  [["--origins", "null"], /scheme, host and port/],
  [["--waves", "2026-03-31..2026-01-01"], /2026-03-31/],
  [["--waves", "2026-02-30..2026-03-01"], /the first and the last day/],
  [["--tracks", "citizens"], /citizen, self, verified/],
  [["--proxy", "proxy.gov.vn"], /proxy has “proxy\.gov\.vn”/],
  [["--limit-address", "many"], /limit-address/],
  [["--threshold", "-1"], /threshold/],
  [["--database-url", "mysql://a:secret@b/c"], /^(?!.*secret).*postgres:\/\//],
  [["--database-url", "postgres://a@b/c", "--database", "x.db"], /Give one of them/],
  [["--disclosure", "all"], /disclosure is “all”.*public, strict, none/],
])("refuses %s and says how to mend it", (args, message) => {
  expect(() => settingsFrom(args, {})).toThrow(message);
});

it("refuses to start with surveys that have errors, and prints all of them", async () => {
  const { path, remove } = await temporaryFolder();
  onTestFinished(remove);
  await mkdir(join(path, "surveys"));
  await writeFile(join(path, "surveys/a.json"), JSON.stringify({ ...survey, sectons: [], version: "" }));
  await writeFile(join(path, "surveys/b.json"), "{");
  await writeFile(join(path, "surveys/c.json"), JSON.stringify(survey));
  const { status, stderr, stdout } = spawnSync(
    process.execPath,
    [PROGRAM, "--surveys", join(path, "surveys"), "--database", join(path, "x.db"), "--port", "0"],
    { encoding: "utf8" },
  );
  expect(status).toBe(1);
  expect(stdout).toBe("");
  expect(stderr).toMatch(/a\.json \$\.sectons: .*“sections”/);
  expect(stderr).toMatch(/a\.json \$\.version: /);
  expect(stderr).toMatch(/b\.json is not JSON/);
  expect(stderr).not.toMatch(/c\.json|\n\s+at /);
});

it("reads versions in the order of their numbers, and refuses an empty folder", async () => {
  const { path, remove } = await temporaryFolder();
  onTestFinished(remove);
  await expect(loadSurveys(path)).rejects.toThrow(SurveysRefused);
  for (const version of ["10", "9"])
    await writeFile(join(path, `one-stop-${version}.json`), JSON.stringify({ ...survey, version }));
  expect((await loadSurveys(path)).surveys.map(({ version }) => version)).toEqual(["9", "10"]);
});

it("reads surveys and units as Notepad and spreadsheets save them, and says what it cannot read", async () => {
  const { path, remove } = await temporaryFolder();
  onTestFinished(remove);
  const units = "id,label\nhue,Thành phố Huế\n";
  const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, "utf16le");
  await writeFile(join(path, "a.json"), `\ufeff${JSON.stringify(survey)}`);
  await writeFile(join(path, "b.json"), utf16(JSON.stringify({ ...survey, version: "2" })));
  expect((await loadSurveys(path)).surveys).toEqual([survey, { ...survey, version: "2" }]);
  for (const bytes of [`\ufeff${units}`, utf16(units)]) {
    await writeFile(join(path, "units.csv"), bytes);
    expect(await readUnits(join(path, "units.csv"))).toEqual([{ id: "hue", label: "Thành phố Huế" }]);
  }
  for (const name of ["units.csv", "c.json"])
    await writeFile(join(path, name), Buffer.from('{"a":\n"\xe9"}', "latin1"));
  await expect(readUnits(join(path, "units.csv"))).rejects.toThrow(/units\.csv.*line 2.*UTF-8/);
  await expect(loadSurveys(path)).rejects.toThrow(/c\.json.*line 2.*UTF-8/);
});

it("reads the tree of units, or says every line that is wrong", async () => {
  const { path, remove } = await temporaryFolder();
  onTestFinished(remove);
  const file = join(path, "units.csv");
  await writeFile(file, "\ufeffid,parent,label:vi\nhue,,Thành phố Huế\nthuan-loc,hue,Phường Thuận Lộc\n");
  expect(await readUnits(file)).toEqual([
    { id: "hue", label: { vi: "Thành phố Huế" } },
    { id: "thuan-loc", parent: "hue", label: { vi: "Phường Thuận Lộc" } },
  ]);
  await writeFile(file, "id,parent\na,b\nc,\nc,c\n,a\nd,d\n");
  const error = await readUnits(file).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(UnitsRefused);
  expect((error as Error).message.split("\n")).toEqual([
    `${file}:4 has the unit “c” once more. Keep one line of it.`,
    `${file}:5 has no id. Give one, or delete the line.`,
    `${file}:2 is below “b”, which is no unit. Add a line for “b”, or correct it.`,
    `${file}:4 has the unit “c” below itself. Correct the column “parent”.`,
    `${file}:6 has the unit “d” below itself. Correct the column “parent”.`,
  ]);
});

it.each(DATABASE_KINDS)(
  "counts anew on demand what is in %s, and fails when what was kept was wrong",
  async (kind) => {
    const { path, remove } = await temporaryFolder();
    onTestFinished(remove);
    const database = await databaseOf(kind);
    onTestFinished(database.remove);
    const { child, url, survey: named } = await program(path, {}, database);
    for (let i = 0; i < 3; i++) expect((await send(url, submission({ survey: named }))).status).toBe(201);
    const exit = once(child, "exit");
    child.kill("SIGKILL");
    await exit;
    await database.exec("update tallies set counts = replace(counts, '\"answered\":3', '\"answered\":2')");
    const settings = { SURVEYS: join(path, "surveys"), ...databaseSettings(database) };
    const { status, stdout } = await command(["recount"], settings);
    expect([status, stdout]).toEqual([1, "one-stop: 3 submission(s), 1 cell(s) were wrong and are mended\n"]);

    const { surveys } = await loadSurveys(join(path, "surveys"));
    const store = await database.open();
    onTestFinished(() => store.close());
    const { results } = settingsFrom([], {});
    expect(await countSurveys(surveys, store, results)).toEqual([]);
    expect(await countSurveys(surveys, store, results, true)).toEqual([
      { survey: "one-stop", forms: 3, changed: 0, wasKept: true },
    ]);
  },
  120_000,
);
