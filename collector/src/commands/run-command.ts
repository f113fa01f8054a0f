import { parseArgs } from "node:util";
import { BadSetting } from "../errors/bad-setting.ts";
import { SETTING_NAMES, settingsOf } from "../settings.ts";
import type { CollectorCommand } from "./command.ts";
import { collectorHelp, helpOf } from "./help.ts";
import { collectorCommands } from "./index.ts";

/** Runs what somebody asked for on the command line. */
export async function runCommand(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): Promise<void> {
  const [first = ""] = args;
  if (first === "--help" || first === "help") return console.log(collectorHelp());
  const isNamed = first !== "" && !first.startsWith("-");
  const name = isNamed ? first : "start";
  const command = Object.hasOwn(collectorCommands, name) ? collectorCommands[name] : undefined;
  if (!command) {
    throw new BadSetting(`There is no command “${name}”. Choose from: ${Object.keys(collectorCommands).join(", ")}.`);
  }
  const own = args.slice(isNamed ? 1 : 0);
  if (own.includes("--help")) return console.log(helpOf(name, command));
  const { values, rest } = parse(name, command, own);
  await command.run({
    settings: () => settingsOf(values, environment),
    flag: (flag) => values[flag] ?? command.flags?.[flag]?.default,
    rest,
  });
}

function parse(
  name: string,
  { flags = {}, takes, settings = SETTING_NAMES }: CollectorCommand,
  args: readonly string[],
) {
  const options: Record<string, { type: "string" | "boolean" }> = {};
  for (const setting of settings) options[setting] = { type: "string" };
  for (const [flag, { isSwitch }] of Object.entries(flags)) options[flag] = { type: isSwitch ? "boolean" : "string" };
  try {
    const { values, positionals: rest } = parseArgs({
      args: [...args],
      options,
      allowPositionals: takes !== undefined,
    });
    const texts = Object.entries(values).map(([flag, value]) => [flag, value === true ? "" : value] as const);
    return { rest, values: Object.fromEntries(texts) as Record<string, string> };
  } catch (error) {
    throw new BadSetting(`${(error as Error).message} What “${name}” takes: ${name} --help`);
  }
}
