import { SEEN } from "../../src/widget/advance/timing.ts";

/** Holds the moments in which a choice can be seen, so that no test depends on how fast a machine is. */
export function heldMoments(): { pass(): void; restore(): void } {
  const { setTimeout, clearTimeout } = globalThis;
  const held = new Map<number, () => void>();
  let last = -1;
  globalThis.setTimeout = ((run: () => void, wait?: number, ...given: unknown[]) => {
    if (wait !== SEEN) return setTimeout(run, wait, ...given);
    held.set(last, run);
    return last--;
  }) as typeof setTimeout;
  globalThis.clearTimeout = (id) => {
    if (!held.delete(id as number)) clearTimeout(id);
  };
  return {
    /** All of them are over. */
    pass() {
      const due = [...held.values()];
      held.clear();
      for (const run of due) run();
    },
    restore: () => void Object.assign(globalThis, { setTimeout, clearTimeout }),
  };
}
