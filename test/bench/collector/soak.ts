import { type Place, emptyIn } from "./databases.ts";
import { load } from "./load.ts";
import { collectingIn, warmUp } from "./programs.ts";

const TENTHS = 10;

/** Growth that is none: a heap breathes. */
const FLAT = 1.15;

/** Sends so many submissions through HTTP, and says at every tenth how much memory the collector has. */
export async function soak(place: Place, submissions: number, next: () => string): Promise<void> {
  const collecting = await collectingIn(place, await emptyIn(place));
  await warmUp(collecting, next);
  const memory: number[] = [];
  for (let tenth = 1; tenth <= TENTHS; tenth++) {
    const { stored, failed, seconds } = await load(collecting.url, 64, Infinity, next, { most: submissions / TENTHS });
    memory.push((await collecting.usage()).memory);
    console.log(
      `${place.kind}: ${Math.round((submissions * tenth) / TENTHS)} sent, ${Math.round(stored / seconds)} a second, ${failed} failed, memory ${memory.at(-1)!.toFixed(0)} MB`,
    );
  }
  await collecting.end();
  // The first tenths fill what is kept.
  const [early, late] = [memory.slice(1, TENTHS / 2), memory.slice(TENTHS / 2)].map((some) => Math.max(...some));
  const verdict = late! <= early! * FLAT ? "flat" : "NOT flat";
  console.log(
    `${place.kind}: memory is ${verdict}: at most ${early!.toFixed(0)} MB before half, ${late!.toFixed(0)} MB after`,
  );
}
