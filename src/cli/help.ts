import type { Command, Flag } from "./command.ts";
import type { CommandUi } from "./ui.ts";

const PROGRAM = "satisfaction-survey";

/** What the program can do. */
export const help = (commands: readonly Command[], { words }: CommandUi): string =>
  [
    `${words.help.usage}: ${PROGRAM} ${commands.map(({ name }) => name).join("|")} …`,
    `${words.help.commands}:\n${columns(commands.map(({ name, summary }) => [name, words.helps[summary]]))}`,
    words.help.more,
    words.help.codes,
  ].join("\n\n");

/** How one command is written. */
export const commandHelp = ({ name, summary, usage, flags }: Command, { words }: CommandUi): string =>
  [
    words.helps[summary],
    `${words.help.usage}: ${PROGRAM} ${name} ${usage}`,
    `${words.help.flags}:\n${columns([
      ...Object.entries(flags).map(([flag, about]): [string, string] => [
        spelled(flag, about),
        words.helps[about.help],
      ]),
      ["--help", words.help.help],
    ])}`,
    words.help.codes,
  ].join("\n\n");

const spelled = (name: string, { value }: Flag): string => (value ? `--${name} ${value}` : `--${name}`);

function columns(rows: readonly [string, string][]): string {
  const width = Math.max(...rows.map(([first]) => first.length));
  return rows.map(([first, second]) => `  ${first.padEnd(width)}  ${second}`).join("\n");
}
