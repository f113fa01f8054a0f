import type { Facts, FormSet } from "../facts.ts";
import { groupsOf } from "../groups.ts";
import { whole } from "../numbers.ts";
import type { Place } from "../place.ts";
import { type ReadRow, readRows } from "../tables/breakdown-rows.ts";
import { type Source, anyOf, exactly, placeIn } from "../words.ts";

const MOST = 8;

/**
 * In which groups all chose the same, and at how many items. A table that is withheld says nothing, so at most so many as there
 * really are; nor does a group of which nothing is shown.
 */
export function unanimousSentences(facts: Facts, { blocks }: Place, dimension: string, text: string): Source[] {
  const table = blocks.find((block) => block.kind === "table" && block.id === `by-${dimension}-table`);
  if (table?.kind !== "table") return [];
  const { say, language, level } = facts;
  const rows = readRows(facts, dimension, table.rows).filter((row): row is ReadRow => typeof row !== "string");
  const merged = rows.filter(
    ({ group, set, row }) =>
      !group && row.role !== "total" && !groupsOf(facts, dimension).some(({ own }) => own === set),
  );
  const named: { label: Source; set: FormSet }[] = [
    ...rows.flatMap(({ group }) => (group && group.id !== null ? [{ label: group.label, set: group }] : [])),
    ...merged.map(({ row, set }) => ({ label: exactly(row.header), set })),
  ];
  const found = named.flatMap(({ label, set }) => {
    const most = facts.figuresOf(set).items.filter(({ unanimous }) => unanimous).length;
    const counts = Array.from({ length: most }, (_, i) => (level === "none" ? most : i + 1));
    const told = [...new Set(counts)].map((n) =>
      say("unanimousIn", { name: label, n: exactly(whole(language, n)) }, n),
    );
    return told.length ? [anyOf(told)] : [];
  });
  const groups = (n: number): Source => say("groups", { n: exactly(whole(language, n)) }, n);
  // Where nothing is withheld all are named, in whatever order.
  const inOrder = found.sort((a, b) => placeIn(text, a) - placeIn(text, b)).join("; ");
  if (level === "none")
    return [say("unanimousGroups", { groups: found.length > MOST ? groups(found.length) : inOrder })];
  const some = `${anyOf(found)}(?:; ${anyOf(found)})*`;
  const counted = found.map((_, i) => groups(i + 1)).slice(MOST);
  return [say("unanimousGroups", { groups: anyOf([some, ...counted]) })];
}
