import { type Language, type Submission, type Survey, digestOf } from "../../../src/schema/index.ts";
import type { StoredSubmission } from "../store/stored.ts";
import { csvText } from "./cell.ts";
import { columnsOf } from "./columns.ts";
import { rowOf } from "./row.ts";

/** Without it, spreadsheets read UTF-8 as the machine's old code page, and Vietnamese comes out broken. */
const BYTE_ORDER_MARK = "\ufeff";

/** The table of one survey's submissions, line by line. @param versions the versions that these answer, oldest first. @param hasQuarantine whether some of them are out of the figures: a column says which */
export async function* csvLines(
  versions: readonly Survey[],
  rows: AsyncIterable<StoredSubmission>,
  language: Language,
  hasQuarantine = false,
): AsyncGenerator<string> {
  const byDigest = new Map(versions.map((survey) => [digestOf(survey), survey]));
  const columns = columnsOf(versions, hasQuarantine);
  yield `${BYTE_ORDER_MARK}${columns.map(({ name }) => csvText(name)).join(",")}\r\n`;
  for await (const { body, receivedAt, digest, quarantine } of rows) {
    const survey = byDigest.get(digest);
    // First used after this export began; the next one has it.
    if (!survey) continue;
    yield `${rowOf(columns, { submission: JSON.parse(body) as Submission, receivedAt, quarantine, survey }, language)}\r\n`;
  }
}
