import { fill } from "../../locales/fill.ts";
import type { CommandUi } from "../ui.ts";
import { type Unreadable, eachLine } from "./each-line.ts";
import { openInput } from "./open-input.ts";
import { progress } from "./progress.ts";
import { seenIds } from "./seen-ids.ts";

/**
 * Reads NDJSON as a collector exports it, a submission on each line, of any length in constant memory.
 * @param file `-` is standard input
 * @param take gets each JSON value whose id has not come before, and its line
 * @param refuse gets the lines that it does not get, with what is wrong
 * @returns how many lines there are that are not empty
 * @throws FileError
 */
export async function eachSubmission(
  file: string,
  ui: CommandUi,
  take: (data: unknown, line: number) => void,
  refuse: (line: number, problem: string) => void,
): Promise<number> {
  const { notJson, twice } = ui.words.lines;
  const { size, pieces } = await openInput(file);
  const told = progress(size, ui);
  const seen = seenIds();
  let [lines, bytes] = [0, 0];

  async function* watched(): AsyncGenerator<Buffer> {
    for await (const piece of pieces) {
      yield piece;
      told.tell((bytes += piece.length), lines);
    }
  }

  const unreadable = (why: Unreadable, line: number): void => {
    lines++;
    refuse(line, ui.words.lines[why]);
  };
  await eachLine(watched(), takeLine, unreadable);
  told.end();
  return lines;

  function takeLine(text: string, line: number): void {
    // Trimming also takes away a byte order mark.
    const trimmed = text.trim();
    if (trimmed === "") return;
    lines++;
    const data = parsed(trimmed);
    if (data === undefined) return refuse(line, notJson);
    const { id } = (data ?? {}) as { id?: unknown };
    const earlier = typeof id === "string" ? seen(id, line) : undefined;
    if (earlier) refuse(line, fill(twice, { earlier }));
    else take(data, line);
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
