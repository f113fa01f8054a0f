import { spawnSync } from "node:child_process";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { SurveysRefused, loadSurveys } from "../src/load-surveys.ts";
import { settingsFrom } from "../src/settings.ts";
import { temporaryFolder } from "./running.ts";
import { survey } from "./survey.ts";

it("takes flags before environment variables before defaults", () => {
  expect(settingsFrom([], {})).toMatchObject({
    port: 8787,
    host: "127.0.0.1",
    graceDays: 7,
    origins: [],
    token: undefined,
    basePath: "/api",
  });
  expect(settingsFrom(["--port", "1"], { PORT: "2", GRACE_DAYS: "3", TOKEN: "t" })).toMatchObject({
    port: 1,
    graceDays: 3,
    token: "t",
  });
  expect(settingsFrom(["--base-path", "/"], {}).basePath).toBe("");
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
    [
      "--import",
      "tsx",
      join(import.meta.dirname, "../src/main.ts"),
      "--surveys",
      join(path, "surveys"),
      "--database",
      join(path, "x.db"),
      "--port",
      "0",
    ],
    { encoding: "utf8" },
  );
  expect(status).toBe(1);
  expect(stdout).toBe("");
  expect(stderr).toMatch(/a\.json \$\.sectons: .*“sections”/);
  expect(stderr).toMatch(/a\.json \$\.version: /);
  expect(stderr).toMatch(/b\.json is not JSON/);
  expect(stderr).not.toMatch(/c\.json|\n\s+at /);
}, 30_000);

it("reads versions in the order of their numbers, and refuses an empty folder", async () => {
  const { path, remove } = await temporaryFolder();
  onTestFinished(remove);
  await expect(loadSurveys(path)).rejects.toThrow(SurveysRefused);
  for (const version of ["10", "9"])
    await writeFile(join(path, `one-stop-${version}.json`), JSON.stringify({ ...survey, version }));
  expect((await loadSurveys(path)).surveys.map(({ version }) => version)).toEqual(["9", "10"]);
});
