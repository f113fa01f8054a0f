import type { Interval, ItemHeading, OptionHeading, Share } from "../report/index.ts";
import { NOTHING } from "./format.ts";
import { pointsAt } from "./percent-at.ts";
import type { ReportVoice } from "./report-voice.ts";

export type { Rare, ReportVoice } from "./report-voice.ts";

/** Whether there are forms: a report of points that units gave has none, and neither has one of a survey that has just begun. */
export const hasForms = ({ report }: ReportVoice): boolean => report.total.forms !== 0;

/** Whether units gave points as such. */
export const hasGivenPoints = ({ report }: ReportVoice): boolean =>
  report.breakdowns.some(({ groups }) => groups.some(({ points }) => points?.length));

/** A number that is withheld is a word, one that does not exist a dash. */
export const absent = ({ say }: ReportVoice, { hidden }: { hidden?: true | undefined }): string =>
  hidden ? say("hidden") : NOTHING;

/** The same in a sentence. */
export const absentSaid = (voice: ReportVoice, { hidden }: { hidden?: true | undefined }): string =>
  hidden ? voice.say("figureHidden") : NOTHING;

/** “38 phiếu” */
export const forms = ({ say, format }: ReportVoice, n: number): string => say("forms", { n: format.count(n) }, n);

/** “06/38” */
export function fraction(voice: ReportVoice, { x, n, ...share }: Pick<Share, "x" | "n" | "hidden">): string {
  return x === null || n === null ? absent(voice, share) : `${voice.format.count(x)}/${voice.format.count(n)}`;
}

/** The day as in “từ ngày 27/7/2023”. */
export const shortDay = ({ say, format }: ReportVoice, day: string): string => say("shortDay", format.dayParts(day));

/** The day as in “ngày 27 tháng 10 năm 2023”. */
export const longDay = ({ say, format }: ReportVoice, day: string): string => say("longDay", format.dayParts(day));

/** “từ ngày 27/7/2023 đến ngày 27/10/2023”; either end may be open. */
export function span(voice: ReportVoice, first: string | undefined, last: string | undefined): string {
  const [from = "", to = ""] = [first, last].map((day) => day && shortDay(voice, day));
  if (from === to) return from && voice.say("windowDay", { from });
  return voice.say(!to ? "windowFrom" : from ? "window" : "windowTo", { from, to });
}

/** “44,7% – 74,4%”, of proportions. */
export function range(voice: ReportVoice, [low, high]: Interval, key: "range" | "fromTo" = "range"): string {
  const { say, format, decimals } = voice;
  const [from, to] = [low, high].map((bound) =>
    format.percent(pointsAt(bound, decimals.measure), decimals.measure),
  ) as [string, string];
  return say(key, { from, to });
}

/** “ (khoảng tin cậy 95%: từ 44,7% đến 74,4%)”; nothing without an interval. */
export const intervalWords = (voice: ReportVoice, interval: Interval | null): string =>
  interval ? voice.say("saysInterval", { interval: range(voice, interval, "fromTo") }) : "";

/** The labels of the top boxes, as in “Rất hài lòng” hoặc “Hài lòng”. */
export function topBoxes({ format, say, text }: ReportVoice, { options }: ItemHeading): string {
  const top = options.filter(({ satisfied, missing }) => satisfied && !missing);
  return format.or(top.map(({ label }) => say("quoted", { text: text(label) })));
}

export const optionOf = ({ options }: ItemHeading, code: string): OptionHeading =>
  options.find((option) => option.code === code)!;

/** The name of a channel: its code if there is no word for it; and one name for all channels that are not told apart. */
export function channelName({ say, knows }: ReportVoice, channel: string | null): string {
  if (channel === null) return say("unknownGroup");
  const key = `channel_${channel}`;
  return knows(key) ? say(key) : channel;
}

/** The name of a wave: its label, or else its days. */
export function waveName(voice: ReportVoice, id: string): string {
  const wave = voice.report.waves.find((each) => each.id === id);
  return wave ? voice.text(wave.label) || span(voice, wave.from, wave.to) : id;
}

/** The labels of items as a list in a sentence. */
export const itemNames = ({ format, say, text, item }: ReportVoice, ids: readonly string[]): string =>
  format.and(ids.map((id) => say("quoted", { text: text(item(id).label) })));

/** The title of a section, or else its first question. */
export const sectionTitle = ({ report, text }: ReportVoice, id: string): string =>
  text(
    report.sections.find((section) => section.id === id)?.title ??
      report.items.find(({ section }) => section === id)?.label,
  );
