/** How it is: as it should be, worth a look, or wrong. The words are one as wide as the other. */
export const GRADES = { good: "good", look: "look", bad: "BAD " } as const;

export type Grade = keyof typeof GRADES;

/** What the doctor finds of one thing. */
export interface Finding {
  grade: Grade;
  what: string;
  /** What is, and how to mend it. */
  says: string;
}

export const good = (what: string, says: string): Finding => ({ grade: "good", what, says });
export const noteworthy = (what: string, says: string): Finding => ({ grade: "look", what, says });
export const bad = (what: string, says: string): Finding => ({ grade: "bad", what, says });
