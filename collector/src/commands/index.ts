import { auditCommand } from "./audit.ts";
import { backupCommand } from "./backup.ts";
import type { CollectorCommand } from "./command.ts";
import { doctorCommand } from "./doctor.ts";
import { eraseCommand } from "./erase.ts";
import { forwardingCommand } from "./forwarding.ts";
import { requestCommand } from "./request.ts";
import { verifyErasureCommand } from "./verify-erasure.ts";
import { invitationsCommand } from "./invitations.ts";
import { inviteCommand } from "./invite.ts";
import { moveCommand } from "./move.ts";
import { paceCommand } from "./pace.ts";
import { quarantineCommand } from "./quarantine.ts";
import { recountCommand } from "./recount.ts";
import { restoreCommand } from "./restore.ts";
import { startCommand } from "./start.ts";
import { talliesCommand } from "./tallies.ts";
import { tokenCommand } from "./token.ts";

/** What the program can do, by what stands first on the line. Without a name it is `start`. */
export const collectorCommands: Readonly<Record<string, CollectorCommand>> = {
  start: startCommand,
  recount: recountCommand,
  tallies: talliesCommand,
  invite: inviteCommand,
  invitations: invitationsCommand,
  erase: eraseCommand,
  request: requestCommand,
  forwarding: forwardingCommand,
  "verify-erasure": verifyErasureCommand,
  doctor: doctorCommand,
  backup: backupCommand,
  restore: restoreCommand,
  move: moveCommand,
  pace: paceCommand,
  quarantine: quarantineCommand,
  token: tokenCommand,
  audit: auditCommand,
};
