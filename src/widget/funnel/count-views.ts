import { log } from "../../ui/log.ts";
import type { FunnelHost, FunnelStore } from "./index.ts";

export type { FunnelHost, FunnelStore } from "./index.ts";

/** Counts how far views of the survey come, where the tag asks for it. What does that loads only then; without it, nobody misses anything. */
export async function countViews(store: FunnelStore, host: FunnelHost): Promise<void> {
  try {
    (await import("./index.ts")).openFunnel(store, host);
  } catch (error) {
    log("satisfaction-survey", `views are not counted: ${(error as Error).message}`);
  }
}
