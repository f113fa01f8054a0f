import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { STATUS } from "../src/problem-codes.ts";
import { SETTING_NAMES } from "../src/settings.ts";

const read = (path: string) => readFile(join(import.meta.dirname, "..", path), "utf8");

it.each(["docs", "docs/en"])("every status that the collector answers with is named in %s", async (folder) => {
  const guide = await read(`../${folder}/server/requests.md`);
  for (const status of [201, 204, ...Object.values(STATUS)]) expect(guide).toContain(`\`${status}\``);
});

it("the README names every setting", async () => {
  const readme = await read("README.md");
  for (const name of SETTING_NAMES)
    expect(readme).toContain(`| \`--${name}\` | \`${name.toUpperCase().replaceAll("-", "_")}\` |`);
});
