import { hostname } from "node:os";
import { TRACKS } from "../../../src/schema/index.ts";
import { registryOf } from "../registry.ts";
import { planOptionsOf } from "../results/results.ts";
import { audit } from "../rights/audit.ts";
import { unitsBelow } from "../rights/units-below.ts";
import { BadSetting } from "../errors/bad-setting.ts";
import { plansOf } from "../tallies/plans.ts";
import { isByUnit, tallyFile } from "../tallies/tally-file.ts";
import type { CollectorCommand } from "./command.ts";
import { load } from "./load.ts";
import { operator } from "./operator.ts";
import { surveyFlag, surveyNamed } from "./survey-named.ts";

/** Writes what is counted, for an office that adds it to others' counts. */
export const talliesCommand: CollectorCommand = {
  does: "prints the counts as a file that “satisfaction-survey merge” adds to those of other collectors; not for publication",
  flags: {
    ...surveyFlag,
    unit: { does: "only of this unit and all below it" },
    track: { does: "who rated: citizen, self or verified", default: "citizen" },
    name: { does: "who counted: a name that no other collector has; without it, the unit or this machine's name" },
  },
  async run(call) {
    const { settings, flag } = call;
    const { surveys, results, store } = await load(settings());
    try {
      const { id } = surveyNamed(call, surveys);
      const plan = (await plansOf(registryOf(surveys), store, planOptionsOf(results))(id))!;
      const unit = flag("unit");
      if (unit !== undefined && !isByUnit(plan))
        throw new BadSetting(
          "Counts are not divided by unit, so those of one cannot be told. Name the units in a table: UNITS=…",
        );
      const asked = flag("track");
      const track = TRACKS.find((each) => each === asked);
      if (!track) throw new BadSetting(`There is no track “${asked}”. Choose from: ${TRACKS.join(", ")}.`);
      const file = await tallyFile(store, plan, {
        track,
        name: flag("name") ?? unit ?? hostname(),
        at: new Date().toISOString(),
        units: unit === undefined ? undefined : unitsBelow(unit, results.units),
      });
      await audit(store, new Date(), { who: operator(), did: "tallies", survey: id, unit: unit ?? null });
      console.log(JSON.stringify(file));
    } finally {
      await store.close();
    }
  },
};
