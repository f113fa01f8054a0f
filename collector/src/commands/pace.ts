import { BadSetting } from "../errors/bad-setting.ts";
import { readPace } from "../quarantine/read-pace.ts";
import type { CollectorCommand } from "./command.ts";
import { load } from "./load.ts";
import { momentOf, spanFlags } from "./moment.ts";
import { surveyFlag, surveyNamed } from "./survey-named.ts";

const BAR = 40;

/** Shows how many forms came how fast. */
export const paceCommand: CollectorCommand = {
  does: "shows how many forms came in each hour or minute, and marks what is far more than usual",
  flags: {
    ...surveyFlag,
    ...spanFlags,
    by: { does: "hour or minute", default: "hour" },
  },
  async run(call) {
    const { store, surveys } = await load(call.settings());
    try {
      const survey = surveyNamed(call, surveys).id;
      const by = call.flag("by");
      if (by !== "hour" && by !== "minute") throw new BadSetting(`by is “${by}”. Choose from: hour, minute.`);
      if (!store.quarantines) throw new BadSetting("This store does not tell how many forms came when.");
      const from = call.flag("from") === undefined ? "" : momentOf(call, "from");
      const to = call.flag("to") === undefined ? "9999" : momentOf(call, "to");
      const { usual, arrivals } = await readPace(store, store.quarantines, { survey, by, from, to });
      const most = Math.max(1, ...arrivals.map(({ forms }) => forms));
      for (const { at, forms, times } of arrivals) {
        const bar = "#".repeat(Math.ceil((forms / most) * BAR)).padEnd(BAR);
        console.log(`${at}Z  ${bar}  ${forms}${times === undefined ? "" : `  ${times} times the usual`}`);
      }
      const sum = arrivals.reduce((total, { forms }) => total + forms, 0);
      const marked = arrivals.filter(({ times }) => times !== undefined).length;
      console.log(`${survey}: ${sum} form(s); usually ${usual} in one ${by} in which any come; ${marked} peak(s)`);
      console.log(
        "Forms that were turned away (limits, proof of work) are not stored, so they are not here. METRICS counts them: collector_requests_total, route /submissions, status 429.",
      );
    } finally {
      await store.close();
    }
  },
};
