import type { BrowserLauncher } from "@web/test-runner";
import type { WebDriver } from "./webdriver.ts";
import { webKitPage } from "./webkit-page.ts";
import { resize, startWebKit } from "./webkit.ts";

/**
 * Runs test files in WebKit, one after another.
 *
 * It calls itself Playwright because the test runner's commands (sendKeys, setViewport…) treat launchers by type, and
 * for WebDriver they leave out viewport, and keys held down. `getPage` gives them the page that they expect.
 */
export function webKitLauncher(): BrowserLauncher & { getPage(): ReturnType<typeof webKitPage> } {
  let browser: Promise<WebDriver> | undefined;
  let page: ReturnType<typeof webKitPage>;
  const active = new Set<string>();

  const open = () => (browser ??= startWebKit());

  return {
    name: "WebKit",
    type: "playwright",
    concurrency: 1,
    getPage: () => page,
    isActive: (id) => active.has(id),
    async getBrowserUrl() {
      return (await (await open()).get("/url")) as string;
    },
    async startSession(id, url) {
      const webkit = await open();
      page = webKitPage(webkit);
      active.add(id);
      await resize(webkit, 800, 600);
      await webkit.post("/url", { url });
    },
    async stopSession(id) {
      active.delete(id);
      await (await open()).post("/url", { url: "about:blank" });
      return {};
    },
    async startDebugSession() {
      throw new Error("WebKit has no debug session here: use Chromium's.");
    },
    async stop() {
      await (await browser)?.close();
      browser = undefined;
    },
  };
}
