import { halfUp } from "../../report/percent.ts";
import type { SampleCounts, SampleFigures } from "../../report/index.ts";
import type { Line } from "../csv.ts";

/** How far samples have come: of the target `n`, the forms `x` that count towards it. */
export function sampleLines(sample: SampleFigures | undefined): Line[] {
  const lines = ({ target: n, counting: x, invited, missing, hidden }: SampleCounts): Line[] => {
    const withheld = hidden ? { withheld: 1 } : {};
    return [
      { code: "sample:reached", x, n, value: x === null ? null : halfUp(x, n), ...withheld },
      { code: "sample:missing", x: missing, ...withheld },
      ...(invited === null ? [] : [{ code: "sample:invited", x: invited }]),
    ];
  };
  if (!sample) return [];
  return [
    ...lines(sample.total),
    ...sample.units.flatMap(({ id, counts }) =>
      (counts ? lines(counts) : []).map((line) => ({ ...line, dimension: "unit", group: id })),
    ),
  ];
}
