import { addCell, copyOf } from "../cell.ts";
import type { Disclosure } from "../disclosure.ts";
import { type FiguresOptions, figuresOf } from "../figures/figures.ts";
import { HIDDEN_SHARE, type Share, shareOf } from "../figures/share.ts";
import type { CountLayout } from "../layout.ts";
import type { MeasureFigures } from "../measures/measure-figures.ts";
import { formsThreshold, itemsAboutPersons } from "../suppression/guard.ts";
import { type Node, nodeOf } from "../suppression/node.ts";
import { isSmall, plainRules } from "../suppression/rules.ts";
import type { SignTally, TallyCell } from "../tally-type.ts";
import { LEAST_LEVELS, LEAST_RATINGS, LONGEST_RUN, WIDEST_SPREAD } from "./judge.ts";
import { SIGNS, type Sign } from "./sign.ts";

/** How the forms of the whole report were answered. Marked forms are counted in all other figures. */
export interface AnsweringFigures {
  /** Per rule that could judge any form: of those that it could, the ones that it marks. */
  rules: ({ rule: Sign } & Share)[];
  /** Of all forms, those that any rule marks. */
  marked: Share;
  /** The measures of the other forms, in the order of the survey. Absent where no form is marked, and where `withheld` says so. */
  without?: { forms: number; measures: MeasureFigures[] };
  /**
   * Why they are withheld: so few forms are marked, or left, in the whole or among the groups, that what they say could be computed; every table
   * hides small counts; or other reports of these forms are published before or after, and could be subtracted.
   */
  withheld?: "few" | "strict" | "editions";
  /** By which limits the rules go. */
  limits: { ratings: number; levels: number; run: number; spread: number };
}

export interface AnsweringOptions extends FiguresOptions {
  /** All forms, as far as anything divides them. */
  cells: readonly TallyCell[];
  /** Whether other reports of these forms are published before or after this one. */
  isEdition: boolean;
}

/** How forms were answered, and what the measures are without the marked ones; nothing where no form could be judged. */
export function answeringFigures(
  layout: CountLayout,
  total: Node,
  options: AnsweringOptions,
): AnsweringFigures | undefined {
  const { signs, forms } = total.cell;
  const { disclosure, population } = options;
  const of = SIGNS.filter((sign) => signs?.rules[sign].judged);
  if (!signs || !of.length || total.whole) return undefined;
  const share = shareBy(disclosure, population);
  return {
    rules: of.map((rule) => ({ rule, ...share(signs.rules[rule].marked, signs.rules[rule].judged) })),
    marked: share(signs.marked?.forms ?? 0, forms),
    ...withoutMarked(layout, total, signs, options),
    limits: { ratings: LEAST_RATINGS, levels: LEAST_LEVELS, run: LONGEST_RUN, spread: WIDEST_SPREAD },
  };
}

/** At the level `strict`, neither a small number of marked forms is printed nor one of the others. */
function shareBy(disclosure: Disclosure, population: number | undefined): (x: number, n: number) => Share {
  const rules = plainRules(formsThreshold(disclosure));
  return (x, n) => ([x, n - x, n].some((count) => isSmall(count, rules)) ? HIDDEN_SHARE : shareOf(x, n, population));
}

function withoutMarked(
  layout: CountLayout,
  total: Node,
  { marked }: SignTally,
  options: AnsweringOptions,
): Pick<AnsweringFigures, "without" | "withheld"> {
  if (!marked) return {};
  const { level, minimum } = options.disclosure;
  if (level === "strict") return { withheld: "strict" };
  if (level === "public" && options.isEdition) return { withheld: "editions" };
  if (mixed(options.cells) < minimum) return { withheld: "few" };
  const forms = total.cell.forms - marked.forms;
  const cell = copyOf(total.cell);
  addCell(cell, marked, -1);
  const node = nodeOf(layout, null, cell);
  const aboutPersons = itemsAboutPersons(layout);
  for (const [i, hidden] of total.hidden.entries()) {
    const isClosed = level !== "none" && (aboutPersons[i]! || hidden.some(Boolean));
    node.hidden[i] = hidden.map(() => isClosed);
  }
  return { without: { forms, measures: figuresOf(layout, node, options).measures } };
}

/**
 * Of how many forms at least whoever adds and subtracts groups and the figures without marked forms is left with the answers. Marked forms
 * of a cell and the others of it are in all groups together, and only here apart: so one of both is left, whatever is added up.
 */
const mixed = (cells: readonly TallyCell[]): number =>
  cells.reduce((sum, { forms, signs }) => {
    const marked = signs?.marked?.forms ?? 0;
    return sum + Math.min(marked, forms - marked);
  }, 0);
