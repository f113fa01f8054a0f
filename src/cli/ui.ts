import type { OwnLanguage } from "../locales/languages.ts";
import type { CommandWords } from "../locales/parts/command/type.ts";

/** What a command says things with. */
export interface CommandUi {
  language: OwnLanguage;
  words: CommandWords;
  /** One line for the person who waits: to stderr, so that it never mixes with a result. */
  note(line: string): void;
  /** One line of the result, to stdout. */
  print(line: string): void;
}
