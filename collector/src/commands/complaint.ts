import { SurveyError } from "../../../src/errors/index.ts";
import { CollectorError } from "../errors/collector-error.ts";

/** What is shown of an error that ends a command. What the person who starts it can mend needs no stack trace. */
export function complaint(error: unknown): unknown {
  const mendable =
    error instanceof CollectorError || error instanceof SurveyError || (error as NodeJS.ErrnoException).code;
  return mendable ? (error as Error).message : error;
}
