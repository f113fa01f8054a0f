import { fill } from "../../locales/fill.ts";
import type { CommandUi } from "../ui.ts";

/** Who sees these knows what is wrong; more would hide it. */
const MOST_SHOWN = 20;

/** The lines of an input that cannot be used: the first 20 with the reason, and how many others there are. */
export function badLines(name: string, { note, words }: CommandUi) {
  const shown: string[] = [];
  let count = 0;
  return {
    add(line: number, problem: string): void {
      if (++count <= MOST_SHOWN) shown.push(`${name}:${line}: ${problem}`);
    },
    /** Notes them. @returns how many there are */
    tell(): number {
      for (const line of shown) note(line);
      if (count > MOST_SHOWN) note(fill(words.lines.more, { count: count - MOST_SHOWN }));
      return count;
    },
  };
}
