import { parseArgs } from "node:util";
import { nearest } from "../schema/nearest.ts";
import { UsageError } from "./cli-error.ts";
import type { Flag, Flags, Values } from "./command.ts";

/** One `--flag`, as Node's `parseArgs` found it. */
interface Token {
  name: string;
  rawName: string;
  value?: string | undefined;
  inlineValue?: boolean | undefined;
}

/** The flags of a command, each known and complete, and its other arguments. @throws UsageError */
export function readArguments(args: readonly string[], flags: Flags): { values: Values<Flags>; others: string[] } {
  const options = Object.fromEntries(Object.entries(flags).map(([name, { type }]) => [name, { type }]));
  // Not strict: otherwise Node throws sentences of its own, in English.
  const { tokens } = parseArgs({ args: [...args], options, strict: false, allowPositionals: true, tokens: true });
  const values = new Map<string, string | true | string[]>();
  const others: string[] = [];
  for (const token of tokens) {
    if (token.kind === "positional") others.push(token.value);
    if (token.kind !== "option") continue;
    const { name, rawName } = token;
    const flag = Object.hasOwn(flags, name) ? flags[name]! : undefined;
    if (!flag) throw unknownFlag(rawName, Object.keys(flags));
    const value = valueOf(token, flag);
    const before = values.get(name);
    if (before && !flag.multiple) throw new UsageError("givenTwice", { flag: rawName });
    values.set(name, flag.multiple ? [...((before as string[] | undefined) ?? []), value as string] : value);
  }
  return { values: Object.fromEntries(values) as Values<Flags>, others };
}

function valueOf({ rawName, value, inlineValue }: Token, flag: Flag): string | true {
  if (flag.type === "boolean") {
    if (value !== undefined) throw new UsageError("takesNoValue", { flag: rawName });
    return true;
  }
  // A value that looks like a flag is one, and this flag's own was forgotten.
  if (!value || (!inlineValue && value.startsWith("--")))
    throw new UsageError("needsValue", { flag: rawName, value: flag.value ?? "" });
  return value;
}

function unknownFlag(flag: string, known: readonly string[]): UsageError {
  const meant = nearest(flag.replace(/^-+/, ""), known);
  return meant ? new UsageError("didYouMean", { flag, meant: `--${meant}` }) : new UsageError("unknownFlag", { flag });
}
