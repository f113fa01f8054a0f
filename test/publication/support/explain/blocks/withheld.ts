import type { Figures } from "../../../../../src/report/index.ts";
import type { Facts } from "../facts.ts";
import { groupsOf } from "../groups.ts";
import { whole } from "../numbers.ts";
import { type Source, exactly } from "../words.ts";

/** How many groups and counts the report withholds: counted once more in the report, for no form tells that. */
export function withheldTexts(facts: Facts): Source[] {
  const { say, language, report, minimum } = facts;
  const groups = report.breakdowns.flatMap((each) =>
    each.groups.flatMap(({ figures, own }) => (own ? [figures, own] : [figures])),
  );
  const gone = groups.filter(({ hidden, forms }) => hidden && forms !== 0);
  const beside = gone.filter(({ forms }) => forms !== null && forms >= minimum).length;
  const shown = [report.total, ...groups].filter(({ hidden }) => !hidden).flatMap(({ items }) => items);
  const counts = shown.filter(({ few }) => !few).flatMap(countsOf);
  const left = counts.filter((count) => count === null).length;
  const merged = shown.flatMap(({ merged: together = [] }) => together.flatMap(({ codes }) => codes)).length;
  const values = (of: Record<string, number>): Record<string, Source> =>
    Object.fromEntries(Object.entries(of).map(([key, n]) => [key, exactly(whole(language, n))]));
  const sentences = [
    ...(gone.length
      ? [say(beside ? "withheldGroupsBeside" : "withheldGroups", values({ groups: gone.length, beside }), gone.length)]
      : []),
    ...(left
      ? [
          say(
            merged ? "withheldCountsMerged" : "withheldCounts",
            values({ counts: left, all: counts.length, merged }),
            left,
          ),
        ]
      : []),
  ];
  const told = sentences.map((sentence) => ` ${sentence}`).join("");
  // A few forms of no known group count in the whole only, unless they join groups that are published together.
  const few = facts.by.some((dimension) =>
    groupsOf(facts, dimension).some(({ id, forms }) => id === null && forms.length > 0 && forms.length < minimum),
  );
  const unknown = few ? `(?: ${say("withheldUnknown", values({ minimum }))})?` : "";
  return [unknown + told];
}

/** The counts of an item's table: its options, or all who answered, and the reasons for no answer. */
const countsOf = ({ options, answered, missing }: Figures["items"][number]): (number | null)[] => [
  ...(options.length ? options.map(({ x }) => x) : [answered]),
  ...missing.map(({ x }) => x),
];
