/* What a store keeps. Texts and whole numbers only, so that any database can. */

/** One accepted submission. Times are ISO 8601 in UTC. */
export interface StoredSubmission {
  /** A UUID in lower case. */
  id: string;
  survey: string;
  version: string;
  digest: string;
  channel: string;
  /** The context field `unit`, if the survey declares it. */
  unit: string | null;
  language: string;
  /** From 1 upwards. */
  revision: number;
  /** Whether the person had not finished yet. */
  partial: boolean;
  finishedAt: string;
  /** When its first revision arrived. It orders lists and exports, so no later revision moves it. */
  receivedAt: string;
  /** What was accepted, as canonical JSON: as it was sent, but for times that cannot be. */
  body: string;
  /** SHA-256 of what was sent as canonical JSON, hexadecimal. */
  bodyHash: string;
  /** The quarantine that it is in: then it is in no figures. Only `mark` changes it. Absent for most. */
  quarantine?: string | undefined;
}

/** What is left of a withdrawn submission: nothing of its answers. */
export interface Withdrawn {
  id: string;
  /** The revision that was withdrawn. */
  revision: number;
}

/** A version of a survey that has submissions. Kept so that they can be read when the survey's file is long gone. */
export interface StoredSurvey {
  id: string;
  version: string;
  digest: string;
  /** ISO 8601 in UTC. */
  firstUsedAt: string;
  /** The survey as JSON. */
  body: string;
}

/** A moment in the order of arrival: by `receivedAt`, then by `id`. */
export interface Position {
  receivedAt: string;
  id: string;
}

export interface PageQuery {
  /** Only submissions of this survey, all versions. */
  survey?: string | undefined;
  /** Only submissions of these units; at least one. */
  units?: readonly string[] | undefined;
  order: "oldest-first" | "newest-first";
  /** Go on behind this one. It need not be stored any more. */
  after?: Position | undefined;
  limit: number;
}

/** A survey's submissions of one track (`citizen`, `self`, `verified`): they are counted and published apart. */
export interface TrackOf {
  survey: string;
  track: string;
}

/** Names one cell: the submissions of a track that are alike in all that a report distinguishes. */
export interface CellKey extends TrackOf {
  /** Up to some kilobytes of text that says nothing to a store; "" is a name, too. */
  cell: string;
}

/** What is counted in a cell. */
export interface CellCount {
  /** By which plan. Counts of different plans cannot be added up. */
  plan: string;
  /** How many submissions are counted. */
  forms: number;
  /** The counts, as JSON. */
  tally: string;
}

/** How many submissions a cell has, and how many of them it had when it was last published. */
export interface CellSize {
  cell: string;
  forms: number;
  /** 0 before it was published. */
  published: number;
}

export interface CellQuery extends TrackOf {
  /** Only what was counted by this plan. */
  plan: string;
  /** The counts as they are now, or as they were when the cell was last published. */
  counts: "current" | "published";
  /** Go on behind this cell. */
  after?: string | undefined;
  limit: number;
}

/** A survey's published report of one track. */
export interface Edition {
  /** ISO 8601 in UTC; `null` before anything was published. */
  issuedAt: string | null;
  /** Counts up whenever the report changes. */
  number: number;
  /** The units and limits that its report was made with, as JSON. It may be long: a nation's tree is in it. */
  made?: string | undefined;
}

/** The sum of a day's views that are alike and came to one step. `""` is a channel, placement or unit that is not told apart. */
export interface Views {
  survey: string;
  /** Of the collector's clock, in the survey's time zone: `2026-03-31`. */
  day: string;
  channel: string;
  placement: string;
  unit: string;
  /** `seen`, `begun`, `section`, `finished`, `delivered` or `refused`. */
  step: string;
  /** The section's id, where the step is `section`; else "". */
  section: string;
  count: number;
}

/** What names one sum of views. */
export const VIEWS_COLUMNS = ["survey", "day", "channel", "placement", "unit", "step", "section"] as const;
