import { type DailyViews, type Wave, openOn, waveOn } from "../../../src/report/index.ts";
import type { Survey } from "../../../src/schema/index.ts";
import type { StoreReader } from "../store/store.ts";

/**
 * The sums of views of a survey on the days before one: these days are over, and their sums change no more. Days between the first and the
 * last are added up, wave by wave, because a report tells no more apart and a nation's days are many.
 * @param day `YYYY-MM-DD`
 */
export async function viewsBefore(
  store: Pick<StoreReader, "viewDays" | "views">,
  { survey, surveys, waves }: { survey: string; surveys: readonly Survey[]; waves: readonly Wave[] },
  day: string,
): Promise<DailyViews[]> {
  const isOpen = openOn(surveys);
  const days = (await store.viewDays(survey)).filter((each) => each < day && isOpen(each));
  const ofWave = new Map<string | null, string>();
  const sums = new Map<string, DailyViews>();
  for (const each of days) {
    const isEnd = each === days[0] || each === days.at(-1);
    const wave = waveOn(waves, each);
    if (!isEnd && !ofWave.has(wave)) ofWave.set(wave, each);
    for (const { count, ...views } of await store.views(survey, each)) {
      const named = { ...views, day: isEnd ? each : ofWave.get(wave)! };
      const name = JSON.stringify(Object.values(named));
      sums.set(name, { ...named, count: count + (sums.get(name)?.count ?? 0) });
    }
  }
  return [...sums.values()];
}
