import { randomUUID } from "node:crypto";
import { audit } from "../rights/audit.ts";
import { planOptionsOf } from "../results/results.ts";
import type { Quarantine, QuarantineReader } from "../quarantine/quarantines.ts";
import { release, setAside, wave } from "../quarantine/set-aside.ts";
import { registryOf } from "../registry.ts";
import { BadSetting } from "../errors/bad-setting.ts";
import type { Store } from "../store/store.ts";
import { type Plan, plansOf } from "../tallies/plan.ts";
import type { Call, CollectorCommand } from "./command.ts";
import { load } from "./load.ts";
import { momentOf, spanFlags } from "./moment.ts";
import { surveyFlag, surveyNamed } from "./survey-named.ts";
import { operator } from "./operator.ts";

/** Takes a wave of forms out of the figures, and brings it back. */
export const quarantineCommand: CollectorCommand = {
  does: "takes a wave of forms out of the figures, with a reason, and brings it back; nothing is deleted",
  flags: {
    ...surveyFlag,
    ...spanFlags,
    unit: { does: "only forms of this unit" },
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
      const task = { call, store, quarantines, plan };
      if (call.flag("list") !== undefined) await list(task);
      else if (call.flag("release") !== undefined) await bringBack(task, call.flag("release")!);
      else await takeOut(task);
    } finally {
      await store.close();
    }
  },
};

interface Task {
  call: Call;
  store: Store;
  quarantines: QuarantineReader;
  plan: Plan;
}

async function takeOut({ call, store, plan }: Task): Promise<void> {
  const { survey } = plan;
  const meant = {
    survey,
    from: momentOf(call, "from"),
    to: momentOf(call, "to"),
    unit: call.flag("unit") ?? null,
    channel: call.flag("channel") ?? null,
  };
  if (call.flag("try") !== undefined) {
    let count = 0;
    for await (const { quarantine } of wave(store, meant)) if (quarantine === undefined) count++;
    return console.log(`${survey}: ${count} form(s) would be taken out of the figures.`);
  }
  const made = { ...meant, id: randomUUID().slice(0, 8), reason: reasonOf(call), who: operator() };
  const now = new Date();
  const quarantine: Quarantine = { ...made, madeAt: now.toISOString(), releasedAt: null };
  await audit(store, now, entryOf(quarantine, "quarantine", quarantine.reason));
  const count = await setAside(store, plan, quarantine);
  console.log(`${survey}: ${count} form(s) are out of the figures: quarantine ${quarantine.id}`);
}

async function bringBack({ call, store, quarantines, plan }: Task, id: string): Promise<void> {
  const found = (await quarantines.quarantines(plan.survey)).find((each) => each.id === id);
  if (!found)
    throw new BadSetting(`There is no quarantine “${id}” of ${plan.survey}. The list has them: quarantine --list`);
  const now = new Date();
  await audit(store, now, entryOf(found, "quarantine release", reasonOf(call)));
  const count = await release(store, plan, found, now.toISOString());
  console.log(`${plan.survey}: ${count} form(s) are back in the figures`);
}

async function list({ quarantines, plan }: Task): Promise<void> {
  const all = await quarantines.quarantines(plan.survey);
  for (const { id, from, to, unit, channel, reason, madeAt, releasedAt } of all) {
    const of = [unit && `unit ${unit}`, channel && `channel ${channel}`].filter(Boolean).join(", ") || "all";
    const state = releasedAt === null ? "out" : `back since ${releasedAt.slice(0, 16)}Z`;
    console.log([id, `${from} to ${to}`, of, state, `made ${madeAt.slice(0, 16)}Z`, reason].join("  "));
  }
  console.log(`${plan.survey}: ${await quarantines.setAside(plan.survey)} form(s) are out of the figures`);
}

const entryOf = ({ survey, unit, id, from, to, channel, who }: Quarantine, did: string, reason: string) => ({
  who: did === "quarantine" ? who : operator(),
  did,
  survey,
  unit,
  detail: `${id}, arrived from ${from} to ${to}${channel === null ? "" : `, channel ${channel}`}: ${reason}`,
});

function reasonOf(call: Call): string {
  const reason = call.flag("reason")?.trim() ?? "";
  if (reason) return reason;
  throw new BadSetting("Say why, for the log: --reason “…”");
}
