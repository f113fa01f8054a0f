import { FOR_DEVELOPERS, LANGUAGES } from "../../../src/locales/languages.ts";
import { collectorWords } from "../../../src/locales/parts/collector/all.ts";
import {
  type Language,
  type Missing,
  type Submission,
  type Survey,
  matchLanguage,
  placesOf,
  receiptOf,
  surveyAs,
  textIn,
} from "../../../src/schema/index.ts";
import { missingCell, numberCell, csvText } from "./cell.ts";
import type { CsvColumn } from "./columns.ts";

export interface RowSource {
  submission: Submission;
  receivedAt: string;
  quarantine?: string | undefined;
  /** The version that was answered; its labels are the ones that the citizen read. */
  survey: Survey;
}

/** What stands between the choices in one cell. Codes contain neither of the two characters. */
const BETWEEN = "; ";

/** One submission as a line of the table, without its end. */
export const rowOf = (columns: readonly CsvColumn[], source: RowSource, language: Language): string =>
  columns.map((column) => cellOf(column, source, language)).join(",");

function cellOf({ from, key }: CsvColumn, source: RowSource, language: Language): string {
  const { answers, missing, context } = source.submission;
  const answer = own(answers, key);
  const reason = own(missing, key);
  switch (from) {
    case "meta":
      return csvText(metaOf(key, source));
    case "context":
      return csvText(own(context, key) ?? "");
    case "label":
      return csvText(
        reason ? reasonLabel(asRead(source), key, reason, language) : labels(asRead(source), key, answer, language),
      );
    case "variant":
      return csvText(own(source.submission.variants ?? {}, key) ?? "");
    case "changed":
      return changedCell(source.submission, key);
    default:
      if (reason) return missingCell(reason);
      return typeof answer === "number" ? numberCell(answer) : csvText([answer ?? ""].flat().join(BETWEEN));
  }
}

function metaOf(key: string, { submission, receivedAt, quarantine }: RowSource): string {
  switch (key) {
    case "receipt":
      return receiptOf(submission.id);
    case "receivedAt":
      return receivedAt;
    case "quarantine":
      return quarantine ?? "";
    case "version":
    case "digest":
      return submission.survey[key];
    case "consent":
      return submission.consent ? (submission.consent.agreed ? "agreed" : "declined") : "";
    case "checks":
      return submission.quality.checks.join(BETWEEN);
    case "pace":
      return submission.quality.pace ?? "";
    case "booklet":
      return submission.booklet?.toString() ?? "";
    case "revision":
      return String(submission.revision ?? 1);
    case "partial":
      return submission.partial ? "partial" : "";
    default:
      return (
        submission[
          key as "id" | "channel" | "placement" | "language" | "startedAt" | "finishedAt" | "answeredOn" | "formNumber"
        ] ?? ""
      );
  }
}

/** The survey in the words that this person read. */
const asRead = ({ survey, submission: { variants } }: RowSource): Survey => surveyAs(survey, { variants });

/** 1 where the answer was changed, 0 where it was not, empty where nobody could notice. */
function changedCell({ quality: { changed }, variants = {} }: Submission, key: string): string {
  return changed && Object.hasOwn(variants, key) ? numberCell(Number(changed.includes(key))) : "";
}

function labels(
  survey: Survey,
  item: string,
  answer: Submission["answers"][string] | undefined,
  language: Language,
): string {
  const options = placesOf(survey).get(item)?.options ?? [];
  return [answer ?? []]
    .flat()
    .map((code) => {
      const option = options.find((each) => each.code === code);
      return option ? textIn(option.label, language) : String(code);
    })
    .join(BETWEEN);
}

function reasonLabel(survey: Survey, item: string, reason: Missing, language: Language): string {
  const option = placesOf(survey)
    .get(item)
    ?.options.find((each) => each.missing === reason);
  return option
    ? textIn(option.label, language)
    : collectorWords[matchLanguage(language, LANGUAGES) ?? FOR_DEVELOPERS].missing[reason];
}

const own = <T>(map: Record<string, T>, key: string): T | undefined => (Object.hasOwn(map, key) ? map[key] : undefined);
