import { lowerFirst } from "../lower-first.ts";
import { runningTitle } from "../head.ts";
import { longDay } from "../phrases.ts";
import type { Frame } from "./administrative-type.ts";
import { BLANK, LONG_BLANK, type Script } from "./script.ts";

/** Fixed by law, so that nobody translates it. */
const NATIONAL = { heading: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", motto: "Độc lập - Tự do - Hạnh phúc" };

/** Who reports to whom, by what number, about what. */
export function frameOf(script: Script): Frame {
  const { voice, letterhead, tell, upper } = script;
  const { parentAgency, grounds, recipients, signature } = letterhead;
  const agency = agencyOf(script);
  const subject = subjectOf(script);
  const told = { agency, subject: lowerFirst(subject) };
  return {
    ...(parentAgency !== null && { parentAgency: upper(parentAgency ?? LONG_BLANK) }),
    agency: upper(agency),
    number: tell("numberLine", numberOf(script)),
    ...(voice.language === "vi" && { national: NATIONAL }),
    placeAndDate: tell("placeAndDate", { place: letterhead.place ?? BLANK, date: dateOf(script) }),
    kind: tell("kind"),
    subject,
    grounds: sentences(grounds ?? [tell("grounds")]),
    opening: tell("opening", told),
    closing: tell("closing", told),
    recipients: {
      heading: tell("recipients"),
      lines: sentences(recipients ?? [LONG_BLANK, tell("recipientsFile")]),
    },
    signature: {
      ...(signature?.authority && { authority: upper(signature.authority) }),
      title: upper(signature?.title ?? LONG_BLANK),
      room: tell("signHere"),
      name: signature?.name ?? LONG_BLANK,
    },
  };
}

/** “(Kèm theo Báo cáo số …)” */
export const attachedTo = (script: Script): string =>
  script.tell("attached", { ...numberOf(script), date: dateOf(script), agency: agencyOf(script) });

const agencyOf = ({ letterhead, voice }: Script): string =>
  letterhead.agency ?? (voice.text(voice.report.survey.organisation) || LONG_BLANK);

const subjectOf = ({ letterhead, voice }: Script): string => letterhead.subject ?? runningTitle(voice);

function numberOf({ letterhead: { number, symbol }, tell, voice }: Script): { number: string; symbol: string } {
  const isShort = number !== undefined && /^\d$/.test(number);
  return {
    number: (isShort ? voice.format.count(Number(number)) : number) ?? BLANK,
    symbol: symbol ?? tell("symbol"),
  };
}

const dateOf = ({ letterhead: { date }, tell, voice }: Script): string =>
  date === undefined ? tell("unknownDate") : longDay(voice, date);

/** Each ends with a semicolon, the last with a full stop, as the decree has it. */
const sentences = (texts: readonly string[]): string[] =>
  texts.map((text, at) => text.trim().replace(/[.;,\s]+$/, "") + (at < texts.length - 1 ? ";" : "."));
