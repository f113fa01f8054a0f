import { readFile, readdir } from "node:fs/promises";
import { resolve } from "node:path";
import { htmlPage } from "../../src/cli/formats/html.ts";
import { online } from "../../src/cli/qr/online.ts";
import { pictureOf as svg } from "../../src/print/qr-picture.ts";
import { paperWords } from "../../src/locales/paper-words.ts";
import { formWords } from "../../src/locales/form-words.ts";
import { administrativeWords } from "../../src/locales/parts/administrative/all.ts";
import { reportWords as resultsWords } from "../../src/locales/report-words.ts";
import { formLink, paperForm, plainForm } from "../../src/print/index.ts";
import { administrative } from "../../src/publication/administrative/index.ts";
import { reportOf, tallyOf } from "../../src/report/index.ts";
import { guidesDir } from "../../build/paths.ts";
import { framedPage } from "../../demo/framed-page.ts";
import type { Survey } from "../../src/schema/index.ts";
import { NASTY, administrativeOf } from "../cli/support/blocks.ts";
import { submissions, survey as reported } from "../cli/support/document-000.ts";
import { hostPage } from "../e2e/support/host-page.ts";
import { everyKind } from "../e2e/support/survey-files.ts";
import { everyText } from "../support/every-text.ts";
import { texts } from "../support/guides.ts";
import { isLong } from "../support/long.ts";
import { presets } from "../support/presets.ts";

/* All that is HTML, CSS or SVG and comes of this project, by a name with its kind and its ending. */

type Documents = [name: string, content: string][];

const root = resolve(import.meta.dirname, "../..");
const read = (path: string): Promise<string> => readFile(resolve(root, path), "utf8");
const action = "/api/submissions";

/** The texts of the last one are what is markup somewhere. */
export const surveys: Survey[] = [...presets, everyKind, everyText((number) => `${number} ${NASTY}`) as Survey];

/** Each survey in all its languages in the long run, else in one of them. */
export const inLanguages: [Survey, "vi" | "en"][] = surveys.flatMap((survey, at) => {
  const languages = (["vi", "en"] as const).filter((language) => survey.languages.includes(language));
  return (isLong ? languages : [languages[at % languages.length]!]).map((language): [Survey, "vi" | "en"] => [
    survey,
    language,
  ]);
});

const STYLES = "/satisfaction-survey.form.css";

/** A page of a webmaster's, with what we wrote in the tag. */
const inTag = (markup: string): string =>
  hostPage(
    `<link rel="stylesheet" href="${STYLES}"><satisfaction-survey endpoint="${action}">${markup}</satisfaction-survey>`,
  );

export function forms(): Documents {
  return inLanguages.flatMap(([survey, language]): Documents => {
    const way = online("--url", "https://khaosat.example.gov.vn/phieu?nguon=giay", undefined, undefined);
    const filled = { language, unit: "Xã Thuận Lộc", numbers: ["1", "2"], handIn: "Quầy số 3", online: way };
    const options = { action, language, inTag: true };
    const name = `${survey.id}-${language}.html`;
    return [
      [`paper-${name}`, paperForm(survey, paperWords[language], survey === everyKind ? { language } : filled)],
      [`form-${name}`, inTag(plainForm(survey, formWords[language], options))],
      [`link-${name}`, inTag(formLink(survey, formWords[language], options)!)],
    ];
  });
}

/** Several surveys on a page, some of whose questions have the same id, and one of them twice, for two units. */
export function severalForms(): Documents {
  const some = presets.filter(({ id }) => isLong || ["one-stop-short", "csat", "respondent-core"].includes(id));
  const alike = some.map((survey): Survey => {
    const [section, ...others] = survey.sections;
    const [item, ...items] = section!.items;
    return { ...survey, sections: [{ ...section!, items: [{ ...item!, id: "same" }, ...items] }, ...others] };
  });
  const write = (survey: Survey, unit: string) =>
    plainForm(survey, formWords.vi, { action, context: { unit }, inTag: true });
  return [["form-several.html", inTag([...alike, alike[0]!].map((survey, at) => write(survey, `xa-${at}`)).join(""))]];
}

export function reports(): Documents {
  const tally = tallyOf(reported, submissions, { by: ["channel"] });
  const report = reportOf(reported, tally, { asOf: "2023-10-28", disclosure: "none", invited: { post: 100 } });
  return [
    ...(["vi", "en"] as const).map((language): Documents[number] => [
      `report-${language}.html`,
      htmlPage({
        administrative: administrative(report, resultsWords[language], administrativeWords[language], language),
      }),
    ]),
    ["report-of-every-block.html", htmlPage({ administrative: administrativeOf() })],
  ];
}

export function qrCodes(): Documents {
  const way = online("--url", "https://khaosat.example.gov.vn/phieu", undefined, undefined);
  const picture = svg(way, `Mã QR ${NASTY}`);
  return [
    ["qr.svg", picture],
    ["qr-in-a-page.html", hostPage(picture)],
  ];
}

/** The pages of the demo, as its server puts them together. */
export async function demoPages(): Promise<Documents> {
  const names = (await readdir(resolve(root, "demo/pages"))).filter((name) => name.endsWith(".html"));
  const each = (["vi", "en"] as const).flatMap((language) =>
    names.map(async (name): Promise<Documents[number]> => {
      return [`page-demo-${language}-${name}`, (await framedPage(name, language))!];
    }),
  );
  return Promise.all(each);
}

/** The pages of the guides, by hand. What is no whole page stands in one. */
export async function pages(): Promise<Documents> {
  const folders = ["embedding/static", "embedding/iframe"];
  const found = folders.map(async (folder) =>
    (await readdir(resolve(root, folder)))
      .filter((name) => name.endsWith(".html"))
      .map(async (name): Promise<Documents[number]> => {
        const content = await read(`${folder}/${name}`);
        const isWhole = content.startsWith("<!doctype html>");
        return [`page-${folder.replaceAll("/", "-")}-${name}`, isWhole ? content : hostPage(content)];
      }),
  );
  return Promise.all((await Promise.all(found)).flat());
}

/** Pages of the guides' site, which are of one make: some of them, and all in the long run. */
export async function guidePages(): Promise<Documents> {
  const some = ["index.html", "author/survey.html", "official/paper.html", "en/webmaster/reference.html"];
  const all = (await readdir(guidesDir, { recursive: true })).filter((name) => name.endsWith(".html"));
  return Promise.all(
    (isLong ? all : some).map(async (name): Promise<Documents[number]> => [
      `guide-${name.replaceAll("/", "-")}`,
      await readFile(resolve(guidesDir, name), "utf8"),
    ]),
  );
}

/** The pieces of HTML that the guides show. */
export async function snippets(): Promise<Documents> {
  const each = [...texts].map(async ([guide, text]) =>
    [...text.matchAll(/^```html\n([^]*?)^```$/gm)]
      .map(([, code]) => code!)
      .filter((code) => !code.startsWith("<!doctype html>"))
      .map((code, at): Documents[number] => [`snippet-${guide.replaceAll("/", "-")}-${at}.html`, hostPage(code)]),
  );
  return (await Promise.all(each)).flat();
}

export async function styles(): Promise<Documents> {
  const folders = ["dist/browser", "demo/pages"];
  const found = folders.map(async (folder) =>
    (await readdir(resolve(root, folder), { recursive: true }))
      .filter((name) => name.endsWith(".css"))
      .map(async (name): Promise<Documents[number]> => [
        `style-${folder}-${name}`.replaceAll("/", "-"),
        await read(`${folder}/${name}`),
      ]),
  );
  return Promise.all((await Promise.all(found)).flat());
}
