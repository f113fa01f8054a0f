import { type Survey, isAnswerable, otherId, placesOf } from "../../../src/schema/index.ts";

/**
 * A column of the table: its name, and where its cells come from.
 * Names that are ours begin with "_" or contain ":", which ids of items cannot.
 */
export interface CsvColumn {
  name: string;
  from: "meta" | "context" | "code" | "label" | "other" | "variant" | "changed";
  key: string;
}

const META = [
  "id",
  "receipt",
  "version",
  "digest",
  "channel",
  "placement",
  "language",
  "startedAt",
  "finishedAt",
  "answeredOn",
  "formNumber",
  "receivedAt",
  "consent",
  "checks",
  "revision",
  "partial",
  "booklet",
  "pace",
];

/**
 * The columns of all versions of a survey, in the order of the last; what only earlier ones have comes after.
 * An item with options has a column of codes and one of labels; a number, date or text needs only one. An item with wordings under test
 * has one for the wording that was read, and one for whether the answer was changed.
 */
export function columnsOf(versions: readonly Survey[], hasQuarantine = false): CsvColumn[] {
  const newestFirst = [...versions].reverse();
  const seen = new Set<string>();
  return [
    ...[...META, ...(hasQuarantine ? ["quarantine"] : [])].map((key): CsvColumn => ({
      name: `_${key}`,
      from: "meta",
      key,
    })),
    ...newestFirst.flatMap(contextColumns),
    ...newestFirst.flatMap(itemColumns),
  ].filter(({ name }) => !seen.has(name) && seen.add(name));
}

const contextColumns = (survey: Survey): CsvColumn[] =>
  Object.keys(survey.context ?? {}).map((key) => ({ name: `_context.${key}`, from: "context", key }));

function itemColumns(survey: Survey): CsvColumn[] {
  return [...placesOf(survey).values()].flatMap(({ item, options }): CsvColumn[] => {
    const { id } = item;
    if (!isAnswerable(item)) return [];
    const code: CsvColumn = { name: id, from: "code", key: id };
    const label: CsvColumn = { name: `${id}:label`, from: "label", key: id };
    const other: CsvColumn = { name: otherId(id), from: "other", key: otherId(id) };
    const worded: CsvColumn[] = [
      { name: `${id}:variant`, from: "variant", key: id },
      { name: `${id}:changed`, from: "changed", key: id },
    ];
    return [
      code,
      ...(options.length ? [label] : []),
      ...(options.some((option) => option.other) ? [other] : []),
      ...(item.variants ? worded : []),
    ];
  });
}
