import fc from "fast-check";
import { expect, test } from "vitest";
import {
  DISCLOSURE_LEVELS,
  type Figures,
  type ItemFigures,
  type MergedGroups,
  type Report,
  reportOf,
  tallyOf,
} from "../../src/report/index.ts";
import type { Submission } from "../../src/schema/index.ts";
import { runs } from "../support/long.ts";
import { drawnForms, everyKind as survey, units, waves } from "./support/drawn.ts";
import { difference, indexDifference, recount, share } from "./support/recount.ts";

const BELOW: Record<string, string[]> = { all: ["all", "a", "b", "c"], a: ["a"], b: ["b", "c"], c: ["c"] };

const by: Record<string, (form: Submission) => string | null> = {
  unit: ({ context }) => (context["unit"] && Object.hasOwn(BELOW, context["unit"]) ? context["unit"] : null),
  channel: ({ channel }) => channel,
  wave: ({ finishedAt, answeredOn }) => {
    const day = answeredOn ?? finishedAt.slice(0, 10);
    return waves.find(({ from, to }) => day >= from && day <= to)?.id ?? null;
  },
  residence: ({ context }) => context["residence"] ?? null,
};

/** Where what is shown differs from the truth. Numbers are the same but for the last bits; points are written as decimals. */
function differences(shown: unknown, truth: unknown, at: string, isOpen: boolean): string[] {
  if (!isOpen && shown === null) return [];
  if (typeof truth === "number" && shown !== null && Math.abs(Number(shown) - truth) < 1e-9) return [];
  if (shown === null || typeof shown !== "object") return shown === truth ? [] : [`${at} is ${shown}, not ${truth}`];
  const [one, other] = [shown, truth] as [Record<string, unknown>, Record<string, unknown> | undefined];
  // What is withheld is said where the truth says nothing; of its measure also what is known of the items that are shown.
  const told = isOpen ? [] : ["hidden", "withheld", "unanimous", ...("hidden" in one ? ["without"] : [])];
  return Object.keys({ ...one, ...(isOpen && other) })
    .filter((key) => !told.includes(key))
    .flatMap((key) => {
      const expected = key === "merged" ? mergedOf(one[key] as never, other as never) : other?.[key];
      return differences(one[key], expected, `${at}.${key}`, isOpen);
    });
}

/** Options that are published together, added up from the truth. */
function mergedOf(merged: NonNullable<ItemFigures["merged"]>, { options }: ItemFigures): unknown {
  return merged.map(({ codes, interval }) => {
    const parts = options.filter(({ code }) => codes.includes(code));
    const x = parts.reduce((sum, part) => sum + part.x!, 0);
    const n = parts[0]!.n!;
    // Its interval is computed as that of every share.
    return { codes, ...share(x, n), interval };
  });
}

const drawn = fc.record({
  forms: drawnForms,
  base: fc.constantFrom("asked" as const, "answered" as const),
  partials: fc.constantFrom("apart" as const, "counted" as const),
  // Of the first, more come back than could have been asked.
  population: fc.constantFrom(20, undefined, 500, 36_525),
  // Of the fewer, more come back than were sent.
  invited: fc.constantFrom(20, 200),
});
type Drawn = typeof drawn extends fc.Arbitrary<infer D> ? D : never;

/** Everything that a report of these forms may print, by where it stands. */
function truthsOf({ forms, base, partials }: Drawn): Map<string, unknown> {
  const counted = forms.filter(({ partial }) => !partial || partials === "counted");
  const truths = new Map<string, unknown>();
  for (const [dimension, valueOf] of Object.entries(by)) {
    const own = (value: string | null): Submission[] => counted.filter((form) => valueOf(form) === value);
    for (const value of new Set([...counted.map(valueOf), ...(dimension === "unit" ? Object.keys(BELOW) : [])])) {
      const below = dimension === "unit" && value !== null ? BELOW[value]!.flatMap(own) : own(value);
      truths.set(`${dimension}=${value}`, recount(survey, below, { base }));
      truths.set(`${dimension}=${value} own`, recount(survey, own(value), { base }));
    }
  }
  return truths;
}

/** And what depends on how many were sent. What is withheld is not said to be more than that. */
function sentTruths(
  { forms, base, partials, population, invited }: Drawn,
  { channels }: Report,
): [at: string, truth: unknown][] {
  const counted = forms.filter(({ partial }) => !partial || partials === "counted");
  const post = channels.find(({ channel }) => channel === "post")!;
  const known = post.forms === null ? [] : partials === "apart" && post.partials === null ? counted : forms;
  const isMore = known.filter(({ channel }) => channel === "post").length > invited;
  const isInvited = counted.every(({ channel }) => channel === "post") && !isMore && counted.length <= invited;
  const narrowing = population !== undefined && counted.length <= population ? population : undefined;
  const total = recount(survey, counted, { base, population: narrowing, ...(isInvited && { invited }) });
  const returned = ["web", "post", "kiosk"].map((channel): [string, unknown] => {
    const of = forms.filter((form) => form.channel === channel);
    const finished = of.filter(({ partial }) => !partial);
    const rates = {
      ...(partials === "apart" && { rr1: share(finished.length, invited) }),
      rr2: share(of.length, invited),
    };
    return [
      `forms of ${channel}`,
      {
        forms: partials === "counted" ? of.length : finished.length,
        partials: partials === "counted" ? null : of.length - finished.length,
        ...(channel === "post" && { invited, ...(isMore ? { moreThanInvited: true } : rates) }),
      },
    ];
  });
  return [["total", total], ...returned];
}

/** Every figure of a report, by where it stands. */
const figuresIn = ({ total, breakdowns, channels }: Report): [at: string, figures: object][] => [
  ["total", total],
  ...breakdowns.flatMap(({ dimension, groups }) =>
    groups.flatMap(({ id, figures, own }): [string, object][] => [
      [`${dimension}=${id}`, figures],
      ...(own ? [[`${dimension}=${id} own`, own] as [string, object]] : []),
    ]),
  ),
  ...channels.map(({ channel, ...figures }): [string, object] => [`forms of ${channel}`, figures]),
];

/** The forms of groups that are shown together. */
function formsOf(
  forms: readonly Submission[],
  dimension: string,
  { groups, own = [] }: MergedGroups,
): readonly Submission[] {
  const below = groups.flatMap((id) => (dimension === "unit" && id !== null ? BELOW[id]! : [id]));
  const values = [...below, ...own];
  return forms.filter((form) => values.includes(by[dimension]!(form)));
}

/** A set of which nothing is shown, and one that is empty, has no tables. */
const hasTables = (figures: object): boolean => !("items" in figures && !(figures as Figures).items.length);

/** The counts behind a share that changed from wave to wave. */
function countsOf(figures: unknown, measure: string, item: string): [x: number, n: number] {
  const { measures } = figures as Figures;
  const found = measures.find(({ id }) => id === measure) as unknown as { items?: { item: string }[] };
  const share = found.items?.find((each) => each.item === item) ?? found;
  const { x, n } = share as unknown as { x: number; n: number };
  return [x, n];
}

/** The index of these figures. */
function overallOf(figures: unknown, measure: string): Record<string, unknown> {
  const found = (figures as Figures).measures.find(({ id }) => id === measure);
  return (found as unknown as { overall: Record<string, unknown> }).overall;
}

test(
  "every figure of any report is the one that a person with the forms and a pencil gets",
  { timeout: 300_000 },
  () => {
    let compared = 0;
    fc.assert(
      fc.property(drawn, (given) => {
        const { forms, population, invited, ...options } = given;
        const tally = tallyOf(survey, forms, { by: Object.keys(by), waves });
        expect(tally.refused).toEqual({});
        const truths = truthsOf(given);
        for (const disclosure of DISCLOSURE_LEVELS) {
          const isOpen = disclosure === "none";
          const report = reportOf(survey, tally, {
            ...options,
            asOf: "2025-07-01",
            disclosure,
            units,
            invited: { post: invited },
            ...(population && { population }),
          });
          for (const [at, truth] of sentTruths(given, report)) truths.set(at, truth);
          const wrong = figuresIn(report).flatMap(([at, figures]) => {
            const truth = truths.get(at) ?? recount(survey, [], options);
            if (!hasTables(figures)) {
              const { forms: shown, hidden } = figures as Figures;
              return (isOpen && hidden) || (shown !== null && shown !== (truth as Figures).forms) ? [at] : [];
            }
            compared++;
            return differences(figures, truth, at, isOpen);
          });
          const counted = forms.filter(({ partial }) => !partial || given.partials === "counted");
          const together = report.breakdowns.flatMap(({ dimension, merged = [] }) =>
            merged.flatMap((each) => {
              compared++;
              const truth = recount(survey, formsOf(counted, dimension, each), options);
              return differences(each.figures, truth, `${dimension}=${each.groups.join("+")}`, isOpen);
            }),
          );
          const changed = report.changes.flatMap(({ measure, item, from, to, ...change }) => {
            const [later, earlier] = [to, from].map(
              (wave) => truths.get(`wave=${wave}`) ?? recount(survey, [], options),
            );
            const truth =
              item === undefined
                ? indexDifference(overallOf(later, measure), overallOf(earlier, measure))
                : difference(countsOf(later, measure, item), countsOf(earlier, measure, item));
            return differences(change, truth, `${item} from ${from} to ${to}`, isOpen);
          });
          expect([...wrong, ...together, ...changed], disclosure).toEqual([]);
          if (isOpen) {
            const places = figuresIn(report).map(([at]) => at);
            expect(places).toEqual(
              expect.arrayContaining([...truths.keys()].filter((at) => !at.startsWith("forms") && !at.endsWith("own"))),
            );
          }
        }
      }),
      { numRuns: runs(5, 1000) },
    );
    expect(compared).toBeGreaterThan(runs(30, 8000));
  },
);
