import type { Table } from "../../../../src/publication/index.ts";
import type { DailyViews } from "../../../../src/report/index.ts";
import type { Facts } from "./facts.ts";
import { dayText, groupName } from "./groups.ts";
import { whole } from "./numbers.ts";
import { wrongCells, wrongRows } from "./rows.ts";
import { type Said, wrongText } from "./said.ts";
import { NOTHING, hundredfold, percentSaid, withBase } from "./shares.ts";
import { type Source, exactly } from "./words.ts";

type Dimension = "channel" | "placement" | "unit" | "wave";

const ownViews = ({ views = [], survey }: Facts): readonly DailyViews[] =>
  views.filter((each) => each.survey === survey.id);

/** How many of these came to a step, counted one by one. */
function at(views: readonly DailyViews[], step: string, section = ""): number {
  let sum = 0;
  for (const each of views) if (each.step === step && each.section === section) sum += each.count;
  return sum;
}

/** What a view has in a dimension; "" where it has nothing. */
function viewed({ waves }: Facts, each: DailyViews, dimension: Dimension): string {
  if (dimension !== "wave") return each[dimension];
  for (const { id, from, to } of waves) if (each.day >= from && each.day <= to) return id;
  return "";
}

/** The values of a dimension that have enough views to stand alone, and the rest. */
function groupsIn(facts: Facts, dimension: Dimension): { value: string; views: readonly DailyViews[] }[] {
  const views = ownViews(facts);
  const least = { none: 0, public: facts.minimum, strict: facts.threshold }[facts.level];
  const of = (value: string): readonly DailyViews[] => views.filter((each) => viewed(facts, each, dimension) === value);
  // A few that were received from where the report has no form are no group of their own.
  const isAhead = (value: string): boolean => {
    const delivered = at(of(value), "delivered");
    if (dimension === "placement" || delivered === 0 || delivered >= least) return false;
    const group = facts.report.breakdowns.find((each) => each.dimension === dimension)!.groups;
    const found = group.find(({ id }) => id === value);
    return !(found?.own ?? found?.figures)?.forms;
  };
  const values = [...new Set(views.map((each) => viewed(facts, each, dimension)))];
  const apart = values.filter((value) => value !== "" && at(of(value), "seen") >= least && !isAhead(value));
  const order = facts.waves.map(({ id }) => id);
  apart.sort((a, b) => (dimension === "wave" ? order.indexOf(a) - order.indexOf(b) : a < b ? -1 : 1));
  const rest = views.filter((each) => !apart.includes(viewed(facts, each, dimension)));
  return [...apart.map((value) => ({ value, views: of(value) })), ...(rest.length ? [{ value: "", views: rest }] : [])];
}

const plain = (facts: Facts, n: number): Said[] => [
  { text: exactly(whole(facts.language, n)), number: { value: n, decimals: 0 } },
];

const shareOf = (facts: Facts, x: number, n: number): Said[] =>
  n && x <= n
    ? withBase(facts, percentSaid(facts, hundredfold({ x, n }), facts.places.measure), n)
    : [{ text: NOTHING }];

export function viewsTable(facts: Facts, { id, rows, caption }: Table): string[] {
  const views = ownViews(facts);
  const { survey, say, text } = facts;
  const begun = at(views, "begun");
  const finished = at(views, "finished");
  const titleOf = ({ title, items }: (typeof survey.sections)[number]): string =>
    text(title ?? items.find(({ type }) => type !== "note")?.label);
  const steps: [Source, number, Said[]][] = [
    [say("viewsSeen"), at(views, "seen"), [{ text: NOTHING }]],
    [say("viewsBegun"), begun, shareOf(facts, begun, at(views, "seen"))],
    ...survey.sections.map((section): [Source, number, Said[]] => {
      const count = at(views, "section", section.id);
      return [say("viewsSection", { section: exactly(titleOf(section)) }), count, shareOf(facts, count, begun)];
    }),
    [say("viewsFinished"), finished, shareOf(facts, finished, begun)],
    [say("viewsDelivered"), at(views, "delivered"), shareOf(facts, at(views, "delivered"), finished)],
    [say("viewsRefused"), at(views, "refused"), shareOf(facts, at(views, "refused"), finished)],
  ];
  const days = views.map(({ day }) => day).sort();
  const [from, to] = [days[0]!, days.at(-1)!].map((day) => dayText(facts, day, "shortDay")) as [Source, Source];
  return [
    ...wrongText(
      id,
      caption,
      say("viewsCaption", {
        window: days[0] === days.at(-1) ? say("windowDay", { from }) : say("window", { from, to }),
      }),
    ),
    ...wrongRows(
      id,
      rows,
      steps.map(([header, count, share]) => (row, where) => [
        ...wrongText(where, row.header, header),
        ...wrongCells(where, row, [plain(facts, count), share]),
      ]),
    ),
  ];
}

export function viewsByTable(facts: Facts, dimension: Dimension, { id, rows, caption }: Table): string[] {
  const { say } = facts;
  const nameOf = (value: string): Source =>
    value === ""
      ? say("unknownGroup")
      : dimension === "placement"
        ? exactly(value)
        : groupName(facts, dimension, value);
  return [
    ...wrongText(id, caption, say(`views_by_${dimension}`)),
    ...wrongRows(
      id,
      rows,
      groupsIn(facts, dimension).map(({ value, views }) => (row, where) => {
        const [seen, begun, finished, delivered, refused] = ["seen", "begun", "finished", "delivered", "refused"].map(
          (step) => at(views, step),
        ) as [number, number, number, number, number];
        return [
          ...wrongText(where, row.header, nameOf(value)),
          ...wrongCells(where, row, [
            plain(facts, seen),
            shareOf(facts, begun, seen),
            shareOf(facts, finished, begun),
            shareOf(facts, delivered, finished),
            plain(facts, refused),
          ]),
        ];
      }),
    ),
  ];
}

/** The step before, whose number a step is a share of. */
const BEFORE: Record<string, string> = {
  begun: "seen",
  section: "begun",
  finished: "begun",
  delivered: "finished",
  refused: "finished",
};

/** What a line about views really says. */
export function viewsTruth(
  facts: Facts,
  line: Readonly<Record<string, string>>,
): { x: number; n?: number } | undefined {
  const { dimension = "", group = "", section = "" } = line;
  const step = line["code"]!.slice("views:".length);
  const groups = dimension ? groupsIn(facts, dimension as Dimension) : [{ value: "", views: ownViews(facts) }];
  const views = groups.find(({ value }) => value === group)?.views;
  const before = BEFORE[step];
  return views && { x: at(views, step, section), ...(before && { n: at(views, before) }) };
}
