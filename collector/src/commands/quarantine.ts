import { BadSetting } from "../errors/bad-setting.ts";
import {
  type Managing,
  bringBack,
  countMeant,
  countOut,
  lineIn,
  quarantinesOf,
  takeOut,
} from "../quarantine/manage.ts";
import { registryOf } from "../registry.ts";
import { planOptionsOf } from "../results/results.ts";
import { plansOf } from "../tallies/plans.ts";
import type { Call, CollectorCommand } from "./command.ts";
import { load } from "./load.ts";
import { momentOf, spanFlags } from "./moment.ts";
import { operator } from "./operator.ts";
import { surveyFlag, surveyNamed } from "./survey-named.ts";

/** Takes a wave of forms out of the figures, and brings it back. */
export const quarantineCommand: CollectorCommand = {
  does: "takes a wave of forms out of the figures, with a reason, and brings it back; nothing is deleted",
  flags: {
    ...surveyFlag,
    ...spanFlags,
    unit: { does: "only forms of this unit and all below it" },
    channel: { does: "only forms of this channel" },
    reason: { does: "why; it stands in the log" },
    try: { does: "says how many forms would be taken out, and changes nothing", isSwitch: true },
    release: { does: "brings the forms of this quarantine back" },
    list: { does: "lists what was taken out", isSwitch: true },
  },
  async run(call) {
    const { store, surveys, results } = await load(call.settings());
    try {
      const { quarantines } = store;
      if (!quarantines) throw new BadSetting("This store takes no forms out of the figures.");
      const survey = surveyNamed(call, surveys).id;
      const plan = (await plansOf(registryOf(surveys), store, planOptionsOf(results))(survey))!;
      const grant = { who: operator(), unit: null, units: undefined };
      const managing = { store, quarantines, plan, grant, tree: results.units, now: () => new Date() };
      if (call.flag("list") !== undefined) await list(managing);
      else if (call.flag("release") !== undefined) await putBack(call, managing);
      else await take(call, managing);
    } finally {
      await store.close();
    }
  },
};

async function take(call: Call, managing: Managing): Promise<void> {
  const { survey } = managing.plan;
  const wanted = {
    from: momentOf(call, "from"),
    to: momentOf(call, "to"),
    unit: call.flag("unit") ?? null,
    channel: call.flag("channel") ?? null,
  };
  if (wanted.from > wanted.to) throw new BadSetting(`to is before from, so no form is meant: ${wanted.to}`);
  if (call.flag("try") !== undefined)
    return console.log(`${survey}: ${await countMeant(managing, wanted)} form(s) would be taken out of the figures.`);
  const { quarantine, forms } = await takeOut(managing, wanted, reasonOf(call));
  console.log(`${survey}: ${forms} form(s) are out of the figures: quarantine ${quarantine.id}`);
}

async function putBack(call: Call, managing: Managing): Promise<void> {
  const { forms } = await bringBack(managing, call.flag("release")!, reasonOf(call));
  console.log(`${managing.plan.survey}: ${forms} form(s) are back in the figures`);
}

async function list(managing: Managing): Promise<void> {
  for (const { id, from, to, unit, channel, who, reason, madeAt, releasedAt } of await quarantinesOf(managing)) {
    const of = [unit && `unit ${unit}`, channel && `channel ${channel}`].filter(Boolean).join(", ") || "all";
    const state = releasedAt === null ? "out" : `back since ${releasedAt.slice(0, 16)}Z`;
    console.log([id, `${from} to ${to}`, of, state, `made ${madeAt.slice(0, 16)}Z by ${who}`, reason].join("  "));
  }
  console.log(`${managing.plan.survey}: ${await countOut(managing)} form(s) are out of the figures`);
}

function reasonOf(call: Call): string {
  const reason = lineIn(call.flag("reason"));
  if (reason !== undefined) return reason;
  throw new BadSetting("Say why, for the log, in one line of at most 500 signs: --reason “…”");
}
