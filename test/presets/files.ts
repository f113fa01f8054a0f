import { readFileSync } from "node:fs";
import { presets, type PresetName } from "../../src/presets/index.ts";
import type { Item } from "../../src/schema/item.ts";
import type { Survey } from "../../src/schema/survey.ts";

function readJson<T>(path: string): T {
  return JSON.parse(readFileSync(new URL(path, import.meta.url), "utf8")) as T;
}

export const readPreset = (name: PresetName): Survey => readJson(`../../src/presets/${name}.json`);

/** Every preset, with its name, for `test.each`. */
export const allPresets = presets.map(({ name }) => [name, readPreset(name)] as const);

export const itemsOf = (survey: Survey): Item[] => survey.sections.flatMap(({ items }) => items);

/** What the domain's files hold, as far as the tests look at it. */
interface CriteriaSets {
  sets: {
    id: string;
    sections: { id: string; title: string; items: Criterion[] | null }[] | null;
  }[];
}
interface Criterion {
  id: string;
  text: string | null;
  options: { label: string }[] | null;
}

export interface Draft {
  id: string;
  vi: string;
  options?: { code?: string; vi: string; seed_label?: string | null }[];
}
interface Presets {
  scales: Record<string, { options: { code: string; value: number; vi: string }[]; top2: string[] }>;
  non_substantive: { code: string; vi: string }[];
  presets: {
    id: string;
    stem_vi?: string;
    factors?: { id: string; vi: string; items: Draft[] }[];
    added?: Draft[];
    items?: Draft[];
    never_by_default?: string[];
  }[];
}

interface PublicLaw {
  circular_01_2018_indicators: {
    number: number;
    title_vi: string;
    points: number[];
    options_vi_paraphrase: string[];
    ask_citizen: boolean;
  }[];
  consent_text_proposals: { anonymous_notice: { vi: string; en: string }; age: { vi: string } };
}

interface PublishedFigures {
  items_seed_000: { item: string; option: string; count: number; base: number }[];
  seed_004: { id: string; value?: number; count?: number; base?: number; class_printed?: string }[];
}

export const criteriaSets = readJson<CriteriaSets>("../fixtures/domain/criteria-sets.json");
export const domainPresets = readJson<Presets>("../fixtures/domain/presets.json");
export const publicLaw = readJson<PublicLaw>("../fixtures/domain/public-law.json");
export const publishedFigures = readJson<PublishedFigures>("../fixtures/domain/published-figures.json");

export const criteriaSet = (id: string) => criteriaSets.sets.find((set) => set.id === id)!;
export const domainPreset = (id: string) => domainPresets.presets.find((preset) => preset.id === id)!;
