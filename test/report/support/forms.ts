import { finish } from "../../../src/answers/finish.ts";
import type { Entry, Submission, Survey } from "../../../src/schema/index.ts";

/** What one person put in, and the circumstances that a report distinguishes. */
export interface Form {
  entries: Record<string, Entry>;
  unit?: string;
  channel?: string;
  /** @default "2025-03-10" */
  day?: string;
  unreached?: string[];
}

let made = 0;

/** The submission that the widget would make of it. */
export function submissionOf(
  survey: Survey,
  { entries, unit, channel = "web", day = "2025-03-10", unreached }: Form,
): Submission {
  const at = new Date(`${day}T03:00:00Z`);
  return finish(survey, new Map(Object.entries(entries)), {
    id: `0b9f3c1e-7a52-4d1c-9e0f-${String(made++).padStart(12, "0")}`,
    channel,
    language: survey.languages[0]!,
    startedAt: at,
    finishedAt: at,
    context: unit === undefined ? {} : { unit },
    checksShown: [],
    unreached,
  });
}
