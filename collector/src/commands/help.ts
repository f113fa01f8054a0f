import { SETTING_NAMES, settingLines } from "../settings.ts";
import type { CollectorCommand, CommandFlag } from "./command.ts";
import { collectorCommands } from "./index.ts";

const PROGRAM = "satisfaction-survey-collector";

/** What `--help` says without a command: all of them, and every setting. */
export function collectorHelp(): string {
  const width = Math.max(...Object.keys(collectorCommands).map((name) => name.length));
  return [
    `${PROGRAM} [command] [flags]`,
    "",
    "Commands; without one, it is “start”. Each says more with --help.",
    ...Object.entries(collectorCommands).map(([name, { does }]) => `  ${name.padEnd(width)}  ${does}`),
    "",
    ...settingsHelp(SETTING_NAMES),
  ].join("\n");
}

/** What `--help` says behind a command's name. */
export function helpOf(name: string, { does, takes, flags = {}, settings = SETTING_NAMES }: CollectorCommand): string {
  const own = Object.entries(flags);
  const line = [PROGRAM, name, ...(takes ? [takes] : []), "[flags]"].join(" ");
  return [
    line,
    "",
    `${does.charAt(0).toUpperCase()}${does.slice(1)}.`,
    ...(own.length ? ["", ...own.map(flagLine)] : []),
    ...(settings.length ? ["", ...settingsHelp(settings)] : []),
  ].join("\n");
}

const flagLine = ([name, { does, default: value, isSwitch }]: [string, CommandFlag]): string =>
  `  ${`--${name}${isSwitch ? "" : " …"}`.padEnd(18)}  ${does}${value === undefined ? "" : ` (${value})`}`;

const settingsHelp = (names: typeof SETTING_NAMES): string[] => [
  "Settings, with what is taken without them. Each is also a variable: --grace-days is GRACE_DAYS.",
  ...settingLines(names),
];
