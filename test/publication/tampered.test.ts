import fc from "fast-check";
import { expect, test } from "vitest";
import type { Block } from "../../src/publication/index.ts";
import { DISCLOSURE_LEVELS } from "../../src/report/index.ts";
import { runs } from "../support/long.ts";
import { drawnReports, rotatedReports } from "./support/drawn-reports.ts";
import { explained } from "./support/explain/explained.ts";
import { wrongIn } from "./support/explain/index.ts";

type Path = (string | number)[];

/** Where numbers stand: in words and behind them. Identifiers, and how deep a row stands, are no figures. */
const NO_FIGURES = ["id", "kind", "role", "tone", "level", "form", "depth", "decimals"];

function numbersIn(value: unknown, path: Path = []): { path: Path; text: string | number }[] {
  if (typeof value === "number") return [{ path, text: value }];
  if (typeof value === "string") return /\d/.test(value) ? [{ path, text: value }] : [];
  if (value === null || typeof value !== "object") return [];
  return Object.entries(value).flatMap(([key, each]) =>
    NO_FIGURES.includes(key) ? [] : numbersIn(each, [...path, key]),
  );
}

/** The same blocks with one number changed. */
function changed(blocks: readonly Block[], [at, ...path]: Path, to: string | number): Block[] {
  const block = structuredClone(blocks[at as number]!);
  const parent = path.slice(0, -1).reduce<unknown>((inner, key) => (inner as never)[key], block);
  Object.assign(parent as object, { [path.at(-1)!]: to });
  return blocks.map((each, i) => (i === Number(at) ? block : each));
}

const other = (text: string, at: number): string => {
  const runs = [...text.matchAll(/\d+/g)];
  const { index, 0: digits } = runs[at % runs.length]!;
  const next = String(Number(digits) + 1).padStart(digits.length, "0");
  return text.slice(0, index) + next + text.slice(index + digits.length);
};

test("no number of a report can be changed without being noticed", { timeout: 3_600_000 }, () => {
  fc.assert(
    fc.property(
      fc.oneof(drawnReports, rotatedReports),
      fc.constantFrom(...DISCLOSURE_LEVELS),
      fc.array(fc.tuple(fc.nat(), fc.nat()), { minLength: runs(60, 200), maxLength: runs(60, 200) }),
      (given, level, places) => {
        const { facts, publication } = explained({ ...given, level });
        const numbers = numbersIn(publication.blocks);
        for (const [which, at] of places) {
          const { path, text } = numbers[which % numbers.length]!;
          const to = typeof text === "number" ? text + 1 : other(text, at);
          const blocks = changed(publication.blocks, path, to);
          const wrong = wrongIn(facts, blocks, Number(path[0]));
          expect(wrong.length, `${path.join(".")}: ${text} became ${to}`).toBeGreaterThan(0);
        }
      },
    ),
    { numRuns: runs(5, 300) },
  );
});
