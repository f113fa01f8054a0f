import { countSurveys } from "../results/count-surveys.ts";
import type { CollectorCommand } from "./command.ts";
import { load } from "./load.ts";

/** Counts everything anew, and fails when what was kept was another sum. */
export const recountCommand: CollectorCommand = {
  does: "counts anew what is stored, and corrects counts that differ",
  async run({ settings }) {
    const { surveys, results, store } = await load(settings());
    for (const { survey, forms, changed, wasKept } of await countSurveys(surveys, store, results, true)) {
      const verdict = !wasKept ? "counted" : changed ? `${changed} cell(s) were wrong and are mended` : "as it was";
      console.log(`${survey}: ${forms} submission(s), ${verdict}`);
      if (wasKept && changed) process.exitCode = 1;
    }
    await store.close();
  },
};
