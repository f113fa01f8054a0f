// Made by `npm run words`.
import file from "../../vi.json" with { type: "json" };

/** What a paper form says beside the survey: how to fill it in, and who is to answer what. A file may leave out `print` and `plain`. */
export const vi = file.print;
