import { execFileSync } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, it, onTestFinished } from "vitest";
import manifest from "../../package.json" with { type: "json" };
import { temporaryFolder } from "../databases/temporary-folder.ts";

const collector = resolve(import.meta.dirname, "../..");

it("the package's cases run in Node's own runner, with one line", async () => {
  const { path, remove } = await temporaryFolder();
  onTestFinished(remove);
  const suite = pathToFileURL(join(collector, manifest.exports["./store-suite"].default));
  const stranger = pathToFileURL(join(import.meta.dirname, "memory-store.ts"));
  const file = join(path, "store.test.ts");
  await writeFile(
    file,
    `import { test } from "node:test";
import { storeCases } from "${suite}";
import { emptyMemory, memoryStore } from "${stranger}";
const make = async () => {
  const memory = emptyMemory();
  return { open: async () => memoryStore(memory), remove: async () => {} };
};
for (const { title, run } of storeCases(make)) test(title, run);
`,
  );
  const output = execFileSync(process.execPath, ["--import", "tsx", "--test", "--test-reporter=tap", file], {
    cwd: collector,
    encoding: "utf8",
    env: { ...process.env, NODE_TEST_CONTEXT: undefined },
  });
  expect(Number(/^# pass (\d+)/m.exec(output)?.[1])).toBeGreaterThan(30);
  expect(output).toMatch(/^# fail 0$/m);
  expect(await readFile(join(collector, "dist/store-suite.js"), "utf8")).not.toMatch(/from "(vitest|mocha|node:test)"/);
});
