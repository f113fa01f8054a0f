import type { CollectorParts } from "../collector-parts.ts";
import { isObject } from "../is-object.ts";
import { momentIn } from "../moment-in.ts";
import { type Managing, type WantedWave, lineIn } from "../quarantine/manage.ts";
import { readJsonBody } from "../read-json.ts";
import { RequestProblem } from "../request-problem.ts";
import type { Grant } from "../rights/grant.ts";
import { askingOf } from "./asking.ts";
import { bearer, granted } from "./granted.ts";
import { noSuchSurvey } from "./no-such-survey.ts";
import type { RouteContext } from "./route.ts";

type Texts = Readonly<Record<string, string | undefined>>;

/** What is wrong with a value, by where it stands. */
type Misread = "bad-query" | "bad-value";

/**
 * Whoever has the scope `manage`. They are limited, too: a stolen token fills neither the log nor the time of a processor.
 * @param reading what they read, for the log; whatever changes something writes that down with its reason
 */
export async function manager(c: RouteContext, parts: CollectorParts, reading?: string): Promise<Grant> {
  askingOf(c, parts).sender.take("manage");
  return reading === undefined ? bearer(c, parts, "manage") : granted(c, parts, "manage", reading);
}

/** What they work with. */
export async function managing(parts: CollectorParts, grant: Grant, survey = ""): Promise<Managing> {
  const { registry, store, plans, published, now } = parts;
  const { quarantines } = store;
  if (!quarantines) throw new RequestProblem("no-quarantines");
  const plan = await plans(survey);
  if (!plan) throw noSuchSurvey(survey, registry);
  return { store, quarantines, plan, grant, tree: published.units, now };
}

/** The texts in the JSON object that a request sends. `null` is as if it were left out. */
export async function textsIn(c: RouteContext, { maxBytes }: CollectorParts, names: readonly string[]): Promise<Texts> {
  const body = await readJsonBody(c.req.raw, maxBytes, { bytes: c.env.connection.bytes });
  const known = names.join(", ");
  if (!isObject(body)) throw misread("bad-value", "body", JSON.stringify(body), `{${known}}`);
  const given = Object.entries(body).filter(([, value]) => value !== null);
  const texts: Record<string, string> = {};
  for (const [name, value] of given) {
    if (!names.includes(name)) throw misread("bad-value", name, "…", known);
    if (typeof value !== "string") throw misread("bad-value", name, JSON.stringify(value), "“…”");
    texts[name] = value;
  }
  return texts;
}

/** The wave that somebody names. */
export function waveIn({ from, to, unit, channel }: Texts, code: Misread): WantedWave {
  const wave = { from: momentAsked({ from }, "from", code), to: momentAsked({ to }, "to", code) };
  if (wave.from > wave.to) throw misread(code, "to", to, `≥ ${wave.from}`);
  return { ...wave, unit: lineOrNull({ unit }, "unit", code), channel: lineOrNull({ channel }, "channel", code) };
}

/** A moment that somebody names. In an address, a “+” that nobody has encoded arrives as a blank. */
export function momentAsked(texts: Texts, name: string, code: Misread): string {
  const moment = momentIn(texts[name]?.replace(" ", "+"));
  if (moment !== undefined) return moment;
  throw misread(code, name, texts[name], "2026-03-31T08:00+07:00");
}

/** Why, for the log. */
export function reasonSent({ reason }: Texts): string {
  const line = lineIn(reason);
  if (line !== undefined) return line;
  throw misread("bad-value", "reason", reason, "“…”, 1–500");
}

function lineOrNull(texts: Texts, name: string, code: Misread): string | null {
  if (texts[name] === undefined) return null;
  const line = lineIn(texts[name]);
  if (line !== undefined) return line;
  throw misread(code, name, texts[name], "“…”, 1–500");
}

export const misread = (code: Misread, name: string, got = "", known: string): RequestProblem =>
  new RequestProblem(code, { name: name.slice(0, 64), got: got.slice(0, 64), known });
