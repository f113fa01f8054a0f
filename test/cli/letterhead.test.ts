import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, test } from "vitest";
import { jsonSchemas } from "../../build/json-schema.ts";
import { readLetterhead } from "../../src/cli/letterhead/read-letterhead.ts";
import { commandWords } from "../../src/locales/parts/command/all.ts";
import { temporaryFolder } from "./support/cli.ts";

/** What is wrong with a letterhead, a line each. */
async function faultsIn(letterhead: unknown, language: "vi" | "en" = "en"): Promise<string[]> {
  const file = join(temporaryFolder(), "letterhead.json");
  writeFileSync(file, JSON.stringify(letterhead));
  const said: string[] = [];
  const note = (line: string) => said.push(line.replace(`${file}: `, ""));
  await readLetterhead(file, { language, words: commandWords[language], note, print: note }).catch(
    (error: Error) => error,
  );
  return said;
}

test("each mistake is named with its place, and what was probably meant", async () => {
  const faults = await faultsIn({
    agancy: "Sở Xây dựng",
    number: 15,
    date: "2023-02-30",
    grounds: [],
    recipients: ["Sở Nội vụ", ""],
    signature: { role: "Giám đốc" },
  });
  expect(faults).toEqual([
    expect.stringMatching(/^\$\.number: .*number/),
    expect.stringMatching(/^\$\.grounds: The list is empty/),
    expect.stringMatching(/^\$\.recipients\[1\]: The text is empty/),
    expect.stringMatching(/^\$\.signature\.role: There is no key “role” here/),
    expect.stringMatching(/^\$\.agancy: .*Did you mean “agency”\?/),
    expect.stringMatching(/^\$\.date: “2023-02-30” is no day/),
  ]);
});

test("mistakes are named in Vietnamese, too", async () => {
  const faults = await faultsIn({ agancy: "Sở Xây dựng", date: "27/10/2023" }, "vi");
  expect(faults).toEqual([
    expect.stringMatching(/^\$\.agancy: .*Có phải định viết “agency” không\?/),
    expect.stringMatching(/^\$\.date: “27\/10\/2023” không phải là một ngày có thật/),
  ]);
});

test("what is no object, and what says nothing, are told apart", async () => {
  expect(await faultsIn([])).toEqual([expect.stringMatching(/^\$: /)]);
  expect(await faultsIn({})).toEqual([]);
  expect(await faultsIn({ parentAgency: null, strengths: "Một ý", proposals: ["Một ý", "Hai ý"] })).toEqual([]);
});

test("the example of the guide has no mistake, and an editor that knows the schema finds none either", async () => {
  const readme = readFileSync(new URL("../../docs/en/official/report.md", import.meta.url), "utf8");
  const [, example] = /`letterhead\.json`[^]*?```json\n([^]*?)```/.exec(readme)!;
  const letterhead = JSON.parse(example!) as object;
  expect(await faultsIn(letterhead)).toEqual([]);
  const { letterhead: schema } = await jsonSchemas();
  const validate = new Ajv2020({ strict: false }).compile(schema);
  expect(validate(letterhead)).toBe(true);
  expect(validate({ agancy: "Sở Xây dựng" })).toBe(false);
  const undescribed = Object.entries(schema.properties ?? {}).filter(
    ([, each]) => !(each as { description?: string }).description,
  );
  expect(undescribed).toEqual([]);
});
