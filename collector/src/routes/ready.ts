import { outageOf } from "../outages/outage.ts";
import type { Route } from "./route.ts";

/** Whether submissions can be stored now, and how many wait to be forwarded. */
export const readyRoute: Route<"/ready"> = {
  isWithoutData: true,

  async GET(c, { store, forwards, damage, onFailure }) {
    try {
      damage.refuse();
      await store.ping();
      if (!forwards) return c.json({ status: "ready" });
      const { waiting, failing, oldest } = await store.forwarded!.forwardingStatus();
      return c.json({ status: "ready", forwarding: { waiting, failing, oldest } });
    } catch (error) {
      onFailure(error);
      return c.json({ status: "failing", because: outageOf(error) }, 503);
    }
  },
};
