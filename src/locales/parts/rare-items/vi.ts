// Made by `npm run words`.
import file from "../../vi.json" with { type: "json" };

/** The consent, and questions with a control of their own: dates, ranking, search in a long list. */
export const vi = file.rareItems;
