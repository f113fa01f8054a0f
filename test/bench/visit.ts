import type { Browser, CDPSession, Page } from "playwright-core";
import { conditions } from "./conditions.ts";

/** One request, in milliseconds from the start of the navigation. */
export interface Asked {
  name: string;
  start: number;
  end: number;
}

export interface Visit {
  /** Milliseconds from the start of the navigation until an answer would register and nothing holds it up. */
  interactive: number;
  /** Milliseconds beyond 50 of each long task until then. */
  blocking: number;
  /** Compressed bytes of JavaScript and CSS until then. */
  code: number;
  /** Compressed bytes of everything until then, the page itself included. */
  files: number;
  /** Bytes of JavaScript heap in use after garbage collection. */
  heap: number;
  /** What was asked for, in order, until the last click. */
  requests: Asked[];
  /** Milliseconds from the release of the mouse button to the next paint, one for each click. */
  clicks: number[];
}

/** One cold visit: a new profile, a slow phone, a slow network. */
export async function visit(browser: Browser, address: string, clicks: number): Promise<Visit> {
  const { page, client, close } = await open(browser);
  try {
    await client.send("Emulation.setCPUThrottlingRate", { rate: conditions.cpuSlowdown });
    await client.send("Network.enable");
    await client.send("Network.emulateNetworkConditions", conditions.network);
    await page.goto(address, { waitUntil: "commit" });
    const loaded: Omit<Visit, "heap" | "clicks" | "requests"> = await page.evaluate("bench.interactive(120_000)");
    await client.send("HeapProfiler.collectGarbage");
    const { usedSize: heap } = await client.send("Runtime.getHeapUsage");
    // A form in the tag can be answered before; its clicks are the browser's, and what is measured is ours.
    await page.waitForFunction(
      "![...document.querySelectorAll('satisfaction-survey form')].some((form) => form.checkVisibility())",
    );
    const paints: number[] = [];
    for (let click = 0; click < clicks; click++) paints.push(await clickToPaint(page, client, click, clicks));
    return { ...loaded, heap, clicks: paints, requests: await page.evaluate("bench.requests()") };
  } finally {
    await close();
  }
}

/** What a contender does less than the others, if so: every answer must register, and the conditional section must open. */
export async function fault(browser: Browser, address: string): Promise<string | undefined> {
  const { page, client, close } = await open(browser);
  try {
    await page.goto(address);
    await page.evaluate("bench.interactive(10_000)");
    await clickToPaint(page, client, 0, 1);
    const before: number = await page.evaluate("bench.countRadios()");
    await press(client, await page.evaluate("bench.labelled('Có')"));
    await page.waitForFunction(`bench.countRadios() === ${before + 20}`, undefined, { timeout: 5000 });
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  } finally {
    await close();
  }
}

async function open(browser: Browser): Promise<{ page: Page; client: CDPSession; close(): Promise<void> }> {
  const context = await browser.newContext({ viewport: conditions.viewport });
  const page = await context.newPage();
  await page.addInitScript({ path: new URL("probe.js", import.meta.url).pathname });
  return { page, client: await context.newCDPSession(page), close: () => context.close() };
}

async function clickToPaint(page: Page, client: CDPSession, click: number, clicks: number): Promise<number> {
  await press(client, await page.evaluate(`bench.aim(${click}, ${clicks})`));
  return page.evaluate("bench.painted()");
}

async function press(client: CDPSession, { x, y }: { x: number; y: number }): Promise<void> {
  const button = { x, y, button: "left", clickCount: 1 } as const;
  await client.send("Input.dispatchMouseEvent", { type: "mousePressed", ...button });
  await client.send("Input.dispatchMouseEvent", { type: "mouseReleased", ...button });
}
