import { DEFAULT_TIME_ZONE, isDay, localMoment } from "../../../src/schema/index.ts";
import { replay } from "../forwarding/replay.ts";
import { audit } from "../rights/audit.ts";
import { operator } from "./operator.ts";
import { BadSetting } from "../errors/bad-setting.ts";
import type { CollectorCommand } from "./command.ts";
import { load } from "./load.ts";
import { surveyFlag, surveyNamed } from "./survey-named.ts";

const DAY = 86_400_000;

/** How forwarding stands, and once more what a receiver has lost. */
export const forwardingCommand: CollectorCommand = {
  does: "says what waits to be forwarded and why tries failed; with replay, forwards complete forms and withdrawals once more",
  takes: "[replay]",
  flags: {
    ...surveyFlag,
    from: { does: "replay: the first day, such as 2026-03-01" },
    to: { does: "replay: the last day" },
  },
  async run(call) {
    const { settings, flag, rest } = call;
    if (rest.length > 1 || (rest[0] ?? "replay") !== "replay")
      throw new BadSetting(`There is no “${rest.join(" ")}”. What “forwarding” takes: forwarding --help`);
    const asked = settings();
    const { surveys, store } = await load(asked);
    try {
      if (rest.length) {
        if (!asked.forwarding)
          throw new BadSetting("Nothing is forwarded without an address: FORWARD_URL=… FORWARD_SECRET=…");
        const survey = surveyNamed(call, surveys);
        const zone = survey.period?.timeZone ?? DEFAULT_TIME_ZONE;
        const [from = "", to = ""] = [flag("from"), flag("to")];
        if (!isDay(from) || !isDay(to) || from > to)
          throw new BadSetting("Say from which day to which: forwarding replay --from 2026-03-01 --to 2026-03-31");
        const { forms, withdrawals } = await replay(
          store,
          survey.id,
          beginningOf(from, zone, 0),
          beginningOf(to, zone, 1),
          new Date(),
        );
        await audit(store, new Date(), {
          who: operator(),
          did: "forwarding replay",
          survey: survey.id,
          detail: `${from}..${to}: ${forms} received, ${withdrawals} withdrawn`,
        });
        console.log(
          `${forms} form(s) and ${withdrawals} withdrawal(s) are to be forwarded once more, under the ids of before; the running collector does it`,
        );
      }
      const status = await store.forwarded!.forwardingStatus();
      const since = status.oldest === null ? "" : `, the oldest since ${status.oldest}`;
      console.log(`${status.waiting} message(s) wait${since}; ${status.failing} were tried in vain`);
      for (const { failure, count } of status.failures) console.log(`  ${failure}: ${count}`);
      if (status.failing) process.exitCode = 1;
    } finally {
      await store.close();
    }
  },
};

/** When a day begins in a time zone, or one so many days later. */
function beginningOf(day: string, zone: string, later: number): string {
  const utc = Date.parse(`${day}T00:00:00Z`) + later * DAY;
  const shown = Date.parse(`${localMoment(new Date(utc), zone).slice(0, 16)}:00Z`);
  return new Date(utc - (shown - utc)).toISOString();
}
