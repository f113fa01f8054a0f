import type { CommandWords } from "../locales/parts/command/type.ts";
import type { CommandUi } from "./ui.ts";

/** What a text of the help is found by. */
export type HelpKey = keyof CommandWords["helps"];

/** A flag of a command, `--name`. */
export interface Flag {
  type: "string" | "boolean";
  /** May be given several times. */
  multiple?: true;
  /** What stands for its value in the help, such as `FILE`. */
  value?: string;
  /** The key of its help. */
  help: HelpKey;
}

export type Flags = Readonly<Record<string, Flag>>;

/** What was given, by flag. */
export type Values<F extends Flags> = {
  -readonly [Name in keyof F]?: F[Name] extends { type: "boolean" }
    ? boolean
    : F[Name] extends { multiple: true }
      ? string[]
      : string;
};

/** One thing that `satisfaction-survey` does. Everything about it but its words stands in its own file. */
export interface Command<F extends Flags = Flags> {
  name: string;
  /** The key of what it does. */
  summary: HelpKey;
  /** How it is written, after the program's and its own name. */
  usage: string;
  flags: F;
  /** Whether it takes names of files without a flag. */
  files: boolean;
  /** @returns the exit code */
  run(values: Values<F>, files: readonly string[], ui: CommandUi): Promise<number>;
}

/** A command whose `run` knows the types of its flags. */
export const command = <const F extends Flags>(one: Command<F>): Command => one as unknown as Command;
