/** Does what writes, one after the other and first come, first served. */
export type OneWriter = <T>(write: () => Promise<T>) => Promise<T>;

/**
 * For a file that this thread and another one write: who waits for the file's own lock may never get it while others come and go. Who only reads
 * does not wait.
 */
export function oneWriter(): OneWriter {
  let last: Promise<unknown> = Promise.resolve();
  return (write) => {
    const done = last.then(write);
    last = done.catch(() => {});
    return done;
  };
}
