import { extname } from "node:path";
import { fill } from "../../locales/fill.ts";
import { administrativeWords } from "../../locales/parts/administrative/all.ts";
import type { OwnLanguage } from "../../locales/languages.ts";
import { reportWords } from "../../locales/report-words.ts";
import { administrative } from "../../publication/administrative/index.ts";
import { publication } from "../../publication/index.ts";
import {
  type Report,
  type ReportOptions,
  type TallyFile,
  mergeTallies,
  reportOf,
  unknownUnits,
  withheldIn,
} from "../../report/index.ts";
import type { Survey } from "../../schema/index.ts";
import { UsageError } from "../cli-error.ts";
import { command } from "../command.ts";
import { countSubmissions } from "../count-submissions.ts";
import { knownWord, listed, ownLanguage } from "../flag-values.ts";
import { FORMATS, type FormatName } from "../formats/index.ts";
import { readSurveys } from "../input/read-surveys.ts";
import { countedTally, readCounts } from "../input/read-counts.ts";
import { readLetterhead } from "../letterhead/read-letterhead.ts";
import { commandLanguage } from "../language.ts";
import { reportFlags } from "../report-flags.ts";
import { type ReportValues, reportOptions, tallyOptions } from "../report-options.ts";
import { readTallyFiles } from "../tallies/read-tally-files.ts";
import type { CommandUi } from "../ui.ts";
import { writeOut, writeStdout } from "../write-out.ts";

const DECIMALS = ["0", "1", "2"] as const;

/** Makes a report that can be published of submissions, or of counts. */
export const report = command({
  name: "report",
  summary: "report",
  usage: "--survey FILE --submissions FILE|- […] [--out FILE]",
  flags: reportFlags,
  files: false,
  async run(values, _, ui) {
    const { survey: files, submissions, tallies: tallyFiles, counts: countsFile, out } = values;
    if (files === undefined) throw new UsageError("missingFlag", { flag: "--survey", value: "FILE" });
    if (submissions === undefined && tallyFiles === undefined && countsFile === undefined)
      throw new UsageError("noInput");
    const format = formatOf(values);
    const surveys = await readSurveys(files, ui);
    const [survey] = surveys;
    const language = languageOf(values, survey);
    const letterhead = values.letterhead === undefined ? {} : await readLetterhead(values.letterhead, ui);
    const options = await reportOptions(values, survey, new Date(), letterhead.date);
    const counts = countsFile === undefined ? undefined : await readCounts(countsFile, ui);
    if (values.letterhead !== undefined && !FORMATS[format].isSigned) ui.note(ui.words.letterheadUnused);
    const handed = tallyFiles === undefined ? undefined : await handedIn(tallyFiles, values, surveys);
    const apart = await tallyOptions(values, surveys, options, counts?.counts, handed?.tally);

    const tallies = [
      ...(handed ? [handed.tally] : []),
      ...(submissions === undefined
        ? []
        : [await countSubmissions(submissions, surveys, apart, values["skip-bad"] ?? false, ui)]),
      ...(counts ? [countedTally(counts, surveys, apart, ui)] : []),
    ];
    const tally = tallies.reduce(mergeTallies);
    const strangers = unknownUnits(tally, options.units ?? []);
    if (options.units && strangers.length)
      ui.note(fill(ui.words.units.unknown, { file: values.units!, units: strangers.join(", ") }));
    const figures = reportOf(surveys, tally, { ...withHanded(options, handed), wordings: true });
    noteWithheld(figures, ui);
    noteMoreThanSent(figures, ui);
    noteMoreThanPopulation(figures, ui);
    const render = await FORMATS[format].load();
    const words = reportWords[language];
    const decimals =
      values.decimals === undefined ? {} : { decimals: Number(knownWord("--decimals", values.decimals, DECIMALS)) };
    const content = await render({
      report: figures,
      publication: publication(figures, words, language, { sentences: FORMATS[format].hasSentences, ...decimals }),
      administrative: administrative(figures, words, administrativeWords[language], language, {
        letterhead,
        ...decimals,
      }),
    });
    if (out === undefined) await writeStdout(content);
    else {
      await writeOut(out, content);
      ui.note(fill(ui.words.written, { file: out }));
    }
    return 0;
  },
});

/** Flags that say how to count. What is in files of counts is counted already. */
const COUNTING = ["by", "waves", "track"] as const;

/** What collectors have counted. @throws UsageError, FileError, InputError */
function handedIn(files: string, values: ReportValues, surveys: readonly Survey[]): Promise<TallyFile> {
  const flag = COUNTING.find((name) => values[name] !== undefined);
  if (flag) throw new UsageError("countedAlready", { flag: `--${flag}` });
  const [first, ...others] = listed(files);
  if (first === undefined) throw new UsageError("noInput");
  return readTallyFiles([first, ...others], surveys);
}

/** Flags say more than a file knows, such as how many letters had no code. */
const withHanded = (options: ReportOptions, handed?: TallyFile): ReportOptions =>
  handed
    ? {
        ...options,
        setAside: handed.setAside,
        invited: { ...handed.invited, ...options.invited },
        ...(Object.keys(handed.invitedUnits).length && { invitedUnits: handed.invitedUnits }),
      }
    : options;

/** Says what is not published, and how to see it. */
function noteWithheld(figures: Report, ui: CommandUi): void {
  const found = withheldIn(figures);
  const { withheld } = ui.words;
  const values: Record<string, number> = { ...found };
  const reasons = [
    ...(found.groups ? [fill(withheld.groups, values)] : []),
    ...(found.counts ? [fill(withheld.counts, values)] : []),
  ];
  if (reasons.length) ui.note([...reasons, withheld.all].join(" "));
  if (found.unanimous && figures.method.disclosure.level !== "none") ui.note(fill(withheld.unanimous, values));
}

/** Names channels with more forms than were sent: usually, the given number is wrong. */
function noteMoreThanSent({ channels }: Report, ui: CommandUi): void {
  for (const { channel, forms, partials, invited, moreThanInvited } of channels)
    if (moreThanInvited)
      ui.note(fill(ui.words.moreThanSent, { channel: channel!, forms: forms! + (partials ?? 0), sent: invited! }));
}

function noteMoreThanPopulation(
  { method: { population, moreThanPopulation }, total: { forms } }: Report,
  ui: CommandUi,
): void {
  if (moreThanPopulation && forms !== null)
    ui.note(fill(ui.words.moreThanPopulation, { forms, population: population! }));
}

/** @throws UsageError */
function languageOf({ language }: ReportValues, { languages }: Survey): OwnLanguage {
  return ownLanguage(language) ?? commandLanguage(languages[0]!);
}

/** @throws UsageError */
function formatOf({ format, out }: ReportValues): FormatName {
  const known = Object.keys(FORMATS) as FormatName[];
  const ending = extname(out ?? "")
    .slice(1)
    .toLowerCase();
  const name = format ?? (out === undefined ? "md" : ending);
  const found = knownWord(format === undefined ? "--out" : "--format", name, known);
  if (out === undefined && FORMATS[found].isBinary && process.stdout.isTTY)
    throw new UsageError("binary", { format: found });
  return found;
}
