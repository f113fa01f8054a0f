import { CONTEXT_LENGTH, type Survey } from "../schema/index.ts";

/**
 * The declared context fields: from the tag's attributes, else from an allow-listed URL parameter.
 * What is not declared, not allowed or too long is left out; nothing else of the URL is ever read.
 */
export function contextOf(
  survey: Survey,
  attribute: (name: string) => string | null,
  query: string,
): Record<string, string> {
  const parameters = new URLSearchParams(query);
  const fields = Object.entries(survey.context ?? {}).flatMap(([name, { param, values }]) => {
    const value = attribute(name) ?? (param ? parameters.get(param) : null);
    return value && (values ? values.includes(value) : value.length <= CONTEXT_LENGTH) ? [[name, value] as const] : [];
  });
  return Object.fromEntries(fields);
}
