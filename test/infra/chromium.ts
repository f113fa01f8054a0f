import { chromium, type Browser, type BrowserContext, type Page } from "playwright-core";
import { chromiumArgs, needChromium } from "../browsers.ts";
import { needProgram } from "../programs.ts";

/** A browser for an end-to-end test, which closes it. */
export const launchChromium = (): Promise<Browser> => launch(needChromium());

/** One that takes pictures: without a window, now and then the browser cannot. */
export const launchWholeChromium = (): Promise<Browser> => launch(needProgram("chromium"));

/** The test files that one process runs share a browser; each of them has contexts of its own, and what it closes is those. It ends with the process. */
const isShared = process.env["VITEST"] === "true";
const running = new Map<string, Promise<Browser>>();

async function launch(executablePath: string): Promise<Browser> {
  let found = isShared ? running.get(executablePath) : undefined;
  if (!found || !(await found).isConnected()) {
    // Without the limit, it starts a process for a page that nobody has asked for yet.
    found = chromium.launch({ executablePath, args: [...chromiumArgs, "--renderer-process-limit=1"] });
    running.set(executablePath, found);
  }
  const whole = await found;
  const own = new Set<BrowserContext>();
  const browser: Browser = Object.create(whole);
  // `browser.newPage` makes a context by this, too.
  browser.newContext = async (options) => {
    const context = leavesNothing(await whole.newContext(options));
    own.add(context);
    context.on("close", () => own.delete(context));
    return context;
  };
  browser.contexts = () => [...own];
  browser.close = async (options) => {
    await Promise.all([...own].map((context) => context.close()));
    if (!isShared) await whole.close(options);
  };
  return browser;
}

/**
 * Lets a context be closed while a request is being answered by a test: nothing waits for the answer any more. Otherwise the
 * handler's `route.fetch` or `route.fulfill` fails after its test has passed, and breaks the run.
 */
export function leavesNothing(context: BrowserContext): BrowserContext {
  context.on("page", (page) => unroutesFirst(page, () => page.unrouteAll({ behavior: "ignoreErrors" })));
  return unroutesFirst(context, () => unroute(context));
}

function unroutesFirst<Closed extends Page | BrowserContext>(closed: Closed, first: () => Promise<unknown>): Closed {
  const close: (options?: object) => Promise<void> = closed.close.bind(closed);
  closed.close = async (options?: object) => {
    await first();
    await close(options);
  };
  return closed;
}

async function unroute(context: BrowserContext): Promise<void> {
  const routed = [context, ...context.pages()];
  await Promise.all(routed.map((each) => each.unrouteAll({ behavior: "ignoreErrors" }).catch(() => {})));
}
