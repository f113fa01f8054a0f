import { chromium, type Browser, type BrowserContext, type Page } from "playwright-core";
import { chromiumArgs, needChromium } from "../browsers.ts";
import { needProgram } from "../programs.ts";

/** A browser for an end-to-end test, which closes it. */
export const launchChromium = (): Promise<Browser> => launch(needChromium());

/** One that takes pictures: without a window, now and then the browser cannot. */
export const launchWholeChromium = (): Promise<Browser> => launch(needProgram("chromium"));

async function launch(executablePath: string): Promise<Browser> {
  const browser = await chromium.launch({ executablePath, args: chromiumArgs });
  // `browser.newPage` makes a context by this, too.
  const newContext = browser.newContext.bind(browser);
  browser.newContext = async (options) => leavesNothing(await newContext(options));
  const close = browser.close.bind(browser);
  browser.close = async (options) => {
    await Promise.all(browser.contexts().map(unroute));
    await close(options);
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
