import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { pageWordsOf } from "../../src/locales/checks/check-words.ts";
import { files } from "../locales/files.ts";
import { madeUpWords, wordsForSurveys } from "../support/made-up-words.ts";
import { cli, slow, temporaryFolder } from "./support/cli.ts";

function fileWith(words: unknown): string {
  const file = join(temporaryFolder(), "qaa.json");
  writeFileSync(file, JSON.stringify(words));
  return file;
}

/** What is said about a file, without its name. */
async function said(words: unknown, ...more: string[]): Promise<string[]> {
  const file = fileWith(words);
  const { status, stdout } = await cli(["words", file, ...more]);
  expect(status).toBe(1);
  return stdout.trimEnd().replaceAll(`${file}: `, "").split("\n");
}

describe("words", slow, () => {
  test("finds nothing in what the package has for pages, nor in a file for surveys alone", async () => {
    const ours = files.map(([, file]) => fileWith(pageWordsOf(file)));
    const { status, stdout, stderr } = await cli(["words", ...ours, fileWith(wordsForSurveys())]);
    expect([status, stdout, stderr]).toEqual([0, "", "Faults: 0. Files checked: 3.\n"]);
  });

  test("lists what is missing in all files, with what is to be translated", async () => {
    const [first, second] = [madeUpWords(), madeUpWords()];
    delete (first.answering as Partial<typeof first.answering>).next;
    first.kiosk.stay = " ";
    second.messages.blankHeading = "⟦{count}⟧|";
    delete (second as Partial<typeof second>).rareResults;
    const [a, b] = [fileWith(first), fileWith(second)];
    const { status, stdout, stderr } = await cli(["words", a, b]);
    expect(status).toBe(1);
    expect(stdout).toContain(
      `${a}: $.answering.next: There is no text. Translate “Tiếp tục” (in English: “Continue”).\n`,
    );
    expect(stdout).toContain(`${a}: $.kiosk.stay: There is no text. Translate “Ông/Bà cần thêm thời gian?`);
    expect(stdout).toContain(
      `${b}: $.messages.blankHeading: There is no text. Translate “Còn {count} câu chưa trả lời” (in English: “{count} question not answered yet|{count} questions not answered yet”).\n`,
    );
    expect(stdout).toContain(`${b}: $.rareResults.points: There is no text.`);
    expect(stderr).toMatch(/^Faults: \d+\. Files checked: 2\.\n$/);
  });

  test("knows what an unknown key was probably meant to be", async () => {
    const words = madeUpWords();
    expect(
      await said({ ...words, kiosk: { ...words.kiosk, nxt: "x", hasThisEver: "x" }, mesages: {}, nothing: {} }),
    ).toEqual([
      "$.mesages: There is no key “mesages” here. Did you mean “messages”?",
      "$.nothing: There is no key “nothing” here. Remove it.",
      "$.kiosk.nxt: There is no key “nxt” here. Did you mean “next”?",
      "$.kiosk.hasThisEver: There is no key “hasThisEver” here. Remove it.",
    ]);
  });

  test("finds what is filled in otherwise than in Vietnamese or English", async () => {
    const words = madeUpWords();
    words.answering.step = "⟦{step} {stesp}⟧";
    words.answering.next = "⟦{step}⟧";
    words.results.title = "⟦{Title}⟧";
    expect(await said(words)).toEqual([
      "$.answering.next: There is nothing to put into {step}. Remove it.",
      "$.answering.step: The text has no {steps}. Write {steps} where that is to be put in.",
      "$.answering.step: There is nothing to put into {stesp}. Remove it.",
    ]);
  });

  test("counts the forms that a language has for numbers, where there is a number", async () => {
    const polish = madeUpWords("pl");
    polish.answering.next = "⟦a⟧|⟦b⟧|⟦c⟧|⟦d⟧";
    polish.rareItems.found = "⟦{n} a⟧|⟦{n} b⟧";
    polish.messages.blankHeading = "⟦a⟧|⟦{count} b⟧|⟦{count} c⟧|⟦{count} d⟧";
    expect(await said(polish)).toEqual([
      "$.answering.next: The text has 4 forms with “|” between them, where there can only be one. Remove the others.",
      "$.rareItems.found: The text has 2 forms with “|” between them. Write one form for all, or one for each of: one, few, many, other.",
    ]);
  });

  test("finds that the language is no tag, that it has no name, and that there is nothing at all", async () => {
    expect(await said({ ...madeUpWords("Tày"), name: "" })).toEqual([
      "$.language: There is no BCP-47 tag of a language. Write one, such as “km” or “tyz-Latn”.",
      "$.name: There is no name. Write what the language calls itself, such as “Tiếng Việt”.",
    ]);
    for (const nothing of [null, [], "words", { answering: "x", messages: [] }])
      expect((await said(nothing)).length).toBeGreaterThan(80);
  });

  test("speaks the shell's language, or the one asked for", async () => {
    const words = madeUpWords();
    words.kiosk.next = "";
    const vietnamese = [
      "$.kiosk.next: chưa có câu chữ. Hãy dịch “Xong, mời người tiếp theo” (tiếng Anh: “Done, next person please”).",
    ];
    expect(await said(words, "--language", "vi")).toEqual(vietnamese);
    const { stderr } = await cli(["words", fileWith(words)], { lang: "vi_VN.UTF-8" });
    expect(stderr).toBe("Lỗi: 1. Số tệp đã kiểm tra: 1.\n");
  });

  test("--new prints a file to fill in: every key in its order, and nothing in it", async () => {
    const { status, stdout } = await cli(["words", "--new", "tyz-Latn"]);
    expect(status).toBe(0);
    const { $schema, ...file } = JSON.parse(stdout) as Record<string, unknown>;
    expect($schema).toBe("./node_modules/satisfaction-survey/dist/words.schema.json");
    expect(JSON.stringify(file)).toBe(
      JSON.stringify({ ...madeUpWords("tyz-Latn"), name: "" }).replaceAll(/"⟦.*?⟧"(?=[,}])/g, '""'),
    );
    expect((await said(file)).length).toBeGreaterThan(200);
  });

  test("is called wrongly without a file, or with a tag that is none", async () => {
    const none = await cli(["words"]);
    expect([none.status, none.stderr]).toEqual([
      2,
      "There is no file to check. Write: satisfaction-survey words FILE\n",
    ]);
    const tag = await cli(["words", "--new", "Khmer"]);
    expect([tag.status, tag.stderr]).toEqual([
      2,
      "--new is “Khmer”. Give the BCP-47 tag of a language, such as km or tyz-Latn.\n",
    ]);
  });
});
