import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { madeUpWords, wordsForSurveys } from "../support/made-up-words.ts";
import { askedIn, booklets, rotatedSurvey } from "../support/rotated-survey.ts";
import { cli, preset, slow, temporaryFolder } from "./support/cli.ts";

const form = (...args: string[]) => cli(["form", ...args]);
const action = ["--action", "https://ward.gov.vn/api/submissions"];

function fileWith(content: unknown): string {
  const file = join(temporaryFolder(), "x.json");
  writeFileSync(file, JSON.stringify(content));
  return file;
}

describe("form", slow, () => {
  test("writes a form to put into the tag, with what is to go along", async () => {
    const file = join(temporaryFolder(), "form.html");
    const along = ["--channel", "zalo", "--placement", "foot", "--unit", "thuan-loc", "--language", "en"];
    const { status, stdout, stderr } = await form(preset("one-stop-short"), ...action, ...along, "--out", file);
    expect([status, stdout, stderr]).toEqual([0, "", `Wrote ${file}.\n`]);
    const markup = readFileSync(file, "utf8");
    expect(markup).toMatch(/^<table.*\s*<tbody>\s*<tr>\s*<td>\s*<form/);
    for (const part of [
      'action="https://ward.gov.vn/api/submissions"',
      'name="channel" value="zalo"',
      'name="placement" value="foot"',
      'name="context:unit" value="thuan-loc"',
      'lang="en"',
    ])
      expect(markup).toContain(part);
    expect(markup).not.toMatch(/<script|<style|style=|name="id"/);
  });

  test("writes only a link, for a page that is one form", async () => {
    const along = ["--channel", "zalo", "--unit", "thuan-loc", "--language", "en", "--link"];
    const { status, stdout } = await form(preset("one-stop-short"), ...action, ...along);
    expect(status).toBe(0);
    const query = "unit=thuan-loc&amp;channel=zalo&amp;language=en";
    expect(stdout).toContain(`<a href="https://ward.gov.vn/api/surveys/one-stop-short/form?${query}">`);
    expect(stdout).not.toContain("<form");
    const elsewhere = await form(preset("csat"), "--action", "https://ward.gov.vn/take", "--link");
    expect([elsewhere.status, elsewhere.stdout]).toEqual([2, ""]);
    expect(elsewhere.stderr).toContain("/submissions");
  });

  test("needs an address to send to, one survey, and a language that it has", async () => {
    expect((await form(preset("csat"))).stderr).toMatch(/--action/);
    expect((await form(...action)).stderr).toMatch(/no survey.*form FILE/);
    expect((await form(preset("csat"), preset("nps"), ...action)).stderr).toMatch(/One survey/);
    expect((await form(preset("csat"), ...action, "--language", "km")).stderr).toMatch(/--language is “km”/);
  });

  test("of a survey whose items rotate, writes the booklet that is named, or a link to where one is drawn", async () => {
    const file = fileWith(rotatedSurvey);
    const { status, stdout } = await form(file, ...action, "--booklet", "2");
    expect(status).toBe(0);
    expect(stdout).toContain('name="booklet" value="2"');
    expect([...new Set([...stdout.matchAll(/name="answer:(\w+)"/g)].map(([, id]) => id))]).toEqual(askedIn(2));
    expect((await form(file, ...action, "--link")).stdout).toContain("/surveys/rotated/form");
    const unsaid = await form(file, ...action);
    expect([unsaid.status, unsaid.stdout]).toEqual([2, ""]);
    expect(unsaid.stderr).toMatch(new RegExp(`${booklets.length} booklets.*--link.*--booklet`));
    expect((await form(file, ...action, "--booklet", "99")).stderr).toMatch(/--booklet is “99”/);
    expect((await form(preset("csat"), ...action, "--booklet", "1")).stderr).toMatch(/leave --booklet out/);
  });

  test("speaks another language with a words file, and says what the file lacks", async () => {
    const survey = { ...JSON.parse(readFileSync(preset("csat"), "utf8")), languages: ["vi", "qaa"] };
    const file = fileWith(survey);
    const said = await form(file, ...action, "--language", "qaa", "--words", fileWith(madeUpWords()));
    expect([said.status, said.stderr]).toEqual([0, ""]);
    expect(said.stdout).toContain("⟦");
    const lacking = await form(file, ...action, "--language", "qaa", "--words", fileWith(wordsForSurveys()));
    expect(lacking.status).toBe(1);
    expect(lacking.stderr).toMatch(/\$\.plain\.how: .*\n/);
  });
});
