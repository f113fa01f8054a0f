import type {
  DailyViews,
  DisclosureLevel,
  Figures,
  Report,
  Unit,
  UnitTarget,
  Wave,
} from "../../../../src/report/index.ts";
import {
  type Item,
  type Measure,
  type Option,
  type Submission,
  type Survey,
  type Text,
  textIn,
} from "../../../../src/schema/index.ts";
import { recount } from "../../../report/support/recount.ts";
import { type Key, type Language, type Source, exactly, sayer } from "./words.ts";

/** What was asked of the program: the forms, and how they are to be published. */
export interface Given {
  survey: Survey;
  forms: readonly Submission[];
  by: readonly string[];
  units?: readonly Unit[] | undefined;
  waves: readonly Wave[];
  level: DisclosureLevel;
  minimum: number;
  threshold: number;
  base: "asked" | "answered";
  partials: "apart" | "counted";
  population?: number | undefined;
  invited: Readonly<Record<string, number>>;
  asOf: string;
  /** Daily sums of views of pages. */
  views?: readonly DailyViews[] | undefined;
  /** How many forms are wanted of units. */
  targets?: readonly UnitTarget[] | undefined;
  language: Language;
  textLanguage: string;
  /** @default 0 for options, 1 for measures */
  decimals?: number | undefined;
}

/** Some of the forms, by the name of what they have in common. */
export interface FormSet {
  name: string;
  forms: readonly Submission[];
}

/** Everything that explanations begin from. Nothing of it is computed by what is checked. */
export interface Facts extends Given {
  /** The forms that figures are of. */
  counted: readonly Submission[];
  total: FormSet;
  /** How many could have been asked, where no more forms came than that. */
  narrowing: number | undefined;
  places: { option: number; measure: number };
  items: readonly Item[];
  say(key: Key, values?: Readonly<Record<string, Source>>, n?: number): Source;
  text(text: Text | undefined): string;
  /** All figures of a set as somebody with the forms and a pencil gets them. */
  figuresOf(set: FormSet): Figures;
  /** What the report withholds. Only how much it is, is read there. */
  report: Report;
}

export function factsOf(given: Given, report: Report): Facts {
  const { survey, partials, decimals, base, population, language, textLanguage } = given;
  const forms = given.forms.map(bare);
  const counted = forms.filter(({ partial }) => !partial || partials === "counted");
  const total = { name: "total", forms: counted };
  const narrowing = population !== undefined && counted.length <= population ? population : undefined;
  const known = new Map<string, Figures>();
  return {
    ...given,
    forms,
    counted,
    total,
    narrowing,
    places: { option: decimals ?? 0, measure: decimals ?? 1 },
    items: survey.sections.flatMap((section) => section.items).filter(({ type }) => type !== "note"),
    say: sayer(language),
    text: (text) => (text === undefined ? "" : textIn(text, textLanguage)),
    figuresOf: (set) => {
      const options =
        set === total
          ? {
              base,
              population: narrowing,
              invited: invitedOf(given, counted),
            }
          : { base };
      const figures = known.get(set.name) ?? (recount(survey, set.forms, options) as unknown as Figures);
      known.set(set.name, figures);
      return figures;
    },
    report,
  };
}

/** The same form, in which nothing is found by a name such as `constructor` but what it says. */
const bare = (form: Submission): Submission => ({
  ...form,
  answers: Object.assign(Object.create(null), form.answers),
  missing: Object.assign(Object.create(null), form.missing),
  context: Object.assign(Object.create(null), form.context),
});

/** How many were asked to send a form, where all forms came through channels of which that is known, and no more came than were sent. */
function invitedOf({ by, invited, forms }: Given, counted: readonly Submission[]): number | undefined {
  const sent = Object.values(invited).reduce((sum, each) => sum + each, 0);
  const came = (id: string): number => forms.filter(({ channel }) => channel === id).length;
  const isKnown =
    by.includes("channel") &&
    counted.every(({ channel }) => channel in invited) &&
    Object.entries(invited).every(([channel, most]) => came(channel) <= most);
  return isKnown && sent ? sent : undefined;
}

export const optionsOf = ({ survey }: Facts, item: Item): readonly Option[] =>
  ("options" in item && item.options) || ("scale" in item && item.scale && survey.scales?.[item.scale]?.options) || [];

export const itemWith = ({ items }: Facts, id: string): Item => items.find((item) => item.id === id)!;
export const measureWith = ({ survey }: Facts, id: string): Measure => survey.measures!.find((each) => each.id === id)!;
export const labelOf = (facts: Facts, item: string): string => facts.text(itemWith(facts, item).label);

export const measureLabel = (facts: Facts, { label, type }: Measure): Source =>
  label === undefined ? facts.say(type) : exactly(facts.text(label));

/** The measure to be seen first. */
export function firstMeasure({ survey: { measures = [] } }: Facts): Measure | undefined {
  return measures.find(({ type }) => type === "index") ?? measures.find(({ type }) => type === "csat") ?? measures[0];
}

/** The word for what is withheld, where anything may be. */
export const hiddenWord = ({ level, say }: Facts): Source[] => (level === "none" ? [] : [say("hidden")]);

/** The words for it in a sentence. */
export const hiddenSaid = ({ level, say }: Facts): Source[] => (level === "none" ? [] : [say("figureHidden")]);

/** How many of the questions that not everybody is asked one form asks: counted on it, as by a person who has it in hand. */
export function rotationIn({ sections, rotation }: Survey, form: Submission | undefined): { ask: number; of: number } {
  const rotating = sections.flatMap(({ items }) =>
    items.flatMap(({ id, type }) => (type === "rating" && !rotation!.always?.includes(id) ? id : [])),
  );
  const asked = rotating.filter((id) => form?.missing[id] !== "not_asked").length;
  return { ask: form ? asked : rotation!.ask, of: rotating.length };
}
