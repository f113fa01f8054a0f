import type { Submission } from "../../../../src/schema/index.ts";
import type { Facts, FormSet } from "./facts.ts";
import { type Key, type Source, anyOf, exactly, raised, wordsOf } from "./words.ts";

/** A group of a dimension: its value (`null` for the forms without one), what it is called, and its forms. */
export interface KnownGroup extends FormSet {
  id: string | null;
  label: Source;
  /** How deep it stands in the tree of units. */
  depth: number;
  /** A unit's own forms, where it has units below it. */
  own?: FormSet & { label: Source };
}

const known = new WeakMap<Facts, Map<string, KnownGroup[]>>();

/** Every group that a dimension can have. */
export function groupsOf(facts: Facts, dimension: string): KnownGroup[] {
  const of = known.get(facts) ?? new Map<string, KnownGroup[]>();
  known.set(facts, of);
  const found = of.get(dimension) ?? made(facts, dimension);
  of.set(dimension, found);
  return found;
}

function made(facts: Facts, dimension: string): KnownGroup[] {
  const { units, counted, waves, invited, forms, targets = [] } = facts;
  const valueOf = (form: Submission): string | null => valueIn(facts, dimension, form);
  const ids = new Set<string | null>([
    ...forms.map(valueOf),
    ...(dimension === "unit" ? (units?.map(({ id }) => id) ?? targets.map(({ unit }) => unit)) : []),
    ...(dimension === "wave" ? waves.map(({ id }) => id) : []),
    ...(dimension === "channel" ? Object.keys(invited) : []),
  ]);
  const own = (id: string | null): Submission[] => counted.filter((form) => valueOf(form) === id);
  const below = (id: string): string[] =>
    dimension === "unit" ? (units ?? []).filter(({ parent }) => parent === id).map((unit) => unit.id) : [];
  const all = (id: string): Submission[] => [...own(id), ...below(id).flatMap(all)];
  return [...ids].map((id): KnownGroup => {
    const name = `${dimension}=${id}`;
    const label = groupName(facts, dimension, id);
    if (id === null) return { id, name, label, depth: 0, forms: own(null) };
    const family = { id, name, label, depth: depthOf(facts, dimension, id), forms: all(id) };
    const apart = { name: `${name} own`, label: facts.say("own", { label }), forms: own(id) };
    return below(id).length ? { ...family, own: apart } : family;
  });
}

export function valueIn(facts: Facts, dimension: string, form: Submission): string | null {
  const { units, waves } = facts;
  if (dimension === "channel") return form.channel;
  const day = dayOf(facts, form);
  if (dimension === "wave") return waves.find(({ from, to }) => day >= from && day <= to)?.id ?? null;
  const value = form.context[dimension] ?? null;
  return dimension === "unit" && units && !units.some(({ id }) => id === value) ? null : value;
}

/** The day on which a form came in, where the survey is. Swedes write it as we do. */
export const dayOf = ({ survey }: Facts, { finishedAt, answeredOn }: Submission): string =>
  answeredOn ??
  new Date(finishedAt).toLocaleDateString("sv-SE", { timeZone: survey.period?.timeZone ?? "Asia/Ho_Chi_Minh" });

const depthOf = ({ units = [] }: Facts, dimension: string, id: string): number => {
  const parent = dimension === "unit" ? units.find((unit) => unit.id === id)?.parent : undefined;
  return parent === undefined ? 0 : 1 + depthOf({ units } as Facts, dimension, parent);
};

/** What a group is called. */
export function groupName(facts: Facts, dimension: string, id: string | null): Source {
  const { say, units = [], text } = facts;
  if (id === null) return say("unknownGroup");
  if (dimension === "channel") return channelName(facts, id);
  if (dimension === "wave") return waveName(facts, id);
  const label = dimension === "unit" ? units.find((unit) => unit.id === id)?.label : undefined;
  return exactly(label === undefined ? id : text(label));
}

export const channelName = ({ say, language }: Facts, channel: string): Source => {
  const key = `channel_${channel}`;
  return key in wordsOf[language] ? say(key as Key) : exactly(channel);
};

/** In a sentence or at its beginning. */
export function waveName(facts: Facts, id: string): Source {
  const { label, from, to } = facts.waves.find((wave) => wave.id === id)!;
  if (label !== undefined) return raised(facts.text(label));
  const written = spanSource(facts, from, to);
  return anyOf([written, written.slice(0, 1).toUpperCase() + written.slice(1)]);
}

/** “from … to …”, of days. */
export function spanSource(facts: Facts, first?: string, last?: string): Source {
  const [from = "", to = ""] = [first, last].map((day) => day && dayText(facts, day, "shortDay"));
  if (from === to) return facts.say("windowDay", { from });
  return facts.say(!to ? "windowFrom" : from ? "window" : "windowTo", { from, to });
}

const MONTHS = "January February March April May June July August September October November December".split(" ");

export function dayText({ say, language }: Facts, day: string, key: "shortDay" | "longDay"): Source {
  const [year = "", month = "", date = ""] = day.slice(0, 10).split("-");
  const isVietnamese = language === "vi";
  return say(key, {
    year,
    monthName: MONTHS[Number(month) - 1]!,
    day: isVietnamese ? date : String(Number(date)),
    // Decree 30/2020 puts a zero before the months 1 and 2 only.
    month: isVietnamese && Number(month) < 3 ? month : String(Number(month)),
  });
}
