import { setTimeout as pause } from "node:timers/promises";
import { createCollector } from "../create-collector.ts";
import { eraseHourly } from "../erasing/erase-hourly.ts";
import { listen } from "../listen.ts";
import { countSurveys } from "../results/count-surveys.ts";
import { journalIn } from "../running/journal.ts";
import { metricsOf } from "../running/metrics.ts";
import { serveMetrics } from "../running/serve-metrics.ts";
import { serviceOf } from "../running/service.ts";
import { openStore } from "../sql/open-store.ts";
import { stillCounting } from "../still-counting.ts";
import { tellingOutages } from "../outages/telling-outages.ts";
import type { CollectorCommand } from "./command.ts";
import { forwarder } from "../forwarding/forwarder.ts";
import { loadPublished } from "./load.ts";

/** Receives submissions until it is stopped. */
export const startCommand: CollectorCommand = {
  does: "receives submissions and stores them",
  async run({ settings: asked }) {
    let settings = asked();
    const { port, host, basePath, token, log, metrics: metricsAddress, drainSeconds, forwarding } = settings;
    const journal = journalIn(log);
    const metrics = metricsOf();
    const tellFailure = tellingOutages(journal);
    const warn = (line: string): void => journal.warn("notice", line);
    let erasing: ReturnType<typeof eraseHourly> | undefined;
    let published = await loadPublished(settings, warn);
    const { store, place } = await openStore(settings.database, {
      connections: settings.databasePool,
      hasThread: true,
    });
    if (token === undefined) {
      warn(
        "Without a token, submissions are listed and exported only to this machine itself. Behind a proxy, set one: TOKEN=…",
      );
    }
    const service = serviceOf(stillCounting(basePath), { basePath, journal, metrics });
    const server = await listen({ fetch: service.answer, port, hostname: host });

    function onFailure(error: unknown): void {
      metrics.failed();
      tellFailure(error);
    }

    /** Counts what is to be published, and takes submissions. */
    async function collect(): Promise<void> {
      const { origins, limits, proof, invitations, graceDays } = settings;
      const forwards = forwarding !== undefined;
      const { surveys, results } = published;
      await countSurveys(surveys, store, results);
      const told = { onFailure, onNotice: warn };
      const kept = {
        surveys,
        store,
        basePath,
        origins,
        token,
        limits,
        proof,
        invitations,
        forwards,
        graceDays,
        results,
      };
      service.serve(createCollector({ ...kept, ...told }), true);
      await erasing?.stop();
      erasing = eraseHourly(store, surveys, onFailure, (line) => journal.tell("erased", line));
    }

    /** Takes up changed surveys, units and settings; what cannot be used changes nothing. */
    async function reload(): Promise<void> {
      const before = { settings, published };
      try {
        settings = asked();
        published = await loadPublished(settings, warn);
        await exchange();
        journal.tell("reloaded", `Collecting ${published.surveys.length} survey(s), as they are now`);
      } catch (error) {
        ({ settings, published } = before);
        journal.warn("not-reloaded", `Nothing is changed. ${(error as Error).message}`);
        // It may have begun to count by the new ones.
        if (!service.isReady()) await exchange();
      }
    }

    async function exchange(): Promise<void> {
      // What is under way was checked by the surveys as they were, and is counted by them.
      service.serve(stillCounting(basePath), false);
      await service.idle();
      await collect();
    }

    /** Tells balancers before it ends, and lets them look. */
    async function stop(): Promise<void> {
      service.stopping();
      await pause(drainSeconds * 1000);
      await Promise.all([server.close(), measured?.close(), erasing?.stop(), sending?.stop()]);
      await store.close();
    }

    try {
      await collect();
    } catch (error) {
      await server.close();
      throw error;
    }
    const measured = metricsAddress && (await serveMetrics(metrics, metricsAddress));
    const sending = forwarding && forwarder(store, forwarding, onFailure);
    const where = `${server.url}${basePath}/submissions`;
    const figures = measured ? `; figures for Prometheus at ${measured.url}/metrics` : "";
    journal.tell(
      "started",
      `Collecting ${published.surveys.length} survey(s) at ${where}, stored in ${place}${figures}`,
    );
    let turn = Promise.resolve();
    process.on("SIGHUP", () => void (turn = turn.then(reload)));
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void stop());
  },
};
