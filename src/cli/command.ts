import type { Said } from "./language.ts";
import type { Ui } from "./ui.ts";

/** A flag of a command, `--name`. */
export interface Flag {
  type: "string" | "boolean";
  /** May be given several times. */
  multiple?: true;
  /** What stands for its value in the help, such as `FILE`. */
  value?: string;
  help: Said;
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

/** One thing that `satisfaction-survey` does. Everything about it, its help included, stands in its own file. */
export interface Command<F extends Flags = Flags> {
  name: string;
  summary: Said;
  /** How it is written, after the program's and its own name. */
  usage: string;
  flags: F;
  /** Whether it takes names of files without a flag. */
  files: boolean;
  /** @returns the exit code */
  run(values: Values<F>, files: readonly string[], ui: Ui): Promise<number>;
}

/** A command whose `run` knows the types of its flags. */
export const command = <const F extends Flags>(one: Command<F>): Command => one as unknown as Command;
