import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, expect, test } from "vitest";

const root = join(import.meta.dirname, "../..");
const tree = mkdtempSync(join(tmpdir(), "directions-"));
afterAll(() => rmSync(tree, { recursive: true }));

/** Lints these files with the project's own configuration; returns those whose imports it refuses. */
function refused(files: Record<string, string>): string[] {
  for (const [path, code] of Object.entries(files)) {
    mkdirSync(dirname(join(tree, path)), { recursive: true });
    writeFileSync(join(tree, path), code);
  }
  const config = join(tree, "oxlint.config.ts");
  writeFileSync(config, `export { default } from ${JSON.stringify(join(root, "oxlint.config.ts"))};`);
  const linter = ["--import", "tsx", "node_modules/oxlint/bin/oxlint", "--config", config, "--format", "json", tree];
  const { stdout } = spawnSync(process.execPath, linter, { cwd: root, encoding: "utf8" });
  const { diagnostics } = JSON.parse(stdout) as { diagnostics: { code: string; filename: string }[] };
  const found = diagnostics.filter(({ code }) => code === "eslint(no-restricted-imports)");
  return Object.keys(files).filter((path) => found.some(({ filename }) => filename.endsWith(path)));
}

const importing = (specifier: string) => `import * as it from ${JSON.stringify(specifier)};\nexport default it;\n`;

const allowed = {
  "src/answers/a.ts": importing("../schema/index.ts"),
  "src/answers/deep/b.ts": importing("../../schema/index.ts"),
  "src/answers/deep/c.ts": importing("../steps.ts"),
  "src/schema/d.ts": importing("zod/mini"),
  "src/widget/e.ts": importing("../outbox/index.ts"),
  "src/widget/f.ts": importing("lit/decorators.js"),
  "src/storage/g.ts": importing("idb-keyval"),
  "src/outbox/g1.ts": importing("../storage/records.ts"),
  "src/cli/h.ts": importing("node:fs"),
  "src/offline/o.ts": importing("workbox-routing/registerRoute.js"),
  "src/publication/q.ts": importing("../locales/parts/results/vi.ts"),
  "src/results/r.ts": importing("../publication/index.ts"),
  "src/frameworks/s.ts": importing("../results/index.ts"),
  "src/frameworks/t.ts": importing("vue"),
  "collector/src/i.ts": importing("../../src/report/index.ts"),
  "collector/src/form/j.ts": importing("../../../src/locales/form-words.ts"),
  "collector/src/form/k.ts": importing("../store/store.ts"),
};

const forbidden = {
  "src/answers/a1.ts": importing("../widget/index.ts"),
  "src/answers/deep/b1.ts": importing("../../outbox/index.ts"),
  "src/answers/c1.ts": importing("node:crypto"),
  "src/answers/d1.ts": importing("crypto"),
  "src/schema/e1.ts": importing("lit"),
  "src/schema/f1.ts": importing("../answers/index.ts"),
  "src/schema/g1.ts": `export type { Widget } from "../widget/index.ts";\n`,
  "src/report/h1.ts": `export const later = () => import("../print/index.ts");\n`,
  "src/print/i1.ts": importing("lit-html"),
  "src/outbox/j1.ts": importing("../schema/index.ts"),
  "src/results/k1.ts": importing("../widget/index.ts"),
  "src/cli/l1.ts": importing("../../collector/src/index.ts"),
  "src/widget/m1.ts": importing("satisfaction-survey/report"),
  "src/widget/o1.ts": importing("workbox-core"),
  "src/publication/q1.ts": importing("../results/index.ts"),
  "src/offline/p1.ts": importing("../widget/index.ts"),
  "src/frameworks/s1.ts": importing("../widget/index.ts"),
  "src/widget/t1.ts": importing("react"),
  "collector/src/n1.ts": importing("../../src/widget/index.ts"),
  "collector/src/n2.ts": importing("../../src/schema/depth.ts"),
  "collector/src/n4.ts": importing("../../src/locales/fill.ts"),
  "collector/src/form/n3.ts": importing("../../../src/print/html.ts"),
};

test("an import against the tree's directions is a lint error, and only such an import is", () => {
  expect(refused({ ...allowed, ...forbidden })).toEqual(Object.keys(forbidden));
});
