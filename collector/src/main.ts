import { SurveyError } from "../../src/errors/index.ts";
import { runCommand } from "./commands/run-command.ts";
import { CollectorError } from "./errors/collector-error.ts";

try {
  await runCommand(process.argv.slice(2), process.env);
} catch (error) {
  // What the person who starts it can mend needs no stack trace.
  const mendable =
    error instanceof CollectorError || error instanceof SurveyError || (error as NodeJS.ErrnoException).code;
  console.error(mendable ? (error as Error).message : error);
  // A connection that could not be ended would keep it running.
  process.exit(1);
}
