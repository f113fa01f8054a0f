import { mkdir } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import type { BrowserName, Driven } from "./browser.ts";
import { startChromium } from "./chromium.ts";
import { startFirefox } from "./firefox.ts";
import { type Front, openFront } from "./front.ts";
import type { readSite } from "./site.ts";
import { startWebKit } from "./webkit.ts";

/** One browser with one profile on one origin; one episode at a time is played in it. */
export interface Lane {
  front: Front;
  browser: Driven;
}

export interface LaneOptions {
  browser: BrowserName;
  /** What tells it from the others. */
  number: number;
  folder: string;
  collector: string;
  site: ReturnType<typeof readSite>;
}

export async function openLane({ browser, number, folder, collector, site }: LaneOptions): Promise<Lane> {
  const front = await openFront({ port: await freePort(), site, collector });
  const profile = join(folder, `${browser}-${number}`);
  await mkdir(profile);
  const starts: Record<BrowserName, () => Promise<Driven>> = {
    chromium: () => startChromium(front.url, profile),
    firefox: () => startFirefox(profile),
    webkit: startWebKit,
  };
  return { front, browser: await starts[browser]() };
}

/** Below the range from which outgoing connections take theirs, so that it is still free after a while of not listening. */
let next = 20_000 + (process.pid % 500) * 20;

export async function freePort(): Promise<number> {
  for (;;) {
    const port = next++;
    const free = await new Promise<boolean>((resolve) => {
      const server = createServer().once("error", () => resolve(false));
      server.listen(port, "127.0.0.1", () => server.close(() => resolve(true)));
    });
    if (free) return port;
  }
}
