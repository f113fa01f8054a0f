import type { Period, Survey } from "../schema/index.ts";
import { answeringFigures } from "./answering/answering-figures.ts";
import { breakdownOf } from "./breakdown.ts";
import { emptyCell, sumCells } from "./cell.ts";
import { changesIn } from "./changes.ts";
import { channelFigures } from "./channels.ts";
import { dimensionNodes, requireUnits, unitNodes } from "./dimension-nodes.ts";
import { figuresOf } from "./figures/figures.ts";
import { hasBreak, headingsOf } from "./headings.ts";
import { type CountLayout, layoutOf } from "./layout.ts";
import { Mismatch } from "./merge-tallies.ts";
import { isMoreThan, methodOf } from "./method.ts";
import type { ReportOptions } from "./options-type.ts";
import { type Node, nodeOf } from "./suppression/node.ts";
import { disclosureOf } from "./disclosure.ts";
import { hasGuardedTables, isAboutPersons } from "./suppression/guard.ts";
import { suppress } from "./suppression/suppress.ts";
import type { TallyCell, Tally } from "./tally-type.ts";
import type { Report } from "./report-type.ts";
import { comparisonsOf } from "./wordings.ts";
import { sampleFigures } from "./sample/sample-figures.ts";
import { viewsBeside } from "./views-beside.ts";

/**
 * What can be published of a tally: every option, every reason for no answer, the measures, all with their bases, in the
 * total and by each dimension of the tally. Each figure is the true one or it is withheld, by the level of
 * `options.disclosure` and over all tables of the report together; so publish one report of one tally, not several that
 * divide it differently. A part of it may be shown alone.
 * @param surveys those that the tally was made with
 * @throws Mismatch when the tally is of other surveys
 * @throws BadUnits when `units` are no tree, or have no unit of one of the `targets`
 */
export function reportOf(surveys: Survey | readonly Survey[], tally: Tally, options: ReportOptions): Report {
  const layout = layoutOf(surveys);
  if (layout.fingerprint !== tally.layout) {
    throw new Mismatch(
      "tally-of-other-surveys",
      "The tally is of other surveys, versions or measures. Give those that it was made with.",
    );
  }
  const [survey] = layout.surveys;
  const disclosure = disclosureOf(options);
  const { base = "asked", population, invited = {}, followed = false, follows = false } = options;
  const guarded = hasGuardedTables(layout, tally.by, disclosure);
  const leavesOut = guarded && followed;
  const by = tally.by.filter(
    (dimension) => !leavesOut || (disclosure.level === "public" && !isAboutPersons(survey, dimension)),
  );
  const cells = Object.values(tally.cells);
  const counted = cells.filter(({ partial }) => !partial || options.partials === "counted");
  const dimensions = by.map((dimension) => nodesBy(layout, tally, dimension, counted, options));
  const total = nodeOf(layout, null, sumCells(layout, counted), dimensions);
  const byPersons = by.map((dimension) => isAboutPersons(survey, dimension));
  const only = by.includes("unit") ? "unit" : by[byPersons.indexOf(false)];
  const families = byPersons.map((isByPersons, d) => ({
    byPersons: isByPersons,
    follows,
    isFirst: by[d] === "unit",
    withoutPersons: follows && !isByPersons && by[d] !== only,
  }));
  suppress(layout, total, disclosure, families, leavesOut, options.inEditions);

  const figures = { base, disclosure, isTotal: false };
  const items = headingsOf(layout, tally);
  const breakdowns = by.map((dimension, d) => breakdownOf(layout, tally, dimension, total, d, figures, options));
  const nodes = dimensions[by.indexOf("channel")];
  const channels = nodes ? channelFigures(nodes, partialsBy(tally, options), invited, disclosure) : [];
  const isMore = channels.some(({ moreThanInvited }) => moreThanInvited);
  const narrowing = isMoreThan(population, total) ? undefined : population;
  const whole = figuresOf(layout, total, {
    ...figures,
    population: narrowing,
    invited: isMore ? undefined : allInvited(nodes, invited),
    isTotal: true,
  });
  const compared = options.wordings ? comparisonsOf(layout, total, whole.items, base, disclosure, leavesOut) : [];
  const views = viewsBeside(layout, whole, breakdowns, tally, options);
  const isEdition = followed || follows;
  const answering = answeringFigures(layout, total, { ...figures, population: narrowing, cells: counted, isEdition });
  const waves = breakdowns.find(({ dimension }) => dimension === "wave");
  const byUnit = breakdowns.find(({ dimension }) => dimension === "unit");
  const sample =
    byUnit && options.targets?.length && sampleFigures(byUnit.groups, options.targets, options.invitedUnits);
  return {
    reportVersion: 1,
    survey: {
      id: survey.id,
      version: survey.version,
      languages: survey.languages,
      title: survey.title,
      ...(survey.organisation !== undefined && { organisation: survey.organisation }),
      ...(survey.period && { period: periodOf(survey.period) }),
    },
    track: tally.track,
    method: methodOf(layout, tally, total, guarded ? disclosure : { ...disclosure, threshold: 0 }, leavesOut, options),
    sections: survey.sections.map(({ id, title }) => ({ id, ...(title !== undefined && { title }) })),
    items,
    measures: survey.measures ?? [],
    waves: tally.waves,
    total: whole,
    breakdowns,
    channels,
    changes: waves
      ? changesIn(waves, (item, between) =>
          hasBreak(
            layout,
            item,
            dimensions[tally.by.indexOf("wave")]!.flatMap(({ id, cell }) => (between.includes(id!) ? [cell] : [])),
          ),
        )
      : [],
    ...(compared.length && { wordings: compared }),
    ...(sample && { sample }),
    ...(answering && { answering }),
    ...(views && { views }),
  };
}

function nodesBy(
  layout: CountLayout,
  tally: Tally,
  dimension: string,
  cells: readonly TallyCell[],
  { planned = [], invited = {}, units, targets = [] }: ReportOptions,
): Node[] {
  const at = tally.by.indexOf(dimension);
  const isWave = dimension === "wave" && tally.waves.length > 0;
  const expected = isWave
    ? tally.waves.map(({ id }) => id)
    : dimension === "channel"
      ? [...new Set([...planned, ...Object.keys(invited)])]
      : [];
  if (dimension === "channel") return dimensionNodes(layout, [...cells, ...begunOnly(layout, tally, at)], at, expected);
  if (dimension !== "unit") return dimensionNodes(layout, cells, at, expected);
  const targeted = targets.map(({ unit }) => unit);
  if (!units) return dimensionNodes(layout, cells, at, targeted);
  requireUnits(units, targeted);
  return unitNodes(layout, dimensionNodes(layout, cells, at, [], new Set(units.map(({ id }) => id))), units);
}

/** Empty cells of the channels that have only forms that are not finished, so that these stand in the report as well. */
function begunOnly(layout: CountLayout, { cells }: Tally, at: number): TallyCell[] {
  const byChannel = new Map(
    Object.values(cells).flatMap(({ key, partial, forms }) => (partial && forms ? [[key[at]!, key] as const] : [])),
  );
  return [...byChannel.values()].map((key) => emptyCell(layout, key, true, true));
}

/** How many were invited, when every form came through a channel of which that is known, and no more came than were sent. */
function allInvited(
  channels: readonly Node[] | undefined,
  invited: Readonly<Record<string, number>>,
): number | undefined {
  const isKnown = ({ id, cell }: Node): boolean => !cell.forms || (id !== null && Object.hasOwn(invited, id));
  if (!channels?.length || !channels.every(isKnown)) return undefined;
  const sent = Object.values(invited).reduce((sum, count) => sum + count, 0);
  const came = channels.reduce((sum, { cell }) => sum + cell.forms, 0);
  return sent && came <= sent ? sent : undefined;
}

/** Forms of people who had not finished, by channel, when these are not counted among the others. */
function partialsBy(tally: Tally, { partials }: ReportOptions): Map<string | null, number> | undefined {
  if (partials === "counted") return undefined;
  const at = tally.by.indexOf("channel");
  const counts = new Map<string | null, number>();
  for (const { key, partial, forms } of Object.values(tally.cells)) {
    if (partial) counts.set(key[at]!, (counts.get(key[at]!) ?? 0) + forms);
  }
  return counts;
}

const periodOf = ({ opens, closes, timeZone }: Period): NonNullable<Report["survey"]["period"]> => ({
  ...(opens !== undefined && { opens }),
  ...(closes !== undefined && { closes }),
  ...(timeZone !== undefined && { timeZone }),
});
