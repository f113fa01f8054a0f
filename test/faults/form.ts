/** What a citizen does with each item; an item that is not named is left alone. */
export interface Given {
  /** Also what tells the forms apart, wherever they turn up. */
  dossier: string;
  /** Codes of options to press; `0` is "don't know". */
  overall?: string;
  attitude?: string;
  way?: string;
  /** Typed beside "Another way". */
  wayOther?: string;
  heard?: readonly string[];
  heardOther?: string;
  why?: string;
  minutes?: number;
  /** Year, month, day. */
  day?: readonly [number, number, number];
  remark?: string;
}

/** One form, as it is going to be filled in. */
export interface Form {
  given: Given;
  /** First says "very dissatisfied" and why, then thinks better of it. */
  wavers: boolean;
  layout: "page" | "steps";
  language: "vi" | "en";
  channel: string;
  placement?: string;
  unit: string;
  /** With mouse and keyboard, instead of from within the page. */
  byHand: boolean;
}

/** The page with this form's survey. */
export function pathOf({ layout, language, channel, placement, unit }: Form): string {
  return `/?${new URLSearchParams({ layout, lang: language, channel, unit, ...(placement && { placement }) })}`;
}

/** What the collector must have then, worked out from what was done alone, without any code of the widget. */
export function expectedOf({ given, language, channel, placement, unit }: Form) {
  const isLow = given.overall === "1" || given.overall === "2";
  const answers: Record<string, unknown> = {};
  const missing: Record<string, string> = {};
  const take = (id: string, answer: unknown): void => {
    if (answer === undefined || answer === "") missing[id] = "blank";
    else answers[id] = answer;
  };
  const rate = (id: "overall" | "attitude"): void => {
    if (given[id] === "0") missing[id] = "dont_know";
    else take(id, given[id]);
  };
  const besides = (id: "way" | "heard", text: string | undefined): void => {
    if (text?.trim()) answers[`${id}.other`] = text.trim();
  };
  take("dossier", given.dossier);
  rate("overall");
  if (isLow) take("why", given.why?.trim());
  else missing["why"] = "not_applicable";
  rate("attitude");
  take("way", given.way);
  besides("way", given.wayOther);
  take("heard", given.heard);
  besides("heard", given.heardOther);
  take("minutes", given.minutes);
  take("day", given.day?.map((part, at) => String(part).padStart(at ? 2 : 4, "0")).join("-"));
  take("remark", given.remark?.trim());
  return {
    channel,
    placement,
    language,
    context: { unit },
    answers,
    missing,
    asked: ["dossier", "overall", ...(isLow ? ["why"] : []), "attitude", "way", "heard", "minutes", "day", "remark"],
  };
}
