import type { Figures } from "./figures/figures.ts";
import type { Group } from "./breakdown-type.ts";

/** A unit's place: 1 + how many are clearly better … how many there are − how many are clearly worse. */
export type RankRange = [first: number, last: number];

/** What a unit is ranked by. */
export interface Standing {
  value: number;
  se: number;
}

/**
 * The places that the units can have, all at once with 95% confidence: a difference that chance could have made is no rank.
 *
 * Two units differ clearly when |v − w| / √(se² + se²) is too great for chance. Of many comparisons some would be so great by
 * chance alone, so Holm's correction is for all pairs together.
 * Goldstein & Healy (1995), JRSS A 158:175; Al Mohamad, Goeman & van Zwet (2022), Biometrics 78:238, who use Tukey's test;
 * Holm (1979), Scandinavian Journal of Statistics 6:65.
 */
export function rankRanges(standings: readonly Standing[]): RankRange[] {
  const ranges = standings.map((): RankRange => [1, standings.length]);
  const pairs = standings.flatMap((one, i) =>
    standings.slice(i + 1).map((other, k) => {
      const z = (one.value - other.value) / Math.hypot(one.se, other.se);
      return { better: z > 0 ? i : i + 1 + k, worse: z > 0 ? i + 1 + k : i, z: Math.abs(z) };
    }),
  );
  pairs.sort((a, b) => b.z - a.z);
  for (const [at, { better, worse, z }] of pairs.entries()) {
    if (!(z > LEAST) || 2 * upperTail(z) > 0.05 / (pairs.length - at)) break;
    ranges[worse]![0]++;
    ranges[better]![1]--;
  }
  return ranges;
}

/** Below it, no difference is clear; `upperTail` is exact from here on. */
const LEAST = 1.9;

/** What the normal distribution has above z, by Laplace's continued fraction. */
function upperTail(z: number): number {
  let fraction = z;
  for (let k = 60; k; k--) fraction = z + k / fraction;
  return Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI) / fraction;
}

/** How a group stands in a measure; nothing where that or its error is unknown. */
export function standingOf({ measures }: Figures, measure: string): Standing | undefined {
  const figures = measures.find(({ id }) => id === measure);
  if (figures?.type === "index") {
    const { value, se, n, noError } = figures.overall;
    if (value === null || n === null) return undefined;
    if (noError === "all-alike") return { value, se: adjustedError(value * n, n) };
    return se === null ? undefined : { value, se };
  }
  if (figures?.type !== "csat" || figures.x === null || !figures.n) return undefined;
  return { value: figures.x / figures.n, se: adjustedError(figures.x, figures.n) };
}

/** An error that is not 0 where all agree: with one more of either kind, as Agresti & Caffo (2000), American Statistician 54:280. */
function adjustedError(x: number, n: number): number {
  const p = (x + 1) / (n + 2);
  return Math.sqrt((p * (1 - p)) / (n + 2));
}

/** The units with their ranks, each among those as deep in the tree. What is withheld or has no figures has none. */
export function ranked(groups: readonly Group[], measure: string): Group[] {
  const byId = new Map(groups.map((group) => [group.id, group]));
  const depthOf = ({ parent }: Group): number => {
    const above = parent === undefined ? undefined : byId.get(parent);
    return above ? 1 + depthOf(above) : 0;
  };
  const placed = groups.map((group) => ({
    group,
    depth: depthOf(group),
    standing: group.id === null ? undefined : standingOf(group.figures, measure),
  }));
  for (const depth of new Set(placed.map((each) => each.depth))) {
    const level = placed.filter((each) => each.depth === depth && each.standing);
    if (level.length < 2) continue;
    const ranges = rankRanges(level.map(({ standing }) => standing!));
    for (const [i, each] of level.entries()) each.group = { ...each.group, rank: ranges[i]! };
  }
  return placed.map(({ group }) => group);
}
