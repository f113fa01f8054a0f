import type { AdministrativeWords } from "../../locales/parts/administrative/type.ts";
import type { RareResultsWords } from "../../locales/parts/rare-results/type.ts";
import type { ResultsWords } from "../../locales/parts/results/type.ts";
import type { WholeReportWords } from "../../locales/parts/whole-report/type.ts";
import type { Report } from "../../report/index.ts";
import type { Language } from "../../schema/index.ts";
import { roman } from "../../schema/roman.ts";
import { paragraph } from "../blocks.ts";
import { publication } from "../publication.ts";
import type { Block } from "../publication-type.ts";
import * as rare from "../rare/index.ts";
import { reportVoiceOf } from "../report-voice-of.ts";
import type { Administrative, Annex } from "./administrative-type.ts";
import { details } from "./details.ts";
import { annexName, divide } from "./divide.ts";
import { extremes } from "./extremes.ts";
import { formContents } from "./form-contents.ts";
import { attachedTo, frameOf } from "./frame.ts";
import { inShort } from "./in-short.ts";
import type { Letterhead, Paragraphs } from "./letterhead.ts";
import { punctuated } from "./punctuated.ts";
import { type ReportPart, flat, isEmpty, numbered, part, reportParts } from "./part.ts";
import { LONG_BLANK, type Script, scriptOf, textsOf } from "./script.ts";

/** “I.”, “1.”, “a)”: how decree 30/2020/NĐ-CP numbers parts. */
const NUMBERINGS = [
  (at: number) => `${roman(at)}.`,
  (at: number) => `${at}.`,
  (at: number) => (at <= 26 ? `${String.fromCharCode(96 + at)})` : ""),
];

/** Parts of a publication that are told in the first part of a report. */
const CONDUCT = ["response", "sample", "views"];

export interface AdministrativeOptions {
  letterhead?: Letterhead;
  /** How many decimals every percentage has, 0 to 2. @default 0 for options, 1 for measures */
  decimals?: number;
}

/**
 * What a report says, as an administrative report: how the survey was done, its results, what they show, what is proposed. The
 * figures are those of the publication; what they do not carry comes from the letterhead or is left blank.
 * @param words in `language`
 */
export function administrative(
  report: Report,
  words: ResultsWords & RareResultsWords & WholeReportWords,
  own: AdministrativeWords,
  language: Language,
  { letterhead = {}, decimals }: AdministrativeOptions = {},
): Administrative {
  const script = scriptOf(reportVoiceOf(report, words, language, rare, undefined, decimals), own, letterhead);
  const options = decimals === undefined ? {} : { decimals };
  const published = reportParts(publication(report, words, language, options).blocks, 1).parts[0]!;
  const { tell, upper } = script;
  const { shown, attached } = divide(script, published.parts);
  const isConduct = ({ id }: ReportPart) => CONDUCT.includes(id);
  const others = shown.filter((each) => !isConduct(each));
  const isScope = (block: Block) => block.kind === "list" && !block.role;
  const parts = [
    part(
      "conduct",
      tell("conductHeading"),
      [],
      [
        ...written(script, "purpose", "purposeHeading"),
        part("scope", tell("scopeHeading"), published.blocks.filter(isScope)),
        ...formContents(script),
        ...shown.filter(isConduct),
        ...written(script, "posted", "postedHeading", [tell("posted")]),
      ],
    ),
    part("results", tell("resultsHeading"), [], [...others, ...eachInShort(script)].map(flat)),
    part(
      "assessment",
      tell("assessmentHeading"),
      [],
      [
        ...judged(script, "strengths", "strengthsHeading", "highest"),
        ...judged(script, "shortcomings", "shortcomingsHeading", "lowest"),
      ],
    ),
    ...written(script, "proposals", "proposalsHeading"),
  ]
    .filter((each) => !isEmpty(each))
    .map(flat);
  return {
    language,
    title: published.title,
    frame: frameOf(script),
    lead: published.blocks.filter(
      (block) => !isScope(block) && !(block.kind === "paragraph" && block.role === "organisation"),
    ),
    body: punctuated(
      numbered(
        parts.map((each) => ({ ...each, title: upper(each.title) })),
        NUMBERINGS,
      ),
    ),
    annexes: attached.map((each, at) => annexOf(script, each, annexName(script, at, attached.length))),
    contents: tell("contents"),
  };
}

function annexOf(script: Script, attached: ReportPart, number: string): Annex {
  const { upper } = script;
  const { id, title, blocks, parts } = flat(
    attached.id === "items" ? { ...attached, parts: details(script, attached.parts) } : attached,
  );
  return {
    id,
    number,
    title: upper(title),
    attached: attachedTo(script),
    blocks: punctuated([...blocks, ...numbered(parts, NUMBERINGS, 1)]),
  };
}

type Written = "purpose" | "posted" | "strengths" | "shortcomings" | "proposals";

/** What only a person can say: as the letterhead has it, else a blank. */
function written(
  { letterhead, tell }: Script,
  key: Written,
  title: Parameters<Script["tell"]>[0],
  blank: readonly string[] = [LONG_BLANK],
): ReportPart[] {
  return [part(key, tell(title), paragraphs(letterhead[key], blank))];
}

/** The figures, then what the agency makes of them. */
function judged(
  script: Script,
  key: Written,
  title: Parameters<Script["tell"]>[0],
  end: "highest" | "lowest",
): ReportPart[] {
  const { letterhead, tell } = script;
  const blocks = [...extremes(script)[end], ...paragraphs(letterhead[key], [tell("judgement")])];
  return [part(key, tell(title), blocks)];
}

const paragraphs = (texts: Paragraphs | undefined, blank: readonly string[]): Block[] =>
  texts === undefined ? blank.map((text) => paragraph(text, "blank")) : textsOf(texts).map((text) => paragraph(text));

function eachInShort(script: Script): ReportPart[] {
  const sections = inShort(script);
  return sections.length ? [part("short", script.tell("eachHeading"), [], sections)] : [];
}
