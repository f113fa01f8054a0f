import { createCollector } from "../create-collector.ts";
import { type ListenOptions, listen } from "../listen.ts";
import { countSurveys } from "../results/count-surveys.ts";
import { stillCounting } from "../still-counting.ts";
import type { CollectorCommand } from "./command.ts";
import { forwarder } from "../forwarding/forwarder.ts";
import { eraseHourly } from "../erasing/erase-hourly.ts";
import { load } from "./load.ts";

/** Receives submissions until it is stopped. */
export const startCommand: CollectorCommand = {
  does: "receives submissions and stores them",
  async run({ settings: asked }) {
    const settings = asked();
    const { port, host, basePath, origins, token, limits, invitations, forwarding, graceDays } = settings;
    const { surveys, results, store, place } = await load(settings);
    if (token === undefined) {
      console.warn(
        "Without a token, submissions are listed and exported only to this machine itself. Behind a proxy, set one: TOKEN=…",
      );
    }
    let answer: ListenOptions["fetch"] = stillCounting(basePath);
    const server = await listen({ fetch: (...request) => answer(...request), port, hostname: host });
    try {
      await countSurveys(surveys, store, results);
      const forwards = forwarding !== undefined;
      answer = createCollector({
        surveys,
        store,
        basePath,
        origins,
        token,
        limits,
        invitations,
        forwards,
        graceDays,
        results,
      });
    } catch (error) {
      await server.close();
      throw error;
    }
    const erasing = eraseHourly(store, surveys);
    const sending = forwarding && forwarder(store, forwarding);
    console.log(`Collecting ${surveys.length} survey(s) at ${server.url}${basePath}/submissions, stored in ${place}`);
    for (const signal of ["SIGINT", "SIGTERM"] as const) {
      process.once(
        signal,
        () =>
          void server
            .close()
            .then(erasing.stop)
            .then(sending?.stop)
            .then(() => store.close()),
      );
    }
  },
};
