import { conditionKeys } from "./condition-keys.ts";
import { everyItemKeys, itemKeys, variantKeys } from "./item-keys.ts";
import type { KeyGroup, Say } from "./key-group.ts";
import { measureKeyGroups } from "./measure-keys.ts";
import { frameKeys, surveyKeys } from "./survey-keys.ts";

export type { KeyGroup, Say } from "./key-group.ts";

/** Every kind of object of a survey, in the order of the guide. */
export const keyGroups: readonly KeyGroup[] = [
  ...surveyKeys,
  ...conditionKeys,
  everyItemKeys,
  ...Object.values(itemKeys),
  ...variantKeys,
  ...frameKeys,
  ...measureKeyGroups,
];

/** The whole surveys in which a group's examples stand, by key: what a test checks. */
export function surveysOf(group: KeyGroup, say: Say): [key: string, survey: Record<string, unknown>][] {
  const beside = group.beside?.(say) ?? {};
  return Object.entries(group.examples(say)).map(([key, value]) => {
    const object = { ...group.base?.(say), [key]: value, ...beside[key] };
    return [key, JSON.parse(JSON.stringify(group.place(object, say))) as Record<string, unknown>];
  });
}
