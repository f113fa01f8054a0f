/** One thing that happened in an episode. */
export interface Note {
  /** In milliseconds since 1970. */
  at: number;
  /** The dossier of the form, or the proxy. */
  who: string;
  what: string;
}
