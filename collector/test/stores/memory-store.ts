import type { Edition, PageQuery, Store, StoreReader, StoreTransaction } from "../../src/index.ts";
import type { CellCount, StoredSubmission, StoredSurvey, Views, Withdrawn } from "../../src/index.ts";

interface Cell extends CellCount {
  survey: string;
  track: string;
  cell: string;
  published: { forms: number; tally: string } | undefined;
}

interface Data {
  submissions: Map<string, StoredSubmission>;
  withdrawn: Map<string, Withdrawn>;
  surveys: Map<string, StoredSurvey>;
  plans: Map<string, Map<string, string>>;
  cells: Map<string, Cell>;
  editions: Map<string, Edition>;
  views: Map<string, Views>;
}

/** Data that several stores may share, as processes share a database. */
export interface Memory {
  data: Data;
  /** Ends when the transaction that was begun last has ended. */
  last: Promise<unknown>;
}

export const emptyMemory = (): Memory => ({
  data: {
    submissions: new Map(),
    withdrawn: new Map(),
    surveys: new Map(),
    plans: new Map(),
    cells: new Map(),
    editions: new Map(),
    views: new Map(),
  },
  last: Promise.resolve(),
});

/** The whole contract in memory: one transaction after the other, each on a copy that takes the place of the original in the end. */
export function memoryStore(memory: Memory): Store {
  function change<T>(work: (copy: Data) => T | Promise<T>): Promise<T> {
    const turn = memory.last.then(async () => {
      const copy = structuredClone(memory.data);
      const result = await work(copy);
      memory.data = copy;
      return result;
    });
    memory.last = turn.catch(() => {});
    return turn;
  }

  return {
    ...readerOn(() => memory.data),
    transact: (work) => change((copy) => work(transactionOn(copy))),
    addSurvey: (survey) =>
      change(({ surveys }) => {
        const key = name(survey.id, survey.version, survey.digest);
        if (!surveys.has(key)) surveys.set(key, survey);
      }),
    async ping() {},
    async close() {},
  };
}

const name = (...parts: string[]): string => JSON.stringify(parts);
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function readerOn(now: () => Data): StoreReader {
  return {
    find: async (id) => now().submissions.get(id),
    findWithdrawn: async (id) => now().withdrawn.get(id),
    idsFrom: async (prefix) =>
      [...now().submissions.keys(), ...now().withdrawn.keys()].filter((id) => id.startsWith(prefix)).slice(0, 2),
    page: async (query) => pageOf([...now().submissions.values()], query),
    count: async (survey, units) => [...now().submissions.values()].filter(isOf({ survey, units })).length,
    surveysUsed: async (id) =>
      [...now().surveys.values()]
        .filter((survey) => survey.id === id)
        .sort((a, b) => compare(a.firstUsedAt, b.firstUsedAt) || compare(a.digest, b.digest)),
    plans: async (survey) => new Map(now().plans.get(survey)),
    sizes: async (query) =>
      cellsOf(now(), query).map(({ cell, forms, published }) => ({ cell, forms, published: published?.forms ?? 0 })),
    cells: async ({ counts, after, limit, ...query }) =>
      cellsOf(now(), query)
        .flatMap(({ cell, tally, published }) => {
          const wanted = counts === "current" ? tally : published?.tally;
          return wanted === undefined || (after !== undefined && cell <= after) ? [] : [{ cell, tally: wanted }];
        })
        .slice(0, limit),
    edition: async ({ survey, track }) => now().editions.get(name(survey, track)) ?? { issuedAt: null, number: 0 },
    viewDays: async (survey) => [
      ...new Set(
        [...now().views.values()]
          .filter((each) => each.survey === survey)
          .map(({ day }) => day)
          .sort(),
      ),
    ],
    views: async (survey, day) =>
      [...now().views.values()].filter((each) => each.survey === survey && each.day === day),
  };
}

const cellsOf = ({ cells }: Data, query: { survey: string; track: string; plan: string }): Cell[] =>
  [...cells.values()]
    .filter(({ survey, track, plan }) => survey === query.survey && track === query.track && plan === query.plan)
    .sort((a, b) => compare(a.cell, b.cell));

const isOf =
  ({ survey, units }: Pick<PageQuery, "survey" | "units">) =>
  (each: StoredSubmission): boolean =>
    (survey === undefined || each.survey === survey) && (!units || (each.unit !== null && units.includes(each.unit)));

function pageOf(all: readonly StoredSubmission[], { order, after, limit, ...of }: PageQuery): StoredSubmission[] {
  const sign = order === "oldest-first" ? 1 : -1;
  type Arrived = Pick<StoredSubmission, "receivedAt" | "id">;
  const by = (a: Arrived, b: Arrived): number => sign * (compare(a.receivedAt, b.receivedAt) || compare(a.id, b.id));
  return all
    .filter((each) => isOf(of)(each) && (!after || by(each, after) > 0))
    .sort(by)
    .slice(0, limit);
}

function transactionOn(data: Data): StoreTransaction {
  const plansOf = (survey: string): Map<string, string> => {
    const plans = data.plans.get(survey) ?? new Map<string, string>();
    data.plans.set(survey, plans);
    return plans;
  };
  return {
    ...readerOn(() => data),
    async put(submission) {
      const { id, revision, partial } = submission;
      const replaced = data.submissions.get(id);
      const isPast = replaced && (revision <= replaced.revision || (partial && !replaced.partial));
      if (data.withdrawn.has(id) || isPast) return { isStored: false };
      data.submissions.set(id, replaced ? { ...submission, receivedAt: replaced.receivedAt } : submission);
      return { isStored: true, ...(replaced && { replaced }) };
    },
    async withdraw(id) {
      const gone = data.submissions.get(id);
      if (gone) data.withdrawn.set(id, { id, revision: gone.revision });
      data.submissions.delete(id);
      return gone;
    },
    holdPlans: async (survey, parts) => parts.map((part) => data.plans.get(survey)?.get(part) ?? ""),
    async setPlans(survey, parts, plan) {
      for (const part of parts) plansOf(survey).set(part, plan);
    },
    holdCell: async ({ survey, track, cell }) => data.cells.get(name(survey, track, cell))?.tally,
    async setCell({ survey, track, cell }, count) {
      const key = name(survey, track, cell);
      data.cells.set(key, { survey, track, cell, published: data.cells.get(key)?.published, ...count });
    },
    async publishCells({ survey, track }, cells) {
      for (const each of cells) {
        const cell = data.cells.get(name(survey, track, each))!;
        cell.published = { forms: cell.forms, tally: cell.tally };
      }
    },
    async dropCells(survey, otherThan) {
      const others = [...data.cells].filter(([, cell]) => cell.survey === survey && cell.plan !== otherThan);
      for (const [key] of others) data.cells.delete(key);
      return others.length;
    },
    async setEdition({ survey, track }, edition) {
      data.editions.set(name(survey, track), edition);
    },
    async addViews(views) {
      for (const { count, ...of } of views) {
        const key = name(...Object.values(of));
        data.views.set(key, { ...of, count: count + (data.views.get(key)?.count ?? 0) });
      }
    },
  };
}
