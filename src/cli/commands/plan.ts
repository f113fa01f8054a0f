import { extname } from "node:path";
import { fill } from "../../locales/fill.ts";
import { commandWords } from "../../locales/parts/command/all.ts";
import { type ExpectedUnit, type SurveyPlan, plannedIndex, plannerOf } from "../../plan/index.ts";
import type { Survey } from "../../schema/index.ts";
import { InputError, UsageError } from "../cli-error.ts";
import { command } from "../command.ts";
import { countSubmissions } from "../count-submissions.ts";
import { knownWord, languageFlag, wholeNumber } from "../flag-values.ts";
import { readExpectedUnits } from "../input/read-units.ts";
import { readSurveys } from "../input/read-surveys.ts";
import { commandLanguage } from "../language.ts";
import { planBlocks } from "../plan/plan-blocks.ts";
import { planPage } from "../plan/plan-page.ts";
import { planText } from "../plan/plan-text.ts";
import { type PlannedUnit, unitBlocks } from "../plan/unit-blocks.ts";
import { reportFlags } from "../report-flags.ts";
import { outFlag } from "../shared-flags.ts";
import { writeOut, writeStdout } from "../write-out.ts";

const FORMATS = { text: planText, html: planPage };
const ENDINGS: Record<string, keyof typeof FORMATS> = { ".html": "html", ".htm": "html" };
const MARGIN = "3";

/** Says what a survey of each possible length costs and brings. */
export const plan = command({
  name: "plan",
  summary: "plan",
  usage: "--survey FILE --expected N | --units FILE.csv [--submissions FILE|-] [--out FILE.html]",
  flags: {
    survey: {
      type: "string",
      value: "FILE[,FILE…]",
      help: "plan --survey",
    },
    expected: {
      type: "string",
      value: "N",
      help: "plan --expected",
    },
    units: {
      type: "string",
      value: "FILE.csv",
      help: "plan --units",
    },
    submissions: {
      type: "string",
      value: "FILE|-",
      help: "plan --submissions",
    },
    "skip-bad": reportFlags["skip-bad"],
    margin: {
      type: "string",
      value: "N",
      help: "plan --margin",
    },
    language: reportFlags.language,
    format: {
      type: "string",
      value: Object.keys(FORMATS).join("|"),
      help: "plan --format",
    },
    ...outFlag,
  },
  files: false,
  async run(
    { survey: files, expected, units: table, submissions, margin = MARGIN, language: wanted, format, out, ...rest },
    _,
    ui,
  ) {
    if (files === undefined) throw new UsageError("missingFlag", { flag: "--survey", value: "FILE" });
    const forms = expected === undefined ? undefined : wholeNumber("--expected", expected, 1);
    const units = table === undefined ? undefined : await readExpectedUnits(table, forms);
    if (forms === undefined && !units) throw new UsageError("missingFlag", { flag: "--expected", value: "400" });
    const points = wholeNumber("--margin", margin, 1);
    const kind = knownWord(
      "--format",
      format ?? ENDINGS[extname(out ?? "").toLowerCase()] ?? "text",
      Object.keys(FORMATS) as (keyof typeof FORMATS)[],
    );
    const surveys = (await readSurveys(files, ui)).map(withIndex) as [Survey, ...Survey[]];
    const [survey] = surveys;
    const language = languageFlag(wanted, survey);
    const tally =
      submissions === undefined
        ? undefined
        : await countSubmissions(submissions, surveys, { known: {} }, rest["skip-bad"] ?? false, ui);
    const planned = plannerOf(survey, {
      margin: points / 100,
      language,
      ...(tally && { earlier: { surveys, tally } }),
    });
    if (!planned) throw new InputError("unplanned", { file: files });
    const words = commandWords[commandLanguage(language)];
    const blocks = units
      ? unitBlocks(survey, eachPlanned(units, planned), words, language)
      : planBlocks(survey, planned(forms!), words, language);
    const content = FORMATS[kind](blocks, language);
    if (out === undefined) await writeStdout(content);
    else {
      await writeOut(out, content);
      ui.note(fill(ui.words.written, { file: out }));
    }
    return 0;
  },
});

/** Each unit with its plan. Units that expect as many forms have the same one. */
function eachPlanned(
  [first, ...others]: readonly [ExpectedUnit, ...ExpectedUnit[]],
  planned: (expected: number) => SurveyPlan,
): [PlannedUnit, ...PlannedUnit[]] {
  const plans = new Map<number, SurveyPlan>();
  const withPlan = (unit: ExpectedUnit): PlannedUnit => {
    const plan = plans.get(unit.expected) ?? planned(unit.expected);
    plans.set(unit.expected, plan);
    return { ...unit, plan };
  };
  return [withPlan(first), ...others.map(withPlan)];
}

/** The same survey, which counts what the plan is about. */
const withIndex = (survey: Survey): Survey => ({ ...survey, measures: [plannedIndex(survey)] });
