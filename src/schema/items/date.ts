import * as z from "zod/mini";
import { shown } from "../fault.ts";
import { dateBounds } from "../limits.ts";
import { isDay } from "../period.ts";
import { strict } from "../primitives.ts";
import { textSchema } from "../text.ts";
import { checkRange } from "./above.ts";
import { typed } from "./keys.ts";
import type { AnswerRule, ItemRule } from "./rule.ts";

const isoDate = z.string().check(z.regex(/^(today|\d{4}-\d\d-\d\d)$/, "bad-date"));

export const dateSchema = strict({
  /** A calendar date. */
  type: z.literal("date"),
  ...typed,
  /** The first date accepted: `YYYY-MM-DD` or `today`. */
  min: z.optional(isoDate),
  /** The last date accepted: `YYYY-MM-DD` or `today`. */
  max: z.optional(isoDate),
  /** What the answer says, in one sentence that is said back; `{value}` in it stands for the date. */
  means: z.optional(textSchema),
});

type DateItem = z.infer<typeof dateSchema>;

export const checkDate: ItemRule<DateItem> = (item, place) => {
  const { path, report } = place;
  checkRange(item, place);
  for (const bound of ["min", "max"] as const) {
    const day = item[bound];
    if (typeof day === "string" && /^\d{4}-\d\d-\d\d$/.test(day) && !isDay(day)) {
      report([...path, bound], "no-such-day", { got: shown(day) });
    }
  }
};

export const checkDateAnswer: AnswerRule<DateItem> = (item, got, { survey, finishedAt, path, report, wrong }) => {
  if (typeof got !== "string") {
    wrong();
    return;
  }
  if (got.length !== 10 || !isDay(got)) {
    report(path, "no-such-day", { got: shown(got) });
    return;
  }
  const { min, max } = dateBounds(survey, item, finishedAt);
  if (min !== undefined && got < min) report(path, "below-min", { item: item.id, got, min });
  if (max !== undefined && got > max) report(path, "above-max", { item: item.id, got, max });
};
