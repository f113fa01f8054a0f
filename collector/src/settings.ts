import { parseArgs } from "node:util";
import { BadSetting } from "./errors/bad-setting.ts";
import { forwardingSettings } from "./forwarding/forwarding-settings.ts";
import { invitationSettings } from "./invitations/invitation-settings.ts";
import { limitSettings } from "./limits/limit-settings.ts";
import { resultSettings } from "./results/result-settings.ts";
import { runningSettings } from "./running/running-settings.ts";
import { endpointSettings } from "./settings/endpoint-settings.ts";
import { surveySettings } from "./settings/survey-settings.ts";
import { variablesIn } from "./settings/variables-in.ts";
import { databaseSettings } from "./sql/database-settings.ts";

/** Every topic, in the order in which help names their settings. A new setting is a line in its topic. */
const TOPICS = [
  endpointSettings,
  databaseSettings,
  surveySettings,
  limitSettings,
  invitationSettings,
  resultSettings,
  forwardingSettings,
  runningSettings,
];

type Topic = (typeof TOPICS)[number];
type Together<Each> = (Each extends unknown ? (each: Each) => void : never) extends (all: infer All) => void
  ? All
  : never;

/** What the settings of all topics say. */
export type Settings = Together<ReturnType<Topic["read"]>>;

/** The settings of the program, by the names of their flags. */
export type SettingName = "config" | keyof Together<Topic["defaults"]>;

type Environment = Readonly<Record<string, string | undefined>>;

/** Each is a flag (`--grace-days 3`), an environment variable (`GRACE_DAYS=3`), or a line of the file that `config` names; the first of these wins. */
const DEFAULTS = Object.assign({ config: "" }, ...TOPICS.map(({ defaults }) => defaults)) as Record<
  SettingName,
  string
>;

export const SETTING_NAMES = Object.keys(DEFAULTS) as readonly SettingName[];

/** What `--help` says of settings: each flag with what is taken without it. */
export const settingLines = (names: readonly SettingName[]): string[] =>
  names.map((name) => `  --${name.padEnd(12)} ${DEFAULTS[name] && `(${DEFAULTS[name]})`}`.trimEnd());

/** The environment variable of a setting. */
const variableOf = (name: SettingName): string => name.toUpperCase().replaceAll("-", "_");

/** The settings on a command line that has nothing else, each checked. */
export const settingsFrom = (args: readonly string[], environment: Environment): Settings =>
  settingsOf(flagsOf(args), environment);

/** The settings of the program, each checked. @param flags those that are given, by name; others in it are left alone */
export function settingsOf(flags: Readonly<Partial<Record<string, string>>>, environment: Environment): Settings {
  const file = flags["config"] ?? environment["CONFIG"];
  const inFile: Environment = file ? variablesIn(file, SETTING_NAMES.map(variableOf)) : {};
  const given = {
    value: (name: SettingName): string =>
      flags[name] ?? environment[variableOf(name)] ?? inFile[variableOf(name)] ?? DEFAULTS[name],
    flag: (name: SettingName): string | undefined => flags[name],
  };
  return Object.assign({}, ...TOPICS.map(({ read }) => read(given))) as Settings;
}

function flagsOf(args: readonly string[]): Partial<Record<SettingName, string>> {
  const options = Object.fromEntries(SETTING_NAMES.map((name) => [name, { type: "string" as const }]));
  try {
    return parseArgs({ args: [...args], options }).values as Partial<Record<SettingName, string>>;
  } catch (error) {
    throw new BadSetting(`${(error as Error).message} Flags: ${SETTING_NAMES.map((name) => `--${name}`).join(" ")}`);
  }
}
