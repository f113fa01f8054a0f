import type { Text } from "../../schema/index.ts";
import type { Group } from "../breakdown-type.ts";
import type { Hidable } from "../figures/hidable.ts";
import type { UnitTarget } from "./unit-target.ts";

/** How far a sample has come. `hidden` where the report withholds how many forms there are. */
export interface SampleCounts extends Hidable {
  /** Forms to get. */
  target: number;
  /** `null` where it is not known of every part. */
  invited: number | null;
  /** Forms in the figures. */
  forms: number | null;
  /** Forms that count towards the target: those beyond it do not, and make up for no other unit. */
  counting: number | null;
  /** Forms still to get. */
  missing: number | null;
}

/** A unit in the order of the breakdown by unit. */
export interface UnitSample {
  id: string;
  label?: Text;
  /** How deep it stands in the tree of units; 0 is a root. */
  depth: number;
  /** Of a unit that has no target itself, the sum of those below it that have one. Absent where none has. */
  counts?: SampleCounts;
  /** The counts are such a sum. */
  isSum?: true;
  /** Forms of a unit without a target. */
  forms?: number | null;
}

/** How far each unit has come with its sample. */
export interface SampleFigures {
  units: UnitSample[];
  /** The sum of the targets that stand below no other. */
  total: SampleCounts;
}

/**
 * How far each unit has come with its sample. It is computed from the numbers of forms that the report prints and from nothing else, so
 * it tells nothing that the report withholds.
 * @param groups those of the breakdown by unit
 * @param codes invitations made for each unit itself, those that are not there having none; without it, nothing is known of them
 */
export function sampleFigures(
  groups: readonly Group[],
  targets: readonly UnitTarget[],
  codes?: Readonly<Record<string, number>>,
): SampleFigures {
  const byUnit = new Map(targets.map((each) => [each.unit, each]));
  const children = new Map<string, Group[]>();
  for (const group of groups) {
    if (group.parent === undefined) continue;
    if (!children.has(group.parent)) children.set(group.parent, []);
    children.get(group.parent)!.push(group);
  }
  const known = new Set(groups.map(({ id }) => id));

  function branchOf(group: Group, depth: number, isCovered: boolean): Branch {
    const { id, label } = group;
    if (id === null) return { units: [], codes: 0 };
    const own = byUnit.get(id);
    const below = (children.get(id) ?? []).map((each) => branchOf(each, depth + 1, isCovered || own !== undefined));
    const sums = below.flatMap(({ counts }) => counts ?? []);
    const all = below.reduce((sum, each) => sum + each.codes, codes && Object.hasOwn(codes, id) ? codes[id]! : 0);
    const counts = own
      ? countsOf(own, group, own.invited ?? (codes ? all : null))
      : sums.length
        ? sumOf(sums)
        : undefined;
    const unit: UnitSample = {
      id,
      ...(label !== undefined && { label }),
      depth,
      ...(counts ? { counts } : { forms: group.figures.forms }),
      ...(counts && !own && { isSum: true }),
    };
    return {
      // The forms of a unit below one with a target count there.
      units: [...(counts || !isCovered ? [unit] : []), ...below.flatMap(({ units }) => units)],
      counts,
      codes: all,
    };
  }

  const branches = groups
    .filter(({ parent }) => parent === undefined || !known.has(parent))
    .map((root) => branchOf(root, 0, false));
  return {
    units: branches.flatMap(({ units }) => units),
    total: sumOf(branches.flatMap(({ counts }) => counts ?? [])),
  };
}

interface Branch {
  units: UnitSample[];
  counts?: SampleCounts | undefined;
  /** Invitations made for the unit and those below it. */
  codes: number;
}

function countsOf({ target }: UnitTarget, { figures: { forms } }: Group, invited: number | null): SampleCounts {
  if (forms === null) return { target, invited, forms, counting: null, missing: null, hidden: true };
  const counting = Math.min(target, forms);
  return { target, invited, forms, counting, missing: target - counting };
}

/** What is withheld of one part is withheld of the sum, or a subtraction would tell it. */
function sumOf(parts: readonly SampleCounts[]): SampleCounts {
  const sum = (key: "forms" | "counting" | "missing" | "invited"): number | null =>
    parts.reduce<number | null>((all, part) => (all === null || part[key] === null ? null : all + part[key]), 0);
  const forms = sum("forms");
  return {
    target: parts.reduce((all, { target }) => all + target, 0),
    invited: sum("invited"),
    forms,
    counting: sum("counting"),
    missing: sum("missing"),
    ...(forms === null && { hidden: true as const }),
  };
}
