import { type Path, type ReportFault, shown } from "../fault.ts";
import { isQuestion } from "../instrument.ts";
import type { Item } from "../item.ts";
import { traitsOf } from "../items/traits.ts";
import type { Measure, MeasureOf } from "../measure.ts";
import type { Option } from "../option.ts";
import type { Survey } from "../survey.ts";
import { optionsOfItem } from "../rules/option-list.ts";
import { isObject, listOf, repeats, stringsOf } from "../rules/walk.ts";
import { checkWeights } from "./weights.ts";

/** Measures name items that exist and that have what is to be measured, each once; borders are in order. */
export function checkMeasures(survey: Survey, report: ReportFault): void {
  let path: Path = [];
  const unique = repeats((id) => report([...path, "id"], "duplicate-id", { id }));
  for (const [m, measure] of listOf(survey.measures)) {
    path = ["measures", m];
    unique(measure.id);
    checkMeasure(survey, measure, path, report);
  }
}

function checkMeasure(survey: Survey, measure: Measure, path: Path, report: ReportFault): void {
  // The check of the shape has reported an unknown type.
  if (Object.hasOwn(measureRules, measure.type)) measureRules[measure.type](measure as never, { survey, path, report });
}

interface MeasurePlace {
  survey: Survey;
  path: Path;
  report: ReportFault;
}

const topBox = ({ survey, report }: MeasurePlace): Need => checkerOf(survey, isRated, "top-box", report);
const value = ({ survey, report }: MeasurePlace): Need => checkerOf(survey, hasValues, "value", report);

/** What has to be right in a measure, by its type. */
const measureRules: { [T in Measure["type"]]: (measure: MeasureOf<T>, place: MeasurePlace) => void } = {
  index: (measure, place) => checkIndex(place.survey, measure, place.path, topBox(place), place.report),
  points(measure, place) {
    const { path, report } = place;
    const need = value(place);
    for (const [i, entry] of Array.isArray(measure.items) ? measure.items.entries() : []) {
      need(
        isObject(entry) ? entry.item : entry,
        isObject(entry) ? [...path, "items", i, "item"] : [...path, "items", i],
      );
      for (const [o, id] of isObject(entry) ? stringsOf(entry.or).entries() : [])
        need(id, [...path, "items", i, "or", o]);
    }
    checkPoints(measure, path, report);
  },
  csat: ({ item }, place) => topBox(place)(item, [...place.path, "item"]),
  nps({ item, promotersFrom: promoters = 9, detractorsTo: detractors = 6 }, place) {
    const { path, report } = place;
    value(place)(item, [...path, "item"]);
    if (promoters <= detractors) report([...path, "promotersFrom"], "borders-cross", { promoters, detractors });
  },
  mean({ items }, { survey, path, report }) {
    const need = checkerOf(survey, (...of) => traitsOf(of[1]).answer === "number" || hasValues(...of), "value", report);
    for (const [i, id] of stringsOf(items).entries()) need(id, [...path, "items", i]);
  },
};

type Need = (id: unknown, path: Path) => void;

/** Reports an item that does not exist, comes twice in the measure, or has not what the measure needs. */
function checkerOf(
  survey: Survey,
  fits: (survey: Survey, item: Item) => boolean,
  needed: "top-box" | "value",
  report: ReportFault,
): Need {
  const items = new Map(
    listOf(survey.sections).flatMap(([, { items: list }]) => listOf(list).map(([, item]) => [item.id, item])),
  );
  const seen = new Set<unknown>();
  return (id, path) => {
    // Whatever is no string, the shape check reports.
    if (typeof id !== "string") return;
    const item = items.get(id);
    if (!item)
      report(path, "unknown-item", { item: id, known: [...items.keys()].filter((key) => typeof key === "string") });
    else if (seen.has(id)) report(path, "duplicate-item", { item: id });
    else if (!fits(survey, item)) report(path, needed === "value" ? "no-option-values" : "no-top-box", { item: id });
    seen.add(id);
  };
}

/** Only where one option is chosen is there one answer to rate. */
const options = (survey: Survey, item: Item): Option[] =>
  traitsOf(item).isRated ? optionsOfItem(survey, item).filter(({ missing }) => !missing) : [];

const isRated = (survey: Survey, item: Item): boolean => options(survey, item).some(({ satisfied }) => satisfied);

const hasValues = (survey: Survey, item: Item): boolean =>
  options(survey, item).some(({ value }) => typeof value === "number");

function checkIndex(
  survey: Survey,
  { items, weights }: MeasureOf<"index">,
  path: Path,
  need: Need,
  report: ReportFault,
): void {
  for (const [i, id] of stringsOf(items).entries()) need(id, [...path, "items", i]);
  const rated = listOf(survey.sections).flatMap(([, section]) =>
    listOf(section.items).flatMap(([, item]) =>
      (items ? stringsOf(items).includes(item.id) : isQuestion(item) && isRated(survey, item))
        ? [{ item: item.id, section: section.id }]
        : [],
    ),
  );
  if (!items && !rated.length) report(path, "no-rated-item");
  if (isObject(weights)) checkWeights(weights, rated, path, report);
}

function checkPoints({ round, bands }: MeasureOf<"points">, path: Path, report: ReportFault): void {
  if (typeof round === "number" && round <= 0) report([...path, "round"], "bad-step", { got: shown(round) });
  let at: Path = path;
  const unique = repeats((id) => report([...at, "code"], "duplicate-id", { id }));
  let above: number | undefined;
  for (const [b, { code, from }] of listOf(bands)) {
    at = [...path, "bands", b];
    unique(code);
    if (typeof from !== "number") continue;
    if (above !== undefined && from >= above) report([...at, "from"], "bands-out-of-order", { from, above });
    above = from;
  }
}
