import { spawnSync } from "node:child_process";
import { expect, it } from "vitest";
import { collectorCommands } from "../src/commands/index.ts";
import { SETTING_NAMES } from "../src/settings.ts";
import { command } from "./command.ts";
import { PROGRAM } from "./own-process.ts";

it("lists every command and every setting", () => {
  const { status, stdout } = spawnSync(process.execPath, [PROGRAM, "--help"], { encoding: "utf8" });
  expect(status).toBe(0);
  for (const [name, { does }] of Object.entries(collectorCommands))
    expect(stdout).toMatch(new RegExp(`^  ${name} +${does}$`, "m"));
  for (const name of SETTING_NAMES) expect(stdout).toContain(`--${name}`);
});

it.each(Object.entries(collectorCommands))(
  "says of %s what it takes",
  async (name, { takes, flags = {}, settings = SETTING_NAMES }) => {
    const { status, stdout } = await command([name, "--help"]);
    expect(status).toBe(0);
    expect(stdout).toContain(`satisfaction-survey-collector ${name}${takes ? ` ${takes}` : ""}`);
    const lines = stdout.split("\n").map((line) => line.trim());
    for (const [flag, { does }] of Object.entries(flags))
      expect(lines.find((line) => line.startsWith(`--${flag}`))).toContain(does);
    for (const setting of settings) expect(stdout).toContain(`--${setting}`);
  },
);

it.each([
  [["recont"], /no command “recont”.*start, recount/],
  [["recount", "everything"], /everything.*recount --help/s],
  [["recount", "--prt", "1"], /--prt.*recount --help/s],
  [["--prt", "1"], /--prt.*start --help/s],
])("refuses %s and says where to look", async (args, message) => {
  const { status, stderr } = await command(args);
  expect(status).toBe(1);
  expect(stderr).toMatch(message);
  expect(stderr).not.toMatch(/\n\s+at /);
});
