/** Signs that go on their way together: each piece costs more than the lines in it. */
const PIECE = 65_536;

/**
 * A response body that asks for the next lines only when the reader is ready for them.
 * Rejects when not even the first can be had, so that there is still time to answer that it failed.
 * @param onFailure hears of what breaks it off later, which no answer can tell any more
 */
export async function streamLines(
  lines: AsyncGenerator<string>,
  onFailure: (error: unknown) => void,
): Promise<ReadableStream<Uint8Array>> {
  const encoder = new TextEncoder();
  let ahead: IteratorResult<string> | undefined = await lines.next();
  const next = async () => {
    try {
      return await lines.next();
    } catch (error) {
      onFailure(error);
      throw error;
    }
  };
  return new ReadableStream(
    {
      async pull(controller) {
        let piece = "";
        // A failure here breaks the connection off, so that half an export is never taken for a whole one.
        for (; piece.length < PIECE; ahead = undefined) {
          const { done, value } = ahead ?? (await next());
          if (done) break;
          piece += value as string;
        }
        if (piece) controller.enqueue(encoder.encode(piece));
        else controller.close();
      },
      async cancel() {
        await lines.return(undefined);
      },
    },
    { highWaterMark: 0 },
  );
}
