interface Timer {
  at: number;
  run(): void;
}

/**
 * Time that can be leapt over, for what counts by `performance.now()` and by timers. It also goes by as it always does,
 * so that whatever else the page is doing is not held up.
 */
export function leapingTime(): { leap(seconds: number): Promise<void>; restore(): void } {
  const { setTimeout, clearTimeout } = globalThis;
  const realNow = performance.now;
  const timers = new Map<number, Timer>();
  let leapt = 0;
  const now = (): number => realNow.call(performance) + leapt;
  performance.now = now;
  globalThis.setTimeout = ((run: (...given: unknown[]) => void, wait = 0, ...given: unknown[]) => {
    const fire = (): void => {
      timers.delete(id);
      run(...given);
    };
    const id = setTimeout(fire, wait) as unknown as number;
    timers.set(id, { at: now() + wait, run: fire });
    return id;
  }) as typeof setTimeout;
  globalThis.clearTimeout = (id) => {
    timers.delete(id as number);
    clearTimeout(id);
  };

  return {
    /** Everything that is due meanwhile happens, at its time and in its order. */
    async leap(seconds) {
      const end = now() + seconds * 1000;
      for (;;) {
        const [next] = [...timers].filter(([, { at }]) => at <= end).sort(([, one], [, other]) => one.at - other.at);
        if (!next) break;
        const [id, { at, run }] = next;
        clearTimeout(id);
        leapt += Math.max(0, at - now());
        run();
        // What it changed is drawn, and may have set the next timer.
        await new Promise((done) => setTimeout(done));
      }
      leapt += Math.max(0, end - now());
    },
    restore() {
      performance.now = realNow;
      Object.assign(globalThis, { setTimeout, clearTimeout });
    },
  };
}
