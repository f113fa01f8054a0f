import type { Layout, Step, stepsOf } from "../../answers/steps.ts";
import {
  CONSENT,
  type Entries,
  type Item,
  type Section,
  type Survey,
  consentPlace,
  isSensitive,
} from "../../schema/index.ts";

/** A survey with places for its consent, which is an item there, called `CONSENT`. */
interface WithPlaces {
  /** With a place before each stretch of sensitive questions. */
  survey: Survey;
  /** The place before each sensitive question. */
  before: ReadonlyMap<Item, Item>;
  /** With a place before all sections. */
  first: readonly [Section, ...Section[]];
}

const known = new WeakMap<Survey, WithPlaces>();

/** The steps through a survey that may have a consent: it stands between the items, or in the first step above all sections. */
export function stepsWithConsent(
  survey: Survey,
  asked: readonly Item[],
  layout: Layout,
  entries: Entries,
  plain: typeof stepsOf,
): Step[] {
  const place = consentPlace(survey, entries);
  if (!place) return plain(survey, asked, layout);
  const places = known.get(survey) ?? withPlaces(survey);
  known.set(survey, places);
  if (place !== "first") return plain(places.survey, [...asked, places.before.get(place)!], layout);
  const sections = places.first;
  const [section] = sections;
  const [step, ...others] = plain(survey, asked, layout);
  return [{ id: CONSENT, parts: [{ section, items: section.items }, ...(step?.parts ?? [])], sections }, ...others];
}

function withPlaces(survey: Survey): WithPlaces {
  const newPlace = (): Item => ({ type: "consent", id: CONSENT }) as unknown as Item;
  const before = new Map<Item, Item>();
  const sections = survey.sections.map((section) => {
    let place: Item | undefined;
    const items = section.items.flatMap((item) => {
      const isWithin = place !== undefined;
      // What is not asked of a stretch is not shown either. So the place before it will do for each of its questions, and parts no table.
      place = isSensitive(item) ? (place ?? newPlace()) : undefined;
      if (place) before.set(item, place);
      return place && !isWithin ? [place, item] : [item];
    });
    return { ...section, items };
  });
  return { survey: { ...survey, sections }, before, first: [{ id: CONSENT, items: [newPlace()] }, ...survey.sections] };
}
