import { existsSync } from "node:fs";
import { resolve } from "node:path";
import {
  type Connection,
  createCollector,
  listen,
  loadSurveys,
  openSqlite,
  readUnits,
} from "../collector/src/index.ts";
import { DemoError } from "./demo-error.ts";
import { createDemoSite } from "./demo-site.ts";
import { sampleCollector } from "./sample/sample-collector.ts";

const root = resolve(import.meta.dirname, "..");
const lastPort = 65_535;
const triedPorts = 20;
/** The survey that there are sample data of: the one whose results the demo publishes. */
const SAMPLED = "one-stop-short";

export interface DemoOptions {
  /** The next free port is taken when this one is not; 0 takes any. */
  port: number;
  /** The file that keeps the submissions; made when there is none. */
  database: string;
  /** The folder with `satisfaction-survey.js`, `satisfaction-results.js` and their chunks. @default "dist/browser" */
  bundles?: string;
  /** The folder with the guides. @default "dist/guides" */
  guides?: string;
  /** Whether there are sample data, in memory alone and apart from the database. @default false */
  sample?: boolean;
}

export interface Demo {
  /** Such as `http://127.0.0.1:8080`. */
  url: string;
  close(): Promise<void>;
}

/** Starts pages, widget and collector on the loopback interface. Rejects with a `DemoError`. */
export async function startDemo({
  port,
  database,
  bundles = resolve(root, "dist/browser"),
  guides = resolve(root, "dist/guides"),
  sample: hasSample = false,
}: DemoOptions): Promise<Demo> {
  if (!existsSync(resolve(bundles, "satisfaction-survey.js"))) {
    throw new DemoError(`The widget has not been built. Run "npm run build", or "npm start", which does it first.`);
  }
  const examples = resolve(guides, "surveys");
  const folders = [
    resolve(root, "src/presets"),
    resolve(root, "demo/surveys"),
    ...(existsSync(examples) ? [examples] : []),
  ];
  const surveys = (await Promise.all(folders.map(loadSurveys))).flatMap((loaded) => loaded.surveys);
  const units = await readUnits(resolve(root, "demo/units.csv"));
  const store = await openStore(database);
  // Who tries it out wants to see what changes; an agency would renew its figures once a day.
  const results = { units, renewHours: 0 };
  const collector = createCollector({ surveys, store, results });
  const stores = [store];
  const close = async (): Promise<void> => void (await Promise.all(stores.map((each) => each.close())));
  try {
    let sample: typeof collector | undefined;
    if (hasSample) {
      const memory = await openSqlite(":memory:");
      stores.push(memory);
      const survey = surveys.find(({ id }) => id === SAMPLED)!;
      sample = await sampleCollector(survey, memory, ["minh-hoa", "thuan-loc"], results);
    }
    const server = await listenAtNextFree(createDemoSite({ collector, sample, surveys, units, bundles, guides }), port);
    return {
      url: server.url,
      async close() {
        await server.close();
        await close();
      },
    };
  } catch (error) {
    await close();
    throw error;
  }
}

async function openStore(database: string): ReturnType<typeof openSqlite> {
  try {
    return await openSqlite(database);
  } catch (error) {
    throw new DemoError(
      `The database ${database} cannot be opened: ${(error as Error).message}.\n` +
        "Stop the program that uses it, or name another file: DATABASE=data/other.db npm start",
    );
  }
}

async function listenAtNextFree(
  fetch: (request: Request, connection?: Connection) => Promise<Response>,
  first: number,
): ReturnType<typeof listen> {
  const last = Math.min(first + triedPorts, lastPort);
  for (let port = first; port <= last; port++) {
    try {
      return await listen({ fetch, port, hostname: "127.0.0.1" });
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException;
      if (code !== "EADDRINUSE")
        throw new DemoError(`Port ${port} cannot be used: ${message}. Name another: PORT=8090 npm start`);
    }
  }
  throw new DemoError(`All ports from ${first} to ${last} are taken. Name another: PORT=9000 npm start`);
}
