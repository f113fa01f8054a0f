import { setTimeout as wait } from "node:timers/promises";

/** Does it once more, some times, when it fails: what another one is just ending or cleaning up is there a moment later. */
export async function tried<Result>(work: () => Promise<Result>): Promise<Result> {
  for (let left = 20; ; left--) {
    try {
      return await work();
    } catch (error) {
      if (!left) throw error;
      await wait(500);
    }
  }
}
