import { createCollector } from "../../../collector/src/create-collector.ts";
import { release, setAside } from "../../../collector/src/quarantine/set-aside.ts";
import type { Quarantine } from "../../../collector/src/quarantine/quarantines.ts";
import { registryOf } from "../../../collector/src/registry.ts";
import { type ResultsOptions, planOptionsOf } from "../../../collector/src/results/results.ts";
import type { Store } from "../../../collector/src/store/store.ts";
import type { Plan } from "../../../collector/src/tallies/plan.ts";
import { plansOf } from "../../../collector/src/tallies/plans.ts";
import type { Report } from "../../../src/report/index.ts";
import type { Submission } from "../../../src/schema/index.ts";
import { type Event, TREES } from "./history.ts";
import { MOST_FORMS, identifiedForm, identifiedSurvey } from "./identified.ts";

let played = 0;

/**
 * Lets events befall a survey of a collector, with a look at what is published after each.
 * @param results the rules of publication
 * @returns what was published, look by look
 */
export async function play(store: Store, events: readonly Event[], results: ResultsOptions): Promise<Report[]> {
  const id = `history-${played++}`;
  let [version, made, time, next, tree] = [1, 0, Date.parse("2026-03-01T00:00:00Z"), 0, 0];
  const arrivals: { at: string; sent: Submission }[] = [];
  const quarantines: Quarantine[] = [];
  const published: Report[] = [];
  for (const event of [...events, undefined]) {
    const survey = identifiedSurvey(id, version);
    const options: ResultsOptions = { ...results, units: TREES[tree]!, renewHours: 0 };
    // No two things happen at the same moment.
    time += 1000;
    const collect = createCollector({ surveys: [survey], store, now: () => new Date(time), results: options });
    const look = await collect(new Request(`http://localhost/api/surveys/${id}/results`));
    published.push((await look.json()) as Report);
    time += 1000;
    const plan = async (): Promise<Plan> =>
      (await plansOf(registryOf([survey]), store, planOptionsOf(options))(survey.id))!;
    const post = async (sent: Submission): Promise<void> => {
      time += 1000;
      const body = JSON.stringify(sent);
      const headers = { "Content-Type": "application/json" };
      const { status } = await collect(
        new Request("http://localhost/api/submissions", { method: "POST", body, headers }),
      );
      if (status !== 201) throw new Error(`A form was answered with ${status}.`);
    };
    // A page whose unit is in no table is not known to anybody.
    const known = (unit: string): string => (TREES[tree]!.some((each) => each.id === unit) ? unit : "elsewhere");
    const stamp = (): string => new Date(time).toISOString();
    if (event?.does === "send") {
      const { forms, unit, channel, isMarked } = event;
      for (let i = 0; i < forms && next < MOST_FORMS; i++) {
        const sent = identifiedForm(survey, next++, { channel, context: { unit: known(unit) }, isMarked });
        await post(sent);
        arrivals.push({ at: stamp(), sent });
      }
    } else if (event?.does === "withdraw" && event.which < arrivals.length) {
      const [gone] = arrivals.splice(event.which, 1);
      await collect(new Request(`http://localhost/api/submissions/${gone!.sent.id}`, { method: "DELETE" }));
    } else if (event?.does === "correct" && event.which < arrivals.length && next < MOST_FORMS) {
      const one = arrivals[event.which]!;
      const { id: same, revision = 1, channel } = one.sent;
      const parts = {
        id: same,
        revision: revision + 1,
        channel,
        context: { unit: known(event.unit) },
        isMarked: false,
      };
      one.sent = identifiedForm(survey, next++, parts);
      await post(one.sent);
    } else if (event?.does === "set aside" && event.from < arrivals.length) {
      const meant = arrivals.slice(event.from, event.from + event.forms);
      const quarantine: Quarantine = {
        id: `q${made++}`,
        survey: id,
        from: meant[0]!.at,
        to: meant.at(-1)!.at,
        unit: event.unit,
        channel: null,
        reason: "A flood",
        who: "audit",
        makerUnit: null,
        madeAt: stamp(),
        releasedAt: null,
      };
      await setAside(store, await plan(), quarantine, TREES[tree]);
      quarantines.push(quarantine);
    } else if (event?.does === "release" && quarantines.length) {
      await release(store, await plan(), quarantines.pop()!, stamp());
    } else if (event?.does === "divide") tree = event.tree === 0 && tree === 1 ? 0 : Math.max(tree, event.tree);
    else if (event?.does === "edit") version++;
  }
  return published;
}
