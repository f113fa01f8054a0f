import { CONTEXT_LENGTH, type Survey, recordOf } from "../schema/index.ts";

/** What the tag says under a name, or the page's address; `null` when it says nothing. */
export type ValueByName = (name: string) => string | null;

/**
 * The declared context fields: from the tag's attributes, else from an allow-listed parameter of the address.
 * What is not declared, not allowed or too long is left out; nothing else of the address is ever read.
 */
export function contextOf(survey: Survey, attribute: ValueByName, parameter: ValueByName): Record<string, string> {
  const fields = Object.entries(survey.context ?? {}).flatMap(([name, { param, values }]) => {
    const value = attribute(name) ?? (param ? parameter(param) : null);
    return value && (values ? values.includes(value) : value.length <= CONTEXT_LENGTH) ? [[name, value] as const] : [];
  });
  return recordOf(fields);
}
