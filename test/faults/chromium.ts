import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import { setTimeout as wait } from "node:timers/promises";
import { type BrowserContext, type CDPSession, type Page, chromium } from "playwright-core";
import { chromiumArgs, needChromium } from "../browsers.ts";
import { end, start } from "../infra/processes.ts";
import type { Driven, Tab } from "./browser.ts";
import { fillByHand } from "./by-hand.ts";

/** Tabs that nobody looks at are to be as quick as the others, and what is drawn is small. */
const args = [
  ...chromiumArgs,
  "--window-size=400,300",
  "--disable-extensions",
  "--headless=new",
  "--remote-debugging-port=0",
  "--disable-background-timer-throttling",
  "--disable-backgrounding-occluded-windows",
  "--disable-renderer-backgrounding",
  "--hide-crash-restore-bubble",
];

/** Chromium on a profile of its own, started by us rather than by Playwright, so that all of it can be killed. */
export async function startChromium(origin: string, profile: string): Promise<Driven> {
  let { child, context, close } = await launch(profile);
  let unresolved = 0;
  let quota: CDPSession | undefined;
  // A new tab takes as long as a form, so most are used again.
  let idle: Page[] = [];

  async function restart(): Promise<void> {
    const exited = once(child, "exit");
    end(child, "SIGKILL");
    await exited;
    await close().catch(() => {});
    idle = [];
    ({ child, context, close } = await launch(profile));
  }

  async function newPage(): Promise<Page> {
    const page = await context.newPage();
    // A page with unsent answers asks before it goes; this citizen goes.
    page.on("dialog", (dialog) => void dialog.accept().catch(() => {}));
    page.setDefaultTimeout(20_000);
    return page;
  }

  return {
    newTab: async () => tabOf(idle.pop() ?? (await newPage()), idle),
    killAndRestart: restart,
    setOffline: (offline) => context.setOffline(offline),
    async setUnresolved(on) {
      const endpoint = `${origin}/api/submissions`;
      const hits = unresolved;
      unresolved = 0;
      if (!on) await context.unroute(endpoint);
      else
        await context.route(endpoint, (route) => {
          unresolved++;
          return route.abort("namenotresolved");
        });
      return hits;
    },
    async setQuota(full) {
      if (!full) return void (await quota?.detach());
      // It remembers for half a minute how much room there was, unless it has only just been started.
      await restart();
      quota = await context.newCDPSession(await context.newPage());
      // It holds until its session ends.
      await quota.send("Storage.overrideQuotaForOrigin", { origin, quotaSize: 1 });
    },
    async close() {
      await close().catch(() => {});
      end(child, "SIGKILL");
    },
  };
}

interface Launched {
  child: ChildProcess;
  context: BrowserContext;
  close(): Promise<void>;
}

async function launch(profile: string): Promise<Launched> {
  const child = start(needChromium(), [...args, `--user-data-dir=${profile}`, "about:blank"], {
    stdio: ["ignore", "ignore", "pipe"],
  });
  const browser = await chromium.connectOverCDP(await addressOf(child));
  return { child, context: browser.contexts()[0]!, close: () => browser.close() };
}

/** The address that it prints once it can be driven. */
async function addressOf(child: ChildProcess): Promise<string> {
  const errors = child.stderr as Readable;
  const lines = createInterface(errors);
  const found = (async () => {
    for await (const line of lines) {
      const [, address] = /^DevTools listening on (\S+)/.exec(line) ?? [];
      if (address) return address;
    }
    throw new Error("Chromium ended before it could be driven.");
  })();
  const address = await Promise.race([found, wait(30_000, undefined, { ref: false })]);
  if (!address) throw new Error("Chromium did not start within 30 s.");
  // It goes on complaining, and must not be held up by a full pipe.
  errors.resume();
  return address;
}

function tabOf(page: Page, idle: Page[]): Tab {
  return {
    open: async (url) => void (await page.goto(url, { waitUntil: "domcontentloaded" })),
    run: (expression) => page.evaluate(expression),
    fillByHand: (form) => fillByHand(page, form),
    close: () => page.close(),
    async release() {
      await page.goto("about:blank");
      idle.push(page);
    },
  };
}
