import { extname } from "node:path";
import { fill } from "../../locales/fill.ts";
import { paperForm, sheetCount } from "../../print/index.ts";
import { type Language, type Survey, bookletCount, textIn } from "../../schema/index.ts";
import { UsageError } from "../cli-error.ts";
import { type Values, command } from "../command.ts";
import { MOST_FORMS, formNumbers, languageFlag, knownWord, requireUnit } from "../flag-values.ts";
import { wordingCodes } from "../input/wording-codes.ts";
import { onlySurvey } from "../input/only-survey.ts";
import { readUnits } from "../input/read-units.ts";
import { printFlags } from "../print/flags.ts";
import { loadPrintWords } from "../print/print-words.ts";
import { online } from "../qr/online.ts";
import { pdfOf } from "../print/pdf.ts";
import { writeOut, writeStdout } from "../write-out.ts";

type PrintValues = Values<typeof printFlags>;

/** Prints a survey as a form to fill in with a pen. */
export const print = command({
  name: "print",
  summary: "print",
  usage: "FILE [--out FILE]",
  flags: printFlags,
  files: true,
  async run(values, files, ui) {
    const { out, url } = values;
    const format = formatOf(values);
    const survey = await onlySurvey("print", files, ui);
    const language = languageFlag(values.language, survey);
    const sheets = {
      numbers: numbersOf(values),
      booklets: bookletsIn(values, survey),
      variants: values.variants === undefined ? undefined : wordingCodes(values.variants.split(","), survey),
    };
    const count = sheetCount(survey, sheets);
    if (count > MOST_FORMS) throw new UsageError("tooManyForms", { count, most: MOST_FORMS });
    const page = paperForm(survey, await loadPrintWords(language, values.words, ui), {
      language,
      unit: await unitName(values, survey, language),
      ...sheets,
      online: url === undefined ? undefined : (booklet) => online("--url", url, survey, values.unit, { booklet }),
      handIn: values.return,
    });
    const content = format === "pdf" ? await pdfOf(page) : page;
    if (out === undefined) await writeStdout(content);
    else {
      await writeOut(out, content);
      ui.note(fill(ui.words.written, { file: out }));
    }
    return 0;
  },
});

/** @throws UsageError */
function formatOf({ format, out }: PrintValues): "html" | "pdf" {
  const ending = extname(out ?? "")
    .slice(1)
    .toLowerCase();
  const name = format ?? (out === undefined ? "html" : ending);
  const found = knownWord(format === undefined ? "--out" : "--format", name, ["html", "pdf"]);
  if (out === undefined && found === "pdf" && process.stdout.isTTY) throw new UsageError("binary", { format: found });
  return found;
}

/** @throws UsageError */
function numbersOf({ number, numbers }: PrintValues): string[] | undefined {
  if (numbers === undefined) return number === undefined ? undefined : [number];
  if (number !== undefined) throw new UsageError("notBoth", { one: "--number", other: "--numbers" });
  return formNumbers("--numbers", numbers);
}

/** @throws UsageError */
function bookletsIn({ booklets }: PrintValues, survey: Survey): number[] | undefined {
  if (booklets === undefined) return undefined;
  if (!survey.rotation) throw new UsageError("noRotation", { flag: "--booklets" });
  const count = bookletCount(survey);
  const numbers = formNumbers("--booklets", booklets.includes("-") ? booklets : `${booklets}-${booklets}`).map(Number);
  if (numbers.every((number) => number > 0 && number <= count)) return numbers;
  throw new UsageError("noBooklet", { flag: "--booklets", got: booklets, count });
}

/** @throws UsageError, CliError, FileError */
async function unitName({ unit, units }: PrintValues, survey: Survey, language: Language): Promise<string | undefined> {
  if (unit === undefined) return undefined;
  requireUnit(unit, survey);
  if (units === undefined) return unit;
  const found = (await readUnits(units)).find(({ id }) => id === unit);
  if (!found) throw new UsageError("unknownUnit", { got: unit, file: units });
  return found.label === undefined ? unit : textIn(found.label, language);
}
