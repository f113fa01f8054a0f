import { type Connection, type ResultsOptions, type Store, createCollector } from "../../collector/src/index.ts";
import { finish } from "../../src/answers/index.ts";
import type { Survey } from "../../src/schema/index.ts";
import { madeUpEntries } from "./made-up-entries.ts";
import { drawn, seeded, uuidOf } from "./random.ts";
import { sampleSurvey } from "./sample-survey.ts";

/** Where the sample data are, apart from what people send to `/api`. */
export const SAMPLE_PATH = "/sample";

const SEED = 2024;
const FORMS = 160;
const DAYS = 28;
const DAY = 86_400_000;

/** So many forms of each channel, and of each unit. */
const CHANNELS = ["web", "qr", "kiosk", "paper"];
const CHANNEL_WEIGHTS = [4, 3, 2, 2];

/**
 * A collector of its own with forms that nobody filled in: always the same ones, over the last four weeks. They went the way of every
 * submission, through checks, storing and counting.
 */
export async function sampleCollector(
  survey: Survey,
  store: Store,
  units: readonly string[],
  results: ResultsOptions,
): Promise<(request: Request, connection?: Connection) => Promise<Response>> {
  const sample = sampleSurvey(survey);
  let now = new Date();
  const collector = createCollector({ surveys: [sample], store, basePath: SAMPLE_PATH, results, now: () => now });
  const today = now;
  const random = seeded(SEED);
  for (let form = 0; form < FORMS; form++) {
    now = new Date(today.getTime() - DAYS * DAY * (1 - form / FORMS));
    const submission = finish(sample, madeUpEntries(sample, random), {
      id: uuidOf(random),
      channel: drawn(random, CHANNELS, CHANNEL_WEIGHTS),
      language: random() < 0.9 ? sample.languages[0]! : sample.languages.at(-1)!,
      startedAt: new Date(now.getTime() - 60_000 - random() * 240_000),
      finishedAt: now,
      context: sample.context?.["unit"] ? { unit: drawn(random, units) } : {},
      checksShown: [],
    });
    const response = await collector(
      new Request(`http://localhost${SAMPLE_PATH}/submissions`, {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify(submission),
      }),
    );
    if (response.status !== 201) throw new Error(`A sample form was not accepted: ${await response.text()}`);
  }
  return async (request, connection) => {
    now = new Date();
    return request.method === "GET" || request.method === "HEAD"
      ? collector(request, connection)
      : new Response("Dữ liệu mẫu không nhận thêm phiếu. · Sample data take no more forms.\n", {
          status: 405,
          headers: { Allow: "GET, HEAD" },
        });
  };
}
