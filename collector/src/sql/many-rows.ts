import type { CompiledQuery, Transaction } from "kysely";
import { storable } from "./storable-texts.ts";
import type { Tables } from "./tables.ts";

type Row = Readonly<Record<string, string | number | null>>;

/** What makes a statement of rows. All its values must be those of the rows, in their order. */
type Statement<R extends Row> = (rows: readonly R[]) => { compile(): CompiledQuery };

/** Most statements kept: those of each number of rows that come together. */
const MOST = 1024;

/** Sends statements of many rows. */
export interface ManyRows {
  /** @param name of the statement @param rows all with the same keys in the same order */
  execute<Result, R extends Row>(
    tx: Transaction<Tables>,
    name: string,
    rows: readonly R[],
    statement: Statement<R>,
  ): Promise<Result[]>;
}

/**
 * Compiles each statement once for each number of rows: to put a hundred rows into words takes longer than to store them.
 * @param options.isInWholes sends so many rows at once as there are. Without it, only powers of two: where a statement costs no way to a
 * server, a few prepared ones serve all numbers.
 */
export function manyRows({ isInWholes }: { isInWholes: boolean }): ManyRows {
  const compiled = new Map<string, CompiledQuery>();

  function compiledFor<R extends Row>(name: string, rows: readonly R[], statement: Statement<R>): CompiledQuery {
    const key = `${name} ${rows.length}`;
    const known = compiled.get(key);
    if (known) return known;
    const query = statement(rows).compile();
    if (compiled.size < MOST) compiled.set(key, query);
    return query;
  }

  return {
    async execute<Result, R extends Row>(
      tx: Transaction<Tables>,
      name: string,
      rows: readonly R[],
      statement: Statement<R>,
    ) {
      const results: Result[] = [];
      for (let from = 0; from < rows.length;) {
        const left = rows.length - from;
        const size = isInWholes ? left : 2 ** Math.floor(Math.log2(left));
        const some = rows.slice(from, from + size);
        const parameters = some.flatMap((row) => Object.values(row).map(storable));
        const query = { ...compiledFor(name, some, statement), parameters };
        results.push(...(await tx.executeQuery<Result>(query)).rows);
        from += size;
      }
      return results;
    },
  };
}
