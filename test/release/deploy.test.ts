import { spawnSync } from "node:child_process";
import { mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { settingsFrom } from "../../collector/src/settings.ts";

const deploy = resolve(import.meta.dirname, "../../collector/deploy");
const unit = await readFile(join(deploy, "satisfaction-survey-collector.service"), "utf8");
const container = await readFile(join(deploy, "Containerfile"), "utf8");
const hasSystemd = spawnSync("systemd-analyze", ["--version"]).status === 0;

test.runIf(hasSystemd)("systemd finds no fault in the unit, and little that it leaves open", async () => {
  const folder = await mkdtemp(join(tmpdir(), "survey-unit-"));
  const file = join(folder, "satisfaction-survey-collector.service");
  // It asks whether the program is there.
  await writeFile(file, unit.replace(/^ExecStart=.*$/m, `ExecStart=${process.execPath}`));
  const verified = spawnSync("systemd-analyze", ["verify", "--man=no", file], { encoding: "utf8" });
  expect(verified.stderr).not.toContain("satisfaction-survey-collector.service");
  expect(verified.status).toBe(0);
  // 10 is open to everything; 2 is what systemd calls “OK”.
  const args = ["security", "--offline=true", "--threshold=20", file];
  const { status, stdout } = spawnSync("systemd-analyze", args, { encoding: "utf8" });
  expect(status, stdout).toBe(0);
  await rm(folder, { recursive: true });
});

/** Variables that the collector does not know would be left aside without a word. */
const changed = (environment: Record<string, string>): number => {
  const plain = settingsFrom([], { TOKEN: "t" });
  const set = settingsFrom([], { TOKEN: "t", ...environment });
  return Object.entries(set).filter(([name, value]) => value !== plain[name as keyof typeof plain]).length;
};

test("the unit writes only into its own folder, and sets what the collector knows", () => {
  const set = Object.fromEntries(
    [...unit.matchAll(/^Environment=(\w+)=(.*)$/gm)].map(([, name, value]) => [name!, value!]),
  );
  expect(set["DATABASE"]).toMatch(/^\/var\/lib\/satisfaction-survey-collector\//);
  expect(unit).toMatch(/^StateDirectory=satisfaction-survey-collector$/m);
  for (const [name, value] of Object.entries(set)) expect(changed({ [name]: value }), name).toBeGreaterThan(0);
});

test("each machine of the cluster sets what the collector knows, with passwords that nobody leaves as they are", async () => {
  const folder = join(deploy, "cluster");
  const environment = await readFile(join(folder, "collector.env"), "utf8");
  for (const [, name, value] of environment.matchAll(/^(\w+)=(.*)$/gm))
    expect(changed({ [name!]: value! }), name).toBeGreaterThan(0);
  for (const name of await readdir(folder)) {
    const text = await readFile(join(folder, name), "utf8");
    for (const [line, secret] of text.matchAll(/^\w*(?:PASSWORD|TOKEN)=(.*)$/gm))
      expect(secret, line).toMatch(/^(change-this-\d|satisfaction-survey)$/);
  }
});

test("the container keeps what it collects in a volume, runs as nobody in particular, and is asked how it is", () => {
  const [, line] = /^ENV (.*)$/m.exec(container)!;
  const set = Object.fromEntries(line!.split(" ").map((pair) => pair.split("=") as [string, string]));
  expect(set["DATABASE"]).toMatch(/^\/data\//);
  expect(container).toMatch(/^VOLUME \/data$/m);
  expect(container.indexOf("\nUSER node")).toBeGreaterThan(container.indexOf("\nRUN "));
  expect(container).toContain("/api/ready");
  // Reachable from outside the container, it does not start without a token.
  expect(() => settingsFrom([], set)).toThrow(/Set a token/);
  expect(settingsFrom([], { ...set, TOKEN: "t" })).toMatchObject({ host: "0.0.0.0", surveys: "/surveys" });
});
