import { BadSetting } from "../errors/bad-setting.ts";
import { momentIn } from "../moment-in.ts";
import type { Call } from "./command.ts";

/** The flags that say when. */
export const spanFlags = {
  from: { does: "the first moment, such as 2026-03-31T08:00+07:00; a day is its first moment in UTC" },
  to: { does: "the last moment, written in the same way" },
};

/** A moment that a flag names, as it is stored. @throws BadSetting */
export function momentOf({ flag }: Call, name: "from" | "to"): string {
  const text = flag(name) ?? "";
  const moment = momentIn(text);
  if (moment !== undefined) return moment;
  throw new BadSetting(`${name} is “${text}”. Write a moment with its time zone: --${name} 2026-03-31T08:00+07:00`);
}
