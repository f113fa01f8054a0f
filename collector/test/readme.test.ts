import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { STATUS } from "../src/problem-codes.ts";

const read = (path: string) => readFile(join(import.meta.dirname, "..", path), "utf8");

it.each(["docs", "docs/en"])("every status that the collector answers with is named in %s", async (folder) => {
  const guide = await read(`../${folder}/server/requests.md`);
  for (const status of [201, 204, ...Object.values(STATUS)]) expect(guide).toContain(`\`${status}\``);
});

it("the README names every setting", async () => {
  const readme = await read("README.md");
  const [, names = ""] = /const DEFAULTS = \{(.*?)\};/s.exec(await read("src/settings.ts")) ?? [];
  const flags = [...names.matchAll(/^ {2}"?([\w-]+)"?:/gm)].map(([, name]) => name!);
  expect(flags.length).toBeGreaterThan(5);
  for (const name of flags) expect(readme).toContain(`| \`--${name}\` | \`${name.toUpperCase().replace("-", "_")}\` |`);
});
