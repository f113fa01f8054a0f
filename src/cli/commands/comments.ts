import { extname } from "node:path";
import { fill } from "../../locales/fill.ts";
import { commandWords } from "../../locales/parts/command/all.ts";
import { textIn } from "../../schema/index.ts";
import { UsageError } from "../cli-error.ts";
import { command } from "../command.ts";
import { collectComments } from "../comments/collect-comments.ts";
import type { Comments } from "../comments/comments-type.ts";
import { languageFlag, knownWord } from "../flag-values.ts";
import { readSurveys } from "../input/read-surveys.ts";
import { readUnits } from "../input/read-units.ts";
import { commandLanguage } from "../language.ts";
import { reportFlags } from "../report-flags.ts";
import { writeOut } from "../write-out.ts";

const WRITERS = {
  docx: async () => (await import("../comments/comments-docx.ts")).commentsDocx,
  xlsx: async () => (await import("../comments/comments-xlsx.ts")).commentsXlsx,
};

/** What people wrote, for use inside. It is a command of its own, so that no flag can put it into what is published. */
export const comments = command({
  name: "comments",
  summary: "comments",
  usage: "--survey FILE --submissions FILE|- --out FILE.docx|FILE.xlsx",
  flags: {
    survey: reportFlags.survey,
    submissions: reportFlags.submissions,
    units: {
      type: "string",
      value: "FILE.csv",
      help: "comments --units",
    },
    language: reportFlags.language,
    out: {
      type: "string",
      value: "FILE.docx|FILE.xlsx",
      help: "comments --out",
    },
  },
  files: false,
  async run({ survey: files, submissions, units: unitsFile, language: wanted, out }, _, ui) {
    if (files === undefined) throw new UsageError("missingFlag", { flag: "--survey", value: "FILE" });
    if (submissions === undefined) throw new UsageError("missingFlag", { flag: "--submissions", value: "FILE" });
    if (out === undefined) throw new UsageError("missingFlag", { flag: "--out", value: "FILE.docx" });
    const format = knownWord(
      "--out",
      extname(out).slice(1).toLowerCase(),
      Object.keys(WRITERS) as (keyof typeof WRITERS)[],
    );
    const [survey] = await readSurveys(files, ui);
    const language = languageFlag(wanted, survey);
    const words = commandWords[commandLanguage(language)].comments;
    const units = unitsFile === undefined ? [] : await readUnits(unitsFile);
    const found = await collectComments(submissions, survey, words.masked, ui);
    const nameOf = (id: string | null): string => {
      const label = units.find((unit) => unit.id === id)?.label;
      return label === undefined ? (id ?? words.noUnit) : textIn(label, language);
    };
    const order = new Map(units.map(({ id }, at) => [id, at]));
    const annex: Comments = {
      language,
      title: fill(words.title, { title: textIn(survey.title, language) }),
      warning: words.warning,
      columns: words.columns,
      items: found.map(({ label, comments: written }) => {
        const places = [...new Set(written.map(({ unit }) => unit))].sort(
          (a, b) => (order.get(a ?? "") ?? units.length) - (order.get(b ?? "") ?? units.length),
        );
        return {
          label: textIn(label, language),
          units: places.map((unit) => ({
            name: nameOf(unit),
            texts: written.filter((each) => each.unit === unit).map(({ text }) => text),
          })),
        };
      }),
    };
    await writeOut(out, await (await WRITERS[format]())(annex));
    ui.note(fill(ui.words.written, { file: out }));
    return 0;
  },
});
