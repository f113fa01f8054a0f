/** A line that is longer is no submission, and it would fill the memory: 1 MiB. */
const MOST_BYTES = 1 << 20;
const LINE_END = 10;

/**
 * Calls `take` for every line of UTF-8 text, whatever the length of the whole. The memory it takes is that of a line.
 * @param take gets the line without its end, `undefined` when it is longer than 1 MiB, and its number from 1
 */
export async function eachLine(
  chunks: AsyncIterable<Buffer>,
  take: (text: string | undefined, line: number) => void,
): Promise<void> {
  let rest: Buffer = Buffer.alloc(0);
  let isTooLong = false;
  let line = 0;
  for await (const chunk of chunks) {
    const data = rest.length ? Buffer.concat([rest, chunk]) : chunk;
    let from = 0;
    for (let to = data.indexOf(LINE_END, rest.length); to >= 0; to = data.indexOf(LINE_END, from)) {
      take(isTooLong || to - from > MOST_BYTES ? undefined : data.toString("utf8", from, to), ++line);
      isTooLong = false;
      from = to + 1;
    }
    rest = data.subarray(from);
    isTooLong ||= rest.length > MOST_BYTES;
    if (isTooLong) rest = Buffer.alloc(0);
  }
  if (isTooLong || rest.length) take(isTooLong ? undefined : rest.toString("utf8"), ++line);
}
