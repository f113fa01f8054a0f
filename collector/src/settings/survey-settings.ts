import { topic } from "./topic.ts";
import { wholeFrom } from "./values.ts";

/** What is asked, about whom, and until when answers may arrive. */
export const surveySettings = topic({
  defaults: { surveys: "surveys", units: "", "grace-days": "7" },

  read: ({ value }) => ({
    /** A folder. */
    surveys: value("surveys"),
    /** A CSV file with the tree of units. */
    units: value("units") || undefined,
    graceDays: wholeFrom("grace-days", value("grace-days"), 3650),
  }),
});
