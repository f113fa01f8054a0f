import { CollectorError } from "../errors/collector-error.ts";
import { type DisclosureOptions, type Unit, type Wave, disclosureOf, isGuarded } from "../../../src/report/index.ts";
import { DEFAULT_TIME_ZONE, type Track, localMoment } from "../../../src/schema/index.ts";
import { type Outage, outageOf } from "../outages/outage.ts";
import type { Plan } from "../tallies/plan.ts";
import type { PlanOptions } from "../tallies/plans.ts";
import { invitedByChannel } from "../invitations/progress.ts";
import type { StoreReader } from "../store/store.ts";
import type { Edition } from "../store/stored.ts";
import type { Renewal } from "../tallies/publish.ts";
import type { Tallies } from "../tallies/tallies.ts";
import type { ReportOrder } from "./make-report.ts";
import type { PrintedReport } from "./printed-report.ts";
import { threadedReport } from "./threaded-report.ts";
import { viewsBefore } from "./views-before.ts";

/** What is published of the submissions, without a token. */
export interface ResultsOptions extends DisclosureOptions {
  /**
   * What the figures are broken down by: `channel`, `wave`, or context fields. All that is published is divided in these
   * ways and no other; a survey without one of the fields is published without it.
   * @default `channel`, `unit` when there are units, and `wave` when there are waves
   */
  by?: readonly string[];
  /** Channels beside those that a report has words for. Forms of any other are counted together, since anybody can send any name. */
  channels?: readonly string[];
  /** Where surveys stand, for counts of views. Those of any other place are refused; without a list, places are not told apart. */
  placements?: readonly string[];
  /** The tree of units. Forms of any other are counted together. */
  units?: readonly Unit[];
  /** The windows of the dimension `wave`. */
  waves?: readonly Wave[];
  /** Whose scores are published, each in a report of its own. @default ["citizen"] */
  tracks?: readonly Track[];
  /** The published figures stay as they are for so many hours. @default 24 */
  renewHours?: number;
}

/** A report as it is published at a moment: the whole of it. */
export interface PublishedReport extends Omit<PrintedReport, "forms" | "heldBack"> {}

export type Results = (plan: Plan, track: Track) => Promise<PublishedReport>;

/** What is distinguished, and by which names. */
export const planOptionsOf = (results: ResultsOptions): PlanOptions & { by: readonly string[] } => ({
  by: dimensionsOf(results),
  waves: results.waves ?? [],
  channels: results.channels,
  units: results.units,
});

/** The dimensions that are published. */
const dimensionsOf = ({ by, units, waves }: ResultsOptions): readonly string[] =>
  by ?? ["channel", ...(units ? ["unit"] : []), ...(waves?.length ? ["wave"] : [])];

/**
 * Publishes one report per survey and track. Tables that hide small counts stand in its last edition only, which does not change any more:
 * from two such tables together, what each withholds can be computed. Everything that is ever shown is a part of it: filters only choose among its
 * groups, because counting anew for each question would let anybody subtract one answer from another.
 */
export function resultsOf(
  store: Pick<StoreReader, "viewDays" | "views" | "invitations">,
  tallies: Tallies,
  now: () => Date,
  { units, renewHours = 24, disclosure, minimum, threshold }: ResultsOptions,
  graceDays: number,
): Results {
  const kept = new Map<string, { edition: string; report: PrintedReport }>();
  const making = new Map<string, Promise<PrintedReport>>();
  const chosen = {
    ...(disclosure !== undefined && { disclosure }),
    ...(minimum !== undefined && { minimum }),
    ...(threshold !== undefined && { threshold }),
  };
  // What is too small to be shown is too small to be the difference of two editions.
  const { minimum: step } = disclosureOf(chosen);

  async function whole(plan: Plan, track: Track, key: string): Promise<PrintedReport> {
    const current: Made = { units, chosen };
    const { closes, timeZone = DEFAULT_TIME_ZONE } = plan.surveys[0]!.period ?? {};
    const dayOf = (moment: Date): string => localMoment(moment, timeZone).slice(0, 10);
    // Until then, forms that were finished in time still arrive.
    const isLast = (day: string): boolean => closes !== undefined && day > daysAfter(closes.slice(0, 10), graceDays);
    const madeOf = ({ made }: Edition): Made => (made === undefined ? current : (JSON.parse(made) as Made));
    /** Whether an edition of a day stays as it is. Without tables that hide small counts none does: forms are withdrawn, or taken out. */
    const staysAsOf = (day: string, made: DisclosureOptions): boolean =>
      isLast(day) && isGuarded(plan.surveys, plan.options.by ?? [], made);
    const isFinal = (edition: Edition): boolean =>
      edition.issuedAt !== null && staysAsOf(dayOf(new Date(edition.issuedAt)), madeOf(edition).chosen);
    for (;;) {
      const edition = await newest(tallies, plan, track, {
        threshold: step,
        units,
        made: JSON.stringify({ ...current, ...(staysAsOf(dayOf(now()), chosen) && { isLast: true }) }),
        renewHours,
        now: now(),
        isFinal,
      });
      const { issuedAt, number } = edition;
      // The same forms divided in another way would tell what either table hides.
      const made = isFinal(edition) ? madeOf(edition) : current;
      const asOf = dayOf(issuedAt ? new Date(issuedAt) : now());
      const name = `${number} ${asOf}`;
      const known = kept.get(key);
      if (known?.edition === name) return known.report;
      const waves = plan.options.waves ?? [];
      // Views are of citizens' pages. Those of days that are over change with the edition, as all figures do.
      const views = track === "citizen" ? await viewsBefore(store, { ...plan, waves }, asOf) : [];
      const order: ReportOrder = {
        surveys: plan.surveys,
        counting: { by: plan.options.by ?? [], waves },
        track,
        options: {
          asOf,
          views,
          ...made.chosen,
          invited: invitedByChannel((await store.invitations?.batches(plan.survey)) ?? []),
          ...(made.units && { units: made.units }),
          setAside: await tallies.setAside(plan, track),
          inEditions: true,
          followed: !staysAsOf(asOf, made.chosen),
          follows: number > 1,
        },
      };
      try {
        const report = await threadedReport(order, rowsOf(tallies, plan, track, number));
        kept.set(key, { edition: name, report });
        return report;
      } catch (error) {
        if (!(error instanceof NewerEdition)) throw error;
      }
    }
  }

  /** Who asks while a report is being made gets that one: if each published an edition of their own, nobody would come to an end. */
  async function shared(plan: Plan, track: Track): Promise<PrintedReport> {
    const key = `${plan.survey} ${track}`;
    const begun = making.get(key) ?? whole(plan, track, key).finally(() => making.delete(key));
    making.set(key, begun);
    return begun;
  }

  return async (plan, track) => {
    const { forms, heldBack, ...report } = await shared(plan, track);
    const isHeldBack = forms === 0 && (await tallies.hasForms(plan, track));
    return isHeldBack ? { tag: `${report.tag}-0`, frame: heldBack, breakdowns: [], channels: [] } : report;
  };
}

/** A day, so many days later. */
function daysAfter(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** Thrown when another edition was published while one was read. */
class NewerEdition extends CollectorError {
  override name = "NewerEdition";

  constructor() {
    super("newer-edition", "Another edition was published while this one was read. Read again.");
  }
}

/** The tallies of one edition. They are read bit by bit, and no two editions may be mixed. */
async function* rowsOf(tallies: Tallies, plan: Plan, track: Track, edition: number): AsyncGenerator<string[]> {
  yield* tallies.published(plan, track);
  if ((await tallies.edition(plan, track)).number !== edition) throw new NewerEdition();
}

/** What a report is made with that the plan does not say: how groups stand together, and what is hidden. */
interface Made {
  units?: readonly Unit[] | undefined;
  chosen: DisclosureOptions;
}

interface Due extends Pick<Renewal, "threshold" | "units" | "made"> {
  renewHours: number;
  now: Date;
  isFinal: (edition: Edition) => boolean;
}

/** Outages in which a database is still read. */
const WRITING: readonly (Outage | undefined)[] = ["full", "read-only", "busy"];

/** The edition to show, after renewing what is due and can be. */
async function newest(
  tallies: Tallies,
  plan: Plan,
  track: Track,
  { threshold, units, made, renewHours, now, isFinal }: Due,
): Promise<Edition> {
  if (!(await tallies.isKept(plan))) await tallies.recount(plan);
  const edition = await tallies.edition(plan, track);
  if (isFinal(edition)) return edition;
  const age = now.getTime() - Date.parse(edition.issuedAt ?? "");
  // Less than none: the clock was ahead, and has been put right.
  const isDue = !(age >= 0 && age < renewHours * 3_600_000);
  if (!isDue) return edition;
  try {
    await tallies.renew(plan, track, { threshold, units, made, at: now.toISOString() });
  } catch (error) {
    // Where nothing can be written, such as on a full disk, what was published stands. Forms and `/ready` tell the operator.
    if (!WRITING.includes(outageOf(error))) throw error;
    return edition;
  }
  return tallies.edition(plan, track);
}
