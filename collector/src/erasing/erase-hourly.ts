import type { Survey } from "../../../src/schema/index.ts";
import type { Store } from "../store/store.ts";
import { eraseDue } from "./erase.ts";

const HOUR = 3_600_000;

/** Erases at once and every hour what is due by then. Several collectors on one database may do so; each submission is erased once. */
export function eraseHourly(
  store: Store,
  surveys: readonly Survey[],
  onFailure: (error: unknown) => void = console.error,
  onNotice: (line: string) => void = console.log,
): { stop(): Promise<void> } {
  const ids = [...new Set(surveys.map(({ id }) => id))];
  async function eraseNow(): Promise<void> {
    try {
      const erased = await eraseDue(store, ids, new Date());
      if (erased) onNotice(`Erased what is personal in ${erased} submission(s), whose time is over`);
    } catch (error) {
      onFailure(error);
    }
  }
  let underWay = eraseNow();
  const timer = setInterval(() => (underWay = underWay.then(eraseNow)), HOUR);
  return {
    stop() {
      clearInterval(timer);
      return underWay;
    },
  };
}
