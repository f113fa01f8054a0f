import type { Source } from "../words.ts";

/** A line of a list: what it is about, and what may stand there. */
export interface Line {
  term: Source;
  texts: Source[];
}

export const line = (term: Source, ...texts: Source[]): Line => ({ term, texts });
