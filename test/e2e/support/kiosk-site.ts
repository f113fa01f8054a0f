import { resolve } from "node:path";
import { guidesDir } from "../../../build/paths.ts";
import { createCollector, listen, loadSurveys, openSqlite } from "../../../collector/src/index.ts";
import { createDemoSite } from "../../../demo/demo-site.ts";
import { browserDir } from "../../size/weigh.ts";

type Answer = (request: Request) => Response | undefined | Promise<Response | undefined>;

/** The demo, on a port that it comes back to, with something on the way to it. */
export interface KioskSite {
  url: string;
  /** What answered requests asked for, such as `GET /kiosk.html`. */
  asked: string[];
  /** Answers in the site's place, or leaves the request to it. */
  intercept(answer: Answer): void;
  /** Ends the server: nothing listens any more. */
  stop(): Promise<void>;
  start(): Promise<void>;
  /** Stops it for good. */
  close(): Promise<void>;
}

export async function startKioskSite(): Promise<KioskSite> {
  const root = resolve(import.meta.dirname, "../../..");
  const loaded = await Promise.all(["src/presets", "demo/surveys"].map((folder) => loadSurveys(resolve(root, folder))));
  const surveys = loaded.flatMap((each) => each.surveys);
  const store = await openSqlite(":memory:");
  const demo = createDemoSite({
    collector: createCollector({ surveys, store }),
    surveys,
    bundles: browserDir,
    guides: guidesDir,
  });

  let answer: Answer = () => undefined;
  const asked: string[] = [];
  const fetch = async (request: Request): Promise<Response> => {
    asked.push(`${request.method} ${new URL(request.url).pathname}`);
    const response = (await answer(request)) ?? (await demo(request));
    // As of a server that may compress; the worker asks for a page with other headers than the browser does.
    if (response.ok) response.headers.append("Vary", "Accept");
    return response;
  };
  const listenAt = (port: number) => listen({ fetch, port, hostname: "127.0.0.1" });
  let server: Awaited<ReturnType<typeof listenAt>> | undefined = await listenAt(0);
  const { url } = server;
  const stop = async () => {
    await server?.close();
    server = undefined;
  };
  return {
    url,
    asked,
    intercept: (next) => void (answer = next),
    stop,
    start: async () => void (server ??= await listenAt(Number(new URL(url).port))),
    async close() {
      await stop();
      await store.close();
    },
  };
}
