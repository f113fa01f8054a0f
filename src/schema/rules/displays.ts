import type { Path, ReportFault } from "../fault.ts";
import type { ItemOf } from "../item.ts";
import { traitsOf } from "../items/traits.ts";
import type { Option } from "../option.ts";
import { type LevelOrder, orderOf } from "../order.ts";
import type { Survey } from "../survey.ts";
import { optionsOfItem } from "./option-list.ts";
import { listOf } from "./walk.ts";

type Rating = ItemOf<"rating">;
type Display = NonNullable<Rating["display"]>;

/** What scale a display is made for. */
interface Fit {
  /** So many levels it needs, and can show so that they are told apart and met. */
  least: number;
  most: number;
  /** It shows better levels further on, whatever the scale's order, so it has to know which they are. */
  rises?: boolean;
}

const fits: Record<Display, Fit> = {
  buttons: { least: 0, most: Infinity },
  faces: { least: 2, most: 5, rises: true },
  stars: { least: 3, most: 7, rises: true },
  numbers: { least: 2, most: 11 },
  slider: { least: 3, most: Infinity, rises: true },
  dropdown: { least: 0, most: Infinity },
};

/** As long as the label of a level may be where there is room for a number. */
const SHORT = 3;

/** Each rating looks in a way that fits its scale, and all have their best level at the same end. */
export function checkDisplays(survey: Survey, report: ReportFault): void {
  let first: { id: string; order: LevelOrder } | undefined;
  const told = new Set<string>();
  for (const [s, section] of listOf(survey.sections)) {
    for (const [i, item] of listOf(section.items)) {
      // The scale rates if one of its levels is all that can be chosen.
      if (String(traitsOf(item).sources) !== "scale") continue;
      const { scale, display: shown = "buttons" } = item as Rating;
      if (!Object.hasOwn(fits, shown)) continue;
      const path = ["sections", s, "items", i];
      const levels = optionsOfItem(survey, item).filter(({ missing }) => !missing);
      checkFit(levels, shown, [...path, "display"], report);
      const order = orderShown(levels, shown);
      if (!order) continue;
      first ??= { id: item.id, order };
      // Once for a scale and a look: it is mended in one place.
      const key = `${scale} ${fits[shown].rises}`;
      if (order === first.order || told.has(key)) continue;
      told.add(key);
      report([...path, fits[shown].rises ? "display" : "scale"], "mixed-directions", { item: first.id }, "warning");
    }
  }
}

function checkFit(levels: readonly Option[], display: Display, path: Path, report: ReportFault): void {
  const { least, most, rises } = fits[display];
  const count = levels.length;
  // A scale that there is not has been reported.
  if (!count) return;
  if (count < least) report(path, "too-few-levels", { display, count, bound: least }, "warning");
  if (count > most) report(path, "too-many-levels", { display, count, bound: most }, "warning");
  if (rises && !orderOf(levels)) report(path, "display-without-order", { display }, "warning");
  const long = levels.find((level) => longest(level) > SHORT);
  if (display === "numbers" && long) report(path, "display-of-numbers", { code: String(long.code) }, "warning");
}

/** The order in which people see the levels. Levels that are bare numbers show it themselves. */
function orderShown(levels: readonly Option[], display: Display): LevelOrder | undefined {
  const order = orderOf(levels);
  if (order && fits[display].rises) return "worst-first";
  return levels.every((level) => wordsOf(level).every((words) => /^\p{Nd}+$/u.test(words))) ? undefined : order;
}

const wordsOf = ({ label }: Option): string[] =>
  (typeof label === "object" && label !== null ? Object.values(label) : [label]).map((words) => String(words).trim());

const longest = (level: Option): number => Math.max(0, ...wordsOf(level).map(({ length }) => length));
