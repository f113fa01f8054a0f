import { CONTEXT_LENGTH, type Survey } from "../schema/index.ts";
import { parameterOf } from "./parameter.ts";

/** What the tag says under a name; `null` when it says nothing. */
export type Attribute = (name: string) => string | null;

/**
 * The declared context fields: from the tag's attributes, else from an allow-listed URL parameter.
 * What is not declared, not allowed or too long is left out; nothing else of the URL is ever read.
 * @param query of the page's address, such as `?unit=thuan-loc`
 */
export function contextOf(survey: Survey, attribute: Attribute, query: string): Record<string, string> {
  const fields = Object.entries(survey.context ?? {}).flatMap(([name, { param, values }]) => {
    const value = attribute(name) ?? (param ? parameterOf(query, param) : undefined);
    return value && (values ? values.includes(value) : value.length <= CONTEXT_LENGTH) ? [[name, value] as const] : [];
  });
  return Object.fromEntries(fields);
}
