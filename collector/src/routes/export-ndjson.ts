import type { StoredSubmission } from "../store/stored.ts";
import { download, fileNameOf } from "./download.ts";
import { granted } from "./granted.ts";
import { reached } from "./reached.ts";
import type { Route } from "./route.ts";

/** All submissions as they were sent, one a line. */
export const exportNdjsonRoute: Route<"/export.ndjson"> = {
  async GET(c, parts) {
    const grant = await granted(c, parts, "export", "export.ndjson");
    const { survey, quarantine } = c.req.query();
    const lines = bodies(reached(parts.store, grant, survey), quarantine !== undefined);
    return download(c, parts, "application/x-ndjson", `${fileNameOf(survey)}.ndjson`, lines);
  },
};

/** Those of the figures, for who counts them elsewhere; or those that are out of them. */
async function* bodies(rows: AsyncIterable<StoredSubmission>, isOut: boolean): AsyncGenerator<string> {
  for await (const { body, quarantine } of rows) if ((quarantine !== undefined) === isOut) yield `${body}\n`;
}
