/** The table of quarantines. Which submissions are in one is a mark at each: `submissions.quarantine`. */
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
}
