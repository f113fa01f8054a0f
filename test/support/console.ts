/** Keeps what is written to the console from the log, and hands it over instead, until the test is over. */
export function quietConsole(): { written: string[]; restore(): void } {
  const { error, warn } = console;
  const written: string[] = [];
  const keep = (...words: unknown[]): void => void written.push(words.map(String).join(" "));
  Object.assign(console, { error: keep, warn: keep });
  return { written, restore: () => Object.assign(console, { error, warn }) };
}
