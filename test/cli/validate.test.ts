import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { cli, preset, slow, temporaryFolder } from "./support/cli.ts";
import { ndjson, submissions, survey } from "./support/document-000.ts";

function fileWith(text: string): string {
  const file = join(temporaryFolder(), "x.json");
  writeFileSync(file, text);
  return file;
}

describe("validate", slow, () => {
  test("lists everything wrong with every file, and ends with 1", async () => {
    const a = fileWith(JSON.stringify({ ...survey, sectons: [], version: "" }));
    const b = fileWith(JSON.stringify({ ...survey, measures: [{ type: "csat", id: "x", item: "no-such-item" }] }));
    const { status, stdout, stderr } = await cli(["validate", a, b, preset("csat")]);
    expect(status).toBe(1);
    expect(stdout).toContain(`${a}: $.sectons: There is no key “sectons” here. — Did you mean “sections”?`);
    expect(stdout).toContain(`${a}: $.version: `);
    expect(stdout).toContain(`${b}: $.measures[0].item: `);
    expect(stdout).not.toContain("csat.json");
    expect(stderr).toBe("Errors: 3. Warnings: 2. Files checked: 3.\n");
  });

  test("ends with 0 when there are only warnings", async () => {
    const { status, stdout, stderr } = await cli(["validate", preset("sxd-2023")]);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^\S+sxd-2023\.json: \[warning\] \$\.scales/);
    expect(stderr).toContain("Errors: 0. Warnings: 1.");
  });

  test("speaks the shell's language, or the one asked for", async () => {
    const file = fileWith(JSON.stringify({ ...survey, sectons: [] }));
    expect((await cli(["validate", file], { lang: "vi_VN.UTF-8" })).stdout).toContain("Ở đây không có khóa “sectons”.");
    const asked = await cli(["validate", file, "--language", "vi"]);
    expect(asked.stdout).toContain("Ở đây không có khóa “sectons”.");
    expect(asked.stderr).toContain("Lỗi: 1.");
  });

  test("checks submissions line by line against their survey", async () => {
    const [first, second, third] = submissions as [object, object, object];
    const input = ndjson([
      first,
      { ...second, answers: { ...(second as { answers: object }).answers, V: "rat-vui" } },
      { ...third, survey: { id: "sxd-2023", version: "1", digest: "00000000000000" } },
      first,
    ]);
    const args = ["validate", "--survey", preset("sxd-2023"), "-"];
    const { status, stdout, stderr } = await cli(args, { input: `${input}{\n` });
    expect(status).toBe(1);
    expect(stdout).toMatch(/^stdin:2: \$\.answers\.V: .*rat-vui/m);
    expect(stdout).toMatch(/^stdin:3: \$\.survey/m);
    expect(stdout).toMatch(/^stdin:4: has the same id as line 1$/m);
    expect(stdout).toMatch(/^stdin:5: is not JSON$/m);
    expect(stdout).not.toMatch(/^stdin:1:/m);
    expect(stderr).toMatch(/Errors: [4-6]\./);
    expect((await cli(args, { input: ndjson(submissions) })).status).toBe(0);
  });
});
