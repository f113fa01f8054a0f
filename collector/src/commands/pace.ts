import { peaks, usual } from "../quarantine/pace.ts";
import { BadSetting } from "../errors/bad-setting.ts";
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
      const all = await store.quarantines.arrivals({ survey, by, from: "", to: "9999" });
      const from = call.flag("from") === undefined ? "" : momentOf(call, "from");
      const to = call.flag("to") === undefined ? "9999" : momentOf(call, "to");
      const shown = all.filter(({ at }) => at >= from.slice(0, at.length) && at <= to);
      const usually = usual(all);
      const marked = new Map(peaks(shown, usually).map((peak) => [peak.at, peak]));
      const most = Math.max(1, ...shown.map(({ forms }) => forms));
      for (const { at, forms } of shown) {
        const peak = marked.get(at);
        const bar = "#".repeat(Math.ceil((forms / most) * BAR)).padEnd(BAR);
        console.log(`${at}Z  ${bar}  ${forms}${peak ? `  ${peak.times} times the usual` : ""}`);
      }
      const sum = shown.reduce((total, { forms }) => total + forms, 0);
      console.log(
        `${survey}: ${sum} form(s); usually ${usually} in one ${by} in which any come; ${marked.size} peak(s)`,
      );
    } finally {
      await store.close();
    }
  },
};
