/** What is out of the figures. Which submissions are in a quarantine is a mark at each: `submissions.quarantine`. */
export interface QuarantineTables {
  quarantines: {
    survey: string;
    id: string;
    arrived_from: string;
    arrived_to: string;
    unit: string | null;
    channel: string | null;
    reason: string;
    who: string;
    maker_unit: string | null;
    made_at: string;
    released_at: string | null;
  };
  /** Which cells each edition has changed. */
  edition_cells: {
    survey: string;
    track: string;
    edition: number;
    at: string;
    /** Their names, as JSON. */
    cells: string;
  };
}
