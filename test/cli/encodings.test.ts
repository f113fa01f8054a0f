import { readFileSync, symlinkSync, linkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { cli, slow, temporaryFolder } from "./support/cli.ts";

/* Files as Excel and Notepad write them, and results that would replace what is read. */

const survey = JSON.stringify({
  schemaVersion: 1,
  id: "s",
  version: "1",
  languages: ["vi"],
  title: "Phiếu hỏi",
  scales: {
    f: { options: [5, 1].map((value) => ({ code: String(value), label: String(value), value, satisfied: value > 3 })) },
  },
  sections: [{ id: "s", items: [{ type: "rating", id: "a", label: "Ý kiến", scale: "f" }] }],
  context: { unit: {} },
  measures: [{ type: "csat", id: "c", item: "a" }],
});
const counts = "unit,item,option,count\n1,,,40\n1,a,5,30\n1,a,1,10\n";
const units = 'id;label\r\n1;"Phường Phúc Xá"\r\n';

const swapped = (text: string): Buffer => Buffer.from(text, "utf16le").swap16();
const encodings: Record<string, (text: string) => Buffer> = {
  "UTF-8": (text) => Buffer.from(text),
  "UTF-8 with a byte order mark": (text) => Buffer.from(`\uFEFF${text}`),
  "UTF-16, as “Unicode text”": (text) => Buffer.from(`\uFEFF${text}`, "utf16le"),
  "UTF-16 without a mark": (text) => Buffer.from(text, "utf16le"),
  "UTF-16 in the other order": (text) => swapped(`\uFEFF${text}`),
  "UTF-16 in the other order, without a mark": swapped,
};
/** Letters of Windows' Vietnamese code page: “ư” is one byte, a tone is one of its own. */
const windows1258 = (text: string): Buffer =>
  Buffer.from(
    text.replaceAll("Phường", "Ph\xfd\xf2\xccng").replaceAll("Xá", "X\xe1").replaceAll("Phiếu", "Phi\xea\xecu"),
    "latin1",
  );
/** Letters of the typefaces of before Unicode: TCVN3, one byte each, and VNI, the tone a byte of its own. */
const tcvn3 = (text: string): Buffer =>
  Buffer.from(
    text
      .replaceAll("Phường", "Ph\xad\xeang")
      .replaceAll("Phúc", "Ph\xf3c")
      .replaceAll("Xá", "X\xb8")
      .replaceAll("ế", "\xd5"),
    "latin1",
  );
const vni = (text: string): Buffer =>
  Buffer.from(
    text
      .replaceAll("Phường", "Ph\xf6\xf4\xf8ng")
      .replaceAll("Phúc", "Phu\xf9c")
      .replaceAll("Xá", "Xa\xf9")
      .replaceAll("ế", "e\xe1"),
    "latin1",
  );

function files(encode: (text: string) => Buffer) {
  const folder = temporaryFolder();
  const at = (name: string, text: string): string => {
    writeFileSync(join(folder, name), encode(text));
    return join(folder, name);
  };
  return { folder, survey: at("s.json", survey), counts: at("c.csv", counts), units: at("u.csv", units) };
}

describe.each(Object.entries(encodings))("%s", slow, (_, encode) => {
  test("is read by every reader alike", async () => {
    const { survey, counts, units } = files(encode);
    const args = ["report", "--survey", survey, "--counts", counts, "--units", units, "--by", "unit", "--format", "md"];
    const { stdout, stderr, status } = await cli(args);
    expect(stderr).toBe("");
    expect(status).toBe(0);
    expect(stdout).toContain("| Phường Phúc Xá | 40 |");
    expect((await cli(["validate", survey])).status).toBe(0);
  });
});

describe("an older code page", slow, () => {
  test.each(["survey", "units"] as const)("is refused by name, with its line: %s", async (name) => {
    const good = files(encodings["UTF-8"]!);
    const wrong = { ...good, [name]: files(windows1258)[name] };
    const out = join(good.folder, "r.md");
    const { status, stderr } = await cli([
      "report",
      "--survey",
      wrong.survey,
      "--counts",
      wrong.counts,
      "--units",
      wrong.units,
      "--by",
      "unit",
      "--out",
      out,
    ]);
    expect(status).toBe(1);
    expect(stderr).toMatch(name === "survey" ? /s\.json:1: this is not UTF-8/ : /u\.csv:2: this is not UTF-8/);
    expect(stderr).toContain("CSV UTF-8");
    expect(() => readFileSync(out)).toThrow("ENOENT");
  });

  test.each(Object.entries({ tcvn3, vni }))("%s is refused, too", async (_, encode) => {
    const good = files(encodings["UTF-8"]!);
    const { units } = files(encode);
    const { status, stderr } = await cli([
      "report",
      "--survey",
      good.survey,
      "--counts",
      good.counts,
      "--units",
      units,
    ]);
    expect([status, stderr]).toEqual([1, expect.stringMatching(/u\.csv:2: this is not UTF-8/)]);
  });

  test("is refused by validate, too, and of submissions by the line", async () => {
    const { survey } = files(windows1258);
    expect(await cli(["validate", survey])).toMatchObject({ status: 1 });
    const good = files(encodings["UTF-8"]!);
    const input = Buffer.from('{"id":"x","answers":{"a":"\xf5"}}\n', "latin1");
    const file = join(good.folder, "f.ndjson");
    writeFileSync(file, input);
    const { status, stderr } = await cli(["report", "--survey", good.survey, "--submissions", file]);
    expect(status).toBe(1);
    expect(stderr).toContain("f.ndjson:1: is not UTF-8");
  });
});

describe("a result never takes the place of what was read", slow, () => {
  test.each([
    ["report", "counts"],
    ["report", "survey"],
    ["report", "units"],
    ["form", "survey"],
    ["print", "survey"],
  ] as const)("%s --out = the %s", async (command, input) => {
    const read = files(encodings["UTF-8"]!);
    const before = readFileSync(read[input], "utf8");
    const inputs =
      command === "report"
        ? ["--survey", read.survey, "--counts", read.counts, "--units", read.units, "--by", "unit", "--format", "md"]
        : [read.survey, ...(command === "form" ? ["--action", "/api"] : ["--format", "html"])];
    const names = [read[input], join(read.folder, "link.txt"), join(read.folder, "hard.txt")];
    symlinkSync(read[input], names[1]!);
    linkSync(read[input], names[2]!);
    for (const out of names) {
      const { status, stderr } = await cli([command, ...inputs, "--out", out]);
      expect(status).toBe(2);
      expect(stderr).toMatch(/--out is .*, which is read as well/);
      expect(readFileSync(read[input], "utf8")).toBe(before);
    }
  });

  test("nor of submissions", async () => {
    const { folder, survey } = files(encodings["UTF-8"]!);
    const file = join(folder, "f.ndjson");
    writeFileSync(file, "\n");
    const { status } = await cli([
      "report",
      "--survey",
      survey,
      "--submissions",
      file,
      "--format",
      "md",
      "--out",
      file,
    ]);
    expect(status).toBe(2);
    expect(readFileSync(file, "utf8")).toBe("\n");
  });
});
