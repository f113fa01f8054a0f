import { canonical } from "../schema/digest.ts";
import {
  type Item,
  type ItemType,
  type Missing,
  type Survey,
  type Text,
  optionsOf,
  placesOf,
  surveyAs,
  wordingsOf,
} from "../schema/index.ts";
import { hasOptionColumns } from "./columns.ts";
import type { LaidItem, CountLayout } from "./layout.ts";
import type { TallyCell, Tally } from "./tally-type.ts";

export interface OptionHeading {
  code: string;
  label: Text;
  value?: number;
  satisfied?: true;
  missing?: Missing;
}

/** What an item is. Its figures refer to it by id. */
export interface ItemHeading {
  id: string;
  section: string;
  type: Exclude<ItemType, "note">;
  label: Text;
  source: "citizen" | "system" | "inspection";
  options: OptionHeading[];
  /** The wordings that people read whose answers the figures add up: there where some had another than others. */
  wordings?: { id: string; label: Text }[];
  /** Labels that changed between the versions that were counted. `option` is absent for the item's own label. */
  breaks: { option?: string; from: { version: string; label: Text }; to: { version: string; label: Text } }[];
}

/** What the items are, and where their words changed between versions that have forms. */
export function headingsOf(layout: CountLayout, { versions }: Tally): ItemHeading[] {
  const used = layout.surveys.filter((_, v) => versions[v]!.forms > 0).reverse();
  return layout.items.map((laid) => ({
    id: laid.id,
    section: laid.section,
    type: laid.type,
    label: laid.item.label,
    source: laid.item.source ?? "citizen",
    options: optionHeadings(layout.surveys[0], laid),
    ...pooled(used, laid),
    breaks: breaksOf(used, laid),
  }));
}

/** @param used the versions that have forms, the oldest first */
function pooled(used: readonly Survey[], { id, wordings }: LaidItem): Pick<ItemHeading, "wordings"> {
  const newestFirst = [...used].reverse();
  const read = wordings.flatMap((wording) => {
    const version = newestFirst.find((survey) => wordingsOf(itemIn(survey, id)).some((each) => each.id === wording));
    return version ? { id: wording, label: itemIn(surveyAs(version, { variants: { [id]: wording } }), id)!.label } : [];
  });
  return read.length ? { wordings: read } : {};
}

const itemIn = (survey: Survey, id: string): Item | undefined => placesOf(survey).get(id)?.item;

function optionHeadings(newest: Survey, laid: LaidItem): OptionHeading[] {
  // A list of thousands stands in the survey; the report lists only the most frequent of it.
  if (!hasOptionColumns(laid)) return [];
  const { item, options } = laid;
  const reasons = optionsOf(newest, item).filter(({ missing }) => missing);
  return [...options, ...reasons].map(({ code, label, value, satisfied, missing }) => ({
    code,
    label,
    ...(value !== undefined && { value }),
    ...(satisfied && { satisfied }),
    ...(missing && { missing }),
  }));
}

/** Whether words of an item changed between the versions of these cells' forms. */
export function hasBreak(layout: CountLayout, item: string, cells: readonly TallyCell[]): boolean {
  const used = layout.surveys.filter((_, v) => cells.some(({ versions }) => versions?.[v])).reverse();
  const variants = used.map((survey) => canonical(wordingsOf(itemIn(survey, item))));
  return new Set(variants).size > 1 || breaksOf(used, layout.items[layout.itemAt.get(item)!]!).length > 0;
}

/** @param used the versions that have forms, the oldest first */
function breaksOf(used: readonly Survey[], { id }: LaidItem): ItemHeading["breaks"] {
  return used.slice(1).flatMap((survey, i) => {
    const before = placesOf(used[i]!).get(id);
    const after = placesOf(survey).get(id);
    if (!before || !after) return [];
    const changed = (option: string | undefined, one: Text, two: Text): ItemHeading["breaks"] =>
      canonical(one) === canonical(two)
        ? []
        : [
            {
              ...(option !== undefined && { option }),
              from: { version: used[i]!.version, label: one },
              to: { version: survey.version, label: two },
            },
          ];
    return [
      ...changed(undefined, before.item.label, after.item.label),
      ...after.options.flatMap(({ code, label }) => {
        const was = before.options.find((option) => option.code === code);
        return was ? changed(code, was.label, label) : [];
      }),
    ];
  });
}
