/** What an administrative report says that no figures carry: who writes to whom, on what grounds, and what a person judges. */
export interface Letterhead {
  /** The agency above; `null` where there is none. */
  parentAgency?: string | null | undefined;
  /** The agency that reports. */
  agency?: string | undefined;
  /** The number that the registry gave. */
  number?: string | undefined;
  /** Kind and agency in short: BC-SXD. */
  symbol?: string | undefined;
  /** Where it is signed. */
  place?: string | undefined;
  /** The day on which it is signed, `YYYY-MM-DD`. */
  date?: string | undefined;
  /** What the report is about, as it stands below “BÁO CÁO”. */
  subject?: string | undefined;
  /** The plans and decisions that the survey carries out, each a sentence. */
  grounds?: readonly string[] | undefined;
  purpose?: Paragraphs | undefined;
  /** Where the results are posted for the public. */
  posted?: Paragraphs | undefined;
  strengths?: Paragraphs | undefined;
  shortcomings?: Paragraphs | undefined;
  proposals?: Paragraphs | undefined;
  /** Who gets it, the file last. */
  recipients?: readonly string[] | undefined;
  signature?:
    | {
        /** In whose place it is signed: TM. ỦY BAN NHÂN DÂN. */
        authority?: string | undefined;
        title?: string | undefined;
        name?: string | undefined;
      }
    | undefined;
}

/** One paragraph, or several. */
export type Paragraphs = string | readonly string[];
