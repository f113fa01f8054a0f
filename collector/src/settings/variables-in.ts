import { readFileSync } from "node:fs";
import { parseEnv } from "node:util";
import { BadSetting } from "../errors/bad-setting.ts";

/**
 * The variables in a file of settings, a line each, as systemd and Docker read them: `GRACE_DAYS=3`.
 * @param known the names that it may hold
 * @throws BadSetting says which line names none of them
 */
export function variablesIn(file: string, known: readonly string[]): Record<string, string> {
  const text = textOf(file);
  const variables = parseEnv(text) as Record<string, string>;
  for (const name of Object.keys(variables)) {
    if (known.includes(name)) continue;
    const line = text.split("\n").findIndex((each) => each.includes(name)) + 1;
    throw new BadSetting(`${file}, line ${line}: there is no setting ${name}. Choose from: ${known.join(", ")}.`);
  }
  return variables;
}

function textOf(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    throw new BadSetting(`The file of settings cannot be read: ${(error as Error).message}`);
  }
}
