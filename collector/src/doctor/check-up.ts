import { loadPublished } from "../commands/load.ts";
import type { Settings } from "../settings.ts";
import { openStore } from "../sql/open-store.ts";
import { isPostgresUrl } from "../sql/postgres-url.ts";
import { diskFindings } from "./disk.ts";
import { type Finding, bad, good, noteworthy } from "./finding.ts";
import { outsideFindings } from "./outside.ts";
import { soundness } from "../sql/sqlite-file.ts";

/** The fewest signs of a token that nobody guesses. */
const TOKEN_LENGTH = 32;

/** Looks at everything, the cheap first. @param url where people reach the collector; without it, nothing is looked at from outside */
export async function* checkUp(settings: Settings, url?: string): AsyncGenerator<Finding> {
  yield* surveyFindings(settings);
  yield* databaseFindings(settings);
  if (!isPostgresUrl(settings.database)) yield* diskFindings(settings.database);
  yield tokenFinding(settings);
  yield* originFindings(settings);
  if (url) yield* outsideFindings(url, settings.origins);
  else yield noteworthy("outside", "Not looked at. Give the address that people reach: doctor --url https://…/api");
}

async function* surveyFindings(settings: Settings): AsyncGenerator<Finding> {
  const warnings: string[] = [];
  try {
    const { surveys } = await loadPublished(settings, (line) => warnings.push(line));
    yield good(
      "surveys",
      `${surveys.length} can be answered: ${surveys.map(({ id, version }) => `${id} (${version})`).join(", ")}`,
    );
  } catch (error) {
    yield bad("surveys", (error as Error).message);
  }
  for (const warning of warnings) yield noteworthy("surveys", warning);
}

async function* databaseFindings({ database }: Settings): AsyncGenerator<Finding> {
  try {
    const { store, place } = await openStore(database, { connections: 1 });
    await store.ping();
    yield good("database", `${place} answers, can be written, and has ${await store.count()} submission(s)`);
    await store.close();
  } catch (error) {
    yield bad("database", (error as Error).message);
    return;
  }
  if (isPostgresUrl(database)) {
    const { postgresFindings } = await import("./postgres.ts");
    yield* postgresFindings(database);
    return;
  }
  const faults = soundness(database);
  yield faults.length
    ? bad(
        "database",
        `${faults.slice(0, 3).join("; ")}. Stop the collector, and restore the last backup into a new file`,
      )
    : good("database", "was read to its end without a fault");
}

function tokenFinding({ token }: Settings): Finding {
  if (token === undefined) {
    return noteworthy(
      "token",
      "There is none: only this machine itself may list and export. Behind a web server, set one: TOKEN=$(openssl rand -hex 32)",
    );
  }
  return token.length < TOKEN_LENGTH
    ? bad("token", `It has ${token.length} signs, and could be guessed. Make another: openssl rand -hex 32`)
    : good("token", "is long enough");
}

function* originFindings({ origins }: Settings): Generator<Finding> {
  for (const origin of origins) {
    if (!origin.startsWith("http://")) continue;
    yield noteworthy(
      "origins",
      `${origin} is not encrypted: whoever is on the way reads and changes what its page sends. Serve the page as https://`,
    );
  }
}
