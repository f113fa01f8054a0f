import { type Language, type Survey, type Track, matchLanguage } from "../../src/schema/index.ts";
import { RequestProblem } from "./request-problem.ts";
import type { Position } from "./store/stored.ts";

const LARGEST_PAGE = 500;

type Query = Record<string, string>;

/** How many entries of a list are wanted, 50 when the query does not say. */
export function limitOf({ limit = "50" }: Query): number {
  const wanted = /^\d{1,3}$/.test(limit) ? Number(limit) : 0;
  if (wanted >= 1 && wanted <= LARGEST_PAGE) return wanted;
  throw new RequestProblem("bad-query", { name: "limit", got: limit, known: `1–${LARGEST_PAGE}` });
}

/** Behind which submission a list goes on. */
export function positionOf({ after }: Query): Position | undefined {
  if (after === undefined) return undefined;
  const [, receivedAt, id] = /^([\d:.TZ-]{24})_([\da-f-]{36})$/.exec(after) ?? [];
  if (receivedAt && id) return { receivedAt, id };
  throw new RequestProblem("bad-query", { name: "after", got: after.slice(0, 80), known: "“next”" });
}

export const cursorOf = ({ receivedAt, id }: Position): string => `${receivedAt}_${id}`;

/** The language of the labels: the first of the survey, when the query does not say. */
export function languageAsked({ language }: Query, { languages }: Survey): Language {
  const found = language === undefined ? languages[0] : matchLanguage(language, languages);
  if (found !== undefined) return found;
  throw new RequestProblem("bad-query", {
    name: "language",
    got: String(language).slice(0, 40),
    known: languages.join(", "),
  });
}

/** Whose scores are asked for: the first of those that are published, when the query does not say. */
export function trackOf({ track }: Query, published: readonly Track[]): Track {
  const found = track === undefined ? published[0] : published.find((each) => each === track);
  if (found !== undefined) return found;
  throw new RequestProblem("bad-query", {
    name: "track",
    got: String(track).slice(0, 40),
    known: published.join(", ") || "–",
  });
}
