import fc from "fast-check";
import { chooseAmong, chooseOne } from "../../src/answers/choose.ts";
import { problemOf } from "../../src/answers/review.ts";
import {
  type Entries,
  type Entry,
  type Question,
  type Survey,
  dateBounds,
  isQuestion,
  otherId,
  placesOf,
} from "../../src/schema/index.ts";

/** Entries that a person can have put in, each good by itself, also into items that are hidden now. */
export function drawEntries(survey: Survey, draw: fc.GeneratorValue, now: Date): Entries {
  const entries = new Map<string, Entry>();
  for (const [id, { item, options }] of placesOf(survey)) {
    if (!isQuestion(item) || !draw(fc.boolean)) continue;
    const entry = drawEntry(survey, item, draw, now);
    if (entry !== undefined && !problemOf(survey, item, entry, now)) entries.set(id, entry);
    if (options.some(({ other }) => other))
      entries.set(
        otherId(id),
        draw(() => words),
      );
  }
  return entries;
}

const words = fc.constantFrom("How satisfied are you?", " 18–24", "Rất hài lòng ", "  ", "😀\n<b>");

function drawEntry(survey: Survey, item: Question, draw: fc.GeneratorValue, now: Date): Entry | undefined {
  const { options } = placesOf(survey).get(item.id)!;
  const offers = "offer" in item && item.offer?.length ? item.offer : undefined;
  if (offers && draw(fc.boolean)) return { missing: draw(fc.constantFrom, ...offers) };
  switch (item.type) {
    case "rating":
    case "choice":
    case "lookup":
      return options.length ? chooseOne(draw(fc.constantFrom, ...options)) : "from-elsewhere";
    case "choices": {
      const ticks = draw(fc.array, fc.nat(options.length - 1), { maxLength: 8 }) as number[];
      return ticks.reduce<Entry | undefined>((entry, at) => chooseAmong(options, entry, options[at]!, true), undefined);
    }
    case "rank": {
      const levels = options.filter(({ missing }) => !missing).map(({ code }) => code);
      const most = Math.min(levels.length, item.max || levels.length);
      return levels.length
        ? (draw(fc.shuffledSubarray, levels, { minLength: 1, maxLength: most }) as string[])
        : undefined;
    }
    case "number": {
      const decimals = item.decimals ?? 0;
      const [min = -1e6, max = 1e6] = [item.min, item.max];
      return Number((draw(fc.integer, { min: Math.ceil(min), max: Math.floor(max) }) as number).toFixed(decimals));
    }
    case "text":
      return draw(() => words).slice(0, item.maxLength ?? 200);
    case "date": {
      const { min = "1900-01-01", max = "2100-12-31" } = dateBounds(survey, item, now);
      // "Today" may be past a fixed bound: then no date is good.
      if (min > max) return undefined;
      const day = draw(fc.date, { min: new Date(min), max: new Date(max), noInvalidDate: true }) as Date;
      return day.toISOString().slice(0, 10);
    }
  }
}
