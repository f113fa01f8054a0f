// Made by `npm run words`.
import file from "../../vi.json" with { type: "json" };

/** What stands around the questions: buttons, progress, reasons for no answer. */
export const vi = file.answering;
