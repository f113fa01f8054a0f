import type { Figures, ItemFigures } from "../../../../../src/report/index.ts";
import type { Facts, FormSet } from "../facts.ts";
import { groupsOf } from "../groups.ts";
import { whole } from "../numbers.ts";
import type { Place } from "../place.ts";
import { type ReadRow, readRows } from "../tables/breakdown-rows.ts";
import { type Source, exactly, placeIn } from "../words.ts";

const MOST = 8;

/** In which groups all chose the same, and at how many items. A table that is withheld says nothing, nor does a group of which nothing is shown. */
export function unanimousSentences(facts: Facts, { blocks }: Place, dimension: string, text: string): Source[] {
  const table = blocks.find((block) => block.kind === "table" && block.id === `by-${dimension}-table`);
  if (table?.kind !== "table") return [];
  const { say, language, report } = facts;
  const { groups, merged: together = [] } = report.breakdowns.find((each) => each.dimension === dimension)!;
  const printedOf = ({ name }: FormSet): Figures | undefined =>
    together.find(({ groups: ids, own = [] }) => {
      const names = [...ids.map((id) => `${dimension}=${id}`), ...own.map((id) => `${dimension}=${id} own`)];
      return names.sort().join() === name.split(" + ").sort().join();
    })?.figures;
  const rows = readRows(facts, dimension, table.rows).filter((row): row is ReadRow => typeof row !== "string");
  const merged = rows.filter(
    ({ group, set, row }) =>
      !group && row.role !== "total" && !groupsOf(facts, dimension).some(({ own }) => own === set),
  );
  const named: { label: Source; set: FormSet; printed: Figures | undefined }[] = [
    ...rows.flatMap(({ group }) =>
      group && group.id !== null
        ? [{ label: group.label, set: group, printed: groups.find(({ id }) => id === group.id)?.figures }]
        : [],
    ),
    ...merged.map(({ row, set }) => ({ label: exactly(row.header), set, printed: printedOf(set) })),
  ];
  const found = named.flatMap(({ label, set, printed }) => {
    const n = facts.figuresOf(set).items.filter((item) => item.unanimous && isPrinted(printed, item)).length;
    return n ? [say("unanimousIn", { name: label, n: exactly(whole(language, n)) }, n)] : [];
  });
  const counted = say("groups", { n: exactly(whole(language, found.length)) }, found.length);
  // All are named, in whatever order.
  const inOrder = found.sort((a, b) => placeIn(text, a) - placeIn(text, b)).join("; ");
  return [say("unanimousGroups", { groups: found.length > MOST ? counted : inOrder })];
}

/** Whether the report prints how many chose each option. That is read there, for no form tells it. */
function isPrinted(printed: Figures | undefined, { id }: ItemFigures): boolean {
  const { options, answered } = printed?.items.find((item) => item.id === id) ?? { options: [], answered: null };
  return answered !== null && options.every(({ x }) => x !== null);
}
