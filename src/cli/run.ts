import { commandWords } from "../locales/parts/command/all.ts";
import { readArguments } from "./arguments.ts";
import { CliError, UsageError } from "./cli-error.ts";
import type { Command } from "./command.ts";
import { commands } from "./commands/index.ts";
import { commandHelp, help } from "./help.ts";
import { forgetRead } from "./input/files-read.ts";
import { cliLanguage } from "./language.ts";
import type { CommandUi } from "./ui.ts";

/**
 * Runs the command that the arguments name.
 * @param args what stands after the program's name
 * @returns the exit code: 0 done, 1 something is wrong with a file or its data, 2 the command is written wrongly
 */
export async function run(args: readonly string[], environment: NodeJS.ProcessEnv): Promise<number> {
  forgetRead();
  const language = cliLanguage(environment);
  const ui: CommandUi = {
    language,
    words: commandWords[language],
    note: (line) => void process.stderr.write(`${line}\n`),
    print: (line) => void process.stdout.write(`${line}\n`),
  };
  try {
    return await runCommand(args, ui);
  } catch (error) {
    if (!(error instanceof CliError)) throw error;
    ui.note(error.say(ui.words));
    return error.exitCode;
  }
}

async function runCommand([name, ...args]: readonly string[], ui: CommandUi): Promise<number> {
  if (name === "--help" || name === "-h" || name === "help") {
    ui.print(help(commands, ui));
    return 0;
  }
  const command = commandNamed(name);
  if (args.includes("--help") || args.includes("-h")) {
    ui.print(commandHelp(command, ui));
    return 0;
  }
  const { values, others } = readArguments(args, command.flags);
  if (others.length && !command.files) throw new UsageError("unexpected", { got: others[0]! });
  return command.run(values, others, ui);
}

function commandNamed(name: string | undefined): Command {
  const known = commands.map((each) => each.name).join(", ");
  if (name === undefined) throw new UsageError("noCommand", { known });
  const command = commands.find((each) => each.name === name);
  if (!command) throw new UsageError("unknownCommand", { got: name, known });
  return command;
}
