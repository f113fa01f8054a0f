import type { Report } from "../../src/report/index.ts";
import { type Survey, placesOf } from "../../src/schema/index.ts";
import { LOWER, type PrintedRow, columnsOf, countName, formsName, mergedRowsOf, rowsOf } from "./printed.ts";

/** A count that the report must keep from everybody. */
export interface Secret {
  name: string;
  /** How many it really is. */
  count: number;
}

const isTotal = ({ dimension }: PrintedRow): boolean => dimension === undefined;

/**
 * What a report withholds by its promise, read from the open one.
 *
 * - Small counts in guarded tables: at `strict` in all; at `public` where the item or the dimension says who people are.
 * - Of groups that are not shown, everything on which not all of those agree who are left when the shown groups are taken away. A few forms
 *   of no known unit or channel are no group: nobody is known to be among them.
 * @param open the same report at the level `none`
 */
export function secretsOf(report: Report, open: Report, survey: Survey): Secret[] {
  const { level } = report.method.disclosure;
  const threshold = 5;
  const persons = itemsAboutPersons(survey);
  const shown = new Map(rowsOf(report).map((row) => [row.at, row]));
  /** Whether nothing else is withheld that adds up to the total with it; with others, unknown ones are withheld like these. */
  const isAlone = ({ at, dimension }: PrintedRow): boolean =>
    rowsOf(report).every(
      (row) => row.dimension !== dimension || row.whole !== "total" || row.at === at || !row.figures.hidden,
    );
  const rows = rowsOf(open);
  const secrets: Secret[] = [];
  const isSmall = (count: number): boolean => count > 0 && count < threshold;
  for (const row of rows) {
    const { at, figures, dimension } = row;
    const isUnknownFew = at.endsWith("=null") && dimension !== "residence" && isAlone(row);
    const isHidden = !isUnknownFew && (shown.get(at)?.figures.hidden ?? false);
    if (level === "strict" && isSmall(figures.forms!)) secrets.push({ name: formsName(at), count: figures.forms! });
    for (const heading of open.items) {
      const isGuarded = level === "strict" || (!isTotal(row) && (dimension === "residence" || persons.has(heading.id)));
      // A set of all forms is the total, which is printed.
      const isWhole = level === "public" && figures.forms === open.total.forms;
      const { options, given, notAsked } = columnsOf(heading);
      const lower = heading.type === "rank" ? options.flatMap((code) => LOWER.map((place) => `${place} ${code}`)) : [];
      for (const column of [...options, ...lower, ...given, ...notAsked]) {
        const count = countIn(figures, heading.id, column);
        const name = countName(at, heading.id, column);
        const isNeutral = column === "given blank" || notAsked.includes(column);
        // That somebody answered says nothing of what; the sum of what few gave does.
        if (column === "answer") {
          const name = countName(at, heading.id, "sum");
          const [total] = rows as [PrintedRow];
          const most = countIn(total.figures, heading.id, "sum");
          const isAgreed = most === 0 || most === 9 * countIn(total.figures, heading.id, "answered");
          if (isGuarded && !isWhole && isSmall(count) && !isAgreed) {
            secrets.push({ name, count: countIn(figures, heading.id, "sum") });
          }
          continue;
        }
        const isKept = isGuarded && !isWhole && !isNeutral && isSmall(count);
        const isOfHidden = isHidden && figures.forms! > 0 && level === "public";
        if (isKept ? isDividedAbove(row, heading.id, column) : isOfHidden && isDivided(row, heading.id, column)) {
          secrets.push({ name, count });
        }
      }
    }
  }
  return secrets;

  /** Whether not all who were asked agree on it in the row that is shown and that this one is in. */
  function isDividedAbove(row: PrintedRow, item: string, column: string): boolean {
    if (row.whole === undefined) return true;
    const above = rows.find(({ at }) => at === row.whole)!;
    const seen = shown.get(above.at);
    if (!seen || seen.figures.hidden) return isDividedAbove(above, item, column);
    return countIn(above.figures, item, column) < countIn(above.figures, item, "asked");
  }

  /** Whether not all agree on it who are left over with this group. */
  function isDivided(row: PrintedRow, item: string, column: string): boolean {
    const above = row.whole === undefined ? undefined : rows.find(({ at }) => at === row.whole)!;
    if (above && shown.get(above.at)!.figures.hidden) return isDivided(above, item, column);
    const left = rows
      .filter(({ whole, dimension }) => whole === row.whole && dimension === row.dimension)
      .flatMap(leftOf);
    const count = left.reduce((sum, { figures }) => sum + countIn(figures, item, column), 0);
    const forms = left.reduce((sum, { figures }) => sum + figures.forms!, 0);
    return count > 0 && count < forms;
  }

  /** What of a row is left over when all that is shown is taken away. */
  function leftOf(row: PrintedRow): PrintedRow[] {
    if (!shown.get(row.at)?.figures.hidden) return [];
    const below = rows.filter(({ whole }) => whole === row.at);
    return below.length ? below.flatMap(leftOf) : [row];
  }
}

/** A count in an open report. */
export function countIn(figures: Report["total"], id: string, column: string): number {
  const item = figures.items.find((each) => each.id === id)!;
  const [kind, code] = column.includes(" ") ? column.split(" ") : ["option", column];
  if (kind === "given") return item.missing.find((each) => each.code === code)!.x!;
  if (kind === "not") return item.notAsked.find((each) => each.code === code)!.count!;
  if (kind === "second" || kind === "third") {
    const { placed, mean } = item.ranks!.find((each) => each.code === code)!;
    const below = placed! - countIn(figures, id, code!);
    const third = Math.round(placed! * (mean ?? 0)) - countIn(figures, id, code!) - 2 * below;
    return kind === "third" ? third : below - third;
  }
  if (column === "sum") return Math.round((item.number!.mean ?? 0) * item.answered!);
  if (column === "answered" || column === "answer") return item.answered!;
  if (column === "asked") return item.asked!;
  return item.options.find((each) => each.code === code)!.x!;
}

/** The items of which the survey says that they tell who somebody is, and those asked depending on them. */
export function itemsAboutPersons(survey: Survey): Set<string> {
  const persons = new Set<string>();
  for (const { item, section } of placesOf(survey).values()) {
    const leaders = [section.askIf, item.askIf].flatMap((askIf) => (askIf && "item" in askIf ? askIf.item : []));
    const isPersonal = "about" in item && item.about === "person";
    if (isPersonal || leaders.some((leader) => persons.has(leader))) persons.add(item.id);
  }
  return persons;
}

/** Every count of a report, by the names that `printedIn` gives. @param open the same report at the level `none` */
export function truthOf(report: Report, open: Report): Map<string, number> {
  const truth = new Map<string, number>();
  for (const { at, figures } of rowsOf(open)) {
    truth.set(formsName(at), figures.forms!);
    for (const heading of open.items) {
      const { options, given, notAsked } = columnsOf(heading);
      const lower = heading.type === "rank" ? options.flatMap((code) => LOWER.map((place) => `${place} ${code}`)) : [];
      const sums = heading.type === "number" ? ["sum"] : [];
      for (const column of [...options, ...given, ...notAsked, ...lower, ...sums, "answered", "asked"]) {
        truth.set(countName(at, heading.id, column), countIn(figures, heading.id, column));
      }
    }
  }
  for (const { at, parts } of mergedRowsOf(report)) {
    const [first] = parts;
    for (const [name] of [...truth].filter(([each]) => each.startsWith(`${first} | `))) {
      const of = name.slice(first!.length);
      truth.set(
        `${at}${of}`,
        parts.reduce((sum, part) => sum + truth.get(`${part}${of}`)!, 0),
      );
    }
  }
  for (const { channel, partials } of open.channels) truth.set(`channel=${channel} | partials`, partials ?? 0);
  return truth;
}
