import { extname } from "node:path";
import { fill } from "../../locales/fill.ts";
import { type PaperFormOptions, paperForm, sheetCount } from "../../print/index.ts";
import { type Language, type Survey, bookletCount, textIn } from "../../schema/index.ts";
import { InputError, UsageError } from "../cli-error.ts";
import { type Values, command } from "../command.ts";
import { MOST_FORMS, formNumbers, languageFlag, knownWord, requireUnit } from "../flag-values.ts";
import { readInvitations } from "../input/read-invitations.ts";
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
    const nameOf = await unitNames(values, survey, language);
    const sheets = {
      numbers: numbersOf(values),
      invited: await invitedBy(values, survey, nameOf),
      booklets: bookletsIn(values, survey),
      variants: values.variants === undefined ? undefined : wordingCodes(values.variants.split(","), survey),
    };
    const count = sheetCount(survey, sheets);
    if (count > MOST_FORMS)
      throw new UsageError(sheets.invited ? "tooManyCodes" : "tooManyForms", { count, most: MOST_FORMS });
    const page = paperForm(survey, await loadPrintWords(language, values.words, ui), {
      language,
      unit: values.unit === undefined ? undefined : nameOf(values.unit),
      ...sheets,
      online: url === undefined ? undefined : (booklet) => online("--url", url, survey, values.unit, { booklet }),
      handIn: values.return,
    });
    const content = format === "pdf" ? await pdfOf(page) : page;
    if (out === undefined) await writeStdout(content);
    else {
      // Whoever has the codes can answer in people's place.
      await writeOut(out, content, sheets.invited ? 0o600 : undefined);
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

/** Who gets a form with a code: all whom the table names, or those who are to rate one unit. @throws UsageError, CliError, FileError */
async function invitedBy(
  { invitations: file, unit, units, url, number, numbers }: PrintValues,
  survey: Survey,
  nameOf: (unit: string) => string,
): Promise<PaperFormOptions["invited"]> {
  if (file === undefined) return undefined;
  // A number is stored with the answers: whoever has the list of codes would know by it who answered what.
  const numbering = numbers !== undefined ? "--numbers" : number !== undefined ? "--number" : undefined;
  if (numbering) throw new UsageError("numbersWithCodes", { flag: numbering });
  if (url !== undefined) throw new UsageError("notBoth", { one: "--url", other: "--invitations" });
  const lines = (await readInvitations(file, survey.id)).filter((line) => unit === undefined || line.unit === unit);
  if (!lines.length) throw new InputError("noInvitations", { file });
  const named = lines.find((line) => line.unit);
  if (named && units === undefined) throw new InputError("invitationsUnits", { file, unit: named.unit });
  return {
    people: lines.map((line) => ({
      code: line.code,
      ...(line.unit && { unit: nameOf(line.unit) }),
      online: (booklet) => online("--invitations", line.link, survey, undefined, { booklet }),
    })),
    random: Math.random,
  };
}

/** What units are called on the form: it throws a `UsageError` for one that there is not. @throws CliError, FileError */
async function unitNames(
  { units: file }: PrintValues,
  survey: Survey,
  language: Language,
): Promise<(unit: string) => string> {
  const units = file === undefined ? undefined : new Map((await readUnits(file)).map((unit) => [unit.id, unit]));
  return (unit) => {
    requireUnit(unit, survey);
    if (!units) return unit;
    const found = units.get(unit);
    if (!found) throw new UsageError("unknownUnit", { got: unit, file: file! });
    return found.label === undefined ? unit : textIn(found.label, language);
  };
}
