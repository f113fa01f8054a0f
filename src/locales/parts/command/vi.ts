// Made by `npm run words`.
import file from "../../vi.json" with { type: "json" };

/** What the command `satisfaction-survey` says. `helps` has what each command does, and what each option is for. */
export const vi = file.command;
