import highs, { type Highs, type Model } from "highs";
import type { Component } from "./system.ts";

/** The least and the greatest value that a count can have. */
export type Range = [low: number, high: number];

// The package's types are those of a CommonJS module; what Node imports is an ES module.
const loadHighs = highs as unknown as typeof highs.default;

let loaded: Promise<Highs> | undefined;
export const loadSolver = (): Promise<Highs> => (loaded ??= loadHighs());

const TOLERANCE = 1e-6;
const isWhole = (value: number): boolean => Math.abs(value - Math.round(value)) < TOLERANCE;

/**
 * The range of each wanted count, as far as it has to be known: whole numbers, each between values that a solution of all constraints has.
 * A solution tells about all counts at once, so counts that are seen to be free enough are not asked for.
 * @param truth one of the solutions
 * @param isEnough whether a range is wide enough not to be looked at any further
 */
export function rangesOf(
  solver: Highs,
  { names, constraints }: Component,
  wanted: readonly string[],
  truth: ReadonlyMap<string, number>,
  isEnough: (name: string, range: Range) => boolean,
): Map<string, Range> {
  const ranges = new Map<string, Range>();
  const places = new Map(names.map((name, i) => [name, i]));
  const widen = (name: string, value: number): void => {
    const [low, high] = ranges.get(name) ?? [value, value];
    ranges.set(name, [Math.min(low, value), Math.max(high, value)]);
  };
  for (const name of wanted) widen(name, truth.get(name)!);
  const { infinity, constants } = solver;
  const size = names.length;
  const zeros = new Float64Array(size);
  const factors = constraints.flatMap(({ terms }) => terms);
  const model = solver.createModel({
    numCols: size,
    numRows: constraints.length,
    colCost: zeros,
    colLower: zeros,
    colUpper: new Float64Array(size).fill(infinity),
    rowLower: constraints.map(({ low }) => (low === -Infinity ? -infinity : low)),
    rowUpper: constraints.map(({ high }) => (high === Infinity ? infinity : high)),
    matrix: {
      format: "csr",
      numRows: constraints.length,
      numCols: size,
      starts: startsOf(constraints.map(({ terms }) => terms.length)),
      indices: Int32Array.from(factors, ([at]) => at),
      values: Float64Array.from(factors, ([, factor]) => factor),
    },
  });
  try {
    model.options.set({ output_flag: false });
    for (const name of wanted) {
      for (const sense of ["minimize", "maximize"] as const) {
        if (isEnough(name, ranges.get(name)!)) continue;
        model.changeColCost(places.get(name)!, 1);
        model.changeObjectiveSense(constants.objectiveSense[sense]);
        const solution = solved(solver, model, name);
        if (solution) for (const each of wanted) widen(each, Math.round(solution[places.get(each)!]!));
        else widen(name, Infinity);
        model.changeColCost(places.get(name)!, 0);
      }
    }
  } finally {
    model.dispose();
  }
  return ranges;
}

/** The relaxed program first: its solutions are nearly always whole. @returns `undefined` where nothing printed is a bound */
function solved({ constants }: Highs, model: Model, name: string): Float64Array | undefined {
  const { modelStatus, variableType } = constants;
  const run = (): Float64Array | undefined => {
    let status = model.run().modelStatus;
    // The truth is a solution. Now and then, HiGHS (1.15) loses all of them where it simplifies the program first.
    if (status === modelStatus.infeasible) {
      model.options.set({ presolve: "off" });
      status = model.run().modelStatus;
      model.options.set({ presolve: "choose" });
    }
    if (status === modelStatus.unbounded) return undefined;
    if (status !== modelStatus.optimal) throw new Error(`${name}: the solver ended with status ${status}.`);
    return model.getSolution().colValue;
  };
  const relaxed = run();
  if (!relaxed || relaxed.every(isWhole)) return relaxed;
  const set = (type: (typeof variableType)[keyof typeof variableType]): void => {
    for (let i = 0; i < relaxed.length; i++) model.changeColIntegrality(i, type);
  };
  set(variableType.integer);
  const whole = run();
  set(variableType.continuous);
  return whole;
}

function startsOf(lengths: readonly number[]): Int32Array {
  const starts = new Int32Array(lengths.length + 1);
  for (const [i, length] of lengths.entries()) starts[i + 1] = starts[i]! + length;
  return starts;
}
