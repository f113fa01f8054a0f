import { userInfo } from "node:os";

/** Who is at the command line, as the audit log names them. */
export const operator = (): string => `command line (${userInfo().username})`;
