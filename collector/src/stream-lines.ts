/**
 * A response body that asks for the next line only when the reader is ready for it.
 * Rejects when not even the first can be had, so that there is still time to answer that it failed.
 */
export async function streamLines(lines: AsyncGenerator<string>): Promise<ReadableStream<Uint8Array>> {
  const encoder = new TextEncoder();
  let ahead: IteratorResult<string> | undefined = await lines.next();
  return new ReadableStream(
    {
      async pull(controller) {
        // A failure here breaks the connection off, so that half an export is never taken for a whole one.
        const { done, value } = ahead ?? (await lines.next());
        ahead = undefined;
        if (done) controller.close();
        else controller.enqueue(encoder.encode(value as string));
      },
      async cancel() {
        await lines.return(undefined);
      },
    },
    { highWaterMark: 0 },
  );
}
