import { complaint } from "./commands/complaint.ts";
import { runCommand } from "./commands/run-command.ts";

try {
  await runCommand(process.argv.slice(2), process.env);
} catch (error) {
  console.error(complaint(error));
  // A connection that could not be ended would keep it running.
  process.exit(1);
}
