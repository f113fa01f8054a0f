import { startWebKit as startSession } from "../infra/webkit.ts";
import type { Driven } from "./browser.ts";

/**
 * WebKit through WebDriver: one window, and a profile that ends with the session. So a tab is closed by leaving the
 * page, and nothing is killed.
 */
export async function startWebKit(): Promise<Driven> {
  const webkit = await startSession();
  await webkit.post("/timeouts", { script: 60_000 });
  return {
    async newTab() {
      return {
        open: async (url) => void (await webkit.post("/url", { url })),
        async run<Result>(expression: string) {
          const script = `const done = arguments[0];
            (async () => ${expression})().then((value) => done({ value }), (error) => done({ error: String(error) }));`;
          const answer = (await webkit.post("/execute/async", { script, args: [] })) as {
            value: Result;
            error?: string;
          };
          if (answer.error) throw new Error(answer.error);
          return answer.value;
        },
        close: async () => void (await webkit.post("/url", { url: "about:blank" })),
      };
    },
    close: () => webkit.close(),
  };
}
