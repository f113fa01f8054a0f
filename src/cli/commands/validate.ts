import { fill } from "../../locales/fill.ts";
import { LANGUAGES } from "../../locales/languages.ts";
import { commandWords } from "../../locales/parts/command/all.ts";
import { type Fault, type Survey, checkSubmission, checkSurvey, digestOf, formatFault } from "../../schema/index.ts";
import { UsageError } from "../cli-error.ts";
import { command } from "../command.ts";
import { ownLanguage } from "../flag-values.ts";
import { eachSubmission } from "../input/each-submission.ts";
import { inputName } from "../input/open-input.ts";
import { readSurveys } from "../input/read-surveys.ts";
import { readJsonFile } from "../input/read-text.ts";
import type { CommandUi } from "../ui.ts";

type Found = Record<Fault["level"], number>;

/** Lists everything wrong with surveys, or with submissions of a survey. Warnings do not make it fail. */
export const validate = command({
  name: "validate",
  summary: "validate",
  usage: "FILE… [--survey FILE]",
  flags: {
    survey: {
      type: "string",
      value: "FILE[,FILE…]",
      help: "validate --survey",
    },
    language: {
      type: "string",
      value: LANGUAGES.join("|"),
      help: "validate --language",
    },
  },
  files: true,
  async run({ survey, language }, files, shell) {
    const own = ownLanguage(language);
    const ui = own ? { ...shell, language: own, words: commandWords[own] } : shell;
    if (!files.length) throw new UsageError("noFiles", { command: "validate" });
    const surveys = survey ? await readSurveys(survey, ui) : undefined;
    const found: Found = { error: 0, warning: 0 };
    for (const file of files) await (surveys ? checkLines(file, surveys, found, ui) : checkFile(file, found, ui));
    ui.note(fill(ui.words.validate.found, { errors: found.error, warnings: found.warning, files: files.length }));
    return found.error ? 1 : 0;
  },
});

async function checkFile(file: string, found: Found, ui: CommandUi): Promise<void> {
  for (const fault of checkSurvey(await readJsonFile(file)).faults) tell(file, fault, found, ui);
}

async function checkLines(file: string, surveys: readonly Survey[], found: Found, ui: CommandUi): Promise<void> {
  const versions = new Map(surveys.map((survey) => [digestOf(survey), survey]));
  const check = (data: unknown, line: number): void => {
    const { survey } = (data ?? {}) as { survey?: { digest?: unknown } };
    // For an unknown version, the newest version says what does not fit.
    const digest = String(survey?.digest);
    const [known, version] = versions.has(digest) ? [digest, versions.get(digest)!] : [...versions][0]!;
    for (const fault of checkSubmission(version, data, { digest: known }).faults)
      tell(`${inputName(file)}:${line}`, fault, found, ui);
  };
  await eachSubmission(file, ui, check, (line, problem) => {
    found.error++;
    ui.print(`${inputName(file)}:${line}: ${problem}`);
  });
}

function tell(place: string, fault: Fault, found: Found, { language, words, print }: CommandUi): void {
  found[fault.level]++;
  print(`${place}: ${fault.level === "warning" ? `[${words.validate.warning}] ` : ""}${formatFault(fault, language)}`);
}
