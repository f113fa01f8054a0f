import type { CliLanguage } from "./language.ts";
import type { Words } from "./words/vi.ts";

/** What a command says things with. */
export interface Ui {
  language: CliLanguage;
  words: Words;
  /** One line for whoever waits: to stderr, so that it never mixes with a result. */
  note(line: string): void;
  /** One line of the result, to stdout. */
  print(line: string): void;
}
