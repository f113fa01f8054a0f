import type { Highs } from "highs";
import { releasable } from "../../collector/src/tallies/releasable.ts";
import { type TallyCell, type Report, type Tally, disclosureOf, reportOf, tallyOf } from "../../src/report/index.ts";
import { type Attacked, type Audited, type Sample, narrowed } from "./audit.ts";
import type { Drawn } from "./drawn-survey.ts";
import { type Constraint, type Printed, printedIn } from "./printed.ts";
import { secretsOf, truthOf } from "./secrets.ts";

/** A report that is published while forms still arrive, with what it withholds. */
export interface Edition {
  report: Report;
  open: Report;
}

/**
 * The editions that the collector would publish of what was drawn, if it looked for news after each third of the forms.
 * @param leavesOut whether guarded tables wait for the last edition, as the collector has them do
 */
export function editionsOf({ survey, submissions, by, level, units, partials }: Drawn, leavesOut = true): Edition[] {
  const { minimum } = disclosureOf({ disclosure: level });
  const published = new Map<string, TallyCell>();
  return [1, 2, 3].map((third): Edition => {
    const follows = published.size > 0;
    const now = tallyOf(survey, submissions.slice(0, Math.ceil((submissions.length * third) / 3)), { by });
    const pending = Object.entries(now.cells).map(([cell, { forms }]) => {
      const already = published.get(cell)?.forms ?? 0;
      return { cell, published: already, more: forms - already };
    });
    for (const cell of releasable(pending, minimum)) published.set(cell, now.cells[cell]!);
    const tally: Tally = { ...now, cells: Object.fromEntries(published) };
    const options = { asOf: "2025-04-01", inEditions: true, partials, ...(units && { units }) };
    return {
      report: reportOf(survey, tally, { ...options, disclosure: level, followed: leavesOut && third < 3, follows }),
      open: reportOf(survey, tally, { ...options, disclosure: "none" }),
    };
  });
}

/** Attacks each two editions together: what is in the later one is what was in the earlier one, and more. */
export function auditEditions(solver: Highs, drawn: Drawn, leavesOut = true, sample?: Sample): Audited {
  const made = editionsOf(drawn, leavesOut);
  // Whoever reads the last one knows into which groups the forms of the others were divided, too.
  const { breakdowns } = made.at(-1)!.report;
  const editions = made.map(({ report, open }): Attacked => {
    const printed = printedIn(report, drawn.survey);
    const truth = truthOf(report, open);
    for (const { dimension, groups } of breakdowns) {
      if (report.breakdowns.some((each) => each.dimension === dimension)) continue;
      const ats = groups.flatMap(({ id, parent }) => (parent === undefined ? `${dimension}=${id}` : []));
      for (const name of [...truth.keys()].filter((each) => each.startsWith("total | "))) {
        const parts = ats.map((at) => name.replace("total", at));
        for (const part of parts) if (!truth.has(part)) truth.set(part, 0);
        const terms: Constraint["terms"] = [[name, -1], ...parts.map((part): [string, number] => [part, 1])];
        printed.constraints.push({ terms, low: 0, high: 0 });
      }
    }
    return { printed, truth, secrets: secretsOf(report, open, drawn.survey) };
  });
  const sum: Audited = { secrets: 0, findings: [] };
  for (const [i, earlier] of editions.entries()) {
    for (const later of editions.slice(i + 1)) {
      const { secrets, findings } = narrowed(solver, sampled(together(earlier, later), sample));
      sum.secrets += secrets;
      sum.findings.push(...findings);
    }
  }
  return sum;
}

const sampled = (attacked: Attacked, sample?: Sample): Attacked =>
  sample ? { ...attacked, secrets: sample(attacked.secrets) } : attacked;

function together(earlier: Attacked, later: Attacked): Attacked {
  const [one, two] = [named("earlier: ", earlier), named("later: ", later)];
  // What is merged may be other groups in the later one.
  const grown = [...earlier.truth.keys()]
    .filter((name) => later.truth.has(name))
    .map((name): Constraint => ({
      terms: [
        [`later: ${name}`, 1],
        [`earlier: ${name}`, -1],
      ],
      low: 0,
      high: Infinity,
    }));
  return {
    printed: {
      known: new Map([...one.printed.known, ...two.printed.known]),
      constraints: [...one.printed.constraints, ...two.printed.constraints, ...grown],
    },
    truth: new Map([...one.truth, ...two.truth]),
    // Where all gave the least number, those of before did, too; and where all say the same.
    secrets: [...one.secrets.filter(({ name, count }) => count || !name.endsWith("| sum")), ...two.secrets].filter(
      ({ name }) => !isAgreed(later, name.replace("earlier: ", "")),
    ),
  };
}

/** Whether all who answered chose it, in its row or in the whole, and that is printed. */
function isAgreed({ printed: { known } }: Attacked, name: string): boolean {
  const bare = name.replace("later: ", "");
  return [bare, bare.replace(/^[^|]+/, "total ")].some((each) => {
    const count = known.get(each);
    return count !== undefined && count > 0 && count === known.get(each.replace(/[^|]+$/, " answered"));
  });
}

function named(prefix: string, { printed, truth, secrets }: Attacked): Attacked {
  const rename = <T>(of: ReadonlyMap<string, T>): Map<string, T> =>
    new Map([...of].map(([name, value]) => [`${prefix}${name}`, value]));
  const constraints = printed.constraints.map(({ terms, low, high }): Constraint => ({
    terms: terms.map(([name, factor]) => [`${prefix}${name}`, factor]),
    low,
    high,
  }));
  const both: Printed = { known: rename(printed.known), constraints };
  return {
    printed: both,
    truth: rename(truth),
    secrets: secrets.map((each) => ({ ...each, name: `${prefix}${each.name}` })),
  };
}
