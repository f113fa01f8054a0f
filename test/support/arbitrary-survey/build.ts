import type { Section, Survey } from "../../../src/schema/survey.ts";
import type { Text } from "../../../src/schema/language.ts";
import { type Target, conditionOn } from "./conditions.ts";
import { type BuiltScale, itemOf } from "./items.ts";
import type { Recipe, TextRecipe } from "./recipe.ts";
import { optionsIn, textIn } from "./texts.ts";

/** Makes one survey of the parts: whatever refers to something refers to what exists, and ids are unique. */
export function buildSurvey(recipe: Recipe): Survey {
  const { languages } = recipe;
  const text = (drawn: TextRecipe): Text => textIn(drawn, languages);
  const maybe = (drawn: TextRecipe | undefined): Text | undefined => drawn && text(drawn);

  const scales = scalesOf(recipe);
  const targets: Target[] = [];
  const sections = sectionsOf(recipe, scales, targets);
  const takeCheck = idKeeper();
  const survey: Survey = {
    $schema: recipe.$schema,
    schemaVersion: 1,
    id: recipe.id,
    version: recipe.version,
    languages: [...languages],
    title: text(recipe.title),
    intro: maybe(recipe.intro),
    thanks: maybe(recipe.thanks),
    organisation: maybe(recipe.organisation),
    period: recipe.period,
    scales: Object.fromEntries(scales.map(({ name, options, ends }) => [name, { options: [...options], ends }])),
    sections,
    pace: recipe.pace,
    checks: recipe.checks?.map(({ id, when, message }) => ({
      id: takeCheck(id),
      when: conditionOn(targets, when)!,
      message: text(message),
    })),
    context:
      recipe.context &&
      Object.fromEntries(recipe.context.map(([name, { label, ...rest }]) => [name, { ...rest, label: maybe(label) }])),
    consent: recipe.consent && {
      text: text(recipe.consent.text),
      purpose: text(recipe.consent.purpose),
      controller: text(recipe.consent.controller),
      retention: text(recipe.consent.retention),
      eraseAfterDays: recipe.consent.eraseAfterDays,
      partial: recipe.consent.partial,
    },
  };
  // What is undefined is not there, as in every survey that comes from a file.
  return JSON.parse(JSON.stringify(survey)) as Survey;
}

type ScaleWithEnds = BuiltScale & { ends?: { first: Text; last: Text } | undefined };

/** Every rating names a scale without `other`, so there is always one. */
function scalesOf({ scales, languages }: Recipe): ScaleWithEnds[] {
  const drawn = scales.map(([name, { options, ends, withOther }], i): ScaleWithEnds => {
    const mayAsk = withOther && i > 0;
    return {
      name,
      withOther: mayAsk,
      options: optionsIn(options, mayAsk, languages),
      ends: ends && { first: textIn(ends.first, languages), last: textIn(ends.last, languages) },
    };
  });
  const yesNo = [
    { code: "yes", label: "1" },
    { code: "no", label: "2" },
  ];
  return drawn.length ? drawn : [{ name: "yes-no", withOther: false, options: yesNo }];
}

/** @param targets filled with the items that citizens answer, in order */
function sectionsOf(recipe: Recipe, scales: readonly BuiltScale[], targets: Target[]): Section[] {
  const { languages } = recipe;
  const take = idKeeper();
  const takeSection = idKeeper();
  const sections = recipe.sections.map(({ id, title, stem, askIf, items }): Section => ({
    id: takeSection(id),
    title: title && textIn(title, languages),
    stem: stem && textIn(stem, languages),
    askIf: conditionOn(targets, askIf),
    items: items.map((drawn) => {
      const target = itemOf(drawn, { languages, scales, hasConsent: Boolean(recipe.consent), targets, take });
      const { item } = target;
      if (item.type !== "note" && (item.source ?? "citizen") === "citizen") targets.push(target);
      return item;
    }),
  }));
  // There has to be something to ask.
  if (!targets.length) {
    const item = { id: take("last-word"), type: "text" as const, label: textIn(recipe.title, languages) };
    sections[0]!.items.push(item);
    targets.push({ item, options: [] });
  }
  return sections;
}

/** Gives every id once, together with what stands behind it under a suffix. */
function idKeeper(): (wanted: string, suffix?: string) => string {
  const taken = new Set<string>();
  return (wanted, suffix = "") => {
    let id = wanted;
    for (let n = 2; taken.has(id) || taken.has(id + suffix); n++) id = `${wanted}-${n}`;
    taken.add(id).add(id + suffix);
    return id;
  };
}
