import type { Group } from "../report/index.ts";
import { heading, item, note, paragraph, present } from "./blocks.ts";
import type { Block, ListItem } from "./publication-type.ts";
import { lowerFirst } from "./lower-first.ts";
import { type ReportVoice, channelName, forms, hasForms, hasGivenPoints, longDay, shortDay, span } from "./phrases.ts";

/** The title as a sentence would go on: “Kết quả khảo sát sự hài lòng …”. */
export function runningTitle({ report, say, text }: ReportVoice): string {
  const title = text(report.survey.title);
  return say("title", { title: lowerFirst(title), Title: title });
}

/** What this is, whose, and whether it is final. */
export function openingBlocks(voice: ReportVoice): Block[] {
  const { report, say, text } = voice;
  const { method, survey } = report;
  const organisation = text(survey.organisation);
  return present<Block>([
    heading(1, "title", runningTitle(voice)),
    organisation && paragraph(organisation, "organisation"),
    method.interim && note(say("interim", { date: shortDay(voice, method.asOf) }), "warning"),
    ...(voice.rare?.fewForms(voice) ?? []),
  ]);
}

/** What was asked of whom. */
export function scope(voice: ReportVoice): Block[] {
  const { report, say } = voice;
  return present<Block>([
    { kind: "list", items: particulars(voice) },
    report.total.hidden && note(say("allHidden")),
    !hasForms(voice) && !hasGivenPoints(voice) && note(say("nothingYet")),
  ]);
}

function particulars(voice: ReportVoice): ListItem[] {
  const { report, say, format } = voice;
  const { channels, track, method } = report;
  const window = windowWords(voice);
  const rated = ratedUnits(voice);
  return present([
    window && item(say("scopeWindow"), window),
    channels.length && item(say("channel"), channels.map(({ channel }) => channelName(voice, channel)).join("; ")),
    rated === null && item(say("scopeUnits"), say("hidden")),
    rated && item(say("scopeUnits"), say("units", { n: format.count(rated) }, rated)),
    // If only points were given, the report does not say who rated, except for self-scores and verified scores.
    (hasForms(voice) || !hasGivenPoints(voice) || track !== "citizen") &&
      item(say("scopeTrack"), say(`track_${track}`)),
    // The answer says how many there are.
    !hasForms(voice) && !hasGivenPoints(voice) && item(say("scopeForms"), forms(voice, 0)),
    item(say("scopeAsOf"), longDay(voice, method.asOf)),
  ]);
}

/**
 * How many units have forms or points of their own. A unit above others is rated by their forms, and is none of these. `null`
 * where the forms of one are withheld that may have none: those of a unit are withheld only if it has some, or if they are of a unit
 * above it.
 */
function ratedUnits({ report }: ReportVoice): number | null {
  const groups = report.breakdowns.find(({ dimension }) => dimension === "unit")?.groups ?? [];
  const units = groups.filter(({ id, points }) => id !== null && !points?.length);
  const ownForms = ({ figures, own }: Group): number | null => (own ?? figures).forms;
  const formsAbove = ({ parent, figures, own }: Group): number | null =>
    (own ? figures : (groups.find(({ id }) => id === parent)?.figures ?? report.total)).forms;
  if (units.some((unit) => ownForms(unit) === null && formsAbove(unit) === null)) return null;
  const given = groups.filter(({ points }) => points?.length);
  return given.length + units.filter((unit) => ownForms(unit) !== 0).length;
}

/** When the survey ran: as announced, and where that is silent, from the first to the last form. */
function windowWords(voice: ReportVoice): string {
  const { survey, method } = voice.report;
  const { opens, closes } = survey.period ?? {};
  return opens || closes ? span(voice, opens, closes) : span(voice, method.window?.from, method.window?.to);
}
