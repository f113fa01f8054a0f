import { csvText, numberCell } from "../csv/cell.ts";
import type { StoreReader } from "../store/store.ts";
import { type Views, VIEWS_COLUMNS } from "../store/stored.ts";

/** The daily sums of one survey, or of all, as a table: a day at a time. */
export async function* viewLines(
  store: Pick<StoreReader, "viewDays" | "views">,
  surveys: readonly string[],
  isWanted: (views: Views) => boolean,
): AsyncGenerator<string> {
  yield `${[...VIEWS_COLUMNS, "count"].join(",")}\r\n`;
  for (const survey of surveys)
    for (const day of await store.viewDays(survey))
      for (const views of await store.views(survey, day)) if (isWanted(views)) yield `${lineOf(views)}\r\n`;
}

const lineOf = (views: Views): string =>
  [...VIEWS_COLUMNS.map((name) => csvText(views[name])), numberCell(views.count)].join(",");
