import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { SETTING_NAMES, settingLines } from "../../collector/src/settings.ts";
import { commands } from "../../src/cli/commands/index.ts";
import { cli } from "../cli/support/cli.ts";

const docs = resolve(import.meta.dirname, "../../docs");
const guide = (name: string): Promise<string> => readFile(resolve(docs, name), "utf8");

describe.each([
  ["vi", ""],
  ["en", "en/"],
])("the guide in %s", (language, folder) => {
  test.each(commands.map(({ name }) => name))(
    "has what the command %s says of its options",
    async (name) => {
      const { stdout } = await cli([name, "--help"], { lang: language });
      expect(await guide(`${folder}official/commands.md`)).toContain(stdout.trim());
    },
    60_000,
  );

  test("has each of the collector's flags, with its variable and what is taken without it", async () => {
    const text = await guide(`${folder}server/collector.md`);
    const flags = [
      ...settingLines(SETTING_NAMES)
        .join("\n")
        .matchAll(/^ +--([\w-]+) +(?:\((.+)\))?/gm),
    ];
    expect(flags.length).toBeGreaterThan(10);
    for (const [, flag, value] of flags) {
      const row = text.split("\n").find((line) => line.startsWith(`| \`--${flag}\` `)) ?? "";
      expect(row, flag).toContain(`\`${flag!.toUpperCase().replaceAll("-", "_")}\``);
      if (value) expect(row, flag).toContain(`\`${value}\``);
    }
  });
});
