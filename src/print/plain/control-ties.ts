/** How the controls of a question are tied to what is said about it, and what stood in them. */
export interface ControlTies {
  labelledBy: string;
  describedBy: string | undefined;
  wrong: boolean;
  /** What was typed, by field name. */
  typed(name: string): readonly string[];
}
