import { isUtf8 } from "node:buffer";

/** Why a line has no text: it is too long to be a submission, or no text in UTF-8. */
export type Unreadable = "tooLong" | "notUtf8";

/** A line that is longer is no submission, and it would fill the memory: 1 MiB. */
const MOST_BYTES = 1 << 20;
const LINE_END = 10;

/**
 * Calls one of the two for every line of UTF-8 text, whatever the length of the whole. The memory it takes is that of a line.
 * @param take gets the line without its end, and its number from 1
 * @param refuse gets the number of a line that is longer than 1 MiB, or is not UTF-8
 */
export async function eachLine(
  chunks: AsyncIterable<Buffer>,
  take: (text: string, line: number) => void,
  refuse: (why: Unreadable, line: number) => void,
): Promise<void> {
  const tell = (bytes: Buffer | undefined, line: number): void => {
    if (!bytes || bytes.length > MOST_BYTES) refuse("tooLong", line);
    else if (isUtf8(bytes)) take(bytes.toString("utf8"), line);
    else refuse("notUtf8", line);
  };
  let rest: Buffer = Buffer.alloc(0);
  let isTooLong = false;
  let line = 0;
  for await (const chunk of chunks) {
    const data = rest.length ? Buffer.concat([rest, chunk]) : chunk;
    let from = 0;
    for (let to = data.indexOf(LINE_END, rest.length); to >= 0; to = data.indexOf(LINE_END, from)) {
      tell(isTooLong ? undefined : data.subarray(from, to), ++line);
      isTooLong = false;
      from = to + 1;
    }
    rest = data.subarray(from);
    isTooLong ||= rest.length > MOST_BYTES;
    if (isTooLong) rest = Buffer.alloc(0);
  }
  if (isTooLong || rest.length) tell(isTooLong ? undefined : rest, ++line);
}
