import type { OwnLanguage } from "../../src/locales/languages.ts";
import type vi from "../../src/locales/vi.json";

export type PartName = Exclude<keyof typeof vi, "$schema" | "language" | "name">;

/** A part of a language's file: what a module, and so a page, takes of it. */
export interface Part {
  /** The type of its words. */
  type: string;
  /** What it is for; translators read this in the JSON Schema. */
  about: string;
  /** A table with the words of every language, for programs that have them all at hand. */
  table?: true;
  /** A table of functions that load the words, but for these languages: what is there at once costs every page its bytes. */
  loaded?: readonly OwnLanguage[];
}

/** Every part of a language's file. */
export const PARTS: Record<PartName, Part> = {
  answering: {
    type: "AnsweringWords",
    about: "What stands around the questions: buttons, progress, reasons for no answer.",
    table: true,
    loaded: ["vi", "en"],
  },
  messages: {
    type: "MessageWords",
    about: "What is said to a citizen on the way: what is to be looked at, and what has become of the answers.",
    table: true,
    loaded: [],
  },
  kiosk: {
    type: "KioskWords",
    about: "What a shared device says to make room for the next person.",
    table: true,
  },
  qr: {
    type: "QrWords",
    about: "What stands beside a QR code, for people who rather answer on a phone.",
    table: true,
  },
  rareItems: {
    type: "RareItemWords",
    about: "The consent, and questions with a control of their own: dates, ranking, search in a long list.",
    table: true,
    loaded: [],
  },
  entry: {
    type: "EntryWords",
    about: "What a clerk is told who types in paper forms. A file may leave it out.",
    table: true,
  },
  delivery: {
    type: "DeliveryWords",
    about:
      "What the webmaster is told when something is not delivered: in Vietnamese or English. A file may leave it out.",
    loaded: [],
  },
  print: {
    type: "PrintWords",
    about:
      "What a paper form says beside the survey: how to fill it in, and who is to answer what. A file may leave out `print` and `plain`.",
    table: true,
  },
  plain: {
    type: "PlainWords",
    about: "What a form without JavaScript says beside that. It goes with `print`.",
    table: true,
  },
  results: {
    type: "ResultsWords",
    about: "A published report. A file for surveys alone leaves out `results` and `rareResults`.",
    table: true,
    loaded: ["vi"],
  },
  rareResults: {
    type: "RareResultsWords",
    about: "What only some reports have: points, ranks, changes between waves. It goes with `results`.",
    table: true,
    loaded: [],
  },
  wholeReport: {
    type: "WholeReportWords",
    about: "What reports of the command have and published results have not: units’ targets, and wordings compared.",
    table: true,
  },
  administrative: {
    type: "AdministrativeWords",
    about:
      "What a report says as an administrative document: its frame, its parts, what is left blank. A file may leave it out.",
    table: true,
  },
  faults: {
    type: "FaultWords",
    about:
      "What can be wrong with a survey or a submission, and how to mend it. `{suggest}` is the name that was probably meant, else the names that are known (`didYouMean`, `choose`, `nothingKnown`); `{…:kind}` is one of `kinds`.",
    table: true,
  },
  countFaults: {
    type: "CountFaultWords",
    about: "What can be wrong with counts, and how to mend it.",
    table: true,
  },
  command: {
    type: "CommandWords",
    about:
      "What the command `satisfaction-survey` says. `helps` has what each command does, and what each option is for.",
    table: true,
  },
  collector: {
    type: "CollectorWords",
    about: "What the collector says: why a request is refused, and what the codes for no answer mean.",
    table: true,
  },
  presets: {
    type: "PresetWords",
    about: "What each preset is, and where its words come from: a webmaster chooses by it.",
    table: true,
  },
  wordPress: {
    type: "WordPressWords",
    about: "What the plugin for WordPress says to whoever writes a page. `npm run words` makes its translations.",
    table: true,
  },
};
