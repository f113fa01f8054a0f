import { readFileSync } from "node:fs";

/** As much of the survey format as the bench's surveys use. Its own, so that the bench runs at any state of `src/`. */
export interface Survey {
  schemaVersion: 1;
  id: string;
  version: string;
  languages: string[];
  title: string;
  scales: Record<string, { options: Option[] }>;
  sections: Section[];
}

export interface Option {
  code: string;
  label: string;
  value?: number;
  satisfied?: boolean;
}

export interface Section {
  id: string;
  title?: string;
  stem?: string;
  askIf?: { item: string; is: string };
  items: Item[];
}

export type Item =
  | { id: string; type: "rating"; scale: string; label: string }
  | { id: string; type: "choice"; options: Option[]; label: string }
  | { id: string; type: "text"; display: "long"; label: string };

/** SIPAS 2018: 22 rating criteria in five sections, the last conditional, with 4 choices and a comment. */
export const survey22: Survey = JSON.parse(readFileSync(new URL("survey-22.json", import.meta.url), "utf8"));

/** 500 criteria on one page, in 20 sections of 25. */
export const survey500: Survey = {
  ...survey22,
  id: "bench-500",
  title: "500 tiêu chí",
  sections: Array.from({ length: 20 }, (_, section) => ({
    id: `S${section + 1}`,
    title: `Phần ${section + 1}`,
    stem: survey22.sections[0]?.stem ?? "",
    items: Array.from({ length: 25 }, (_, item) => criterion(section, item)),
  })),
};

/** The 22 texts over and over, numbered so that no two are the same. */
function criterion(section: number, item: number): Item {
  const texts = survey22.sections.flatMap((section) => section.items).filter((item) => item.type === "rating");
  const number = section * 25 + item;
  return {
    id: `S${section + 1}.${item + 1}`,
    type: "rating",
    scale: "five-level",
    label: `${number + 1}. ${texts[number % texts.length]?.label}`,
  };
}

/** The options of a rating or a choice; none for a text. */
export function optionsOf(item: Item, survey: Survey): Option[] {
  if (item.type === "rating") return survey.scales[item.scale]?.options ?? [];
  return item.type === "choice" ? item.options : [];
}
