import { DISCLOSURE_LEVELS, type Wave } from "../../../src/report/index.ts";
import { TRACKS, isDay } from "../../../src/schema/index.ts";
import { BadSetting } from "../errors/bad-setting.ts";
import { topic } from "../settings/topic.ts";
import { list, oneWord, wholeFrom } from "../settings/values.ts";

/** What everybody may see of what the submissions add up to; see `ResultsOptions`. */
export const resultSettings = topic({
  defaults: {
    "results-by": "",
    channels: "",
    placements: "",
    waves: "",
    tracks: "citizen",
    disclosure: "public",
    minimum: "10",
    threshold: "5",
    "renew-hours": "24",
  },

  read: ({ value }) => ({
    results: {
      ...(value("results-by") && { by: list(value("results-by")) }),
      channels: list(value("channels")),
      placements: list(value("placements")),
      waves: list(value("waves")).map(wave),
      tracks: list(value("tracks")).map((track) => oneWord("tracks has", track, TRACKS)),
      disclosure: oneWord("disclosure is", value("disclosure"), DISCLOSURE_LEVELS),
      minimum: wholeFrom("minimum", value("minimum"), 1000),
      threshold: wholeFrom("threshold", value("threshold"), 1000),
      renewHours: wholeFrom("renew-hours", value("renew-hours"), 8784),
    },
  }),
});

/** The window is its own name. */
function wave(text: string): Wave {
  const [from = "", to = "", ...rest] = text.split("..");
  if (isDay(from) && isDay(to) && from <= to && !rest.length) return { id: text, from, to };
  throw new BadSetting(`waves has “${text}”. Write the first and the last day, such as 2026-01-01..2026-03-31`);
}
