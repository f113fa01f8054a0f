import type { SettingName, Settings } from "../settings.ts";

/** What the program can do, beside receiving submissions. */
export interface CollectorCommand {
  /** What it does, for `--help`: one line. */
  does: string;
  /** What stands behind its name, such as `<receipt code>…`. @default nothing may */
  takes?: string;
  /** Flags of its own. */
  flags?: Readonly<Record<string, CommandFlag>>;
  /** The settings that it reads, each a flag or a variable. @default all */
  settings?: readonly SettingName[];
  run(call: Call): Promise<void>;
}

/** A flag that only one command has. */
export interface CommandFlag {
  /** What it is for, or what it does: one line. */
  does: string;
  /** What is taken without it. */
  default?: string;
  /** It stands alone, without a value. */
  isSwitch?: boolean;
}

/** How somebody called a command. */
export interface Call {
  /** Checked when they are asked for. */
  settings(): Settings;
  /** The value of a flag of its own; `undefined` for one that is not there and has no default. For a switch that is there, "". */
  flag(name: string): string | undefined;
  /** What stands behind the name and is no flag. */
  rest: readonly string[];
}
