import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { digestOf } from "../../src/schema/index.ts";
import type { TestDatabase } from "./databases/index.ts";
import { survey } from "./survey.ts";

const COLLECTOR = join(import.meta.dirname, "..");

/** The program's file, as it is installed. */
export const PROGRAM = join(COLLECTOR, "bin/satisfaction-survey-collector.js");

/** The program itself, started as a user starts it, on a free port. Several may share a folder, and so a database. @param settings in its environment @param on a database in place of a file in the folder */
export async function program(folder: string, settings: Record<string, string> = {}, on?: TestDatabase) {
  const { period: _, ...open } = survey;
  await mkdir(join(folder, "surveys"), { recursive: true });
  await writeFile(join(folder, "surveys/one-stop.json"), JSON.stringify(open));
  const child = spawn(process.execPath, [PROGRAM, "--port", "0"], {
    cwd: COLLECTOR,
    env: {
      ...process.env,
      SURVEYS: join(folder, "surveys"),
      DATABASE: join(folder, "data/submissions.db"),
      ...(on && databaseSettings(on)),
      ...settings,
    },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [line] = (await once(createInterface(child.stdout), "line")) as [string];
  return {
    child,
    line,
    url: /http\S+\/api/.exec(line)![0],
    survey: { id: survey.id, version: survey.version, digest: digestOf(open) },
  };
}

/** The variables that name a database to the program. */
export const databaseSettings = ({ address }: TestDatabase): Record<string, string> =>
  address.startsWith("postgres:") ? { DATABASE_URL: address } : { DATABASE: address };
