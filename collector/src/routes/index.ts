import { exportCsvRoute } from "./export-csv.ts";
import { exportNdjsonRoute } from "./export-ndjson.ts";
import { funnelCsvRoute } from "./funnel-csv.ts";
import { funnelRoute } from "./funnel.ts";
import { healthRoute } from "./health.ts";
import { paceRoute } from "./pace.ts";
import { quarantineReleaseRoute } from "./quarantine-release.ts";
import { quarantineTryRoute } from "./quarantine-try.ts";
import { quarantinesRoute } from "./quarantines.ts";
import { readyRoute } from "./ready.ts";
import { receivedRoute } from "./received.ts";
import type { Route } from "./route.ts";
import { submissionRoute } from "./submission.ts";
import { submissionsRoute } from "./submissions.ts";
import { surveyFormRoute } from "./survey-form.ts";
import { surveyResultsRoute } from "./survey-results.ts";
import { surveyRoute } from "./survey.ts";
import { talliesJsonRoute } from "./tallies-json.ts";
import { withdrawDoneRoute } from "./withdraw-done.ts";
import { withdrawPageRoute } from "./withdraw-page.ts";

const table = <Table extends { readonly [Path in keyof Table]: Route<Path & string> }>(routes: Table): Table => routes;

/** Every address of the collector, below its base path. A new one is a file here and a line in this table. */
export const ROUTES = table({
  "/submissions": submissionsRoute,
  "/submissions/:receipt": submissionRoute,
  "/submissions/:receipt/received": receivedRoute,
  "/withdraw": withdrawPageRoute,
  "/withdraw/done": withdrawDoneRoute,
  "/export.ndjson": exportNdjsonRoute,
  "/export.csv": exportCsvRoute,
  "/tallies.json": talliesJsonRoute,
  "/funnel": funnelRoute,
  "/funnel.csv": funnelCsvRoute,
  "/pace": paceRoute,
  "/quarantines": quarantinesRoute,
  "/quarantines/try": quarantineTryRoute,
  "/quarantines/:id/release": quarantineReleaseRoute,
  "/surveys/:id": surveyRoute,
  "/surveys/:id/form": surveyFormRoute,
  "/surveys/:id/results": surveyResultsRoute,
  "/health": healthRoute,
  "/ready": readyRoute,
});
