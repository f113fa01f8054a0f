import type { Disclosure, Unit } from "../../src/report/index.ts";
import type { Entry, Item, Option, Submission, Survey } from "../../src/schema/index.ts";
import type { Random } from "../faults/random.ts";
import { type Form, submissionOf } from "../report/support/forms.ts";

/** A survey with the forms of its people, and how they are to be published. */
export interface Drawn {
  survey: Survey;
  submissions: Submission[];
  by: string[];
  units?: Unit[];
  partials: "apart" | "counted";
  level: Exclude<Disclosure["level"], "none">;
}

const CODES = ["very", "good", "fair", "bad"];

/**
 * A small survey of one to three questions, one of them perhaps asked depending on another, and 1 to 150 forms of units, channels and
 * residences. Many forms are alike and a few are not, as in life: so tables have large and small cells.
 */
export function drawnSurvey(random: Random): Drawn {
  const survey = surveyOf(random);
  const by = random.pick([
    ["unit"],
    ["unit", "channel"],
    ["unit", "residence"],
    ["residence"],
    ["residence", "channel"],
  ]);
  const names = ["a", "b", "c", "d", "e", "f"].slice(0, random.whole(2, 6));
  const alike = Array.from({ length: random.whole(1, 14) }, () => {
    const form = formOf(random, survey, names);
    return Array.from({ length: random.chance(0.5) ? 1 : random.whole(1, 20) }, () => form);
  }).flat();
  const submissions = random.shuffle(alike.slice(0, 150)).map(({ residence, ...form }) => {
    const submission = submissionOf(survey, form);
    return { ...submission, context: { ...submission.context, residence } };
  });
  return {
    survey,
    submissions,
    by,
    ...(random.chance(0.5) && { units: treeOf(random, names) }),
    partials: random.pick(["apart", "counted"]),
    level: random.pick(["public", "strict"]),
  };
}

function surveyOf(random: Random): Survey {
  const items = Array.from({ length: random.whole(1, 3) }, (_, i) => itemOf(random, `q${i}`, i));
  const first = items[0]!;
  const second = items[1];
  // Who is asked the second question may depend on the first.
  if (second && first.type === "choice" && random.chance(0.7)) second.askIf = { item: first.id, is: "one" };
  return {
    schemaVersion: 1,
    id: "audited",
    version: "1",
    languages: ["en"],
    title: "Audited",
    scales: { levels: { options: levelsOf(random) } },
    sections: [{ id: "all", items }],
    context: { unit: { label: "Unit" }, residence: { label: "Residence", about: "person" } },
    measures: items.some(({ type }) => type === "rating") ? [{ id: "index", type: "index" }] : [],
  };
}

function levelsOf(random: Random): Option[] {
  const codes = CODES.slice(0, random.whole(2, 4));
  const satisfied = random.whole(1, Math.max(1, codes.length - 1));
  return [
    ...codes.map((code, i) => ({
      code,
      label: code,
      value: codes.length - i,
      ...(i < satisfied && { satisfied: true }),
    })),
    ...(random.chance(0.5) ? [{ code: "unsure", label: "unsure", missing: "dont_know" as const }] : []),
  ];
}

function itemOf(random: Random, id: string, place: number): Item {
  const about = random.chance(0.4) ? { about: "person" as const } : {};
  const kinds: Item["type"][] = ["rating", "rating", "rating", "choice", "choice", "choices", "number", "rank"];
  const options = ["one", "two", "three", "four"].slice(0, random.whole(2, 4)).map((code) => ({ code, label: code }));
  const type = place === 0 && random.chance(0.4) ? "choice" : random.pick(kinds);
  if (type === "choice" || type === "choices") return { id, type, label: id, options, ...about };
  if (type === "rank") return { id, type, label: id, options: options.slice(0, 3), ...about };
  if (type === "number") return { id, type, label: id, min: 0, max: 9, ...about };
  return { id, type: "rating", scale: "levels", label: id, ...about };
}

function formOf(random: Random, survey: Survey, names: readonly string[]): Form & { residence: string } {
  const levels = survey.scales!["levels"]!.options;
  const entryOf = (item: Item): Entry | undefined => {
    if (random.chance(0.08)) return undefined;
    // The first of a list more often than the last.
    const lean = <T>(from: readonly T[]): T => from[Math.floor(random.share() ** 1.7 * from.length)]!;
    if (item.type === "choice") return lean(item.options!).code;
    if (item.type === "choices") {
      const ticked = item.options!.filter(() => random.chance(0.4)).map(({ code }) => code);
      return ticked.length ? ticked : undefined;
    }
    if (item.type === "rank") return random.shuffle(item.options!.map(({ code }) => code));
    if (item.type === "number") return random.whole(0, 9);
    const { code, missing } = lean(levels);
    return missing ? { missing } : code;
  };
  const items = survey.sections.flatMap((section) => section.items);
  const entries = Object.fromEntries(
    items.flatMap((item) => {
      const entry = entryOf(item);
      return entry === undefined ? [] : [[item.id, entry]];
    }),
  );
  return {
    entries,
    unit: random.pick(names),
    channel: random.pick(["web", "web", "post", "kiosk"]),
    residence: random.pick(["town", "town", "village", "island"]),
    ...(random.chance(0.07) && { unreached: items.slice(-1).map(({ id }) => id) }),
  };
}

/** Some units below others; one may stand above all, and one be missing. */
function treeOf(random: Random, all: readonly string[]): Unit[] {
  const names = random.chance(0.25) ? all.slice(0, -1) : all;
  const root = random.chance(0.5) ? [{ id: "root" }] : [];
  return [
    ...root,
    ...names.map((id, i): Unit => {
      const above = [...root.map((unit) => unit.id), ...names.slice(0, Math.min(i, 2))];
      const parent = root.length || random.chance(0.5) ? random.pick(above.length ? above : [""]) : "";
      return parent ? { id, parent } : { id };
    }),
  ];
}
