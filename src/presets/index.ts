import { type OwnLanguage, eachLanguage } from "../locales/languages.ts";
import { presetWords } from "../locales/parts/presets/all.ts";

/** Every preset, in the order in which they are shown. */
const NAMES = [
  "sipas-2018",
  "sxd-2023",
  "one-stop-short",
  "binh-thuan-1063",
  "circular-01-2018",
  "dossier-766",
  "page-information",
  "csat",
  "nps",
  "respondent-core",
] as const;

export type PresetName = (typeof NAMES)[number];

/** A survey that is ready to use, and where its words come from. */
export interface Preset {
  /** Its `id`, and its file's name without the extension. */
  name: PresetName;
  /** Its file, beside this one. Nothing imports the files here, so that nobody bundles all of them for one. */
  file: string;
  /** What a webmaster chooses by. The title that citizens read stands in the file. */
  title: Readonly<Record<OwnLanguage, string>>;
  /** What was transcribed, and from where. None of them is an agency's official form. */
  origin: Readonly<Record<OwnLanguage, string>>;
}

/** Every preset. */
export const presets: readonly Preset[] = NAMES.map((name) => ({
  name,
  file: `${name}.json`,
  title: eachLanguage((language) => presetWords[language][name].title),
  origin: eachLanguage((language) => presetWords[language][name].origin),
}));
