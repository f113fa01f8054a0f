import { readFileSync } from "node:fs";
import { join } from "node:path";

const folder = join(import.meta.dirname, "../../collector/deploy/cluster");

/** A file of the worked example, as an operator copies it. */
export const example = (name: string): string => readFileSync(join(folder, name), "utf8");

/**
 * The variables of an `.env` file of the example, with this run's own values in place of those of the example's machines. The run may give
 * no other variable: what it needs beyond the example, an operator would need, too.
 */
export function variables(name: string, own: Record<string, string>): Record<string, string> {
  const given = Object.fromEntries(
    [...example(name).matchAll(/^(\w+)=(.*)$/gm)].map(([, variable, value]) => [variable!, value!]),
  );
  for (const variable of Object.keys(own))
    if (!Object.hasOwn(given, variable)) throw new Error(`${name} does not name ${variable}.`);
  return { ...given, ...own };
}

/** A file of the example with these parts replaced, each of which must be there. */
export function changed(name: string, parts: Record<string, string>): string {
  let text = example(name);
  for (const [from, to] of Object.entries(parts)) {
    if (!text.includes(from)) throw new Error(`${name} does not say “${from}”.`);
    text = text.replaceAll(from, to);
  }
  return text;
}
